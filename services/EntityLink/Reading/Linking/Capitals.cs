namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Whether a text writes a name large where the name is.</summary>
internal static class Capitals
{
    /// <summary>An acronym must be written as one ("WHO" is not "who"); other names need their capitals, or be shouted as in a headline.</summary>
    /// <param name="surface">The name in the text.</param>
    /// <param name="alias">The same in the knowledge base; equal but for the case.</param>
    public static bool Fit(ReadOnlySpan<char> surface, string alias)
    {
        var shouted = surface.Length > 3;
        var capitals = true;
        var isAcronym = true;
        for (var at = 0; at < alias.Length; at++)
        {
            isAcronym &= !char.IsLower(alias[at]);
            shouted &= !char.IsLower(surface[at]);
            capitals &= !char.IsUpper(alias[at]) || char.IsUpper(surface[at]) || (at > 0 && char.IsLetter(alias[at - 1]));
        }
        return isAcronym ? surface.SequenceEqual(alias) : capitals || shouted;
    }
}
