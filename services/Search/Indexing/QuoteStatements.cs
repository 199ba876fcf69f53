using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class QuoteStatements
{
    public static NpgsqlBatchCommand ForgetQuotes(Guid articleId) =>
        Sql.Statement("DELETE FROM quotes WHERE article_id = @id", ("id", articleId));

    public static NpgsqlBatchCommand PutQuotes(Article article, Annotations annotations)
    {
        var quotes = annotations.Quotes.DistinctBy(quote => quote.QuoteId).ToArray();
        var configuration = TextConfiguration.Of(article.Language);
        return Sql.Statement(
            """
            INSERT INTO quotes (
                quote_id, utterance_id, article_id, kind, text, speaker_id, speaker, via, about_ids, fact_id, outlet, published_at, configuration, polarity, cue, start, document)
            SELECT id, coalesce(fact_id, id), @article_id, kind, text, speaker_id, speaker, via, about::uuid[], fact_id, @outlet, @published_at, @configuration, polarity, cue, start,
                to_tsvector(@qualified::regconfig, text)
            FROM unnest(@ids, @kinds, @texts, @speaker_ids, @speakers, @vias, @abouts, @fact_ids, @polarities, @cues, @starts)
                AS given (id, kind, text, speaker_id, speaker, via, about, fact_id, polarity, cue, start)
            ON CONFLICT (quote_id) DO NOTHING
            """,
            ("article_id", article.ArticleId),
            ("outlet", article.Outlet),
            ("published_at", article.PublishedAt),
            ("configuration", configuration),
            ("qualified", TextConfiguration.Qualified(configuration)),
            ("ids", Array.ConvertAll(quotes, quote => quote.QuoteId)),
            ("kinds", Array.ConvertAll(quotes, quote => quote.Kind)),
            ("texts", Array.ConvertAll(quotes, quote => quote.Text)),
            ("speaker_ids", Array.ConvertAll(quotes, quote => quote.Source?.EntityId)),
            ("speakers", Array.ConvertAll(quotes, quote => quote.Source?.Surface)),
            ("vias", Array.ConvertAll(quotes, quote => quote.Via?.Surface)),
            // An array of arrays of different lengths is none for Postgres: each goes as its text form.
            ("abouts", Array.ConvertAll(quotes, quote => $"{{{string.Join(',', About(quote, annotations.Mentions))}}}")),
            ("fact_ids", Array.ConvertAll(quotes, quote => quote.FactId)),
            ("polarities", Array.ConvertAll(quotes, quote => quote.Polarity)),
            ("cues", Array.ConvertAll(quotes, quote => quote.CueText)),
            ("starts", Array.ConvertAll(quotes, quote => quote.Content[0].Start))
        );
    }

    /// <summary>The entities that are named inside the quoted words.</summary>
    private static IEnumerable<Guid> About(Quote quote, IReadOnlyList<Mention> mentions) =>
        mentions
            .Where(mention =>
                quote.Content.Any(span => mention.Start >= span.Start && mention.Start + mention.Length <= span.Start + span.Length)
            )
            .Select(mention => mention.EntityId)
            .Distinct();
}
