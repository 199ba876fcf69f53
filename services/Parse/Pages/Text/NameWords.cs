namespace NewsMesh.Parse.Pages.Text;

/// <summary>The words of an element's names, in lower case: each name whole, and its parts between dashes, underscores, digits and capitals.</summary>
internal static class NameWords
{
    /// <summary>Longer names are generated.</summary>
    private const int MaxLength = 40;

    public static IEnumerable<string> Of(string names)
    {
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && !char.IsWhiteSpace(names[i]))
                continue;
            if (i - start is > 1 and <= MaxLength)
            {
                var name = names[start..i];
                var whole = name.ToLowerInvariant();
                yield return whole;
                foreach (var part in Parts(name))
                {
                    if (part.Length != whole.Length)
                        yield return part;
                }
            }
            start = i + 1;
        }
    }

    private static IEnumerable<string> Parts(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i]);
            var capital = !ends && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!ends && !capital)
                continue;
            if (i - start > 1)
                yield return name[start..i].ToLowerInvariant();
            start = capital ? i : i + 1;
        }
    }
}
