using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// What the sentences of a document say to be the case. Precision comes first: a clause whose governor is not understood asserts nothing, a field that is not sure
/// is null, questions assert nothing, and what stands in a quote is its speaker's.
/// </summary>
internal sealed class AssertionReader
{
    /// <summary>Tokens. The longest sentences of news have some 80; captions and list items without a stop run together to a few times that, and their clauses are still told apart.</summary>
    public const int LongestSentence = 300;

    private readonly Document _document;
    private readonly ClauseTrees _trees;
    private readonly Parties _parties;
    private readonly Attributions _attributions;
    private readonly Descriptions _descriptions;
    private readonly LooseQuantities _loose;
    private readonly LooseTimes _looseTimes;
    private readonly TimeReader _times;
    private readonly DateTimeOffset? _published;

    /// <summary>When words were said, by the first character of the verb that says so.</summary>
    private Dictionary<int, ReadTime> SaidAt { get; } = [];

    private AssertionReader(
        Document document,
        DateTimeOffset? published,
        IReadOnlyList<LinkedMention> mentions,
        Antecedents antecedents,
        IReadOnlyList<ReadQuote> quotes,
        ClauseTrees trees
    )
    {
        (_document, _published, _trees) = (document, published, trees);
        _parties = new Parties(document, mentions, antecedents);
        _attributions = new Attributions(quotes);
        _descriptions = new Descriptions(_parties, _attributions);
        _loose = new LooseQuantities(_parties, _attributions);
        _looseTimes = new LooseTimes(_parties, _attributions, published);
        _times = new TimeReader(published);
    }

    /// <summary>The assertions of a document: the utterances that its quotes are, then what its sentences say.</summary>
    /// <param name="document">The text, in English.</param>
    /// <param name="published">What relative times are anchored on.</param>
    /// <param name="mentions">Its names in order.</param>
    /// <param name="antecedents">Whom its pronouns and descriptions stand for.</param>
    /// <param name="quotes">Its quotes in order.</param>
    /// <param name="trees">Of its sentences.</param>
    /// <param name="cancellationToken">Looked at before each sentence.</param>
    public static List<ReadAssertion> Read(
        Document document,
        DateTimeOffset? published,
        IReadOnlyList<LinkedMention> mentions,
        Antecedents antecedents,
        IReadOnlyList<ReadQuote> quotes,
        ClauseTrees trees,
        CancellationToken cancellationToken = default
    )
    {
        var reader = new AssertionReader(document, published, mentions, antecedents, quotes, trees);
        List<ReadAssertion> found = [];
        foreach (var sentence in Lines.Sentences(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sentence.Length is > 2 and <= LongestSentence && !PublicationStamps.Are(document, sentence))
                found.AddRange(reader.Sentence(sentence));
        }
        return [.. UtteranceAssertions.Of(quotes, reader.SaidAt), .. found];
    }

    private IEnumerable<ReadAssertion> Sentence(Extent sentence)
    {
        var tree = _trees.Of(sentence);
        if (Array.Exists(tree.Words, word => word == "?"))
            return [];
        var times = _times.Read(tree);
        var measures = QuantityReader.Read(
            tree,
            [
                .. times
                    .Where(time => time.Kind is TimeKind.Date or TimeKind.Time || time.Range is not null)
                    .Where(time =>
                        !time.Value.EndsWith("_REF", StringComparison.Ordinal) || time.Range is not null || time.Last > time.First
                    )
                    .Select(time => time.Characters),
            ]
        );
        measures.RemoveAll(measure =>
            FieldRules.CountsChildren(tree, measure) || FieldRules.IsPeriod(tree, measure) || FieldRules.IsShareOfMany(tree, measure)
        );
        times.RemoveAll(time => FieldRules.IsSetAside(tree, time.First));
        var clauses = ClauseFinder.Find(tree);
        var anchors = new Anchors(tree, clauses);
        var timesOf = clauses.ToDictionary(clause => clause.Word, clause => anchors.Time(clause, times));
        foreach (var clause in clauses)
            FieldRules.GiveTimeToEnd(tree, clause, timesOf);
        var quoted = _attributions.Within(_document.Characters(sentence));
        var found = new List<ReadAssertion>();
        foreach (var clause in clauses)
        {
            var time = timesOf[clause.Word] ?? FieldRules.Shared(tree, clause, timesOf) ?? anchors.TimeOfEvent(clause, times);
            var quantity =
                anchors.Quantity(clause, measures) is { } measured
                && !FieldRules.IsOutsideNegation(tree, clause, measured)
                // "…,” | one of the sources | said": how many speak is no number of what they say.
                && !(_attributions.AreOfSource(measured.Characters) && !_attributions.IsCue(tree.Tokens[clause.Word].Start))
                    ? measured
                    : null;
            found.AddRange(Assertions(tree, clause, time, quantity, _parties.PlaceOf(tree, anchors, clause, times), quoted));
        }
        foreach (var time in times)
        {
            if (ReadTime.Of(time) is { } when && anchors.Of(time) is >= 0 and var verb && _attributions.IsCue(tree.Tokens[verb].Start))
                SaidAt.TryAdd(tree.Tokens[verb].Start, when);
        }
        found.AddRange(
            _loose.Of(
                tree,
                measures,
                found,
                measure => timesOf.GetValueOrDefault(anchors.PredicateOfSubject(measure)) ?? anchors.TimeOfCompared(measure, times)
            )
        );
        found.AddRange(_looseTimes.Of(tree, times, found));
        found.AddRange(_descriptions.Of(tree, measures).Where(one => !IsTold(one, found)).ToList());
        return found.OrderBy(one => one.Characters.Start).ThenBy(one => one.Characters.End);
    }

