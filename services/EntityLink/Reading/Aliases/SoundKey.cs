using System.Text;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>
/// One key for the ways to write a person's name that comes from another alphabet: "Abdel-Fattah el-Sissi" and "Abdel Fattah el-Sisi", "Luthuli" and "Lutuli". It begins with a mark
/// that no name has, so that no text is taken for one.
/// </summary>
internal static class SoundKey
{
    public const char Mark = '~';

    /// <summary>Shorter keys are those of too many.</summary>
    private const int Shortest = 5;

    /// <summary>What is written in several ways, and the one that stands for all; longer ones first.</summary>
    private static readonly (string Written, string Key)[] Sounds =
    [
        ("sch", "sh"),
        ("tsch", "ch"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("ck", "k"),
        ("dj", "j"),
        ("dzh", "j"),
        ("zh", "j"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("iy", "i"),
        ("ij", "i"),
        ("ei", "ai"),
        ("ey", "ai"),
        ("ay", "ai"),
        ("y", "i"),
        ("w", "v"),
        ("q", "k"),
        ("al-", "el"),
        ("al ", "el"),
    ];

    /// <summary>Null for what is no name in Latin letters, or too short.</summary>
    public static string? Of(string name)
    {
        var plain = (Accents.Without(name) ?? name).ToLowerInvariant();
        foreach (var (written, sound) in Sounds)
            plain = plain.Replace(written, sound, StringComparison.Ordinal);
        var key = new StringBuilder(plain.Length + 1).Append(Mark);
        foreach (var c in plain)
        {
            if (char.IsAsciiLetterLower(c))
            {
                if (key[^1] != c)
                    key.Append(c);
            }
            else if (char.IsLetterOrDigit(c))
                return null;
        }
        return key.Length > Shortest ? key.ToString() : null;
    }
}
