using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>Events that come again are named without their year: "Summer Olympics" of "2024 Summer Olympics".</summary>
internal static class EventNames
{
    public static void Add(string name, SpellingSet spellings)
    {
        if (name.Length > 8 && IsYear(name.AsSpan(0, 4)) && name[4] == ' ')
            spellings.Add(name[5..], AliasKind.Short);
        else if (name.Length > 8 && IsYear(name.AsSpan(name.Length - 4)) && name[^5] == ' ')
            spellings.Add(name[..^5], AliasKind.Short);
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text[0] is '1' or '2' && !text.ContainsAnyExceptInRange('0', '9');
}
