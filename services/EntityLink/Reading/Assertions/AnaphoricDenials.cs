using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// "China denied the reports": what somebody rejects in a word, read as the denial of what the text reports of them before. Only what others say or are said to suspect is reported, and only where it
/// names who denies it; of somebody who is not named, what the sentences just before report. "The army denied it" is of the first thing that the sentence before reports.
/// </summary>
internal sealed class AnaphoricDenials
{
    /// <summary>Tokens from the reports to what they are called: "as", an opening quotation mark.</summary>
    private const int Reach = 3;

    /// <summary>Sentences in front of the denial in which "the company" finds what is said of it.</summary>
    private const int Near = 2;

    /// <summary>Assertions that are looked through; a news text of 600 words has some forty.</summary>
    private const int Farthest = 200;

    /// <summary>A capitalised word that two spans share names somebody: "Russian ships", "the Russian Foreign Ministry".</summary>
    private const int ShortestName = 4;

    private static readonly FrozenSet<string> Reports = ReportNouns.With("charge charges wrongdoing involvement");

    /// <summary>What may stand beside one of these: another word says what was reported.</summary>
    private static readonly FrozenSet<string> Beside = WordList.Of(
        "the this that these those such all any both of media press latest his her its their"
    );

    private static readonly FrozenSet<string> Accusing = WordList.Of("accuse charge suspect allege claim blame");

    private readonly Document _document;
    private readonly IReadOnlyList<LinkedMention> _mentions;
    private readonly IReadOnlyList<ReadAssertion> _assertions;
    private readonly IReadOnlyList<ReadQuote> _quotes;

    private AnaphoricDenials(
        Document document,
        IReadOnlyList<LinkedMention> mentions,
        IReadOnlyList<ReadQuote> quotes,
        IReadOnlyList<ReadAssertion> assertions
    ) => (_document, _mentions, _quotes, _assertions) = (document, mentions, quotes, assertions);

    /// <summary>The assertions in their order, each denial of reports as that of the assertion that it denies; behind them what is denied in the words of a quote.</summary>
    public static List<ReadAssertion> Resolve(
        Document document,
        IReadOnlyList<LinkedMention> mentions,
        IReadOnlyList<ReadQuote> quotes,
        IReadOnlyList<ReadAssertion> assertions
    )
    {
        var denials = new AnaphoricDenials(document, mentions, quotes, assertions);
        List<ReadAssertion> resolved = [.. assertions.Select((one, at) => denials.Resolved(one, at))];
        foreach (var spoken in SpokenDenials.Of(document, quotes))
        {
            if (
                denials.JustReported(spoken.Denier, spoken.Words.Start) is { } reported
                && !resolved.Exists(one => one.Denies == reported && one.Characters.Overlaps(spoken.Words))
            )
                resolved.Add(denials.DenialOf(reported, spoken.Denier, spoken.Words, []));
        }
        foreach (var (denier, words) in WhichDenials.Of(document, quotes))
        {
            if (denials.ReportedInFront(denier, words.Start) is { } reported && !resolved.Exists(one => one.Denies == reported))
                resolved.Add(denials.DenialOf(reported, denier, words, []));
        }
        return resolved;
    }

    /// <summary>"…, | which he denies": a clause of its own, whose object is what the sentence has reported.</summary>
    private bool IsOfWhich(ReadAssertion one) =>
        one is { Object: null, Polarity: CueVerbs.Affirmed, Modality: Modalities.Asserted, Predicate: "deny" or "dispute" or "refute" }
        && WhichDenials.EndsSentence(_document, _document.TokensOf(one.Characters).End)
        && _document.Is(_document.TokenFrom(one.Characters.Start), "which")
        && _document.IsMark(_document.TokenFrom(one.Characters.Start) - 1, ',');

    /// <summary>What the same sentence reports in front of "which he denies"; null for nothing.</summary>
    private int? ReportedInFront(Participant denier, int start)
    {
        var before = _assertions.CountBefore(start, static (one, start) => one.Characters.Start < start);
        return ReportedIn(_document.SentenceOf(_document.TokenFrom(start)), before, denier);
    }

    private ReadAssertion Resolved(ReadAssertion one, int at) =>
        one.Subject is { } who && IsOfWhich(one) && ReportedInFront(who, one.Characters.Start) is { } told
            ? DenialOf(told, who, one.Characters, one.Attribution)
        : Denial(one) is var (denier, words)
        && (
            IsOfIt(one)
                ? JustReported(denier, one.Characters.Start)
                : Reported(denier, at) ?? (IsOfOne(one) ? JustReported(denier, one.Characters.Start) : null)
        )
            is { } reported
            ? DenialOf(reported, denier, words, one.Attribution)
        : one;

