using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>Whether the verb that a time hangs on looks ahead: "will meet on Friday", "takes place on 4 April", "scheduled for Monday".</summary>
internal static class Tense
{
    /// <summary>Verbs are near: a longer way up leads to the clause that reports.</summary>
    private const int MostSteps = 4;

    public static bool IsFuture(SentenceTree tree, int word) => Of(tree, word) is Ahead.Said or Ahead.Likely;

    /// <summary>A word says so: "will", "scheduled"; a present or an infinitive is no such word.</summary>
    public static bool IsSaidAhead(SentenceTree tree, int word) => Of(tree, word) is Ahead.Said;

    /// <summary>The verb tells what has been; false where none is near.</summary>
    public static bool IsPast(SentenceTree tree, int word) => Of(tree, word) is Ahead.Not;

    /// <summary>
    /// The nearest verb before a day is in the past: "said Thursday that troops will stay", "fell on Friday to close at 20". The tree often hangs such a day on the
    /// verb behind it.
    /// </summary>
    public static bool IsBehindPast(SentenceTree tree, int word)
    {
        for (var at = word - 1; at >= Math.Max(0, word - Near); at--)
        {
            if (tree.Words[at] is ";" or ":" or "\"")
                return false;
            // "shares fell on Friday": what the tagger takes for an adjective.
            if (tree.Tags[at] is "VBD" || (tree.Tags[at] is "JJ" or "NN" && VerbLemmas.IsPast(tree.Words[at])))
                return !(at > 0 && tree.Tags[at - 1] is "MD") && !IsPlan(tree, at);
            if (tree.Tags[at] is "VBN")
                return at > 0
                    && tree.Words[at - 1] is not "be"
                    && tree.Words[at]
                        is not ("scheduled" or "set" or "due" or "expected" or "planned" or "slated" or "postponed" or "delayed");
            if (tree.Tags[at] is "MD" or "TO" || tree.Tags[at].StartsWith("VB", StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    /// <summary>"The Nov. 13 attacks that killed 130 people": what the day stands before has happened.</summary>
    public static bool IsOfPastEvent(SentenceTree tree, int first, int length)
    {
        for (var at = first; at < first + length; at++)
        {
            var noun = Grammar.Compounded(tree, tree.Heads[at]);
            if (noun >= first + length && noun < tree.Count)
                return tree.Child(noun, "acl:relcl") is >= 0 and var verb && tree.Tags[verb] == "VBD";
        }
        return false;
    }

    /// <summary>Words between a verb and its day.</summary>
    private const int Near = 8;

    private enum Ahead
    {
        Not,
        Likely,
        Said,
    }

    private static Ahead? Of(SentenceTree tree, int word)
    {
        var at = word;
        for (var steps = 0; steps < MostSteps && at < tree.Count; steps++, at = tree.Heads[at])
        {
            if (IsPlan(tree, at))
                return IsGivenUp(tree, at) ? Ahead.Not : Ahead.Said;
            if (!tree.Tags[at].StartsWith("VB", StringComparison.Ordinal) && tree.Child(at, "cop", "aux", "aux:pass") < 0)
                continue;
            if (tree.Heads[at] is var plan && plan < tree.Count && IsPlan(tree, plan) && IsGivenUp(tree, plan))
                return Ahead.Not;
            var (isPast, isAhead, isSaid) = (
                tree.Tags[at] == "VBD" || (tree.Tags[at] == "VBP" && VerbLemmas.IsPast(tree.Words[at])),
                false,
                false
            );
            foreach (var child in tree.Children(at))
            {
                if (tree.Labels[child] is not ("aux" or "aux:pass" or "cop" or "mark"))
                    continue;
                isSaid |= tree.Words[child] is "will" or "'ll" or "shall" or "won't" or "wo" or "would" or "may" or "must";
                isAhead |=
                    tree.Words[child] is "will" or "'ll" or "shall" or "may" or "must" or "can" or "won't" or "wo"
                    || (tree.Words[child] == "to" && tree.Tags[at] == "VB")
                    // "said that he would leave on Thursday".
                    || (tree.Words[child] == "would" && (tree.Tags[at] is "VB" or "VBG" || IsToBe(tree, at)));
                isPast |= tree.Tags[child] == "VBD" || tree.Words[child] is "have" or "has" or "had" or "'ve" or "would" or "could";
            }
            if (isAhead)
                return isSaid ? Ahead.Said : Ahead.Likely;
            if (isPast)
                return Ahead.Not;
            if (tree.Tags[at] is "VBZ" or "VBP")
                return tree.Words[at] is "says" or "say" or "reports" or "report" ? Ahead.Not : Ahead.Likely;
            var be = tree.Child(at, "aux", "aux:pass", "cop");
            if (be >= 0 && tree.Tags[be] is "VBZ" or "VBP")
                return tree.Tags[at] == "VBG" ? Ahead.Likely : null;
        }
        return null;
    }

    /// <summary>"would | be | ready".</summary>
    private static bool IsToBe(SentenceTree tree, int word) => tree.Child(word, "cop") is >= 0 and var be && tree.Words[be] == "be";

    /// <summary>"scheduled for Friday", "planned a march on Friday"; "a record set on Friday" is none.</summary>
    private static bool IsPlan(SentenceTree tree, int at) =>
        tree.Words[at] switch
        {
            "planned" or "scheduled" => tree.Tags[at] != "VBD" || tree.Child(at, "obj") >= 0,
            // "was set on fire on Sunday" is none.
            "set" => tree.Tags[at] != "VBD" && at + 1 < tree.Count && tree.Words[at + 1] is "for" or "to",
            "due" or "slated" or "expected" or "upcoming" or "deadline" => tree.Tags[at] != "VBD",
            _ => false,
        };

    /// <summary>"had been scheduled to expire on Friday" and did not; "was scheduled to leave on Sunday, but left later".</summary>
    private static bool IsGivenUp(SentenceTree tree, int plan) =>
        (tree.Child(plan, "aux") is >= 0 and var had && tree.Words[had] == "had")
        || (
            tree.Child(plan, "conj") is >= 0 and var done
            && tree.Tags[done] == "VBD"
            && tree.Child(done, "cc") is >= 0 and var but
            && tree.Words[but] == "but"
        )
        || IsOfNothing(tree, plan);

    /// <summary>"A vote | scheduled for Monday | did not take place": its day is over.</summary>
    private static bool IsOfNothing(SentenceTree tree, int plan)
    {
        var noun = tree.Heads[plan];
        var verb = tree.Labels[plan] == "acl" && noun < tree.Count && tree.Labels[noun] == "nsubj" ? tree.Heads[noun] : tree.Count;
        return verb < tree.Count && tree.Child(verb, "aux") is >= 0 and var did && tree.Words[did] == "did";
    }
}
