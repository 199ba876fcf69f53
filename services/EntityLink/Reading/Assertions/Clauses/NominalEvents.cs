using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>"The killing of 12 fishermen", "Petra Lang's resignation", "an attack on the market by gunmen": nouns that name an event which the sentence takes for granted.</summary>
internal static class NominalEvents
{
    /// <summary>Too often no event: a noun of these classes asserts nothing.</summary>
    private static readonly FrozenSet<string> Ambiguous = FrozenSet.Create(
        StringComparer.Ordinal,
        "say",
        "draw",
        "test",
        "score",
        "burn",
        "begin",
        "end",
        "leave",
        "cost",
        "support",
        "demand",
        "accuse",
        "promise",
        "threaten",
        "agree",
        "oppose",
        "default",
        "award",
        "join",
        "investigate",
        "close",
        "veto",
        "beat",
        "offer",
        "produce",
        "allow",
        "spend",
        "earn",
        "marry",
        "hit"
    );

    /// <summary>Prepositions and verbs whose noun has happened.</summary>
    private static readonly FrozenSet<string> Cases = FrozenSet.Create(
        StringComparer.Ordinal,
        "after",
        "following",
        "since",
        "during",
        "over",
        "in",
        "from",
        "of",
        "by",
        "with",
        "before",
        "amid",
        "despite",
        "between",
        "at"
    );

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.Ordinal,
        "follow",
        "condemn",
        "confirm",
        "mourn",
        "mark",
        "witness",
        "celebrate",
        "survive",
        "regret",
        "denounce",
        "welcome",
        "criticise",
        "criticize",
        "probe",
        "investigate",
        "announce",
        "include",
        "have",
        "describe",
        "overturn",
        "quash",
        "uphold",
        "avenge",
        "deplore"
    );

    public static Clause? At(SentenceTree tree, int at)
    {
        if (
            tree.Tags[at] is not ("NN" or "NNS")
            || PredicateTable.OfNoun(Nouns.Singular(tree.Words[at])) is not { } table
            || Ambiguous.Contains(table.Name)
        )
            return null;
        if (!IsTakenForGranted(tree, at) || Grammar.IsNegated(tree, at) || Grammar.IsEmpty(tree, at))
            return null;
        int subject = -1,
            given = -1;
        foreach (var child in tree.Children(at))
        {
            if (tree.Labels[child] == "nmod:poss" && tree.Words[child] is not ("its" or "their" or "his" or "her" or "our" or "my"))
                subject = child;
            if (child < at || tree.Labels[child] is not ("nmod" or "obl"))
                continue;
            switch (Grammar.Case(tree, child))
            {
                case "of" when table.OfIsObject:
                    given = child;
                    break;
                case "of":
                    subject = child;
                    break;
                case "by":
                    subject = child;
                    break;
                case "on"
                or "against"
                    when given < 0 && tree.Tags[child] is not ("CD" or "NNP")
                        || tree.Words[child].Length > 0 && Grammar.Case(tree, child) == "against":
                    given = child;
                    break;
            }
        }
        // "the market by gunmen": the parser may hang the doer on the place.
        if (given >= 0 && subject < 0 && Grammar.Oblique(tree, given, "by") is >= 0 and var nested)
            subject = nested;
        // "her arrest", "Navalny's killing": what is done to somebody.
        if (
            table
                is {
                    OfIsObject: true,
                    Name: "kill"
                        or "arrest"
                        or "convict"
                        or "appoint"
                        or "acquit"
                        or "release"
                        or "dismiss"
                        or "extradite"
                        or "abduct"
                        or "rescue"
                }
            && given < 0
            && subject >= 0
            && tree.Labels[subject] == "nmod:poss"
        )
            (subject, given) = (-1, subject);
        if (subject < 0 && given < 0)
            return null;
        if (IsMeasure(tree, subject) || IsMeasure(tree, given))
            return null;
        return new Clause
        {
            Word = at,
            Predicate = tree.Words[at] is "strike" or "strikes" && given < 0 ? "strike" : table.Name,
            Class = table,
            IsNominal = true,
            Subjects = subject < 0 ? [] : [subject],
            Object = given,
        };
    }

    private static bool IsMeasure(SentenceTree tree, int noun) =>
        noun >= 0 && (tree.Tags[noun] == "CD" || UnitTable.BySurface.ContainsKey(tree.Words[noun]));

    private static bool IsTakenForGranted(SentenceTree tree, int at)
    {
        var head = tree.Heads[at];
        // "Following the appointment": a verb to the parser.
        var before = Phrases.FirstWord(tree, at) - 1;
        if (before >= 0 && tree.Words[before] is "following" or "after")
            return true;
        if (head >= tree.Count)
            return false;
        var label = tree.Labels[at];
        var isGiven = label switch
        {
            "nsubj" or "nsubj:pass" => true,
            "obl" or "nmod" or "obl:agent" => Grammar.Case(tree, at) is { } preposition && Cases.Contains(preposition),
            "obj" => Grammar.IsVerb(tree, head) && Verbs.Contains(Grammar.Lemma(tree, head)),
            _ => false,
        };
        // A noun under a noun is granted where that noun does not doubt it: "fears of an attack".
        if (
            label == "nmod"
            && tree.Words[head]
                is "threat"
                    or "fear"
                    or "fears"
                    or "risk"
                    or "risks"
                    or "prospect"
                    or "possibility"
                    or "plan"
                    or "plans"
                    or "call"
                    or "calls"
                    or "demand"
                    or "accusations"
                    or "allegations"
                    or "ban"
                    or "suspicion"
                    or "talk"
                    or "hope"
                    or "hopes"
                    or "lack"
                    or "absence"
                    or "charges"
                    or "threats"
        )
            return false;
        if (!isGiven)
            return false;
        // What governs it must be told as a fact.
        var verb = head;
        for (var steps = 0; steps < 4 && verb < tree.Count && !Grammar.IsVerb(tree, verb); steps++)
            verb = tree.Heads[verb];
        if (verb >= tree.Count || !Grammar.IsVerb(tree, verb))
            return true;
        foreach (var child in tree.Children(verb))
        {
            if (
                tree.Words[child]
                is "if"
                    or "unless"
                    or "may"
                    or "might"
                    or "would"
                    or "could"
                    or "should"
                    or "will"
                    or "'ll"
                    or "not"
                    or "n't"
                    or "never"
                    or "no"
                    or "whether"
            )
                return false;
        }
        return true;
    }
}
