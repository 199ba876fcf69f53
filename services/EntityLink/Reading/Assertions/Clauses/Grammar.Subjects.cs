using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>Whom a clause is about, also where the parser hangs its subject on another word.</summary>
internal static partial class Grammar
{
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
            return isRelative && head < tree.Count ? PersonOf(tree, own, Antecedent(tree, word, head)) : own;
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
            // "About 900 ballots have yet | to be counted, | said the clerk": hung on who says it.
            case "xcomp" when word < head && Governors.Reporting.Contains(Lemma(tree, head)):
                return SubjectBefore(tree, word, head);
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

    /// <summary>The nearest subject in front of reported words, which is of no verb behind them; -1 for none.</summary>
    private static int SubjectBefore(SentenceTree tree, int word, int reporter)
    {
        for (var at = word - 1; at >= 0; at--)
        {
            if (tree.Labels[at] is "nsubj" or "nsubj:pass" && (tree.Heads[at] <= word || tree.Heads[at] == reporter))
                return at;
        }
        return -1;
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
        if (
            tree.Tags[word] is not ("VBN" or "VBD" or "VBG")
            || tree.Child(word, "case", "mark") is not (>= 0 and var with)
            || tree.Words[with] != "with"
        )
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

    /// <summary>"a | person | familiar with the matter who asked": "who" is a person, and nothing that the person knows or has.</summary>
    private static int PersonOf(SentenceTree tree, int pronoun, int noun)
    {
        if (tree.Words[pronoun] != "who" || tree.Tags[noun] is not ("NN" or "NNS") || IsOfPeople(tree, noun))
            return noun;
        var above = noun;
        for (
            var steps = 0;
            steps < MostSteps && tree.Labels[above] is "nmod" or "obl" or "acl" or "amod" && tree.Heads[above] < tree.Count;
            steps++
        )
        {
            above = tree.Heads[above];
            if (tree.Tags[above] is "NN" or "NNS" && IsOfPeople(tree, above))
                return above;
        }
        return noun;
    }

    /// <summary>"officials", "a source", "nurse", "two of the men".</summary>
    private static bool IsOfPeople(SentenceTree tree, int noun) =>
        tree.Words[noun] is var word
        && (
            word is "people" or "men" or "women" or "children" or "police" or "source" or "sources" or "person" or "those"
            || Names.Lexicon.IsRoleNoun(word)
            || Linking.EntityClasses.AreOfPersons(word)
        );

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
        && (
            tree.Tags[noun] is "NNP"
            || (tree.Child(noun, "amod", "det") is >= 0 and var first && tree.Words[first] is "last" or "this" or "next" or "that")
        );

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

    public static bool IsTimeWord(string word) =>
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
}
