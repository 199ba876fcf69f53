using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>A clause that an article states, with its roles.</summary>
/// <param name="Ordinal">The assertion's place among those of its article.</param>
/// <param name="Characters">Where it stands, in UTF-16 units.</param>
/// <param name="Said">Its slots.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedClause(int Ordinal, Extent Characters, FactAssertion Said)
{
    /// <summary>Of two readings of one span, the one that says more of it is compared.</summary>
    public int Order => (PredicateClasses.IsKnown(Said.Predicate) ? 0 : 2) + (Said.Quantity is null ? 1 : 0);
}

/// <summary>An entity that is named somewhere in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamedEntity(Extent Characters, Guid EntityId);

/// <summary>Packs the clauses of an article for comparison with those of others.</summary>
internal static class ClauseReader
{
    /// <summary>An article of 3,000 words has some 400 clauses; what stands behind them is background.</summary>
    private const int Most = 250;

    /// <summary>A sentence of more tokens is a list.</summary>
    private const int LongestSentence = 120;

    /// <summary>"He said so" is repeated by everybody and says nothing; one rare word with its sentence around it can be a fact's ("collided", "was black").</summary>
    private const int FewestWords = 1;

    /// <summary>"Harbour director Erik Solberg" is how somebody is introduced, and no news.</summary>
    private const int FewestOfRole = 5;
    private const double LeastWeight = 0.3;

    /// <summary>UTF-16 units in front of a colon that are looked through for names.</summary>
    private const int LongestLabel = 60;

    /// <summary>What a known entity weighs beside a word that is in no other text.</summary>
    private const double EntityWeight = 0.5;

    /// <summary>What a word of its name keeps of its weight: the entity itself is a word of the clause, too.</summary>
    private const double OfNameWeight = 0.5;

    /// <summary>What names no time is news: it happened some days around its publication.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(4);