    private ReadAssertion DenialOf(int reported, Participant denier, Extent words, IEnumerable<Participant> sources) =>
        _assertions[reported] with
        {
            Characters = words,
            // It says that it is not so, and neither another number nor another time.
            Quantity = null,
            Time = null,
            Polarity = CueVerbs.Denied,
            Modality = Modalities.Asserted,
            Attribution = [denier, .. sources.Where(source => !IsSame(source, denier))],
            Denies = reported,
        };

    /// <summary>"Dismissed the claim", "rejected that accusation": one, which stands just before.</summary>
    private static bool IsOfOne(ReadAssertion one) =>
        one.Object?.Surface.Split(' ') is ["the" or "this" or "that", "claim" or "accusation" or "allegation" or "rumour" or "rumor"];

    /// <summary>Who rejects "the reports", and the words that do; null for any other assertion.</summary>
    private (Participant Denier, Extent Words)? Denial(ReadAssertion one)
    {
        if (one.Polarity != CueVerbs.Affirmed || one.Modality != Modalities.Asserted)
            return null;
        // "Weber said the reports were false."
        if (one is { Predicate: "be", Subject: { } told, Object: { } said, Attribution: [var source, ..] })
            return AreBare(told) && !SaysWhat(told) && Governors.Untrue.Contains(said.Surface.Split(' ')[^1])
                ? (source, one.Characters)
                : null;
        if (one is { Subject: { } who } && IsOfIt(one))
            return (who, one.Characters);
        if (one.Subject is not { } denier || one.Object is not { } reports || !AreBare(reports))
            return null;
        if (Governors.Denying.Contains(one.Predicate))
            return SaysWhat(reports) || IsRuling(one.Predicate, reports) ? null : (denier, one.Characters);
        // "Estonia called the reports | baseless."
        return Governors.Calling.Contains(one.Predicate) && EndOfUntrue(reports) is { } end
            ? (denier, one.Characters with { End = Math.Max(one.Characters.End, end) })
            : null;
    }

    /// <summary>"denied it", "rejected this on Monday", "disputed that, putting the share at a third"; "denied this charge" names more.</summary>
    private bool IsOfIt(ReadAssertion one)
    {
        if (!Governors.Denying.Contains(one.Predicate) || one.Object?.EntityId is not null)
            return false;
        var tokens = _document.TokensOf(one.Characters);
        for (var at = tokens.Start; at < tokens.End && at + 1 < _document.Tokens.Length; at++)
        {
            if (
                _document.Word(at + 1) is "it" or "this" or "that"
                && Array.Exists(Rejecting, ending => _document.Word(at).EndsWith(ending, StringComparison.Ordinal))
            )
                return IsAlone(at + 1);
        }
        return false;
    }

    /// <summary>The verbs of <see cref="Governors.Denying"/>, in whatever form.</summary>
    private static readonly string[] Rejecting =
    [
        "denied",
        "denies",
        "deny",
        "denying",
        .. from stem in new[] { "reject", "disput", "refut", "dismiss" }
        from ending in new[] { "", "e", "s", "es", "ed", "ing" }
        select stem + ending,
    ];

    /// <summary>A pronoun that no noun and no clause follows.</summary>
    private bool IsAlone(int pronoun) =>
        pronoun + 1 >= _document.Tokens.Length
        || _document.Tokens[pronoun + 1].Kind == TokenKind.Mark
        || BehindPronoun.Contains(_document.Word(pronoun + 1).ToString())
        || _document.Word(pronoun + 1).EndsWith("ly", StringComparison.Ordinal);

    private static readonly FrozenSet<string> BehindPronoun = WordList.Of(
        "on in at and but as when while after before during through via with by to today yesterday again outright too late last earlier saying"
    );

    /// <summary>"Transport minister Anna Hale": who somebody is, which nobody denies.</summary>
    private bool IsIntroduction(ReadAssertion one)
    {
        if (one.Predicate != "be")
            return false;
        var tokens = _document.TokensOf(one.Characters);
        return !Enumerable
            .Range(tokens.Start, tokens.Length)
            .Any(at => _document.Word(at) is "is" or "was" or "are" or "were" or "be" or "been");
    }

    /// <summary>
    /// The first thing that the sentence before reports, and what somebody is accused of before the accusation; null for none. Where that sentence is a quote that goes on from an accusation, it is the
    /// accusation: "… accused the mayor of theft. “I counted 41 boxes,” he said. The mayor said that was a lie."
    /// </summary>
    private int? JustReported(Participant denier, int start)
    {
        var sentence = _document.SentenceOf(_document.TokenFrom(start)) - 1;
        var before = _assertions.CountBefore(start, static (one, start) => one.Characters.Start < start);
        var said = ReportedIn(sentence, before, denier);
        return
            said is { } one
            && IsSpoken(_assertions[one])
            && ReportedIn(sentence - 1, before, denier) is { } accusation
            && _assertions[accusation].Modality == Modalities.Alleged
            ? accusation
            : said;
    }

