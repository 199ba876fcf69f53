using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// "Parents in Ghent have formed a committee. They | say …", "the driver, who | said he was tired, …": a pronoun that no name stands behind speaks for those whom the text describes. Who is meant by a
/// relative pronoun the sentence says; by others, the subject of the sentence before, where nobody else fits.
/// </summary>
internal sealed class DescribedSpeakers(Narration narration, ClauseTrees trees)
{
    /// <summary>"He said … He added … He …": each takes up the one before.</summary>
    private const int LongestChain = 8;

    private static readonly FrozenSet<string> People = WordList.Of(
        "juror hostage cyclist pedestrian motorist walker diner customer caller inmate detainee claimant defendant applicant recruit cadet parent suspect passenger fan witness organiser organizer rescuer migrant refugee islander shopper commuter guest tourist pupil holidaymaker evacuee campaigner critic supporter opponent lawmaker guard crew people men women children families couples villagers locals police"
    );

    private static readonly FrozenSet<string> Bodies = WordList.Of(
        "company firm group union ministry council agency club charity party government court police bank airline operator regulator watchdog committee commission department office body association federation airport hospital school university museum retailer manufacturer maker insurer broadcaster newspaper army navy team family board panel tribunal embassy foundation institute authority publisher supplier network service"
    );

    /// <summary>"juror", "passenger": a noun for one of the people that the news tells of.</summary>
    public static bool IsPerson(ReadOnlySpan<char> noun) => People.Contains(noun.ToString()) && !Many.Contains(noun.ToString());

    private static readonly FrozenSet<string> Many = WordList.Of("crew people men women children families couples villagers locals police");

    private readonly Document _document = narration.Document;

    /// <param name="pronoun">Token of a pronoun that stands for no name.</param>
    /// <param name="isTaken">Whether somebody named may be meant, between two tokens.</param>
    /// <returns>Tokens of who is described; null where nobody is.</returns>
    public Extent? Of(int pronoun, Func<Extent, bool> isTaken) => Of(pronoun, isTaken, LongestChain);

    private Extent? Of(int pronoun, Func<Extent, bool> isTaken, int chain)
    {
        if (chain == 0 || narration.IsQuoted(pronoun) || trees.At(pronoun) is not { } tree || WordOf(tree, pronoun) is not { } word)
            return null;
        if (tree.Words[word] is "who" or "which")
            return Relative(tree, word);
        var kind = Pronoun.KindOf(tree.Words[word]);
        if (kind == PronounKind.None || tree.Labels[word] != "nsubj" || word > MostBefore)
            return null;
        var sentence = _document.SentenceOf(pronoun) - 1;
        if (sentence < 0 || trees.At(_document.Sentences[sentence].Start) is not { } before || Subject(before) is not { } subject)
            return null;
        var token = _document.TokenFrom(before.Tokens[subject].Start);
        if (Pronoun.KindOf(before.Words[subject]) == kind)
            return Of(token, isTaken, chain - 1);
        if (!Fits(before, subject, kind) || isTaken(new Extent(token, pronoun)))
            return null;
        return _document.TokensOf(Phrases.Of(before, subject));
    }

    /// <summary>"On Monday | they said": words before a pronoun that begins its sentence.</summary>
    private const int MostBefore = 4;

    private Extent? Relative(SentenceTree tree, int word)
    {
        var verb = tree.Heads[word];
        if (tree.IsRoot(word) || tree.IsRoot(verb) || tree.Labels[verb] != "acl:relcl" || tree.Heads[verb] >= word)
            return null;
        var phrase = Phrases.Of(tree, tree.Heads[verb]);
        var end = tree.Tokens[word].Start;
        return phrase.Start >= end ? null : _document.TokensOf(phrase with { End = Math.Min(phrase.End, end) });
    }

    private static int? Subject(SentenceTree tree)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (tree.Labels[at] is "nsubj" or "nsubj:pass" && tree.IsRoot(tree.Heads[at]))
                return at;
        }
        return null;
    }

    private static bool Fits(SentenceTree tree, int noun, PronounKind kind)
    {
        if (tree.Tags[noun] is not ("NN" or "NNS"))
            return false;
        var word = tree.Words[noun];
        var single = tree.Tags[noun] == "NNS" && word.EndsWith('s') ? word[..^1] : word;
        var isPerson =
            People.Contains(word) || People.Contains(single) || Lexicon.RoleNouns.Contains(single) || EntityClasses.IsPersonNoun(single);
        var isMany = tree.Tags[noun] == "NNS" || tree.Child(noun, "conj") >= 0;
        return kind switch
        {
            PronounKind.They => isPerson ? isMany || word == "police" : Bodies.Contains(isMany ? single : word),
            PronounKind.It => !isMany && Bodies.Contains(word),
            _ => isPerson && !isMany && Genders.OfNoun(word) is var gender && (gender == Gender.Unknown || gender == Genders.Of(kind)),
        };
    }

    private int? WordOf(SentenceTree tree, int token)
    {
        var at = tree.WordAt(_document.Tokens[token].Start);
        return at < 0 ? null : at;
    }
}
