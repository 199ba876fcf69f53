using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What is asked of a tree again and again: lemmas, voice, negation, who is spoken of.</summary>
internal static partial class Grammar
{
    /// <summary>A double quotation mark.</summary>
    public static bool IsQuotationMark(SentenceTree tree, int at) =>
        at < tree.Count && tree.Words[at] is "\"" or "“" or "”" or "„" or "«" or "»";

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
        Intransitive.Contains(VerbLemmas.Of(tree.Words[verb], tree.Tags[verb]))
        || Lemma(tree, verb) is "step_down" or "stand_down" or "pass_away";

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
