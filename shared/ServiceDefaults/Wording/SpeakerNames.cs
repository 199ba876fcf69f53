namespace NewsMesh.ServiceDefaults.Wording;

/// <summary>
/// Who is shown as the speaker: never a country or an organisation by its bare name where the article says that somebody of it spoke. "A Spanish official" is linked to Spain, for whom he
/// speaks, and shown as "a Spanish official (Spain)".
/// </summary>
public static class SpeakerNames
{
    /// <summary>Words that stand for a name and say nothing else.</summary>
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "it",
        "they",
        "we",
        "he",
        "she",
        "who",
        "which",
        "that",
    };

    /// <param name="surface">The article's words.</param>
    /// <param name="name">The entity's name; null where the speaker is none that is known.</param>
    /// <param name="type">The entity's type.</param>
    /// <param name="isOtherName">Whether these words, without their article, are one of its other names.</param>
    public static string? Of(string? surface, string? name, string? type, Func<string, bool> isOtherName)
    {
        surface = Closed(surface);
        if (name is null || string.IsNullOrWhiteSpace(surface))
            return name ?? surface;
        var plain = Plain(surface);
        if (type == "person" || Pronouns.Contains(plain) || IsNameOf(plain, name) || isOtherName(plain))
            return name;
        return surface.Contains(name, StringComparison.OrdinalIgnoreCase) ? surface : $"{surface} ({name})";
    }

    /// <summary>The name, or a capitalised part of it: "Lindqvist" for Lindqvist Turbin.</summary>
    private static bool IsNameOf(string plain, string name) =>
        plain.Length > 0 && char.IsUpper(plain[0]) && $" {name} ".Contains($" {plain} ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without a bracket that does not end in it: "the External Action Service (EEAS".</summary>
    private static string? Closed(string? surface) =>
        surface is not null && surface.LastIndexOf('(') is > 0 and var open && surface.IndexOf(')', open) < 0
            ? surface[..open].TrimEnd()
            : surface;

    private static string Plain(string surface)
    {
        foreach (var article in (string[])["the ", "a ", "an "])
            if (surface.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return surface[article.Length..].Trim();
        return surface.Trim();
    }
}
