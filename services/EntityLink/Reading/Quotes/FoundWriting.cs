using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Police found a note: “…” · Divers spotted a ring inscribed: “…”: who comes upon something written does not say what stands in it, and nobody knows who does.</summary>
internal static class FoundWriting
{
    private static readonly FrozenSet<string> Finding = WordList.Of(
        "find discover see recover spot notice seize obtain pull_out fish_out dig_up unearth intercept photograph confiscate pass encounter come_across stumble receive get"
    );

    private static readonly FrozenSet<string> Writings = WordList.Of(
        "note notes message messages letter letters sign signs banner banners placard placards inscription graffiti text texts email emails diary card cards poster posters plaque tattoo slip leaflet leaflets postcard sticker stickers scrap sheet will"
    );

    /// <param name="document">The text.</param>
    /// <param name="trees">Of its sentences.</param>
    /// <param name="opening">The token that the words begin with, behind a colon.</param>
    /// <returns>What brings the words, with nobody for a speaker; null where they are somebody's.</returns>
    public static Speech? Before(Document document, ClauseTrees trees, int opening)
    {
        if (opening < 3 || !document.IsMark(opening - 1, ':') || trees.At(opening - 2) is not { } tree)
            return null;
        var colon = document.Tokens[opening - 1].Start;
        for (var verb = 0; verb < tree.Count && tree.Tokens[verb].Start < colon; verb++)
        {
            if (
                !Grammar.IsTensed(tree, verb)
                || !Finding.Contains(Grammar.Lemma(tree, verb))
                || Grammar.IsPassive(tree, verb)
                || Grammar.SurfaceSubject(tree, verb) is not (>= 0 and var finder)
                || finder > verb
            )
                continue;
            return Writing(tree, verb, colon) is { } noun && !IsSpokenBehind(tree, noun, colon)
                ? new Speech(null, document.TokensOf(tree.Characters(noun, noun))) { IsNobodys = true }
                : null;
        }
        return null;
    }

    /// <summary>"saw the sign and | said | :", "got a text | from | Smith:": somebody speaks, or wrote it.</summary>
    private static bool IsSpokenBehind(SentenceTree tree, int noun, int colon)
    {
        for (var at = noun + 1; at < tree.Count && tree.Tokens[at].Start < colon; at++)
        {
            if (
                tree.Words[at] is "from" or "by"
                || (Grammar.IsTensed(tree, at) && Governors.Reporting.Contains(Grammar.Lemma(tree, at)) && !IsOfWriting(tree, at))
            )
                return true;
        }
        return false;
    }

    /// <summary>"a note | that said: |".</summary>
    private static bool IsOfWriting(SentenceTree tree, int verb) =>
        tree.Labels[verb] == "acl:relcl"
        && Grammar.SurfaceSubject(tree, verb) is >= 0 and var subject
        && tree.Tags[subject] is "WDT" or "WP"
        && tree.Heads[verb] < tree.Count
        && Writings.Contains(tree.Words[tree.Heads[verb]]);

    /// <summary>What is found: something written, or something that bears writing ("a ring inscribed:").</summary>
    private static int? Writing(SentenceTree tree, int verb, int colon)
    {
        for (var at = verb + 1; at < tree.Count && tree.Tokens[at].Start < colon; at++)
        {
            // "found a note in which she says:": somebody speaks.
            if (
                at > verb + 1
                && Grammar.IsTensed(tree, at)
                && Grammar.SurfaceSubject(tree, at) is >= 0 and var other
                && other > verb
                && tree.Tags[other] is not ("WDT" or "WP")
            )
                return null;
            if (
                (Writings.Contains(tree.Words[at]) && tree.Tags[at] is "NN" or "NNS")
                || tree.Words[at] is "inscribed" or "engraved" or "scrawled"
            )
                return at;
        }
        return null;
    }
}
