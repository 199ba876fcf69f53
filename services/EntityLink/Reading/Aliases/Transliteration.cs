namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>Endings of Russian and Ukrainian surnames that newspapers transliterate each in their own way: "Zelenskyy", "Zelensky", "Zelenskiy".</summary>
internal static class Transliteration
{
    private static readonly string[][] Endings =
    [
        ["skyy", "sky", "skiy", "skyi", "skii"],
        ["iyev", "iev"],
        ["yev", "ev"],
        ["enko", "yenko"],
        ["iy", "y"],
    ];

    public static IEnumerable<string> OthersOf(string surname)
    {
        foreach (var set in Endings)
        {
            var own = Array.Find(set, ending => surname.Length > ending.Length + 2 && surname.EndsWith(ending, StringComparison.Ordinal));
            if (own is null)
                continue;
            foreach (var other in set)
            {
                if (other != own)
                    yield return string.Concat(surname.AsSpan(0, surname.Length - own.Length), other);
            }
            yield break;
        }
    }
}
