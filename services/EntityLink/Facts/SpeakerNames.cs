using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Who is shown as the speaker: never a country or an organisation by its bare name where the article says that somebody of it spoke. "A Spanish official" is linked to Spain, for whom he
/// speaks, and shown as "a Spanish official (Spain)".
/// </summary>
internal static class SpeakerNames
{
    public static string Of(string surface, Entity entity)
    {
        var plain = Plain(surface);
        return entity.Type == "person" || IsPronoun(plain) || IsNameOf(plain, entity) ? entity.Name
            : surface.Contains(entity.Name, StringComparison.OrdinalIgnoreCase) ? surface
            : $"{surface} ({entity.Name})";
    }

    /// <summary>A name of it, or a capitalised part of one: "Lindqvist" for Lindqvist Turbin.</summary>
    private static bool IsNameOf(string plain, Entity entity) =>
        entity.Aliases.Contains(plain, StringComparer.OrdinalIgnoreCase)
        || (plain.Length > 0 && char.IsUpper(plain[0]) && $" {entity.Name} ".Contains($" {plain} ", StringComparison.OrdinalIgnoreCase));

    private static bool IsPronoun(string plain) =>
        plain.ToLowerInvariant() is "" or "it" or "they" or "we" or "he" or "she" or "who" or "which" or "that";

    private static string Plain(string surface)
    {
        foreach (var article in (string[])["the ", "a ", "an "])
            if (surface.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return surface[article.Length..].Trim();
        return surface.Trim();
    }
}
