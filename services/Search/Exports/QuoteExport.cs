using NewsMesh.Search.Query;
using NewsMesh.Search.Web;
using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>A line of <c>/export/quotes</c>: one report of words, in one article. Reports of the same words have the same <see cref="UtteranceId"/>.</summary>
public sealed record ExportedQuote
{
    public required Guid UtteranceId { get; init; }

    /// <summary>Who says it: the entity's name, or the words that describe the speaker; null where nobody is named.</summary>
    public required string? Speaker { get; init; }
    public required Guid? SpeakerId { get; init; }

    /// <summary>The words that attribute, with what negates them ("said", "denied", "did not say"); null where nothing does.</summary>
    public required string? Cue { get; init; }

    /// <summary>"direct": the words were spoken so. "indirect" and "mixed": they are, in part, the article's own.</summary>
    public required string Kind { get; init; }

    /// <summary>"denied" where the speaker rejects the words, else "affirmed".</summary>
    public required string Polarity { get; init; }

    /// <summary>The exact words, as the article has them. By themselves they may be what nobody said: see kind and polarity.</summary>
    public required string Text { get; init; }

    /// <summary>Speaker, verb, words, outlet, time and address in one line that can stand alone.</summary>
    public required string Citation { get; init; }

    /// <summary>The outlet or agency that the article has the words from, as it says.</summary>
    public required string? Via { get; init; }
    public required string Outlet { get; init; }
    public required string Headline { get; init; }
    public required string Url { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Where the words begin in the article's text, UTF-16 code units.</summary>
    public required int Start { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required string Language { get; init; }
    public required Guid? FactId { get; init; }

    /// <summary>Of the fact that somebody said so: "single-source", "corroborated", "contested" or "superseded"; null while there is none.</summary>
    public required string? Status { get; init; }

    /// <summary>How many independent origins report that somebody said so.</summary>
    public required int? Origins { get; init; }
}

/// <summary>Every report of words that is asked for, the newest first.</summary>
internal sealed class QuoteExport(QuoteRequest request) : Export<ExportedQuote>
{
    public override string Name => "quotes";

    protected override string RowsSql =>
        """
            SELECT said.utterance_id, said.speaker, said.speaker_id, said.cue, said.kind, said.polarity, said.text, said.via,
                a.outlet, a.headline, a.url, a.article_id, said.start, a.published_at, a.language, said.fact_id, f.status, f.origin_count, e.name, e.type, e.names
            FROM given JOIN quotes said ON said.quote_id = given.first JOIN articles a USING (article_id)
            LEFT JOIN entities e ON e.entity_id = said.speaker_id LEFT JOIN facts f ON f.fact_id = said.fact_id
            ORDER BY given.place
            """;

    public override async Task<NpgsqlBatchCommand> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var words = TextQuery.Parse(request.Q) is { } query
            ? await TextQuerySql.StemAsync(connection, query, "quotes", cancellationToken)
            : null;
        var command = Sql.Statement("");
        command.CommandText =
            $"SELECT said.quote_id, NULL::uuid FROM quotes said WHERE {QuoteConditions.Of(request, words, command.Parameters)} ORDER BY said.published_at DESC, said.quote_id";
        return command;
    }

    protected override IEnumerable<ExportedQuote> Lines(NpgsqlDataReader reader)
    {
        var (speaker, cue, kind, polarity, text) = (
            QuoteSearch.Speaker(reader, 1, 18),
            Text(3),
            reader.GetString(4),
            reader.GetString(5),
            reader.GetString(6)
        );
        var (outlet, url, publishedAt) = (reader.GetString(8), reader.GetString(10), reader.GetFieldValue<DateTimeOffset>(13));
        yield return new ExportedQuote
        {
            UtteranceId = reader.GetGuid(0),
            Speaker = speaker,
            SpeakerId = reader.IsDBNull(2) ? null : reader.GetGuid(2),
            Cue = cue,
            Kind = kind,
            Polarity = polarity,
            Text = text,
            Citation = CitationLine.Of(speaker, kind, cue, polarity, text, reader.GetString(14), outlet, publishedAt, url),
            Via = Text(7),
            Outlet = outlet,
            Headline = reader.GetString(9),
            Url = url,
            ArticleId = reader.GetGuid(11),
            Start = reader.GetInt32(12),
            PublishedAt = publishedAt,
            Language = reader.GetString(14),
            FactId = reader.IsDBNull(15) ? null : reader.GetGuid(15),
            Status = Text(16),
            Origins = reader.IsDBNull(17) ? null : reader.GetInt32(17),
        };

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }
}
