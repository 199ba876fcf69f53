using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Nouns that bring what somebody says: "claims that P", "the report that P". Singular and plural.</summary>
internal static class ReportNouns
{
    private const string Core =
        "report reports claim claims allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors assertion assertions";

    /// <summary>Those that bring a clause with "that", of which a verdict may be told.</summary>
    public static readonly FrozenSet<string> OfClauses = With(
        "story stories statement statements belief news fear fears concern concerns complaint complaints"
    );

    /// <summary>The common ones, and others that fit a place: "speculation" is dismissed, and nobody looks into it.</summary>
    public static FrozenSet<string> With(string others) => WordList.Of($"{Core} {others}");

    /// <summary>"residents' | claims | that P": a noun behind somebody's apostrophe, whatever the tagger makes of it.</summary>
    public static bool IsOwned(SentenceTree tree, int word) =>
        word > 0
        && OfClauses.Contains(tree.Words[word])
        && (tree.Tags[word - 1] is "POS" or "PRP$" || tree.Words[word - 1] is "'" or "'s" or "’" or "’s");
}
