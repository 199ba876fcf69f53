using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>
/// "The daughter of Erol Demir was freed. She …": somebody without a name is the subject, told only by a relative's name, and the pronoun that takes her up is not the relative.
/// </summary>
internal static class UnnamedPeople
{
    private static readonly FrozenSet<string> Relatives = WordList.Of(
        "mother father wife husband son daughter brother sister widow widower uncle aunt nephew niece grandmother grandfather girlfriend boyfriend ex-wife ex-husband stepson stepdaughter mum dad bride groom"
    );

    /// <summary>The subject of a sentence that is somebody's relative without a name; −1 for none.</summary>
    public static int Subject(SentenceTree tree)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (
                tree.Labels[word] is "nsubj" or "nsubj:pass"
                && tree.Tags[word] == "NN"
                && Relatives.Contains(tree.Words[word])
                && tree.Child(word, "appos", "flat", "conj") < 0
            )
                return word;
        }
        return -1;
    }

    /// <summary>Whether a pronoun takes up a relative without a name: of the same sex, in what the relative says, or early in the next sentence as the subject or the owner. "Reiter's father died when he was five" is left open.</summary>
    /// <param name="tree">The sentence of the relative.</param>
    /// <param name="relative">The relative, in it.</param>
    /// <param name="place">Where the pronoun stands.</param>
    /// <param name="kind">Which pronoun it is.</param>
    public static bool Takes(SentenceTree tree, int relative, SyntacticPlace place, PronounKind kind) =>
        Genders.OfNoun(tree.Words[relative]) == Genders.Of(kind)
        && (place.Tree == tree ? Sayer.Of(tree, place.Word) == relative : place.Salience is 5 or 4 or 1 && IsEarly(place));

    /// <summary>The pronoun, or what it owns, begins its sentence: "She …", "On Monday her father …".</summary>
    private static bool IsEarly(SyntacticPlace place) => place.Word <= 4;
}
