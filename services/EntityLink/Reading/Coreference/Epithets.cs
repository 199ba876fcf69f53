using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>
/// "The 51-year-old", "the Dutchwoman", "the Nigeria international": somebody named before is called by age or country, which tell who it is where they fit exactly one person of the text. Nobody is meant
/// where two fit, or where somebody without a name does.
/// </summary>
internal sealed class Epithets(
    Document document,
    IReadOnlyList<LinkedMention> names,
    ClauseTrees trees,
    KnownGenders genders,
    Traits traits
)
{
    /// <summary>Nouns for people of sport that mean other things, too, where no age or country stands before them.</summary>
    private static readonly FrozenSet<string> Sporting = WordList.Of(
        "international forward winger full-back fullback centre-back playmaker champion medallist medalist rider debutant rookie teenager pensioner veteran native national"
    );

    /// <summary>Names that are looked at before a phrase; an article has a few dozen.</summary>
    private const int MostNames = 500;

    /// <summary>A text with a single person: further back than so many tokens somebody else may be spoken of.</summary>
    private const int TokensBack = 120;

    /// <summary>Words of a phrase: "the 34-year-old former Dutch champion".</summary>
    private const int LongestPhrase = 12;

    private sealed record Epithet(int? Age, string? Country, string? Noun, int End);

    /// <summary>Whether the words behind an article tell an age or a country.</summary>
    public static bool Tells(Document document, int the) =>
        Traits.AgeAt(document, the + 1) is not null
        || Nationalities.At(document, the + 1, out _) is not null
        || (Nationalities.OfCountry(document, the + 1) is not null && document.Is(the + 2, "international"));

    /// <summary>Whether a phrase is nothing but an article and one of a people: "the Swede" is no body that is called so.</summary>
    public static bool IsOneOfPeople(Document document, Extent phrase) =>
        document.Is(phrase.Start, "the")
        && Nationalities.At(document, phrase.Start + 1, out var length) is not null
        && phrase.Length == 1 + length
        && Nationalities.IsPerson(document, phrase.Start + 1);

    /// <summary>The person whom the phrase that begins at "the" means, and where the phrase ends; null for none.</summary>
    public (LinkedMention Name, int End)? At(int the, int limit)
    {
        if (!Tells(document, the) || Parse(the, limit) is not { } epithet)
            return null;
        return Meant(the, epithet) is { } name ? (name, epithet.End) : null;
    }

    private Epithet? Parse(int the, int limit)
    {
        int? age = null;
        string? country = null,
            noun = null;
        var (at, end, isSomebody) = (the + 1, the + 1, false);
        while (at < limit && at - the < LongestPhrase)
        {
            if (age is null && Traits.AgeAt(document, at) is { } years)
            {
                (age, isSomebody) = (years, true);
                at += Traits.LengthOfAge;
                end = at;
            }
            else if (country is null && Nationalities.At(document, at, out var length) is { } of)
            {
                country = of;
                isSomebody |= Nationalities.IsPerson(document, at);
                noun = isSomebody && age is null ? document.Word(at).ToString() : noun;
                at += length;
                end = at;
            }
            else if (country is null && Nationalities.OfCountry(document, at) is { } own && document.Is(at + 1, "international"))
            {
                (country, noun, isSomebody) = (own, "international", true);
                at += 2;
                end = at;
            }
            else if (document.IsWord(at) && !document.IsCapital(at) && IsPersonNoun(document.Word(at)))
            {
                (noun, isSomebody) = (document.Word(at).ToString(), true);
                end = ++at;
            }
            else if (document.IsWord(at) && !document.IsCapital(at) && TagAt(at) is "JJ" or "VBN" && noun is null)
                at++;
            else
                break;
        }
        // "the 51-year-old bridge", "the German carmaker", "the Dutchwoman Ilse Vanderhoek".
        return isSomebody && !IsNominal(at) && !(document.IsMark(at, ',') && IsName(at + 1)) ? new Epithet(age, country, noun, end) : null;
    }

    private static bool IsPersonNoun(ReadOnlySpan<char> word) =>
        Lexicon.RoleNouns.Contains(word) || EntityClasses.IsPersonNoun(word) || Sporting.Contains(word.ToString());

    private bool IsNominal(int at) =>
        at < document.Tokens.Length
        && (document.IsCapital(at) || TagAt(at) is "NN" or "NNS" or "NNP" or "NNPS" or "POS" || document.IsMark(at, '-'));

    private bool IsName(int token)
    {
        var index = names.FirstFrom(token);
        return index < names.Count && names[index].Tokens.Start == token && names[index].Type == EntityTypes.Person;
    }

    private string? TagAt(int token) =>
        token < document.Tokens.Length && trees.At(token) is { } tree && tree.WordAt(document.Tokens[token].Start) is >= 0 and var word
            ? tree.Tags[word]
            : null;

    private LinkedMention? Meant(int the, Epithet epithet)
    {
        if (epithet.Age is { } told ? traits.IsUnnamed(told, the) : epithet.Country is { } nation && traits.IsUnnamed(nation, the))
            return null;
        var (fitting, possible) = (new Dictionary<Guid, LinkedMention>(), new Dictionary<Guid, LinkedMention>());
        var last = names.FirstFrom(the) - 1;
        for (var index = last; index >= Math.Max(0, last - MostNames); index--)
        {
            var name = names[index];
            if ((name.Type != EntityTypes.Person && !traits.IsAged(name)) || name.IsDemonym)
                continue;
            var (aged, of) = (
                epithet.Age is { } age ? traits.IsAged(name, age) : null,
                epithet.Country is { } country ? traits.IsOf(name, country) : null
            );
            if (aged == false || (of == false && aged != true) || IsOfOtherGender(name, epithet.Noun))
                continue;
            var isFitting = epithet.Age is not null ? aged == true : of == true;
            (isFitting ? fitting : possible).TryAdd(name.Entity.EntityId, name);
        }
        if (fitting.Count > 0)
            return fitting.Count == 1 ? fitting.Values.First() : null;
        return possible.Count == 1 && possible.Values.First() is { } only && IsTheOnly(only, the) ? only : null;
    }

    private bool IsOfOtherGender(LinkedMention name, string? noun) =>
        noun is not null
        && (
            noun.EndsWith("woman", StringComparison.OrdinalIgnoreCase) ? Gender.Female
            : noun.EndsWith("man", StringComparison.Ordinal)
            && char.IsUpper(noun[0])
            && !noun.StartsWith("German", StringComparison.Ordinal)
                ? Gender.Male
            : Genders.OfNoun(noun)
        )
            is var said
                and not Gender.Unknown
        && genders.Of(name) is var known and not Gender.Unknown
        && said != known;

    /// <summary>Nobody else is spoken of near, with a name or without ("a man was arrested"), and who is named was the subject of a sentence.</summary>
    private bool IsTheOnly(LinkedMention only, int the)
    {
        if (the - only.Tokens.End > TokensBack)
            return false;
        var sentence = document.SentenceOf(the);
        for (var index = 0; index < names.Count && names[index].Tokens.Start < the; index++)
        {
            if (names[index].Type == EntityTypes.Person && names[index].Entity.EntityId != only.Entity.EntityId)
                return false;
        }
        var isSubject = false;
        for (var at = document.SentenceOf(Math.Max(0, the - TokensBack)); at < sentence; at++)
        {
            if (trees.At(document.Sentences[at].Start) is not { } tree)
                continue;
            for (var word = 0; word < tree.Count; word++)
            {
                var isName = only.Characters.Contains(tree.Tokens[word].Start) || IsOnly(only, tree.Tokens[word].Start);
                if (isName && tree.Labels[word] is "nsubj" or "nsubj:pass" or "obj")
                    isSubject = true;
                if (!isName && tree.Tags[word] == "NN" && IsPersonNoun(tree.Words[word]) && IsAnother(tree, word))
                    return false;
            }
        }
        return isSubject;
    }

    private bool IsOnly(LinkedMention only, int character)
    {
        var token = document.TokenFrom(character);
        var index = names.FirstFrom(token + 1) - 1;
        return index >= 0 && names[index].Tokens.Contains(token) && names[index].Entity.EntityId == only.Entity.EntityId;
    }

    /// <summary>A noun for somebody that stands beside no name: "a man", "her brother".</summary>
    private static bool IsAnother(Language.Syntax.SentenceTree tree, int noun) =>
        tree.Labels[noun] is "nsubj" or "nsubj:pass" or "obj" or "iobj" or "obl" or "obl:agent" or "conj"
        && tree.Child(noun, "appos", "flat") < 0
        && (noun + 1 >= tree.Count || tree.Tags[noun + 1] is not "NNP");
}
