using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Certainty;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>The predicates of a sentence with their roles: verbs, what a copula says, and nouns that name events.</summary>
internal static class ClauseFinder
{
    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["missing"] = "miss",
        ["dead"] = "die",
        ["injured"] = "injure",
        ["wounded"] = "injure",
        ["unaccounted"] = "miss",
        ["closed"] = "close",
        ["guilty"] = "convict",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// On a scale from -3 to 3 what is less sure to have happened is not asserted, whatever the rules say: of such clauses in news about half did not happen.
    /// </summary>
    public const double Doubtful = 1.25;

    public static List<Clause> Find(SentenceTree tree)
    {
        var found = new List<Clause>();
        for (var at = 0; at < tree.Count; at++)
        {
            var clause =
                ReducedPassives.At(tree, at)
                ?? Verb(tree, at)
                ?? Copular(tree, at)
                ?? NominalEvents.At(tree, at)
                ?? Appositions.At(tree, at);
            if (clause is null)
                continue;
            if (!clause.IsNominal)
            {
                Judgement.Judge(tree, clause);
                if (clause.Reading == Modalities.Asserted && CertaintyModel.Shipped.Of(tree, clause.Word, clause.Reading) < Doubtful)
                    clause.Doubt();
            }
            found.Add(clause);
        }
        return found;
    }

