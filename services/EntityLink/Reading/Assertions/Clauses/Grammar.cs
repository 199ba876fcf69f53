using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What is asked of a tree again and again: lemmas, voice, negation, who is spoken of.</summary>
internal static class Grammar
{
    /// <summary>A chain of governors in news is short; a longer one is an error of the parser.</summary>
    private const int MostSteps = 6;

    public static bool IsVerb(SentenceTree tree, int word) => tree.Tags[word].StartsWith("VB", StringComparison.Ordinal);

    public static bool IsNoun(SentenceTree tree, int word) =>
        tree.Tags[word] is "NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "CD" or "DT" or "WP" or "JJ";

    public static bool IsBe(string word) =>
        word is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "am" or "'re" or "'m" or "'s";

    /// <summary>With its particle: "shoot_down".</summary>
    public static string Lemma(SentenceTree tree, int word)
    {
        var lemma = IsVerb(tree, word) ? VerbLemmas.Of(tree.Words[word], tree.Tags[word]) : Quantities.Nouns.Singular(tree.Words[word]);
        if (!IsVerb(tree, word))
            return lemma;
        foreach (var child in tree.Children(word))
        {
            if (child == word + 1 && tree.Labels[child] == "compound:prt" && !IsPlaced(tree, lemma, child))
                return lemma + "_" + tree.Words[child];
        }
        // "call on the mayor to": the preposition belongs to the verb.
        return
            word + 1 < tree.Count
            && ((lemma == "call" && tree.Words[word + 1] is "on" or "for" or "off") || (lemma == "rule" && tree.Words[word + 1] == "out"))
            ? $"{lemma}_{tree.Words[word + 1]}"
            : lemma;
    }

    /// <summary>"sank off Crete": the particle is a preposition where the verb has a class without it and none with it.</summary>
    public static bool IsPlaced(SentenceTree tree, string lemma, int particle) =>
        particle + 1 < tree.Count
        && tree.Tags[particle + 1] == "NNP"
        && PredicateTable.OfVerb(lemma) is not null
        && PredicateTable.OfVerb($"{lemma}_{tree.Words[particle]}") is null;

    /// <summary>Verbs that nobody can be the object of: without an auxiliary their participle is the past of somebody who does it.</summary>
    private static readonly FrozenSet<string> Intransitive = FrozenSet.Create(
        StringComparer.Ordinal,
        "collapse",
        "die",
        "resign",
        "retire",
        "happen",
        "occur",
        "arrive",
        "disappear",
        "vanish",
        "erupt",
        "emerge",
        "remain",
        "rise",
        "fall",
        "go",
        "come",
        "exist",
        "drown",
        "perish",
        "protest",
        "abdicate",
        "faint"
    );

    /// <summary>"resigned", "stepped down": nothing and nobody is resigned.</summary>
    public static bool TakesNoObject(SentenceTree tree, int verb) =>
        Intransitive.Contains(VerbLemmas.Of(tree.Words[verb], tree.Tags[verb])) || Lemma(tree, verb) is "step_down" or "stand_down" or "pass_away";

    public static bool IsPassive(SentenceTree tree, int word)
    {
        if (tree.Tags[word] is not ("VBN" or "VBD"))
            return false;
        foreach (var child in tree.Children(word))
        {
            if (
                child < word
                && !IsOfUnrealised(tree, word, child)
                && tree.Labels[child] is "aux:pass" or "aux" or "cop"
                && (IsBe(tree.Words[child]) || tree.Words[child] is "get" or "got" or "getting")
            )
                return true;
        }
        if (tree.Labels[word] is "acl" or "advcl")
            return tree.Child(word, "nsubj", "aux", "obj") < 0 && !Intransitive.Contains(VerbLemmas.Of(tree.Words[word], "VBN"));
        return tree.Labels[word] == "conj"
            && tree.Heads[word] < word
            && tree.Child(word, "nsubj", "nsubj:pass", "aux", "obj") < 0
            && IsPassive(tree, tree.Heads[word]);
    }

    /// <summary>"The envoy | was to have | met the minister": the form of be says that it was planned, and makes no passive.</summary>
    private static bool IsOfUnrealised(SentenceTree tree, int verb, int be) =>
        be + 2 < verb && tree.Tags[be + 1] == "TO" && tree.Words[be + 2] == "have";

