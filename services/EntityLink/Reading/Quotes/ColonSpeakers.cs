using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Mayor Anna Stowe disagreed: “…” · The prosecutor was blunt: “…”: whoever is the subject in front of the colon speaks, whatever the verb says, and nobody who spoke before.</summary>
internal static class ColonSpeakers
{
    public static Speech? Before(Narration narration, ClauseTrees trees, int opening)
    {
        var document = narration.Document;
        if (opening < 2 || !document.IsMark(opening - 1, ':') || narration.IsQuoted(opening - 2) || trees.At(opening - 2) is not { } tree)
            return null;
        for (var at = 0; at < tree.Count; at++)
        {
            if (tree.Labels[at] != "nsubj" || tree.Tokens[at].Start >= document.Tokens[opening - 1].Start)
                continue;
            var root = tree.Heads[at];
            if (
                root >= tree.Count
                || !tree.IsRoot(root)
                || tree.Child(root, "obj") >= 0
                || !IsWithin(tree.Tokens[root].Start, document, opening)
                || !IsSomebody(tree.Words[at], tree.Tags[at])
            )
                continue;
            var cop = tree.Child(root, "cop");
            if (!Grammar.IsVerb(tree, root) && cop < 0)
                continue;
            var first = document.TokenFrom(tree.Tokens[cop >= 0 && cop < root ? cop : root].Start);
            var source = document.TokensOf(Phrases.Of(tree, at));
            return source.End <= first ? new Speech(source, new Extent(first, document.TokenFrom(tree.Tokens[root].Start) + 1)) : null;
        }
        return null;
    }

    private static bool IsWithin(int character, Document document, int opening) => character < document.Tokens[opening - 1].Start;

    private static bool IsSomebody(string word, string tag) =>
        tag is "NNP" or "NNPS" || Pronouns.Is(word) || (tag is "NN" or "NNS" && Lexicon.IsRoleNoun(word));
}
