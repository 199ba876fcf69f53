using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Utterances;

/// <summary>
/// Finds the utterance that a report of words belongs to: that of the earliest report which has the same words whole, cut, retold or misquoted, be it of the same article. A report that matches
/// no earlier one leads an utterance of its own, so that what belongs together follows from the reports and not from the order in which they come; those that a new leader concerns are linked again.
/// </summary>
internal static class JoinUtterances
{
    /// <summary>Reports that are compared with one: a remark is reported in some dozens of outlets, and the earliest lead.</summary>
    private const int MostCompared = 60;

    /// <summary>Linked again when a leader comes or goes; more follow when these are.</summary>
    private const int MostAgain = 200;

    /// <summary>Pairs of reports that are compared when articles go to another story.</summary>
    private const int MostMet = 1000;

    /// <summary>Of the assertion "said": what <see cref="Report.Read"/> reads.</summary>
    private const string Columns =
        "said.fact_id, said.speaker_id, said.text, said.kind, said.cue, said.polarity, said.published_at, said.article_id, said.ordinal";

    private const int OneReport = 9;

    /// <summary>The reports of an article, and when the trip has been run those that they are compared with.</summary>
    /// <param name="trip">Where the look-up goes.</param>
    /// <param name="article">The article.</param>
    /// <param name="found">What was read in it, every utterance with the fact that it leads if nobody came before.</param>
    /// <param name="storyId">Its story: there words are quoted again after days, and by those who describe their speaker and do not name him.</param>
    public static LookedUp LookUp(RoundTrip trip, Article article, Annotations found, Guid? storyId)
    {
        var reports = found.Assertions.Select((one, at) => Report.Of(article, one, at)).OfType<Report>().ToList();
        var others = new List<(int At, Report Report)>();
        if (reports.Count > 0)
            trip.Add(Others(article, reports, storyId), (reader, cancellationToken) => ReadAsync(reader, others, cancellationToken));
        return new LookedUp(reports, others);
    }

    /// <returns>The annotations with the facts of their utterances, and the articles whose reports must look again.</returns>
    public static (Annotations Annotations, Guid[] Again) Join(Annotations found, LookedUp lookedUp, IReadOnlyCollection<Guid> before)
    {
        var (reports, others) = (lookedUp.Reports, lookedUp.Others.ToLookup(one => one.At, one => one.Report));
        if (reports.Count == 0)
            return (found, []);
        var assertions = found.Assertions.ToArray();
        var again = new HashSet<Guid>();
        var leading = new Dictionary<int, List<Report>>();
        foreach (var report in reports)
        {
            var matches = others[report.Ordinal]
                .Concat(
                    report
                        .Sketch.SelectMany(hash => leading.GetValueOrDefault(hash) ?? [])
                        .DistinctBy(one => one.Ordinal)
                        .Take(MostCompared)
                )
                .Select(other => (Other: other, Variant: Compare(report, other)))
                .Where(match => match.Variant != UtteranceVariant.None)
                .ToList();
            var leader = matches
                .Where(match => match.Other.Leads && match.Other.Order.CompareTo(report.Order) < 0)
                .OrderBy(match => Rank(match.Variant))
                .ThenBy(match => match.Other.Order)
                .Select(match => match.Other)
                .FirstOrDefault();
            if (leader is not null)
            {
                assertions[report.Ordinal] = assertions[report.Ordinal] with { FactId = leader.FactId };
                continue;
            }
            Lead(report, leading);
            if (!before.Contains(report.FactId))
                again.UnionWith(
                    matches
                        .Where(match => match.Other.FactId != report.FactId && match.Other.Order.CompareTo(report.Order) > 0)
                        .Select(match => match.Other.Order.ArticleId)
                );
        }
        return (found with { Assertions = assertions }, [.. again.Order().Take(MostAgain)]);
    }