    /// <summary>"His lawyer, Mara Lenz": the role with its possessor tells of the role alone.</summary>
    private static bool IsTold(ReadAssertion description, List<ReadAssertion> found) =>
        found.Exists(other =>
            other.Predicate == "be"
            && other.Subject?.Characters == description.Subject?.Characters
            && other.Object is { } told
            && description.Object is { } given
            && told.Characters.Contains(given.Characters.Start)
        );

    private IEnumerable<ReadAssertion> Assertions(
        SentenceTree tree,
        Clause clause,
        TimeExpression? time,
        ReadQuantity? quantity,
        Participant? place,
        IReadOnlyList<Extent> quoted
    )
    {
        var at = tree.Tokens[clause.Word].Start;
        if (
            clause.IsOpen
            || (IsReport(tree, clause) && _attributions.IsCue(at) && !HasNamedObject(tree, clause))
            || (clause.Object >= 0 && _attributions.IsSpeakerOf(at, tree.Tokens[clause.Object].Start))
            || (_attributions.IsCue(at) && FieldRules.IsRetort(tree, clause))
            || clause.Predicate == "say"
            || FieldRules.IsImperative(tree, clause)
        )
            yield break;
        var around = _attributions.Around(at);
        if (around.Find(Attributions.IsReportedDenial) is { } denial && !clause.IsGoverned)
        {
            var projection = Presuppositions.Of(tree, clause.Word, denial.Content);
            if (projection == Projection.Unclear)
                yield break;
            if (projection == Projection.Stands)
                around = around.FindAll(quote => !Attributions.IsReportedDenial(quote));
        }
        foreach (var quote in around)
        {
            if (!Attributions.Apply(quote, clause, clause.IsGoverned || clause.Sources.Count > 0))
                yield break;
        }
        var attribution = Attribution(tree, clause, around);
        var speaker = around.Count > 0 ? around[0].Source : null;
        var given =
            clause.Object < 0 || FieldRules.IsOnlyMeasured(tree, clause, quantity) || FieldRules.IsStep(tree, clause, quantity)
                ? null
                : _parties.Of(tree, clause.Object, speaker);
        var modality = clause.Modality == Modalities.Asserted && IsAhead(tree, clause, time) ? Modalities.Planned : clause.Modality;
        // "It worked", says she: whatever worked, it is not she.
        var isSpoken = around.Exists(quote => quote.Kind == QuoteDraft.Direct);
        var subjects = clause.Subjects.Count == 0 ? [-1] : clause.Subjects;
        foreach (var one in subjects)
        {
            var subject =
                one < 0 ? null
                : !isSpoken && FieldRules.IsSpeaker(tree, clause, one) ? _parties.Of(tree, clause.Sources[0], speaker)
                : _parties.Of(tree, one, speaker);
            // "According to a story in the Post, coaches found a cart": who reports it did not find it.
            if (subject is { } party && around.Exists(quote => Reports(quote, party)))
                subject = null;
            // "It is beautiful": nobody knows what.
            if (subject is null && clause.Predicate == "be" && quantity is null && time is null)
                continue;
            if (clause.IsNominal && subject is not null && given is not null && Overlapping(subject, given) is var (role, isRole))
            {
                if (!isRole)
                    continue;
                given = role;
            }
            if (subject is null && given is null && (clause.IsNominal || (quantity is null && time is null && place is null)))
                continue;
            yield return new ReadAssertion
            {
                Characters = ClauseSpan.Of(
                    tree,
                    clause,
                    [subject?.Characters, given?.Characters, quantity?.Characters, time?.Characters, place?.Characters],
                    around,
                    quoted
                ),
                Subject = subject,
                Predicate = clause.Predicate,
                Object = given,
                Quantity = quantity,
                Time = ReadTime.Of(time),
                Place = place,
                Polarity = clause.IsDenied ? CueVerbs.Denied : CueVerbs.Affirmed,
                Modality = modality,
                Attribution = clause.IsOwnAct ? attribution.FindAll(source => source.Characters != subject?.Characters) : attribution,
            };
        }
    }