    private bool IsSpoken(ReadAssertion one) =>
        _quotes.Any(quote => quote.Kind == QuoteDraft.Direct && quote.Content.Any(words => words.Contains(one.Characters.Start)));

    private int? ReportedIn(int sentence, int before, Participant denier)
    {
        int? accusation = null;
        for (var at = Math.Max(0, before - Farthest); at < before; at++)
        {
            if (SentenceOf(_assertions[at]) != sentence || !IsReported(_assertions[at], denier))
                continue;
            if (!Accusing.Contains(_assertions[at].Predicate))
                return at;
            accusation ??= at;
        }
        return accusation;
    }

    /// <summary>"the reports", "all of these allegations", "any wrongdoing".</summary>
    private static bool AreBare(Participant reports) =>
        reports.Surface.Split(' ') is [.. var beside, var head] && Reports.Contains(head) && Array.TrueForAll(beside, Beside.Contains);

    private int? EndOfUntrue(Participant reports)
    {
        var next = _document.TokenFrom(reports.Characters.End);
        for (var at = next; at < Math.Min(next + Reach, _document.Tokens.Length); at++)
        {
            if (Governors.Untrue.Contains(_document.Word(at).ToString()))
                return _document.Tokens[at].End;
        }
        return null;
    }

    /// <summary>A court dismisses charges, and an accused denies them.</summary>
    private static bool IsRuling(string predicate, Participant reports) =>
        predicate != "deny" && reports.Surface.AsSpan().TrimEnd('s').EndsWith("charge", StringComparison.OrdinalIgnoreCase);

    /// <summary>"the reports | that its navy was at sea", "the allegations | of fraud".</summary>
    private bool SaysWhat(Participant reports)
    {
        var next = _document.TokenFrom(reports.Characters.End);
        return next < _document.Tokens.Length && _document.Word(next) is "that" or "of" or "about" or "regarding" or "over";
    }

    /// <summary>The last one before that is reported of who denies it; null for none.</summary>
    private int? Reported(Participant denier, int denial)
    {
        var names = Names(denier);
        var earliest = names.Count > 0 ? 0 : SentenceOf(_assertions[denial]) - Near;
        for (var at = denial - 1; at >= Math.Max(0, denial - Farthest) && SentenceOf(_assertions[at]) >= earliest; at--)
        {
            var one = _assertions[at];
            if (
                one.Characters.End <= _assertions[denial].Characters.Start
                && IsReported(one, denier)
                && (names.Count == 0 || names.Overlaps(Names(one)))
            )
                return at;
        }
        return null;
    }

    private bool IsReported(ReadAssertion one, Participant denier) =>
        one is { Predicate: not UtteranceAssertions.Predicate, Polarity: CueVerbs.Affirmed }
        && !IsIntroduction(one)
        && IsHearsay(one)
        && !one.Attribution.Any(source => IsSame(source, denier));

    private static bool IsSame(Participant one, Participant other) =>
        one.EntityId is { } id ? id == other.EntityId : string.Equals(one.Surface, other.Surface, StringComparison.OrdinalIgnoreCase);

    private static bool IsHearsay(ReadAssertion one) =>
        one.Modality == Modalities.Alleged
        || (one.Modality is Modalities.Asserted or Modalities.Planned && one.Attribution.Count > 0)
        || Accusing.Contains(one.Predicate);

    private int SentenceOf(ReadAssertion one) => _document.SentenceOf(_document.TokenFrom(one.Characters.Start));

    private HashSet<string> Names(ReadAssertion one)
    {
        var names = NamesIn(one.Characters);
        foreach (var party in new[] { one.Subject, one.Object })
        {
            if (party is not null)
                names.UnionWith(Names(party));
        }
        return names;
    }

    private HashSet<string> Names(Participant party)
    {
        var names = NamesIn(party.Characters);
        if (party.EntityId is { } id)
            names.Add(id.ToString());
        return names;
    }

    /// <summary>The entities that are named in a span, what their names stand for ("Beijing"), and its capitalised words.</summary>
    private HashSet<string> NamesIn(Extent characters)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var first = _mentions.CountBefore(characters.Start, static (mention, character) => mention.Characters.End <= character);
        foreach (var mention in _mentions.Skip(first).TakeWhile(mention => mention.Characters.Start < characters.End))
        {
            names.Add(mention.Entity.EntityId.ToString());
            names.UnionWith(
                mention
                    .Entity.Relations.Where(relation => relation.Kind is RelationKinds.CapitalOf or RelationKinds.MetonymOf)
                    .Select(relation => relation.EntityId.ToString())
            );
            foreach (var word in mention.Surface.Split(' '))
            {
                if (word.Length >= ShortestName && char.IsUpper(word[0]))
                    names.Add(word);
            }
        }
        return names;
    }
}