    /// <summary>Further reports of its article are compared with it where they share a number of their sketches, as those of other articles are.</summary>
    private static void Lead(Report report, Dictionary<int, List<Report>> leading)
    {
        foreach (var hash in report.Sketch)
        {
            if (!leading.TryGetValue(hash, out var having))
                leading[hash] = having = [];
            having.Add(report);
        }
    }

    /// <summary>Adds the articles that look again: they followed a report which this article no longer has, or an article came to their story, or left it, whose report they match.</summary>
    /// <param name="trip">Where the look-up goes.</param>
    /// <param name="found">What was found of the article.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="concerned">There when the trip has been run.</param>
    public static void AddConcerned(RoundTrip trip, FoundLinks found, Guid articleId, HashSet<Guid> concerned)
    {
        if (found.Left.Length > 0)
            trip.Add(
                Followers(found.Left, articleId),
                async (reader, cancellationToken) =>
                {
                    while (await reader.ReadAsync(cancellationToken))
                        concerned.Add(reader.GetGuid(0));
                }
            );
        if (found.ToOtherStories.Length > 0)
            trip.Add(
                Met(found.ToOtherStories, articleId),
                async (reader, cancellationToken) =>
                {
                    while (await reader.ReadAsync(cancellationToken))
                    {
                        var (one, other) = (Report.Read(reader, 0), Report.Read(reader, OneReport));
                        if (one.FactId == other.FactId || Compare(one, other) != UtteranceVariant.None)
                            concerned.Add((one.Order > other.Order ? one : other).Order.ArticleId);
                    }
                }
            );
    }

    private static NpgsqlBatchCommand Followers(Guid[] left, Guid articleId) =>
        Sql.Statement(
            $"""
            SELECT DISTINCT article_id FROM entity_link.assertions
            WHERE fact_id = ANY (@left) AND sketch IS NOT NULL AND article_id <> @id ORDER BY article_id LIMIT {MostAgain}
            """,
            ("left", left),
            ("id", articleId)
        );

    /// <summary>
    /// Pairs of reports that are looked for in a story alone, since one does not name who speaks or days are between them: those in whose story the first one is new, and those of one utterance whose
    /// stories are two by now. What is joined is named in arrays: of a join that it knows nothing about the planner reads the whole table.
    /// </summary>
    private static NpgsqlBatchCommand Met(Guid[] moved, Guid articleId)
    {
        string Of(string report) => Columns.Replace("said.", report + ".", StringComparison.Ordinal);
        const string inStoryAlone = """
            (one.speaker_id IS NULL OR other.speaker_id IS NULL
                OR (one.speaker_id = other.speaker_id AND other.published_at NOT BETWEEN one.published_at - @occasion AND one.published_at + @occasion))
            """;
        return Sql.Statement(
            $"""
            WITH moved AS MATERIALIZED (
                SELECT {Columns}, said.sketch, member.story_id FROM entity_link.assertions said JOIN entity_link.story_articles member USING (article_id)
                WHERE said.article_id = ANY (@moved) AND said.sketch IS NOT NULL AND said.fact_id IS NOT NULL
            ), beside AS MATERIALIZED (
                SELECT {Columns}, said.sketch, member.story_id FROM entity_link.assertions said JOIN entity_link.story_articles member USING (article_id)
                WHERE said.article_id = ANY (ARRAY(SELECT article_id FROM entity_link.story_articles WHERE story_id = ANY (ARRAY(SELECT story_id FROM moved))))
                    AND said.sketch IS NOT NULL AND said.fact_id IS NOT NULL AND said.article_id <> @id
            ), same AS MATERIALIZED (
                SELECT {Columns}, member.story_id FROM entity_link.assertions said JOIN entity_link.story_articles member USING (article_id)
                WHERE said.fact_id = ANY (ARRAY(SELECT fact_id FROM moved)) AND said.article_id <> @id)
            SELECT {Of("one")}, {Of("other")} FROM moved one JOIN beside other USING (story_id)
            WHERE other.article_id <> one.article_id AND other.fact_id <> one.fact_id AND other.sketch && one.sketch AND {inStoryAlone}
            UNION ALL SELECT {Of("one")}, {Of("other")} FROM moved one JOIN same other USING (fact_id)
            WHERE other.story_id <> one.story_id AND {inStoryAlone}
            ORDER BY 8, 9, 17, 18 LIMIT {MostMet}
            """,
            ("moved", moved),
            ("occasion", UtteranceSimilarity.Occasion),
            ("id", articleId)
        );
    }

