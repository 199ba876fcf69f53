using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>"The judge said | she would stay": who says it mostly speaks of herself.</summary>
internal static class Sayer
{
    /// <summary>They speak of somebody else: "her lawyer said she was innocent", "a police spokesman said he had fled".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Representatives = new HashSet<string>(
        "lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson official source aide adviser agent doctor physician prosecutor detective investigator biographer officer witness neighbour neighbor relative friend colleague father mother parent brother sister son daughter wife husband widow widower partner".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What they are is what they did to whom they are named by: "Paul Reiter's killer said he was sorry".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doers = new HashSet<string>(
        "killer murderer attacker assailant gunman kidnapper captor rapist stalker abuser successor".Split(' '),
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The subject of the verb of which a pronoun's clause is the object; −1 for none, and where somebody was told it ("Marsh told Field she had won").</summary>
    public static int Of(SentenceTree tree, int pronoun)
    {
        var subject = tree.Labels[pronoun] == "nmod:poss" ? tree.Heads[pronoun] : pronoun;
        if (tree.IsRoot(subject) || tree.Labels[subject] != "nsubj")
            return -1;
        var clause = tree.Heads[subject];
        if (tree.IsRoot(clause) || tree.Labels[clause] != "ccomp")
            return -1;
        var verb = tree.Heads[clause];
        var said = tree.Child(verb, "nsubj");
        return said >= 0 && said < pronoun && tree.Child(verb, "obj", "iobj") < 0 ? said : -1;
    }

    /// <summary>Whether a name is the subject itself: "Marsh" and "Judge Helen Marsh" are; "Marsh's clerk", one of "Marsh and Field" and "her lawyer Helen Marsh" are not.</summary>
    public static bool Is(LinkedMention mention, SyntacticPlace name, int sayer)
    {
        if (
            Representatives.Contains(name.Tree.Words[sayer])
            || Representatives.Contains(mention.Title.AsSpan(mention.Title.LastIndexOf(' ') + 1))
        )
            return false;
        var word = name.Word;
        for (var steps = 0; steps < 4 && word != sayer && !name.Tree.IsRoot(word); steps++)
        {
            if (name.Tree.Labels[word] is not ("flat" or "compound" or "appos"))
                return false;
            word = name.Tree.Heads[word];
        }
        return word == sayer && name.Tree.Child(word, "conj") < 0;
    }

    /// <summary>Whether a subject without a name speaks of itself, by all that the words say.</summary>
    /// <param name="tree">Of the sentence.</param>
    /// <param name="sayer">The noun.</param>
    /// <param name="kind">Of the pronoun that may mean it.</param>
    public static bool IsMeant(SentenceTree tree, int sayer, PronounKind kind)
    {
        var noun = tree.Words[sayer];
        if (tree.Tags[sayer] != "NN" || !(Doers.Contains(noun) || Lexicon.RoleNouns.Contains(noun) || EntityClasses.IsPersonNoun(noun)))
            return false;
        if (Genders.OfNoun(noun) == (kind == PronounKind.She ? Gender.Male : Gender.Female) || tree.Child(sayer, "conj") >= 0)
            return false;
        return Doers.Contains(noun) || (!Representatives.Contains(noun) && !HasOther(tree, sayer));
    }

    /// <summary>"a rival of Solberg", "her boss": another person is named by whom the subject is known, other than by what was done ("the man accused of killing Okonjo").</summary>
    private static bool HasOther(SentenceTree tree, int sayer)
    {
        foreach (var child in tree.Children(sayer))
        {
            if (tree.Labels[child] is not ("nmod" or "nmod:poss" or "appos"))
                continue;
            for (var at = tree.Firsts[child]; at <= tree.Lasts[child]; at++)
            {
                if (
                    Pronoun.KindOf(tree.Words[at]) is PronounKind.He or PronounKind.She
                    || tree.Tags[at] == "NNP"
                    || Lexicon.RoleNouns.Contains(tree.Words[at])
                )
                    return true;
            }
        }
        return false;
    }
}
