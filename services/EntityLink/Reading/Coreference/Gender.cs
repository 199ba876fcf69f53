using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>What pronouns agree with; a guess for a person, by first name, title and description.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}

internal static class Genders
{
    private static readonly FrozenSet<string> MoreMaleNames = WordList.Words("more-male-names");
    private static readonly FrozenSet<string> MoreFemaleNames = WordList.Words("more-female-names");

    private static readonly FrozenSet<string> MaleWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr mr. sir lord king prince duke baron earl brother father son husband actor businessman spokesman chairman congressman councilman statesman pope bishop cardinal imam rabbi emperor sultan emir tsar man boy dad widower grandfather uncle nephew groom boyfriend policeman gunman fireman monk".Split(
            ' '
        )
    );

    private static readonly FrozenSet<string> FemaleWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mrs mrs. ms ms. miss lady dame queen princess duchess baroness countess sister mother daughter wife actress businesswoman spokeswoman chairwoman congresswoman councilwoman empress nun woman girl mum widow grandmother aunt niece bride girlfriend heroine waitress policewoman".Split(
            ' '
        )
    );

    public static Gender Of(LinkedMention person)
    {
        if (OfTitle(person.Title) is var titled and not Gender.Unknown)
            return titled;
        if (OfFirstName(person.Entity.Name) is var named and not Gender.Unknown)
            return named;
        if (OfFirstName(person.Surface) is var written and not Gender.Unknown)
            return written;
        if (OfNoun(FirstWord(person.Surface)) is var styled and not Gender.Unknown)
            return styled;
        return person.Entity.Description is { } description ? OfWords(description.Split([' ', ','], 12)) : Gender.Unknown;
    }

    /// <summary>Whom "he" and "she" stand for.</summary>
    public static Gender Of(PronounKind kind) =>
        kind switch
        {
            PronounKind.He => Gender.Male,
            PronounKind.She => Gender.Female,
            _ => Gender.Unknown,
        };

    /// <summary>"Mrs", "former congresswoman", "ex-wife"; unknown for most.</summary>
    public static Gender OfTitle(string title) => OfWords(title.Split([' ', '-']));

    /// <summary>"spokeswoman"; unknown for most.</summary>
    public static Gender OfNoun(string noun) => OfWords(noun.Split('-'));

    /// <summary>Of a person's whole name, or of the first.</summary>
    public static Gender OfFirstName(string name)
    {
        var first = FirstWord(name);
        var (male, female) = (
            Lexicon.MaleNames.Contains(first) || MoreMaleNames.Contains(first),
            Lexicon.FemaleNames.Contains(first) || MoreFemaleNames.Contains(first)
        );
        return male == female ? Gender.Unknown
            : male ? Gender.Male
            : Gender.Female;
    }

    /// <summary>"Baroness" of "Baroness Okonjo".</summary>
    private static string FirstWord(string name) => name.IndexOf(' ') is var blank && blank < 0 ? name : name[..blank];

    private static Gender OfWords(string[] words)
    {
        foreach (var word in words)
        {
            if (MaleWords.Contains(word))
                return Gender.Male;
            if (FemaleWords.Contains(word))
                return Gender.Female;
        }
        return Gender.Unknown;
    }
}
