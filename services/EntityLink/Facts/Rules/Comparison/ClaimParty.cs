using System.Collections.Frozen;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Whether two parties are one, as far as their words tell.</summary>
internal enum Identity
{
    Unknown,
    Same,
    Other,
}

/// <summary>A name within the words of a party.</summary>
/// <param name="Type">The type of what it names.</param>
/// <param name="Terms">The stems of its words, and its id where it is known.</param>
/// <param name="Related">The ids of what it belongs to: a town's country.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PartyName(string Type, FrozenSet<string> Terms, FrozenSet<string> Related)
{
    /// <summary>Of a person: the last name.</summary>
    public string? Last { get; init; }

    /// <summary>Of a person: the first name, where it is told.</summary>
    public string? First { get; init; }

    /// <summary>Letters by which a place and its people are known: "Mali", "Malian".</summary>
    private const int Root = 4;

    /// <summary>The same, or the one is a part of the other; null for names of two kinds, of which nobody knows.</summary>
    public bool? IsOf(PartyName other)
    {
        if (
            ((Last is null || other.Last is null) && Terms.Overlaps(other.Terms))
            || Related.Overlaps(other.Terms)
            || other.Related.Overlaps(Terms)
        )
            return true;
        if (Type != other.Type)
            return null;
        // Two of one family are two.
        if (Type == EntityTypes.Person)
            return Last == other.Last && (First is null || other.First is null || First == other.First);
        var others = other.Terms;
        return Type == EntityTypes.Location && Terms.Any(term => others.Any(one => AreOfOneRoot(term, one)));
    }

    private static bool AreOfOneRoot(string one, string other) =>
        one[0] != ReadStatement.EntityMark
        && one.Length >= Root
        && other.Length >= Root
        && one.AsSpan(0, Root).SequenceEqual(other.AsSpan(0, Root));
}

/// <summary>Who or what takes part in a claim: the noun that its words are about, and the names in them.</summary>
internal sealed class ClaimParty
{
    /// <summary>Words behind which a phrase says more of its noun.</summary>
    private static readonly FrozenSet<string> Behind = WordList.Of(
        "of in at from for on near with who which that over to by against about between into off outside around during after before"
    );

    private static readonly FrozenSet<string> Parts = WordList.Of("none all some most many both each one");

    private ClaimParty(string words, string head, PartyName? name, List<PartyName> names, HashSet<string> stems, bool isDefinite) =>
        (Words, Head, Name, Names, Stems, IsDefinite) = (words, head, name, names, stems, isDefinite);

    /// <summary>As they are written.</summary>
    public string Words { get; }

    /// <summary>The stem that stands for the meaning of its noun; "" where there is none.</summary>
    public string Head { get; }

    /// <summary>The name that it is; null for a description.</summary>
    public PartyName? Name { get; }

    /// <summary>It is a pronoun or a description, which the name was found for.</summary>
    private bool IsGuessed => Name is not null && Names.Count == 0;

    /// <summary>All names in it.</summary>
    public IReadOnlyList<PartyName> Names { get; }

    /// <summary>Its content words.</summary>
    public IReadOnlySet<string> Stems { get; }

    /// <summary>A name, or what "the", "its" or a name in front says to be one alone.</summary>
    public bool IsDefinite { get; }

    public static ClaimParty? Of(Document document, ReadDocument read, Participant? participant)
    {
        if (participant is null)
            return null;
        var tokens = document.TokensOf(participant.Characters);
        var end = tokens.Start;
        while (end < tokens.End && !(end > tokens.Start && (document.IsMark(end, ',') || Behind.Contains(document.Word(end).ToString()))))
            end++;
        // "None of the 18 miners".
        if (end > tokens.Start && end < tokens.End && document.Is(end, "of") && Parts.Contains(document.Word(end - 1).ToString()))
        {
            for (end++; end < tokens.End && !Behind.Contains(document.Word(end).ToString()) && !document.IsMark(end, ','); )
                end++;
        }
        var head = end - 1;
        while (head > tokens.Start && !(document.Tokens[head].Kind is TokenKind.Word or TokenKind.Number))
            head--;
        var mentions = read.Mentions.Where(mention => mention.Tokens.Overlaps(tokens)).ToList();
        var main = mentions.Find(mention => mention.Tokens.Start <= head && head < mention.Tokens.End && !mention.IsDemonym);
        // "She", "the company": whom the text has named before.
        var named =
            main
            ?? (
                mentions.Count == 0 && participant.EntityId is { } id
                    ? read.Mentions.FirstOrDefault(mention => mention.Entity.EntityId == id)
                    : null
            );
        var words = Enumerable
            .Range(tokens.Start, tokens.Length)
            .Where(at => document.Tokens[at].Kind is TokenKind.Word or TokenKind.Number)
            .Select(at => document.Word(at).ToString())
            .Where(ContentWords.IsContent)
            .Select(Meaning)
            .ToHashSet(StringComparer.Ordinal);
        var noun = document.Word(head).ToString();
        return new ClaimParty(
            participant.Surface,
            main is null && ContentWords.IsContent(noun) ? Meaning(noun) : "",
            named is null ? null : NameOf(named),
            [.. mentions.Select(NameOf)],
            words,
            named is not null
                || document.Word(tokens.Start) is "the" or "The" or "its" or "his" or "her" or "their" or "Its" or "His" or "Her" or "Their"
                || (mentions.Count > 0 && mentions[0].Tokens.Start == tokens.Start)
        );
    }

