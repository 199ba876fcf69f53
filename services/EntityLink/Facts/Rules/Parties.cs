using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>Whether two phrases of one fact name the same party: "the coast guard" and "the Fjord Coast Guard", "the NRA" and "the Northern Rescue Association", "Hale" and "Anna Hale".</summary>
internal static class Parties
{
    /// <summary>Fewer letters abbreviate too many names.</summary>
    private const int FewestInitials = 2;

    /// <summary>Bodies of which a place has one: whoever asks them gets one answer. Witnesses and officials are as many as the outlets that ask them.</summary>
    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
        new[]
        {
            "police",
            "guard",
            "coastguard",
            "army",
            "military",
            "navy",
            "ministry",
            "government",
            "brigade",
            "department",
            "prosecutor",
            "prosecution",
            "office",
            "agency",
            "commission",
            "committee",
            "institute",
            "organiser",
            "union",
            "operator",
            "owner",
        }.Select(Stems.Of),
        StringComparer.Ordinal
    );

    /// <summary>No noun names or describes it: it is left out, or only a pronoun stands for it ("he", "they").</summary>
    public static bool IsUnnamed([NotNullWhen(false)] FactParty? party) => party is null || Content(party).Length == 0;

    /// <summary>They are one by who they are, by the initials of a name, or by its last part.</summary>
    public static bool AreOne(FactParty one, FactParty other) =>
        (one.EntityId is { } id && id == other.EntityId)
        || AreInitials(one.Words, other.Words)
        || AreInitials(other.Words, one.Words)
        || IsPartOf(one, other)
        || IsPartOf(other, one);

    /// <summary>The words for one of them stand in those for the other: "a poll" and "a poll by the institute".</summary>
    public static bool AreInOther(FactParty one, FactParty other) =>
        one.Words.Contains(other.Words, StringComparison.OrdinalIgnoreCase)
        || other.Words.Contains(one.Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Two bodies that nobody knows more of: "police" of two reports of one fact.</summary>
    public static bool AreOneBody(FactParty one, FactParty other) =>
        one.EntityId is null
        && other.EntityId is null
        && Content(one) is [.., var body] mine
        && Bodies.Contains(body)
        && Content(other) is [.., var otherBody] theirs
        && body == otherBody
        && (mine.All(theirs.Contains) || theirs.All(mine.Contains));

    /// <summary>"Police" and "police spokesman Jon Vik": the words for the one name the body that the other speaks for.</summary>
    public static bool AreBodyAndVoice(FactParty one, FactParty other) => IsBodyOf(one, other) || IsBodyOf(other, one);

    private static bool IsBodyOf(FactParty body, FactParty voice) =>
        body.EntityId is null
        && voice.EntityId is not null
        && Content(body) is { Length: > 0 } words
        && (words.Length == 1 || Bodies.Contains(words[^1]))
        && Content(voice) is var named
        && words.All(named.Contains);

    /// <summary>"Fjellvann vice president Anna Hale" speaks for "Fjellvann Energy": the words that introduce a person have the name of the body.</summary>
    public static bool SpeaksFor(FactParty person, FactParty body)
    {
        if (person.EntityId is null || Names(body) is not { Length: > 0 } name || name.Length != Content(body).Length)
            return false;
        var words = Names(person);
        var shared = name.Count(words.Contains);
        return words.Length > shared && shared > 0 && words[0] == name[0] && shared * 2 >= name.Length && !IsPartOf(person, body);
    }

    private static readonly FrozenSet<string> Titles = WordList.Words("titles");

    private static readonly FrozenSet<string> MoreTitles = WordList.Of("Cllr Sir Dame Lord Lady Maître Maitre");

    private static readonly FrozenSet<string> LegalForms = WordList.Words("legal-forms");

    private static readonly FrozenSet<string> OfOrganisations = WordList.Words("organization-words");

    private static readonly FrozenSet<string> Roles = WordList.Words("role-nouns");

    /// <summary>Names of one, whoever they are known as: "Cllr Dunmore" and "Philippa Dunmore", "Nestwell" and "Nestwell Inc.".</summary>
    public static bool AreOneName(FactParty one, FactParty other)
    {
        if ((one.EntityId is { } id && other.EntityId is { } otherId && id != otherId) || !IsNameAlone(one) || !IsNameAlone(other))
            return false;
        var (mine, theirs) = (Known(one).Bare, Known(other).Bare);
        var ((few, many), longer) = mine.Length <= theirs.Length ? ((mine, theirs), other) : ((theirs, mine), one);
        return few.Length > 0
            && (
                few.SequenceEqual(many, StringComparer.Ordinal)
                || (few is [{ Length: >= LeastOfName } name] && (name == many[^1] || (name == many[0] && Known(longer).IsOrganisation)))
            );
    }

    /// <summary>"Petrov" and "Ivan Petrov" of one story, whoever an article that has the surname alone was read to mean.</summary>
    public static bool AreSurnameAndName(FactParty one, FactParty other) =>
        IsNameAlone(one)
        && IsNameAlone(other)
        && (Known(one).Bare, Known(other).Bare) is var (mine, theirs)
        && mine.Length != theirs.Length
        && (mine.Length < theirs.Length ? (mine, theirs) : (theirs, mine)) is var (few, many)
        && few is [{ Length: >= LeastOfName } name]
        && name == many[^1];

    /// <summary>Nothing but a name and titles: of "Tarvik police" and "Tarvik mayor Anna Hale" the police are more than a name.</summary>
    private static bool IsNameAlone(FactParty party) => Known(party).IsNameAlone;

    /// <summary>The name of a firm or another body says so: "Solund Energy Inc.".</summary>
    public static bool IsOrganisation(FactParty party) => Known(party).IsOrganisation;

    /// <summary>What the words of a party tell, cut once for all that it is compared with.</summary>
    private sealed record Cut
    {
        public required string[] Content { get; init; }

        /// <summary>The content words in capitals.</summary>
        public required string[] Names { get; init; }

        /// <summary>The words in capitals without titles and legal forms.</summary>
        public required string[] Bare { get; init; }

        public required bool IsNameAlone { get; init; }

        public required bool IsOrganisation { get; init; }
    }

    private static readonly ConditionalWeakTable<FactParty, Cut> Cuts = [];

    private static Cut Known(FactParty party) => Cuts.GetValue(party, CutOf);

    private static Cut CutOf(FactParty party)
    {
        string[] capitals = [.. Capitals(party.Words).Select(word => word.Trim(',', '.')).Where(word => word.Length > 0)];
        return new Cut
        {
            Content = [.. ContentWords.Of(party.Words)],
            Names = [.. Capitals(party.Words).SelectMany(ContentWords.Of)],
            Bare = [.. capitals.Where(word => !Titles.Contains(word) && !MoreTitles.Contains(word) && !LegalForms.Contains(word))],
            IsNameAlone = ContentWords
                .Cut(party.Words)
                .All(word => !char.IsLower(word[0]) || Titles.Contains(word) || Roles.Contains(word)),
            IsOrganisation = Array.Exists(
                capitals,
                word => LegalForms.Contains(word) || OfOrganisations.Contains(word) || Bodies.Contains(Stems.Of(word))
            ),
        };
    }

    /// <summary>Letters of a name that by itself is somebody's.</summary>
    private const int LeastOfName = 4;

    /// <summary>One party, or a body and who speaks for it.</summary>
    public static bool AreOneSide(FactParty one, FactParty other) =>
        AreOne(one, other) || SpeaksFor(one, other) || SpeaksFor(other, one) || AreBodyAndVoice(one, other);

    /// <summary>"The man" beside "Buckley": a person who is only described, and one with a name, who need not be the same.</summary>
    public static bool IsSomeoneBeside(FactParty? one, FactParty? other) =>
        one is not null
        && other is not null
        && (
            (IsSomeone(one) && other.EntityId is not null && !IsSomeone(other))
            || (IsSomeone(other) && one.EntityId is not null && !IsSomeone(one))
        );

    private static bool IsSomeone(FactParty party) => party.EntityId is null && Content(party) is [.., var last] && Someone.Contains(last);

    private static readonly FrozenSet<string> Someone = WordList
        .Of(
            "man woman boy girl teenager child person suspect victim driver passenger gunman attacker climber pedestrian cyclist resident witness"
        )
        .Select(Stems.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that end with a body of which a place has one: "the health ministry".</summary>
    public static bool IsBody(FactParty party) => Content(party) is [.., var last] && Bodies.Contains(last);

    /// <summary>The shorter one is the end of the longer one, and nobody knows it to be somebody else's.</summary>
    private static bool IsPartOf(FactParty part, FactParty whole)
    {
        var (short_, long_) = (Content(part), Content(whole));
        return short_.Length > 0
            && long_.Length > short_.Length
            && (part.EntityId is null ? Bodies.Contains(short_[^1]) || Names(part).Length == short_.Length : Names(part).Length == 1)
            && long_.AsSpan(long_.Length - short_.Length).SequenceEqual(short_);
    }

    private static bool AreInitials(string initials, string name)
    {
        var letters = Without(initials);
        return letters.Length >= FewestInitials
            && letters.All(char.IsUpper)
            && string.Concat(Capitals(name).Select(word => word[0])) == letters;
    }

    private static string Without(string words) =>
        (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words).Replace(".", "", StringComparison.Ordinal);

    private static IEnumerable<string> Capitals(string words) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => char.IsUpper(word[0]) && !word.Equals("The", StringComparison.Ordinal));

    private static string[] Names(FactParty party) => Known(party).Names;

    private static string[] Content(FactParty party) => Known(party).Content;
}
