namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>How else a name may be written: with other marks, in the singular, with its parts the other way round.</summary>
internal static class OtherSpellings
{
    /// <summary>Longer names are not spelt in two ways by chance, and each blank of one is a question.</summary>
    private const int Longest = 60;

    /// <summary>Letters that each of two words has that may be written as one: initials are not joined with what follows them.</summary>
    private const int ShortestJoined = 3;

    /// <summary>
    /// "Toronto Dominion Bank" for "Toronto-Dominion Bank", "Tarn Water" for "TarnWater", "Moodys" for "Moody's", "U.K" for "U.K.", "James C. Miller" for "James Miller".
    /// </summary>
    /// <param name="name">The folded name.</param>
    public static IEnumerable<string> Of(string name)
    {
        if (name.Length is < 2 or > Longest)
            yield break;
        if (name.Contains('-', StringComparison.Ordinal))
            yield return name.Replace('-', ' ');
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at > 0; at = name.IndexOf(' ', at + 1))
        {
            yield return $"{name[..at]}-{name[(at + 1)..]}";
            if (at >= ShortestJoined && name.Length - at > ShortestJoined)
                yield return $"{name[..at]}{name[(at + 1)..]}";
        }
        if (name.Contains(" and ", StringComparison.Ordinal))
            yield return name.Replace(" and ", " & ", StringComparison.Ordinal);
        if (name.Contains('&', StringComparison.Ordinal))
            yield return name.Replace("&", "and", StringComparison.Ordinal);
        yield return name + ".";
        foreach (var singular in Singulars(name))
            yield return singular;
        // Without a middle name or initial.
        var words = name.Split(' ');
        if (words is [{ Length: > 2 } first, not "of" and not "the" and not "and", { Length: > 2 } last])
            yield return $"{first} {last}";
    }

    /// <summary>
    /// "Chilean Communist Party" for "Communist Party of Chile", "Canadian government" for "Government of Canada", "Treasury Department" for "Department of the Treasury".
    /// </summary>
    public static IEnumerable<string> Turned(string name, NameDictionary dictionary)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6 || name.Length > Longest)
            yield break;
        foreach (var length in new[] { 1, 2 })
        {
            if (words.Length <= length)
                break;
            var (first, rest) = (string.Join(' ', words[..length]), string.Join(' ', words[length..]));
            if (
                dictionary.Find(first) is not [var place, ..]
                || EntityClasses.Of(place.Entity) is not (EntityClass.Country or EntityClass.Region)
            )
                continue;
            yield return $"{rest} of {place.Entity.Name}";
            yield return $"{rest} of the {place.Entity.Name}";
            if (place.IsDemonym)
                yield return $"{place.Entity.Name} {rest}";
            if (rest.Contains(' ', StringComparison.Ordinal))
                yield return rest;
        }
        var (last, before) = (words[^1], string.Join(' ', words[..^1]));
        yield return $"{last} of {before}";
        yield return $"{last} of the {before}";
    }

    private static IEnumerable<string> Singulars(string name)
    {
        if (!name.EndsWith('s') || name.Length <= 4)
            yield break;
        yield return name[..^1] + "'s";
        yield return name[..^1];
        if (name.EndsWith("ies", StringComparison.Ordinal))
            yield return name[..^3] + "y";
        else if (name.EndsWith("es", StringComparison.Ordinal))
            yield return name[..^2];
        if (name.EndsWith("'s", StringComparison.Ordinal))
            yield return name[..^2];
    }
}