    /// <summary>The form of be in "The envoy | was | to have met the minister", which tells what was planned and did not come about; -1 for none.</summary>
    public static int Unrealised(SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child < verb && IsBe(tree.Words[child]) && tree.Words[child] is "was" or "were" && IsOfUnrealised(tree, verb, child))
                return child;
        }
        return -1;
    }

    /// <summary>"The militia claimed responsibility": the parser may take the past for a participle before its noun, though it has a subject.</summary>
    public static bool IsVerbBeforeItsObject(SentenceTree tree, int word) =>
        tree.Labels[word] == "amod"
        && tree.Tags[word] is "VBN" or "VBD"
        && tree.Heads[word] > word
        && tree.Child(word, "nsubj", "nsubj:pass") is >= 0 and var subject
        && subject < word
        && tree.Child(word, "aux:pass") < 0;

    /// <summary>"not", "never", "no longer", "neither" at a word.</summary>
    public static bool IsNegated(SentenceTree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Words[child] == "longer" && child > 0 && tree.Words[child - 1] == "no")
                return true;
            if (
                tree.Labels[child] is "advmod" or "det" or "cc" or "aux" or "dep" or "mark" or "case" or "punct"
                && IsNegation(tree, child)
                && !(child < word && IsOfComplement(tree, word, child, word))
                // "without power" is how something is.
                && !(tree.Labels[child] == "case" && tree.Words[child] == "without")
            )
                return true;
            // "did | not, | as was claimed on Monday, | resign": hung on the auxiliary.
            if (
                tree.Labels[child] is "aux" or "aux:pass" or "cop"
                && child + 1 < word
                && tree.Heads[child + 1] == child
                && !IsOfComplement(tree, word, child, word)
                && tree.Words[child + 1] is "not" or "n't" or "never"
            )
                return true;
        }
        if (IsNegatedAbove(tree, word))
            return true;
        return word > 0 && tree.Words[word - 1] is "not" or "n't" or "never" && IsVerb(tree, word);
    }

    /// <summary>"The king did | not, | as claimed, | faint, | the palace | said": in front of what is said, and hung on who says it.</summary>
    private static bool IsNegatedAbove(SentenceTree tree, int word)
    {
        var head = tree.Heads[word];
        if (tree.Labels[word] != "ccomp" || head >= tree.Count || head < word)
            return false;
        foreach (var child in tree.Children(head))
        {
            if (child >= word)
                break;
            if (
                tree.Words[child] is "not" or "n't" or "never"
                || (tree.Labels[child] == "aux" && child + 1 < word && tree.Words[child + 1] is "not" or "n't" && tree.Heads[child + 1] == child)
            )
                return true;
        }
        return false;
    }

    public static bool IsNegation(SentenceTree tree, int word) =>
        tree.Words[word]
            is "not"
                or "n't"
                or "never"
                or "no"
                or "neither"
                or "nor"
                or "nobody"
                or "nothing"
                or "none"
                or "hardly"
                or "without"
        && !(tree.Words[word] == "not" && word + 1 < tree.Count && tree.Words[word + 1] is "only" or "just")
        && !IsOfBound(tree, word);

    /// <summary>"No more than 40", "not later than May": that is a bound, and nothing is denied.</summary>
    private static bool IsOfBound(SentenceTree tree, int word) =>
        tree.Words[word] is "no" or "not"
        && word + 2 < tree.Count
        && tree.Words[word + 2] == "than"
        && tree.Words[word + 1] is "more" or "fewer" or "less" or "later" or "earlier" or "greater" or "higher" or "lower";

    /// <summary>A role that is nobody or nothing: "no one", "neither Spain".</summary>
    public static bool IsEmpty(SentenceTree tree, int word)
    {
        if (word < 0)
            return false;
        if (tree.Words[word] is "nobody" or "nothing" or "none" or "neither" || BareNegation(tree, word) >= 0)
            return true;
        foreach (var child in tree.Children(word))
        {
            if (
                tree.Words[child] is "no" or "neither"
                && tree.Labels[child] is "det" or "cc" or "advmod" or "cc:preconj"
                && !IsOfBound(tree, child)
            )
                return true;
        }
        return word > 0 && tree.Words[word - 1] is "neither" or "no";
    }

    /// <summary>"Few | believe that", "few economists | expect": hardly anybody does. "A few" and "the few" are some.</summary>
    public static bool IsHardlyAnyone(SentenceTree tree, int word)
    {
        if (word < 0)
            return false;
        var few = tree.Words[word] == "few" ? word : tree.Child(word, "amod");
        return few >= 0
            && few <= word
            && tree.Words[few] == "few"
            && (few == 0 || tree.Words[few - 1] is not ("a" or "the" or "these" or "those" or "these" or "some"))
            || tree.Words[word] is "nobody" or "none";
    }

    /// <summary>"| Not | one shot", "| not | a single vote": where the negation of a noun stands before its phrase; -1 for none.</summary>
    public static int BareNegation(SentenceTree tree, int noun)
    {
        var first = tree.Firsts[noun];
        var not = tree.Words[first] == "not" ? first : first - 1;
        return
            not >= 0
            && not + 1 < tree.Count
            && tree.Words[not] == "not"
            && tree.Words[not + 1] is "one" or "a" or "an"
            && (not == 0 || !IsBe(tree.Words[not - 1]))
            ? not
            : -1;
    }

    /// <summary>Whom a clause is about on its surface: its own subject, or the one that it shares; -1 for nobody said.</summary>
    public static int SurfaceSubject(SentenceTree tree, int word, int steps = 0)
    {
        var own = OwnSubject(tree, word);
        var head = tree.Heads[word];
        var label = tree.Labels[word];
        if (own >= 0)
        {
            var isRelative =
                tree.Words[own] is "who" or "which" or "that"
                && tree.Tags[own] is "WP" or "WDT" or "IN" or "DT"
                && label is "acl:relcl" or "acl";
            return isRelative && head < tree.Count ? Antecedent(tree, word, head) : own;
        }
        if (head >= tree.Count || steps > MostSteps)
            return -1;
        switch (label)
        {
            case "conj" when WithNoun(tree, word) is >= 0 and var accompanied:
                return accompanied;
            case "ccomp" when IsBehindAside(tree, word, head):
                return SurfaceSubject(tree, head, steps + 1);
            case "conj":
                return IsVerb(tree, head) || tree.Child(head, "cop") >= 0 ? SurfaceSubject(tree, head, steps + 1) : -1;
            // "has | yet | to publish": hung on the adverb.
            case "xcomp" when tree.Words[head] is "yet" or "still" && tree.Labels[head] == "advmod" && tree.Heads[head] < tree.Count:
                return SurfaceSubject(tree, tree.Heads[head], steps + 1);
            // "watched | Luton Town | beat Stoke".
            case "xcomp" when InnerSubject(tree, head, word) is >= 0 and var inner:
                return inner;
            case "xcomp" when tree.Child(word, "mark") is var mark && (mark < 0 || tree.Words[mark] == "to"):
                return Controller(tree, head, steps);
            case "acl" when tree.Tags[word] is "VBN" or "VBG" or "VBD":
                return tree.Child(word, "mark") < 0 ? Whole(tree, word, head) : -1;
            case "acl":
                // "has no plans to cut", "its plan to cut": who plans.
                var possessor = tree.Child(head, "nmod:poss");
                return possessor >= 0 ? possessor
                    : tree.Labels[head] == "obj" && tree.Heads[head] < tree.Count ? SurfaceSubject(tree, tree.Heads[head], steps + 1)
                    : -1;
            case "advcl" when IsVerb(tree, head):
                // "…, bringing the toll to 14": it is the event that brings. "accused of stealing": it is the accused.
                if (word > head && tree.Tags[word] == "VBG" && tree.Child(word, "mark") < 0)
                    return -1;
                return word > head && HasController(tree, word, head)
                    ? Controller(tree, head, steps)
                    : SurfaceSubject(tree, head, steps + 1);
            // "Toll in the attack, in which a man drove into a crowd, | rose": the noun is the root where the verb comes late.
            case "parataxis" when IsFinite(tree, word) && tree.IsRoot(head) && IsNoun(tree, head) && tree.Child(head, "cop") < 0:
                return tree.Child(head, "acl:relcl", "acl") is var relative && relative > head && relative < word ? head : -1;
            default:
                return -1;
        }
    }

    /// <summary>A subject between a verb and the infinitive below it is that of the infinitive.</summary>
    private static int InnerSubject(SentenceTree tree, int verb, int infinitive)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > verb && child < infinitive && tree.Labels[child] == "nsubj" && tree.Tags[infinitive] is "VB" or "VBG")
                return child;
        }
        return -1;
    }

    /// <summary>"the eve of | the trial, set for May": what is set is the trial.</summary>
    private static int Whole(SentenceTree tree, int participle, int noun) =>
        tree.Words[noun] is "eve" && tree.Child(noun, "nmod") is >= 0 and var inner && inner > noun && inner < participle ? inner : noun;

    /// <summary>"and with | two ministers | already gone": whom the participle tells of; -1 where it is no such phrase.</summary>
    private static int WithNoun(SentenceTree tree, int word)
    {
        if (tree.Tags[word] is not ("VBN" or "VBD" or "VBG") || tree.Child(word, "case", "mark") is not (>= 0 and var with) || tree.Words[with] != "with")
            return -1;
        foreach (var child in tree.Children(word))
        {
            if (child > with && child < word && tree.Labels[child] is "obl" or "nmod" or "obl:unmarked" or "dep" && IsNoun(tree, child))
                return child;
        }
        return -1;
    }

    /// <summary>"The blast, | heard 30 km away, | injured 60": a participle between commas that the parser takes for the verb, with the verb below it.</summary>
    public static bool IsBehindAside(SentenceTree tree, int word, int head)
    {
        var subject = tree.Child(head, "nsubj", "nsubj:pass");
        return tree.Labels[word] == "ccomp"
            && tree.Tags[word] is "VBD" or "VBZ" or "VBP"
            && tree.Tags[head] is "VBN" or "VBD"
            && head > 1
            && head < word
            && subject >= 0
            && tree.Words[head - 1] == ","
            && tree.Lasts[subject] is var last
            && (last == head - 2 || last == head - 1)
            && tree.Words[word - 1] == ","
            && tree.Child(word, "nsubj", "nsubj:pass", "mark") < 0
            && tree.Child(head, "aux", "aux:pass", "obj") < 0;
    }

    /// <summary>"said nothing about the | fire, | which was reported by …": the noun in front of the comma, and not the nothing that it hangs on.</summary>
    private static int Antecedent(SentenceTree tree, int relative, int noun)
    {
        var first = tree.Firsts[relative];
        return
            tree.Words[noun] is "nothing" or "none" or "nobody"
            && first > 0
            && tree.Words[first] == ","
            && tree.Child(noun, "nmod") is >= 0 and var inner
            && inner > noun
            && inner < first
            ? inner
            : noun;
    }

    /// <summary>The subject among a verb's children. Names that the parser left in pieces end with the last; a finite verb's bare noun before it is its subject too.</summary>
    private static int OwnSubject(SentenceTree tree, int word)
    {
        int subject = -1,
            bare = -1;
        foreach (var child in tree.Children(word))
        {
            if (tree.Labels[child] is "nsubj" or "nsubj:pass")
                subject =
                    subject < 0
                    || tree.Firsts[child] == subject + 1
                    || (child < word && (IsTimePhrase(tree, subject) || IsOfComplement(tree, word, subject, child)))
                        ? child
                        : subject;
            else if (
                child < word
                && tree.Labels[child] is "obl:unmarked" or "dep"
                && tree.Tags[child] is "NNP" or "NNPS" or "NNS" or "NN"
                && tree.Child(child, "case") < 0
                && !IsTimeWord(tree.Words[child])
            )
                bare = child;
        }
        // "Police did not arrest": the parser may hang the subject on the auxiliary.
        if (subject < 0 && tree.Child(word, "aux", "aux:pass", "cop") is >= 0 and var auxiliary)
            subject = tree.Child(auxiliary, "nsubj", "nsubj:pass");
        // "His wife, who had denied it, will | appeal, | her lawyer said": hung on "said" beside the lawyer.
        if (subject < 0 && tree.Labels[word] == "ccomp" && tree.Heads[word] is var above && above < tree.Count && word < above)
            subject = SubjectOfComplement(tree, word, above);
        var isFinite = IsTensed(tree, word) || tree.Child(word, "aux", "aux:pass", "cop") >= 0;
        return subject >= 0 ? subject
            : isFinite && tree.Labels[word] is not ("xcomp" or "acl") ? bare
            : -1;
    }

    /// <summary>"| Last month alone | 212 people died": when, and not who.</summary>
    private static bool IsTimePhrase(SentenceTree tree, int noun) =>
        IsTimeWord(tree.Words[noun])
        && (tree.Tags[noun] is "NNP" || (tree.Child(noun, "amod", "det") is >= 0 and var first && tree.Words[first] is "last" or "this" or "next" or "that"));

    /// <summary>A complement stands between the two subjects that the parser hangs on the verb behind it: the first is that of the complement.</summary>
    public static bool IsOfComplement(SentenceTree tree, int verb, int first, int second)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child > first && child < second && tree.Labels[child] == "ccomp")
                return true;
        }
        return false;
    }

    private static int SubjectOfComplement(SentenceTree tree, int word, int verb)
    {
        var (first, second) = (-1, -1);
        foreach (var child in tree.Children(verb))
        {
            if (tree.Labels[child] is not ("nsubj" or "nsubj:pass"))
                continue;
            if (child < word)
                first = child;
            else if (child < verb)
                second = child;
        }
        return first >= 0 && second >= 0 ? first : -1;
    }

    /// <summary>A verb with a tense of its own; of "has gone" it is the auxiliary.</summary>
    public static bool IsTensed(SentenceTree tree, int word) => tree.Tags[word] is "VBD" or "VBZ" or "VBP";

    /// <summary>"was removed", "says": with a tense of its own.</summary>
    public static bool IsFinite(SentenceTree tree, int word)
    {
        if (IsTensed(tree, word))
            return true;
        foreach (var child in tree.Children(word))
        {
            if (tree.Labels[child] is "aux" or "aux:pass" or "cop" && tree.Tags[child] is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }

    private static bool IsTimeWord(string word) =>
        word
            is "year"
                or "month"
                or "week"
                or "night"
                or "morning"
                or "evening"
                or "afternoon"
                or "today"
                or "yesterday"
                or "tomorrow"
                or "time"
                or "day"
                or "years"
                or "months"
                or "weeks"
                or "days"
                or "hours"
                or "minutes"
                or "decade"
                or "decades"
                or "quarter"
        || Times.Calendar.Days.ContainsKey(word)
        || Times.Calendar.Months.ContainsKey(word)
        || Quantities.UnitTable.BySurface.ContainsKey(word);

    /// <summary>What is accused of, ordered or prevented is done by whom one accuses, orders or prevents, also where the parser makes an adverbial of it.</summary>
    private static bool HasController(SentenceTree tree, int word, int verb)
    {
        var lemma = Lemma(tree, verb);
        return lemma is "accuse" or "suspect"
            || (tree.Child(word, "mark") is >= 0 and var to && tree.Words[to] == "to" && Governors.Demanding.Contains(lemma))
            || (
                tree.Tags[word] == "VBG"
                && lemma is "prevent" or "stop" or "block" or "bar" or "ban" or "keep" or "acquit" or "clear" or "absolve" or "exonerate"
            );
    }

    /// <summary>Whom the infinitive under a verb is about: the verb's object, as in "urged both armies to", else its subject.</summary>
    private static int Controller(SentenceTree tree, int verb, int steps)
    {
        if (!IsVerb(tree, verb))
            return SurfaceSubject(tree, verb, steps + 1);
        var given = tree.Child(verb, "obj", "iobj");
        // "urged | lawmakers | not to": taken for a part of the verb.
        if (given < 0 && verb + 1 < tree.Count && tree.Heads[verb + 1] == verb && tree.Tags[verb + 1] is "NNS" or "NNP")
            given = verb + 1;
        if (
            given >= 0
            && !IsPassive(tree, verb)
            && VerbLemmas.Of(tree.Words[verb], tree.Tags[verb]) is not ("promise" or "threaten" or "take" or "use")
        )
            return given;
        if (Lemma(tree, verb) is "call_on" or "call_for" or "appeal")
        {
            var asked = Oblique(tree, verb, "on", "for", "to");
            return asked >= 0 ? asked : -1;
        }
        return SurfaceSubject(tree, verb, steps + 1);
    }

    /// <summary>The first noun that a preposition puts behind a verb.</summary>
    public static int Oblique(SentenceTree tree, int verb, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in tree.Children(verb))
        {
            if (
                child > verb
                && tree.Labels[child] is "obl" or "obl:agent" or "nmod"
                && Case(tree, child) is { } preposition
                && prepositions.Contains(preposition)
            )
                return child;
        }
        return -1;
    }

    /// <summary>The preposition of a noun.</summary>
    public static string? Case(SentenceTree tree, int noun)
    {
        var mark = tree.Child(noun, "case");
        return mark >= 0 ? tree.Words[mark] : null;
    }

    /// <summary>The noun that a word is compounded to: "attacks" of "Tartu" in "the Tartu attacks"; the word itself for any other.</summary>
    public static int Compounded(SentenceTree tree, int word)
    {
        while (word < tree.Count && tree.Labels[word] == "compound" && tree.Heads[word] > word)
            word = tree.Heads[word];
        return word;
    }

    /// <summary>The noun and those that are joined to it by "and", "or", "nor".</summary>
    public static List<int> Joined(SentenceTree tree, int noun)
    {
        // More than a handful is a list, which is told as one.
        const int Most = 5;
        var all = new List<int> { noun };
        foreach (var child in tree.Children(noun))
        {
            if (
                child > noun
                && tree.Labels[child] == "conj"
                && !IsVerb(tree, child)
                && (!IsNegated(tree, child) || tree.Child(child, "cc") is >= 0 and var cc && tree.Words[cc] == "nor")
            )
                all.Add(child);
        }
        return all.Count <= Most ? all : [noun];
    }
}