    /// <summary>"Mara Lenz" and "his lawyer Mara Lenz": the role without the name, if there is one; null where neither holds the other.</summary>
    private (Participant? Role, bool IsRole)? Overlapping(Participant subject, Participant given)
    {
        var (name, words) = (subject.Characters, given.Characters);
        if (!words.Overlaps(name))
            return null;
        return words.Start < name.Start && name.End == words.End && _document.Text[words.Start..name.Start].Trim() is { Length: > 1 } role
            ? (_parties.Words(new Extent(words.Start, words.Start + role.Length)), true)
            : (null, false);
    }

    private static bool IsReport(SentenceTree tree, Clause clause) =>
        Governors.Reporting.Contains(clause.Predicate) || Governors.Reporting.Contains(Grammar.Lemma(tree, clause.Word));

    private static bool Reports(ReadQuote quote, Participant party) =>
        quote.CueText?.StartsWith("according", StringComparison.OrdinalIgnoreCase) == true
        && quote.Source is { } source
        && source.Characters.Contains(party.Characters.Start)
        && !quote.Content.Any(part => part.Contains(party.Characters.Start));

    /// <summary>"claimed responsibility", "recalled 12,000 cars", "found the nurse not guilty": a thing, and not only what was said to somebody.</summary>
    private static bool HasNamedObject(SentenceTree tree, Clause clause) =>
        clause.Predicate is not ("say" or "tell" or "warn" or "ask" or "inform" or "remind" or "assure" or "show" or "add")
        && clause.Object >= 0
        && (!clause.IsPassive || clause.Subjects.Count > 0)
        && tree.Tags[clause.Object] is "NN" or "NNS" or "NNP"
        && tree.Child(clause.Word, "ccomp") < 0;

    /// <summary>"The talks resume tomorrow": the present with a time to come.</summary>
    private bool IsAhead(SentenceTree tree, Clause clause, TimeExpression? time)
    {
        if (_published is not { } now || time?.Range is not { } range || range.From <= now.ToUniversalTime())
            return false;
        var word = clause.Word;
        return tree.Tags[word] is "VBZ" or "VBP" or "VB" or "VBG"
            || (tree.Child(word, "cop", "aux", "aux:pass") is >= 0 and var be && tree.Tags[be] is "VBZ" or "VBP")
            || clause.IsNominal;
    }

    private List<Participant> Attribution(SentenceTree tree, Clause clause, List<ReadQuote> around)
    {
        if (clause.IsVerdict)
            return [];
        around = around.FindAll(quote =>
            !quote.IsUnsaid && !(clause.JudgedReport >= 0 && quote.Cue is { } cue && cue.Contains(tree.Tokens[clause.JudgedReport].Start))
        );
        var all = new List<Participant>();
        var isQuoted = around.Exists(quote => quote.Source is not null);
        foreach (var source in clause.Sources)
        {
            // A source in the sentence counts where it stands inside of the words too; the one outside is the quote's own.
            if (!isQuoted || around.Exists(quote => quote.Content.Any(part => part.Contains(tree.Tokens[source].Start))))
            {
                if (_parties.Of(tree, source, null) is { } party)
                    all.Add(party);
            }
            else if (
                clause.Modality is Modalities.Demanded
                && _parties.Of(tree, source, null) is { } demands
                && !around.Exists(quote => quote.Source is { } own && own.Characters.Overlaps(demands.Characters))
            )
                all.Add(demands);
        }
        all.AddRange(Attributions.Chain(around));
        return [.. all.DistinctBy(source => source.Characters)];
    }
}