    /// <summary>
    /// Only words of one polarity are one utterance: what is denied and what is said are two. Where one report names the speaker and the other describes one, many words must be the same.
    /// </summary>
    public static UtteranceVariant Compare(Utterance one, Guid? speaker, Utterance other, Guid? otherSpeaker) =>
        Compare(one, UtteranceWords.Of(one.Text), speaker, other, UtteranceWords.Of(other.Text), otherSpeaker);

    private static UtteranceVariant Compare(Report one, Report other) =>
        Compare(one.Said, one.Words, one.Speaker, other.Said, other.Words, other.Speaker);

    private static UtteranceVariant Compare(
        Utterance one,
        UtteranceWords words,
        Guid? speaker,
        Utterance other,
        UtteranceWords otherWords,
        Guid? otherSpeaker
    )
    {
        if (one.IsDenied != other.IsDenied)
            return UtteranceVariant.None;
        var variant = UtteranceSimilarity.Compare(one, words, other, otherWords);
        return speaker == otherSpeaker && speaker is not null ? variant
            : UtteranceSimilarity.IsTelling(words, otherWords) && UtteranceSimilarity.AreWordsOfOne(variant, one, other) ? variant
            : UtteranceVariant.None;
    }

    /// <summary>Which variant of several a report belongs to: the lowest.</summary>
    public static int Rank(UtteranceVariant variant) =>
        variant switch
        {
            UtteranceVariant.Same => 0,
            UtteranceVariant.Cut => 1,
            UtteranceVariant.Misquoted => 2,
            _ => 3,
        };

    private static NpgsqlBatchCommand Others(Article article, List<Report> reports, Guid? storyId) =>
        Sql.Statement(
            $"""
            WITH given AS MATERIALIZED (
                SELECT at, speaker, sketch::int[] AS sketch FROM unnest(@ats, @speakers, @sketches) AS given (at, speaker, sketch)
            ), beside AS MATERIALIZED (
                SELECT {Columns}, said.sketch FROM entity_link.story_articles member JOIN entity_link.assertions said USING (article_id)
                WHERE member.story_id = @story AND said.sketch IS NOT NULL AND said.article_id <> @id AND said.fact_id IS NOT NULL
                    AND (said.speaker_id IS NULL OR @unnamed OR said.published_at NOT BETWEEN @from AND @to))
            SELECT given.at, one.* FROM given CROSS JOIN LATERAL (
                SELECT {Columns} FROM entity_link.assertions said
                WHERE said.speaker_id = given.speaker AND said.published_at BETWEEN @from AND @to AND said.sketch && given.sketch AND said.article_id <> @id
                    AND said.fact_id IS NOT NULL
                ORDER BY said.published_at, said.article_id, said.ordinal LIMIT {MostCompared}) one
            UNION ALL
            SELECT given.at, one.* FROM given CROSS JOIN LATERAL (
                SELECT {Columns} FROM beside said
                WHERE said.sketch && given.sketch
                    AND (said.speaker_id IS NULL OR given.speaker IS NULL OR (said.speaker_id = given.speaker AND said.published_at NOT BETWEEN @from AND @to))
                ORDER BY said.published_at, said.article_id, said.ordinal LIMIT {MostCompared}) one
            """,
            ("id", article.ArticleId),
            ("story", storyId ?? Guid.Empty),
            ("from", article.PublishedAt - UtteranceSimilarity.Occasion),
            ("to", article.PublishedAt + UtteranceSimilarity.Occasion),
            ("unnamed", reports.Exists(report => report.Speaker is null)),
            ("ats", reports.ConvertAll(report => report.Ordinal).ToArray()),
            ("speakers", reports.ConvertAll(report => report.Speaker).ToArray()),
            ("sketches", reports.ConvertAll(report => Written(report.Sketch)).ToArray())
        );

