using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class QuoteStatements
{
    public static NpgsqlBatchCommand ForgetQuotes(Guid[] articles) =>
        Sql.Statement("DELETE FROM quotes WHERE article_id = ANY (@ids)", ("ids", articles));

    /// <summary>Who said what: words between marks, and what is told of them. That somebody "expects" or "recalled" something is no words of theirs.</summary>
    public static NpgsqlBatchCommand PutQuotes(IEnumerable<Received<ArticleLinked>> linked)
    {
        (Article Of, Quote Quote, IReadOnlyList<Mention> Mentions)[] rows =
        [
            .. linked
                .SelectMany(
                    one => one.Event.Annotations.Quotes.Where(IsSaid),
                    (one, quote) => (one.Event.Article, quote, one.Event.Annotations.Mentions)
                )
                .DistinctBy(row => row.quote.QuoteId),
        ];
        return Sql.Statement(
            """
            INSERT INTO quotes (
                quote_id, utterance_id, article_id, kind, text, speaker_id, speaker, via, about_ids, fact_id, outlet, published_at, configuration, polarity, cue, start, speaker_score,
                document)
            SELECT id, coalesce(fact_id, id), article_id, kind, text, speaker_id, speaker, via, about::uuid[], fact_id, outlet, published_at, configuration, polarity, cue, start, speaker_score,
                to_tsvector(('search.' || configuration)::regconfig, words)
            FROM unnest(@ids, @articles, @kinds, @texts, @words, @speaker_ids, @speakers, @vias, @abouts, @fact_ids, @outlets, @times, @configurations, @polarities, @cues, @starts, @speaker_scores)
                AS given (id, article_id, kind, text, words, speaker_id, speaker, via, about, fact_id, outlet, published_at, configuration, polarity, cue, start, speaker_score)
            ON CONFLICT (quote_id) DO NOTHING
            """,
            ("ids", Array.ConvertAll(rows, row => row.Quote.QuoteId)),
            ("articles", Array.ConvertAll(rows, row => row.Of.ArticleId)),
            ("kinds", Array.ConvertAll(rows, row => row.Quote.Kind)),
            ("texts", Array.ConvertAll(rows, row => row.Quote.Text)),
            ("words", Array.ConvertAll(rows, row => SpacelessWords.OfText(row.Quote.Text))),
            ("speaker_ids", Array.ConvertAll(rows, row => row.Quote.Source?.EntityId)),
            ("speakers", Array.ConvertAll(rows, row => row.Quote.Source?.Surface)),
            ("vias", Array.ConvertAll(rows, row => row.Quote.Via?.Surface)),
            ("abouts", Array.ConvertAll(rows, row => ArrayLiteral.Of(About(row.Quote, row.Mentions)))),
            ("fact_ids", Array.ConvertAll(rows, row => row.Quote.FactId)),
            ("outlets", Array.ConvertAll(rows, row => row.Of.Outlet)),
            ("times", Array.ConvertAll(rows, row => row.Of.PublishedAt.ToUniversalTime())),
            ("configurations", Array.ConvertAll(rows, row => TextConfiguration.Of(row.Of.Language))),
            ("polarities", Array.ConvertAll(rows, row => row.Quote.Polarity)),
            ("cues", Array.ConvertAll(rows, row => row.Quote.CueText)),
            ("starts", Array.ConvertAll(rows, row => row.Quote.Content[0].Start)),
            ("speaker_scores", Array.ConvertAll(rows, row => ScoreOf(row.Quote.Source, row.Mentions)))
        );
    }

    private static bool IsSaid(Quote quote) => quote.IsUtterance || quote.Kind == "direct";

    /// <summary>A speaker is as sure as the surest of its names in the article.</summary>
    private static float? ScoreOf(Party? source, IReadOnlyList<Mention> mentions) =>
        source?.EntityId is { } speaker && mentions.Where(mention => mention.EntityId == speaker).ToList() is { Count: > 0 } named
            ? (float)named.Max(mention => mention.Score)
            : null;

    /// <summary>The entities that are named inside the quoted words.</summary>
    private static IEnumerable<Guid> About(Quote quote, IReadOnlyList<Mention> mentions) =>
        mentions
            .Where(mention =>
                quote.Content.Any(span => mention.Start >= span.Start && mention.Start + mention.Length <= span.Start + span.Length)
            )
            .Select(mention => mention.EntityId)
            .Distinct();
}
