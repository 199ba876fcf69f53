using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"WHO chief Anna Berg": the encoder sees small letters and takes the acronym for the word; where only one body is written so, it is meant.</summary>
internal static class WrittenAcronyms
{
    private const double Meant = 0.6;

    private const int Shortest = 3;

    public static void Choose(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (
                mention.Candidates is not [{ Kind: AliasKind.Name or AliasKind.Given } only]
                || mention.Name.Surface.Length < Shortest
                || !mention.Name.Surface.All(char.IsUpper)
                || !only.Spelling.Equals(mention.Name.Surface, StringComparison.Ordinal)
                || !(Lexicon.CommonWords.Contains(only.Spelling) || Lexicon.Openers.Contains(only.Spelling))
            )
                continue;
            only.Score = Math.Max(only.Score, Meant);
            mention.Decide();
        }
    }
}