    private static async Task ReadAsync(NpgsqlDataReader reader, List<(int At, Report Report)> others, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(Guid, int), Report>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var place = (reader.GetGuid(8), reader.GetInt32(9));
            if (!known.TryGetValue(place, out var report))
                known[place] = report = Report.Read(reader, 1);
            others.Add((reader.GetInt32(0), report));
        }
    }

    /// <summary>As PostgreSQL writes an array; null for words that nothing can be looked up by.</summary>
    public static string? SketchOf(string words) => UtteranceSketch.Of(words) is { Length: > 0 } sketch ? Written(sketch) : null;

    private static string Written(int[] sketch) => $"{{{string.Join(',', sketch)}}}";

    /// <summary>The reports of an article, and others by the places of those that they are compared with.</summary>
    internal sealed record LookedUp(List<Report> Reports, List<(int At, Report Report)> Others);

    /// <summary>A report of words in an article.</summary>
    internal sealed record Report(Guid FactId, Guid? Speaker, Utterance Said, UtteranceWords Words, ReportOrder Order, bool Leads)
    {
        public int Ordinal => Order.Ordinal;

        /// <summary>What it is looked up by; empty of those that were looked up.</summary>
        public int[] Sketch { get; private init; } = [];

        public static Report? Of(Article article, Assertion one, int ordinal)
        {
            if (one is not { Predicate: UtteranceAssertions.Predicate, FactId: { } fact, Subject: { } speaker, Object.Surface: { } said })
                return null;
            var words = UtteranceWords.Of(said);
            if (UtteranceSketch.Of(words) is not { Length: > 0 } sketch)
                return null;
            return new Report(
                fact,
                speaker.EntityId,
                new Utterance(said, one.Kind == "direct", one.Polarity == "denied", article.PublishedAt),
                words,
                new ReportOrder(article.PublishedAt.ToUniversalTime(), article.ArticleId, ordinal),
                Leads: true
            )
            {
                Sketch = sketch,
            };
        }

        public static Report Read(NpgsqlDataReader reader, int first)
        {
            var (fact, words) = (reader.GetGuid(first), reader.GetString(first + 2));
            Guid? speaker = reader.IsDBNull(first + 1) ? null : reader.GetGuid(first + 1);
            var (cue, polarity) = (reader.IsDBNull(first + 4) ? null : reader.GetString(first + 4), reader.GetString(first + 5));
            var at = reader.GetFieldValue<DateTimeOffset>(first + 6);
            return new Report(
                fact,
                speaker,
                new Utterance(words, reader.GetString(first + 3) == "direct", polarity == "denied", at),
                UtteranceWords.Of(words),
                new ReportOrder(at, reader.GetGuid(first + 7), reader.GetInt32(first + 8)),
                Leads: UtteranceKey.FactId(speaker, words, polarity, cue) == fact
            );
        }
    }
}

/// <summary>The order in which reports are taken: by time, then by what never changes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReportOrder(DateTimeOffset At, Guid ArticleId, int Ordinal) : IComparable<ReportOrder>
{
    public int CompareTo(ReportOrder other) => (At, ArticleId, Ordinal).CompareTo((other.At, other.ArticleId, other.Ordinal));

    public static bool operator <(ReportOrder one, ReportOrder other) => one.CompareTo(other) < 0;

    public static bool operator >(ReportOrder one, ReportOrder other) => one.CompareTo(other) > 0;

    public static bool operator <=(ReportOrder one, ReportOrder other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ReportOrder one, ReportOrder other) => one.CompareTo(other) >= 0;
}