    /// <summary>Names tell, and without them the nouns: two nouns may always stand for one.</summary>
    public Identity Compare(ClaimParty other)
    {
        if (Name?.Last is null && other.Name?.Last is null && Contrasts.Differ(Stems, other.Stems))
            return Identity.Other;
        if (OtherPeople.IsKinOf(this, other) || OtherPeople.IsKinOf(other, this) || OtherPeople.AreOfTwoRanks(this, other))
            return Identity.Other;
        if (Stems.Count > 0 && Stems.SetEquals(other.Stems))
            return Identity.Same;
        if (Name is { } name && other.Name is { } otherName)
            return name.IsOf(otherName) switch
            {
                true => Identity.Same,
                // Whom a pronoun means is a guess.
                false when !IsGuessed && !other.IsGuessed => Identity.Other,
                _ => Identity.Unknown,
            };
        if (Name is not null || other.Name is not null || Head.Length == 0)
            return Identity.Unknown;
        if (Head != other.Head)
            return Identity.Unknown;
        // "The foreign minister" and "the defence minister".
        if (Bare.Except(other.Bare).Any() && other.Bare.Except(Bare).Any())
            return Identity.Unknown;
        if (Names.Count == 0 || other.Names.Count == 0)
            return Identity.Same;
        var pairs = Names.SelectMany(_ => other.Names, (one, two) => one.IsOf(two)).ToList();
        return pairs.Contains(true) ? Identity.Same
            : pairs.Contains(false) && Bare.SetEquals(other.Bare) ? Identity.Other
            : Identity.Unknown;
    }

    /// <summary>It says of itself what the other statement does not say, and the other way about: "the pension age" and "the voting age".</summary>
    public static bool Differ(ReadStatement a, ClaimParty? one, ReadStatement b, ClaimParty? other) =>
        one is not null
        && other is not null
        && !(one.Name is { } name && other.Name is { } otherName && name.IsOf(otherName) == true)
        && one.HasOwn(b)
        && other.HasOwn(a);

    private bool HasOwn(ReadStatement other) => OwnWord(other) is not null;

    /// <summary>The first of its words of matter, but for names, that the other statement lacks; null for none.</summary>
    public string? OwnWord(ReadStatement other) =>
        ContentWords
            .Cut(Words)
            .FirstOrDefault(word =>
                Complements.IsTelling(word)
                && !other.Vocabulary.Has(word)
                && !Names.Any(name => name.Terms.Contains(Rules.Words.Stems.Of(Vocabulary.Bare(word))))
            );

    /// <summary>Cosine of two nouns below which nobody is both.</summary>
    private const double Unlike = 0.4;

    private static readonly FrozenSet<string> Anybody = Stemmed(
        "man woman person people somebody someone gunman gunmen attacker assailant suspect killer shooter teenager youth group gang militant soldier police fighter troop"
    );

    /// <summary>Both describe somebody, and nobody is likely to be both: "his bodyguard" and "a nephew". A gunman may be either.</summary>
    public bool IsAnother(ReadStatement own, ClaimParty? other, ReadStatement others, Func<string, string, double> likeness) =>
        other is not null
        && Name is null
        && other.Name is null
        && Head.Length > 0
        && other.Head.Length > 0
        && ((!Anybody.Contains(Head) && !Anybody.Contains(other.Head)) || AreOfOtherNames(other))
        && !others.Vocabulary.Has(Head)
        && !own.Vocabulary.Has(other.Head)
        && likeness(Head, other.Head) < Unlike;

    /// <summary>"Gunmen of the Ansaru group" and "Niger's army".</summary>
    private bool AreOfOtherNames(ClaimParty other) =>
        Names.Count > 0 && other.Names.Count > 0 && !Names.Any(name => other.Names.Any(also => name.IsOf(also) == true));

    private static FrozenSet<string> Stemmed(string words) =>
        words.Split(' ').Select(word => Synonyms.Of(Rules.Words.Stems.Of(word))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Its content words without the names: "a bus crash near Quito" and "a bus crash near Lima" differ in the name alone.</summary>
    private HashSet<string> Bare => [.. Stems.Where(stem => !Names.Any(name => name.Terms.Contains(stem)))];

    private static string Meaning(string word) =>
        Synonyms.Of(Rules.Words.Stems.Of(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word));

    public static PartyName NameOf(LinkedMention mention)
    {
        var stems = ContentWords.Of(mention.Surface).Select(stem => stem.Replace(".", "", StringComparison.Ordinal)).ToList();
        var (first, last) =
            mention.Type != EntityTypes.Person || stems.Count == 0 ? (null, null) : (stems.Count > 1 ? stems[0] : null, stems[^1]);
        if (mention.Entity.WikidataId is { } id)
            stems.Add(ReadStatement.EntityMark + id);
        return new PartyName(
            mention.Type,
            stems.ToFrozenSet(StringComparer.Ordinal),
            mention.Entity.Relations.Select(relation => ReadStatement.EntityMark + relation.WikidataId).ToFrozenSet(StringComparer.Ordinal)
        )
        {
            First = first,
            Last = last,
        };
    }
}