    private static Clause? Verb(SentenceTree tree, int at)
    {
        if (
            !Grammar.IsVerb(tree, at)
            || (tree.Labels[at] == "amod" && tree.Child(at, "obl", "obj") < 0 && !Grammar.IsVerbBeforeItsObject(tree, at))
            || tree.Labels[at]
                is "aux"
                    or "aux:pass"
                    or "cop"
                    or "compound"
                    or "case"
                    or "mark"
                    or "fixed"
                    or "flat"
                    or "nsubj"
                    or "nmod"
                    or "obl"
                    or "nmod:poss"
                    or "advmod"
                    or "cc"
                    or "det"
        )
            return null;
        // "is to undergo" is a plan.
        if (tree.Child(at, "cop") >= 0 && tree.Tags[at] is not ("VBN" or "VBD" or "VB"))
            return null;
        if (tree.Labels[at] == "obj" && tree.Tags[at] == "VBG" && tree.Child(at, "obj", "obl") < 0)
            return null;
        var lemma = Grammar.Lemma(tree, at);
        var isMistaken = Grammar.IsVerbBeforeItsObject(tree, at);
        var isPassive = !isMistaken && Grammar.IsPassive(tree, at);
        var surface = Grammar.SurfaceSubject(tree, at);
        var table = PredicateTable.OfVerb(lemma);
        // "has to", "is expected to", "wants to": what is told is the verb behind it.
        if (
            lemma is "have" or "need" or "expect" or "want" or "plan" or "intend" or "try" or "seek" or "hope" or "aim" or "go" or "set"
            && tree.Child(at, "xcomp") >= 0
        )
            return null;
        // "has | yet to | publish", "turned out | to be false": what is told is behind it.
        if (
            (lemma == "have" && at + 2 < tree.Count && tree.Words[at + 1] is "yet" or "still" && tree.Tags[at + 2] == "TO")
            || (lemma is "turn_out" or "prove" && IsVerdict(tree, at))
        )
            return null;
        // "two women | aged | 19 and 23", "74 million, | compared | with 90 million": how old, and beside what.
        if (
            (tree.Words[at] == "aged" && at + 1 < tree.Count && tree.Tags[at + 1] == "CD")
            || (
                tree.Words[at] == "compared"
                && at + 1 < tree.Count
                && tree.Words[at + 1] is "with" or "to"
                && tree.Child(at, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0
            )
        )
            return null;
        if (MarketMoves.At(tree, at, lemma) is { } move)
            return move;
        // "failed to sign", "declined to say", "fell short of saying": nothing is told but what did not happen.
        if (
            (lemma is "fail" or "decline" or "neglect" or "refuse" && at + 1 < tree.Count && tree.Tags[at + 1] == "TO")
            || (lemma is "fall" or "stop" && at + 2 < tree.Count && tree.Words[at + 1] == "short" && tree.Words[at + 2] == "of")
        )
            return null;
        int subject = surface,
            given = -1;
        if (isPassive)
        {
            given = surface;
            subject = Agent(tree, at);
        }
        else
        {
            given = isMistaken ? tree.Heads[at] : tree.Child(at, "obj");
            if (
                given < 0
                && tree.Labels[at] == "acl:relcl"
                && tree.Child(at, "nsubj") is >= 0 and var inner
                && subject == inner
                && tree.Heads[at] < inner
            )
                given = tree.Heads[at];
            if (
                given < 0
                && table is { Prepositions.Length: > 0 }
                && Grammar.Oblique(tree, at, table.Prepositions) is >= 0 and var oblique
                && tree.Tags[oblique] is not "CD"
            )
                given = oblique;
        }
        // "sank off Crete" names a place.
        if (
            given >= 0
            && tree.Child(at, "compound:prt") is >= 0 and var particle
            && Grammar.IsPlaced(tree, lemma, particle)
            && given > particle
        )
            given = -1;
        // "was found not guilty by a jury".
        if (
            lemma == "find"
            && tree.Child(at, "xcomp") is >= 0 and var verdict
            && tree.Words[verdict] is "guilty" or "innocent"
            && given >= 0
        )
            return Verdict(at, isPassive, subject, given, (tree.Words[verdict] == "guilty") != Grammar.IsNegated(tree, verdict));
        if (given >= 0 && Estimates.Is(tree, at) && Estimates.IsOfNumber(tree, at, given))
            return Estimated(at, isPassive, subject, given);
        // "said" and the like are utterances, which quotes tell; "it rains" has nobody.
        if (table?.Name is "say" && tree.Child(at, "ccomp") >= 0)
            return null;
        // "The plan was dropped", and nothing fell.
        var isDone = lemma == "drop" && isPassive || IsDoneTo(tree, lemma, given);
        return new Clause
        {
            Word = at,
            Predicate = isDone ? lemma : NameOf(lemma, table, given),
            Class = isDone ? null : table,
            IsPassive = isPassive,
            Subjects = Roles(tree, subject),
            Object = given,
        };
    }

    /// <summary>"turned out | to be false", "proved | untrue".</summary>
    private static bool IsVerdict(SentenceTree tree, int verb) =>
        tree.Child(verb, "xcomp") is >= 0 and var verdict && verdict > verb && Governors.Untrue.Contains(tree.Words[verdict]);

    private static Clause Verdict(int at, bool isPassive, int court, int accused, bool isGuilty)
    {
        var verdict = isGuilty ? "convict" : "acquit";
        return new Clause
        {
            Word = at,
            Predicate = verdict,
            Class = PredicateTable.OfVerb(verdict),
            IsPassive = isPassive,
            Subjects = court < 0 ? [] : [court],
            Object = accused,
        };
    }

    /// <summary>"The union put the toll at 17": the toll was 17, and the union says so.</summary>
    private static Clause Estimated(int at, bool isPassive, int source, int what)
    {
        var clause = new Clause
        {
            Word = at,
            Predicate = "be",
            IsPassive = isPassive,
            Subjects = [what],
        };
        if (source >= 0)
            clause.Sources.Add(source);
        return clause;
    }

    /// <summary>"dropped its leader", "climbed the tower": a thing, and no amount by which something changes.</summary>
    private static bool IsDoneTo(SentenceTree tree, string lemma, int given) =>
        lemma is "drop" or "climb" or "jump" or "slide"
        && given >= 0
        && tree.Tags[given] is "NN" or "NNS" or "NNP" or "PRP"
        && tree.Child(given, "nummod") < 0
        && !Quantities.UnitTable.BySurface.ContainsKey(tree.Words[given]);

    private static string NameOf(string lemma, PredicateClass? table, int given)
    {
        // "strike" without an object is a walkout, with one an attack.
        if (lemma == "strike" && given >= 0)
            return "attack";
        // "He never recovered": nobody found anything.
        if (lemma == "recover" && given < 0)
            return lemma;
        return table?.Name ?? lemma;
    }

    private static List<int> Roles(SentenceTree tree, int subject) =>
        subject < 0 ? []
        : tree.Tags[subject] is "NNP" or "NNPS" ? Grammar.Joined(tree, subject)
        : [subject];

    private static int Agent(SentenceTree tree, int at)
    {
        var agent = Grammar.Oblique(tree, at, "by");
        return
            agent >= 0
            && !Grammar.IsVerb(tree, agent)
            && tree.Tags[agent] is not "CD"
            && !IsDeadline(tree, agent)
            && tree.Words[agent] is not ("%" or "percent" or "end" or "post" or "mail" or "hand" or "then" or "law" or "train" or "car")
            ? agent
            : -1;
    }

    /// <summary>"had been rescued by | midnight", "will be cleared by | the weekend": when, and not by whom.</summary>
    private static bool IsDeadline(SentenceTree tree, int noun) =>
        // "bought by BP", "by a PC": units, too, when they are no names.
        (
            Grammar.IsTimeWord(tree.Words[noun])
            && tree.Tags[noun] is "NN" or "NNS"
            && tree.Words[noun].Length > 2
            && tree.Child(noun, "det") < 0
        )
        || tree.Words[noun]
            is "midnight"
                or "noon"
                or "midday"
                or "dawn"
                or "dusk"
                or "daybreak"
                or "sunrise"
                or "sunset"
                or "nightfall"
                or "weekend"
                or "lunchtime"
                or "half-time"
                or "deadline"
                or "summer"
                or "autumn"
                or "winter"
                or "mid-morning"
                or "christmas"
                or "easter";

    /// <summary>"The vote was far from | unanimous": it was not. "The village is far from the coast" tells a distance.</summary>
    private static Clause? FarFrom(SentenceTree tree, int at, int subject)
    {
        var what = at + 2;
        if (tree.Words[at] != "far" || what >= tree.Count || tree.Words[at + 1] != "from" || Grammar.IsNegated(tree, at))
            return null;
        if (tree.Words[what] == "being" && what + 1 < tree.Count)
            what++;
        // "far from residential areas".
        if (what + 1 < tree.Count && tree.Tags[what + 1].StartsWith("NN", StringComparison.Ordinal))
            return null;
        return tree.Tags[what] is "JJ" or "RB" or "VBN" or "RP" || (tree.Words[what] == "over" && tree.Tags[what] == "IN")
            ? new Clause
            {
                Word = at,
                Predicate = "be",
                Subjects = Roles(tree, subject),
                Object = what,
                IsDenied = true,
            }
            : null;
    }

    /// <summary>"Ruth Pell is a councillor", "five climbers are missing", "the curfew has been in force".</summary>
    private static Clause? Copular(SentenceTree tree, int at)
    {
        var copula = tree.Child(at, "cop");
        if (copula < 0 || copula > at)
            return null;
        var subject = Grammar.SurfaceSubject(tree, at);
        if (subject < 0)
            return null;
        // "was all but lost".
        if (tree.Words[at] == "all" && at + 1 < tree.Count && tree.Words[at + 1] == "but")
            return null;
        if (FarFrom(tree, at, subject) is { } far)
            return far;
        if (MarketMoves.Copular(tree, at, copula, subject) is { } move)
            return move;
        // "was 0.2 points | higher than in May": it was not 0.2 points.
        if (tree.Child(at, "nummod") >= 0 && at + 2 < tree.Count && tree.Tags[at + 1] is "JJR" or "RBR" && tree.Words[at + 2] == "than")
            return null;
        var state = States.GetValueOrDefault(tree.Words[at]);
        // "It was not true that": what is told is the clause behind it.
        if (tree.Words[subject] == "it" && tree.Child(at, "csubj", "ccomp", "xcomp") >= 0)
            return null;
        // "was built" with an adjective's tag.
        if (
            state is null
            && tree.Tags[at] is "JJ"
            && VerbLemmas.Of(tree.Words[at], "VBN") is var lemma
            && lemma != tree.Words[at]
            && PredicateTable.OfVerb(lemma) is { } done
        )
            return new Clause
            {
                Word = at,
                Predicate = done.Name,
                Class = done,
                IsPassive = true,
                Subjects = Roles(tree, Agent(tree, at)),
                Object = subject,
            };
        // "became", "remained" are verbs of their own; this is "be" in all its forms.
        return new Clause
        {
            Word = at,
            Predicate = state ?? "be",
            Subjects = Roles(tree, subject),
            Object = state is null ? at : -1,
        };
    }
}