    /// <summary>What "we" have done is an utterance, which is a fact of its own; two who say the same of themselves do not say the same.</summary>
    private static readonly FrozenSet<string> Present = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "i", "we", "us", "me", "you");

    /// <returns>The clauses that say enough to be known again, in the order of the text, each span once.</returns>
    public static List<ClauseTerms> Read(Document document, IEnumerable<StatedClause> clauses, IReadOnlyList<NamedEntity> entities)
    {
        var read = new List<ClauseTerms>();
        var sentences = new Dictionary<int, (int[] Words, double[] Numbers)>();
        var named = entities.OrderBy(entity => entity.Characters.Start).ToArray();
        foreach (
            var clause in clauses
                .OrderBy(clause => clause.Characters.Start)
                .ThenBy(clause => clause.Characters.Length)
                .ThenBy(clause => clause.Order)
                .ThenBy(clause => clause.Ordinal)
                .DistinctBy(clause => clause.Characters)
        )
        {
            if (read.Count == Most)
                break;
            var tokens = document.TokensOf(clause.Characters);
            if (tokens.Length == 0 || IsOfPresent(clause.Said))
                continue;
            var words = Words(document, tokens, named);
            if (words.Length < (IsRole(clause.Said) ? FewestOfRole : FewestWords) || Term.Weight(words) < LeastWeight)
                continue;
            var at = document.SentenceOf(tokens.Start);
            if (!sentences.TryGetValue(at, out var sentence))
            {
                var range = document.Sentences[at];
                var whole = new Extent(range.Start, Math.Min(range.End, range.Start + LongestSentence));
                sentences[at] = sentence = (Words(document, whole, named), Numbers(document, whole));
            }
            read.Add(Of(document, clause, tokens, named, words, sentence));
        }
        return read;
    }

    private static ClauseTerms Of(
        Document document,
        StatedClause clause,
        Extent tokens,
        NamedEntity[] named,
        int[] words,
        (int[] Words, double[] Numbers) sentence
    )
    {
        var said = clause.Said;
        var unit = said.Quantity?.Unit;
        return new ClauseTerms
        {
            Ordinal = clause.Ordinal,
            Start = clause.Characters.Start,
            Length = clause.Characters.Length,
            Words = words,
            Plain = Plain(document, tokens, named, words),
            Names = [.. Names(Labelled(document.Text, clause.Characters, named), named).Distinct().Order()],
            Sentence = sentence.Words,
            Numbers = Numbers(document, tokens),
            SentenceNumbers = sentence.Numbers,
            Predicate = PredicateOf(document, tokens, said),
            // "No group has claimed it": whoever does is one of them.
            Subject = SlotRules.IsOfNobody(said) ? 0 : Party(said.Subject),
            Object = Party(said.Object),
            Unit = string.IsNullOrEmpty(unit) ? null : unit,
            Value = said.Quantity is { } quantity && QuantityValues.Point(quantity) is var point && !double.IsNaN(point) ? point : null,
            Replaces = said.Replaces ?? said.Rejects,
            Tally = said.Tally,
            IsDenied = said.Denied,
            Time = said.Time ?? new FactPeriod(said.SaidAt - News, said.SaidAt + News),
            Place = Party(said.Place),
            Modality = said.Modality,
            Side = said.Side is { } side ? Term.Of(side.ToString("N", CultureInfo.InvariantCulture), 1) : 0,
            Source = said.Sources is [var source, ..] ? Party(source) : 0,
            IsRaised =
                said.Replaces is null
                && Developments.IsRaised(said with { Text = document.Text[clause.Characters.Start..clause.Characters.End] }),
            IsOpen = Parties.IsUnnamed(said.Subject) && Parties.IsUnnamed(said.Object),
            IsFragment = Fragments.Are(said, document.Text[clause.Characters.Start..clause.Characters.End]),
            IsEvent = !IsRole(said) && FactRules.IsAnswer(said) && (PredicateClasses.IsKnown(said.Predicate) || Counts(said)),
        };
    }

    private static bool IsOfPresent(FactAssertion said) => said.Subject is { } subject && Present.Contains(subject.Words);

    private static bool IsRole(FactAssertion said) => said is { Predicate: "be", Quantity: null };

    /// <summary>"Fifteen miners were trapped": a number that a verb tells, whatever the verb. How long something takes is told of everything.</summary>
    private static bool Counts(FactAssertion said) =>
        said is { Quantity: { } quantity, Predicate: not "be" } && !SlotRules.IsSpan(quantity);

    private static string PredicateOf(Document document, Extent tokens, FactAssertion said) =>
        Introductions.Are(
            said.Predicate,
            said.Quantity is not null,
            Enumerable.Range(tokens.Start, tokens.Length).Select(at => document.Word(at).ToString())
        )
            ? Introductions.Class
            : PredicateClasses.Of(said.Predicate);

    /// <summary>"The gunman" and "a gunman" are one, and so are all names of a known entity.</summary>
    private static int Party(FactParty? party) =>
        party is null || FactRules.PartyKey(party) is not { Length: > 1 } key ? 0 : Term.Of(key, 1);

    private static int[] Words(Document document, Extent tokens, NamedEntity[] named)
    {
        var terms = new SortedSet<int>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            var word = document.Word(at).ToString();
            if (!ContentWords.IsContent(word))
                continue;
            var stem = Synonyms.Of(Stems.Of(word));
            terms.Add(Term.Of(stem, TermCounts.Weight(stem) * (IsNamed(document.Tokens[at], named) ? OfNameWeight : 1)));
        }
        terms.UnionWith(Names(document.Characters(tokens), named));
        return [.. terms];
    }

    /// <summary>A bit for each of the words that is part of no name, no number and no measure.</summary>
    private static ulong Plain(Document document, Extent tokens, NamedEntity[] named, int[] words)
    {
        var plain = 0UL;
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            var word = document.Word(at).ToString();
            if (!document.IsWord(at) || IsNamed(document.Tokens[at], named) || !TellingWords.Is(word) || IsOfTitle(document, at, named))
                continue;
            var stem = Synonyms.Of(Stems.Of(word));
            var place = Array.BinarySearch(words, Term.Of(stem, TermCounts.Weight(stem)));
            if (place is >= 0 and < 64)
                plain |= 1UL << place;
        }
        return plain;
    }

    private static readonly FrozenSet<string> Roles = WordList.Words("role-nouns");

    /// <summary>"Finance Minister Jon Vik", "the director, Anna Hale,": who somebody is stands beside the name whatever is told of them.</summary>
    private static bool IsOfTitle(Document document, int at, NamedEntity[] named)
    {
        // "Chief Executive Anna Hale": capitals up to the role, and the role up to the name.
        var role = at;
        while (
            role + 1 < document.Tokens.Length
            && role < at + LongestTitle
            && IsCapital(document, role)
            && IsCapital(document, role + 1)
            && !IsNamed(document.Tokens[role + 1], named)
        )
            role++;
        if (!Roles.Contains(document.Word(role).ToString().ToLowerInvariant()))
            return false;
        var next = role + 1 < document.Tokens.Length && document.IsMark(role + 1, ',') ? role + 2 : role + 1;
        return (next < document.Tokens.Length && IsNamed(document.Tokens[next], named))
            || (at > 1 && document.IsMark(at - 1, ',') && IsNamed(document.Tokens[at - 2], named));
    }

    /// <summary>Tokens of a title from its first to its role: "Vice Chief Executive".</summary>
    private const int LongestTitle = 3;

    private static bool IsCapital(Document document, int at) => document.IsWord(at) && char.IsUpper(document.Word(at)[0]);

    private static bool IsNamed(Token token, NamedEntity[] named)
    {
        var behind = named.CountBefore(token.Start + 1, static (entity, character) => entity.Characters.Start < character);
        return behind > 0 && token.End <= named[behind - 1].Characters.End;
    }

    /// <summary>A clause with the one name that labels it: "Harbour Club: 49 killed" is of the club, while "Worst US attack: 58 killed" may be told of any.</summary>
    private static Extent Labelled(string text, Extent clause, NamedEntity[] named)
    {
        var first = Math.Max(0, clause.Start - LongestLabel);
        var before = text.AsSpan(first, clause.Start - first).TrimEnd(' ');
        if (before is not [.., ':'])
            return clause;
        var start = first + before.LastIndexOfAny('\n', '.') + 1;
        var label = Array.FindAll(named, name => name.Characters.Overlaps(new Extent(start, clause.Start)));
        return label is [var name] && name.Characters.Start == start ? clause with { Start = start } : clause;
    }

    private static IEnumerable<int> Names(Extent characters, NamedEntity[] named)
    {
        var first = named.CountBefore(characters.Start, static (entity, character) => entity.Characters.Start < character);
        for (var at = first; at < named.Length && named[at].Characters.Start < characters.End; at++)
            yield return Term.Of(named[at].EntityId.ToString("N", CultureInfo.InvariantCulture), EntityWeight);
    }

    /// <summary>"Okonjo, 41, a teacher": no number of what is told of her.</summary>
    private static bool IsAge(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Number
        && at > 1
        && at + 1 < document.Tokens.Length
        && document.IsMark(at - 1, ',')
        && document.IsMark(at + 1, ',')
        && char.IsUpper(document.Word(at - 2)[0]);

    private static double[] Numbers(Document document, Extent tokens)
    {
        var numbers = new SortedSet<double>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || IsAge(document, at))
                continue;
            if (
                Wording.NumberOf(document.Word(at).ToString()) is { } number
                && !Wording.HasPart(document.Text.AsSpan(document.Tokens[at].Start + document.Tokens[at].Length))
            )
                numbers.Add(number);
        }
        return [.. numbers];
    }
}
