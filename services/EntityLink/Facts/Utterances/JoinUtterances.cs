using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Reading.Assertions;
using Npgsql;

namespace NewsMesh.EntityLink.Facts.Utterances;

/// <summary>
/// Finds the utterance that a report of words belongs to: that of the earliest report which has the same words whole, cut, retold or misquoted. A report that matches no
/// earlier one leads an utterance of its own, so that what belongs together follows from the reports and not from the order in which they come; those that a new
/// leader concerns are linked again.
/// </summary>
internal static class JoinUtterances
{
    /// <summary>Reports that are compared with one: a remark is reported in some dozens of outlets, and the earliest lead.</summary>
    private const int MostCompared = 60;

    /// <summary>Linked again when a leader comes or goes; more follow when these are.</summary>
    private const int MostAgain = 200;

    /// <returns>The annotations with the facts of their utterances, and the articles whose reports must look again.</returns>
    public static async Task<(Annotations Annotations, Guid[] Again)> RunAsync(
        NpgsqlConnection connection,
        Article article,
        Annotations found,
        Guid? storyId,
        IReadOnlyCollection<Guid> before,
        CancellationToken cancellationToken
    )
    {
        var reports = found.Assertions.Select((one, at) => Report.Of(article, one, at)).OfType<Report>().ToList();
        if (reports.Count == 0)
            return (found, []);
        var others = await OthersAsync(connection, article, reports, storyId, cancellationToken);
        var assertions = found.Assertions.ToArray();
        var again = new HashSet<Guid>();
        foreach (var report in reports)
        {
            var matches = others[report.Ordinal]
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
                assertions[report.Ordinal] = assertions[report.Ordinal] with { FactId = leader.FactId };
            else if (!before.Contains(report.FactId))
                again.UnionWith(
                    matches
                        .Where(match => match.Other.FactId != report.FactId && match.Other.Order.CompareTo(report.Order) > 0)
                        .Select(match => match.Other.Order.ArticleId)
                );
        }
        return (found with { Assertions = assertions }, [.. again.Order().Take(MostAgain)]);
    }

    /// <summary>Articles that followed a report which this article no longer has.</summary>
    public static NpgsqlBatchCommand Followers(Guid[] lost, Guid articleId) =>
        Sql.Statement(
            $"""
            SELECT DISTINCT article_id FROM entity_link.assertions
            WHERE fact_id = ANY (@lost) AND sketch IS NOT NULL AND article_id <> @id ORDER BY article_id LIMIT {MostAgain}
            """,
            ("lost", lost),
            ("id", articleId)
        );

    private static UtteranceVariant Compare(Report one, Report other) => Compare(one.Words, one.Speaker, other.Words, other.Speaker);

    /// <summary>
    /// Only words of one polarity are one utterance: what is denied and what is said are two. Where one report names the speaker and the other describes one, many words must be the same.
    /// </summary>
    public static UtteranceVariant Compare(Utterance one, Guid? speaker, Utterance other, Guid? otherSpeaker)
    {
        if (one.IsDenied != other.IsDenied)
            return UtteranceVariant.None;
        var variant = UtteranceSimilarity.Compare(one, other);
        return speaker == otherSpeaker && speaker is not null ? variant
            : variant is UtteranceVariant.Same or UtteranceVariant.Cut && UtteranceSimilarity.IsTelling(one, other) ? variant
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

    private static async Task<ILookup<int, Report>> OthersAsync(
        NpgsqlConnection connection,
        Article article,
        List<Report> reports,
        Guid? storyId,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"""
                SELECT given.at, one.fact_id, one.speaker_id, one.text, one.kind, one.cue, one.polarity, one.published_at, one.article_id, one.ordinal
                FROM unnest(@ats, @speakers, @sketches) AS given (at, speaker, sketch) CROSS JOIN LATERAL (
                    SELECT said.*, article.published_at FROM entity_link.assertions said JOIN entity_link.articles article USING (article_id)
                    WHERE said.speaker_id = given.speaker AND said.sketch && given.sketch::int[] AND said.article_id <> @id AND said.fact_id IS NOT NULL
                        AND article.published_at BETWEEN @from AND @to
                    ORDER BY article.published_at, said.article_id, said.ordinal LIMIT {MostCompared}) one
                UNION ALL
                SELECT given.at, one.fact_id, one.speaker_id, one.text, one.kind, one.cue, one.polarity, one.published_at, one.article_id, one.ordinal
                FROM unnest(@ats, @speakers, @sketches) AS given (at, speaker, sketch) CROSS JOIN LATERAL (
                    SELECT said.*, member.published_at FROM entity_link.story_articles member JOIN entity_link.assertions said USING (article_id)
                    WHERE member.story_id = @story AND (said.speaker_id IS NULL OR given.speaker IS NULL) AND said.sketch && given.sketch::int[]
                        AND said.article_id <> @id AND said.fact_id IS NOT NULL
                    ORDER BY member.published_at, said.article_id, said.ordinal LIMIT {MostCompared}) one
                """,
                ("id", article.ArticleId),
                ("story", storyId ?? Guid.Empty),
                ("from", article.PublishedAt - UtteranceSimilarity.Occasion),
                ("to", article.PublishedAt + UtteranceSimilarity.Occasion),
                ("ats", reports.ConvertAll(report => report.Ordinal).ToArray()),
                ("speakers", reports.ConvertAll(report => report.Speaker).ToArray()),
                ("sketches", reports.ConvertAll(report => SketchOf(report.Words.Text)!).ToArray())
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var others = new List<(int At, Report Report)>();
        while (await reader.ReadAsync(cancellationToken))
            others.Add((reader.GetInt32(0), Report.Read(reader)));
        return others.ToLookup(one => one.At, one => one.Report);
    }

    /// <summary>As PostgreSQL writes an array; null for words that nothing can be looked up by.</summary>
    public static string? SketchOf(string words) =>
        UtteranceSketch.Of(words) is { Length: > 0 } sketch ? $"{{{string.Join(',', sketch)}}}" : null;

    /// <summary>A report of words in an article.</summary>
    private sealed record Report(Guid FactId, Guid? Speaker, Utterance Words, ReportOrder Order, bool Leads)
    {
        public int Ordinal => Order.Ordinal;

        public static Report? Of(Article article, Assertion one, int ordinal) =>
            one is { Predicate: UtteranceAssertions.Predicate, FactId: { } fact, Subject: { } speaker, Object.Surface: { } words }
            && SketchOf(words) is not null
                ? new Report(
                    fact,
                    speaker.EntityId,
                    new Utterance(words, one.Kind == "direct", one.Polarity == "denied", article.PublishedAt),
                    new ReportOrder(article.PublishedAt.ToUniversalTime(), article.ArticleId, ordinal),
                    Leads: true
                )
                : null;

        public static Report Read(NpgsqlDataReader reader)
        {
            var (fact, words) = (reader.GetGuid(1), reader.GetString(3));
            Guid? speaker = reader.IsDBNull(2) ? null : reader.GetGuid(2);
            var (cue, polarity) = (reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetString(6));
            var at = reader.GetFieldValue<DateTimeOffset>(7);
            return new Report(
                fact,
                speaker,
                new Utterance(words, reader.GetString(4) == "direct", polarity == "denied", at),
                new ReportOrder(at, reader.GetGuid(8), reader.GetInt32(9)),
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
