using Microsoft.Extensions.Options;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;
using Npgsql;

namespace NewsMesh.Search.Alerts;

/// <summary>Stores a standing query, read once for every language. Asking the same again for the same webhook gives it a new secret and another chance.</summary>
internal sealed class StoreAlert(NpgsqlDataSource database, IOptions<AlertOptions> options, TimeProvider clock)
{
    private const int MaxUrl = 2_048,
        MaxSecret = 256;

    /// <returns>The alert's id, and whether it is new.</returns>
    /// <exception cref="ProblemException">The query or the webhook is none, or there are too many alerts.</exception>
    public async Task<(Guid Id, bool IsNew)> RunAsync(
        SearchRequest request,
        string? webhookUrl,
        string? secret,
        CancellationToken cancellationToken
    )
    {
        webhookUrl = Webhook(webhookUrl);
        if (secret?.Length > MaxSecret)
            throw new ProblemException(400, "secret", "The secret is too long", $"secret may have at most {MaxSecret} characters.");
        var id = DerivedId.From("alert", $"{StandingQuery.Address(request)}\n{webhookUrl}");
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = await WordsAsync(connection, request, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var isNew =
            await PutAsync(connection, Put(id, request, webhookUrl, secret), cancellationToken)
            ?? throw new ProblemException(
                StatusCodes.Status409Conflict,
                "too-many-alerts",
                "There are too many alerts",
                $"At most {options.Value.MaxAlerts} standing queries are kept. Delete one that nobody needs, or join several with OR."
            );
        if (isNew)
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var row in words)
                batch.BatchCommands.Add(PutWords(id, row));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return (id, isNew);
    }

    /// <summary>True where it is new; null where there is no room.</summary>
    private static async Task<bool?> PutAsync(NpgsqlConnection connection, NpgsqlBatchCommand put, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            // Those who add take turns, or two would both find the last room.
            BatchCommands = { Sql.Statement("SELECT pg_advisory_xact_lock(hashtext('search alerts'))"), put },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetBoolean(0) : null;
    }

    private static NpgsqlBatchCommand PutWords(Guid id, (string? Query, string[] Configurations, string[] AnyOf) row) =>
        Sql.Statement(
            """
            INSERT INTO alert_words (alert_id, configurations, query, any_of)
            SELECT @id, @configurations, @query::tsquery, CASE
                WHEN NOT @needs_none THEN @any_of WHEN all_of <> '{}' THEN all_of[1:1] WHEN outlets <> '{}' THEN outlets WHEN languages <> '{}' THEN languages
                ELSE @any_of END
            FROM alerts WHERE alert_id = @id
            """,
            ("id", id),
            ("configurations", row.Configurations),
            ("query", row.Query),
            ("any_of", row.AnyOf),
            ("needs_none", row.AnyOf.Contains(AlertKeys.Any, StringComparer.Ordinal))
        );

    private NpgsqlBatchCommand Put(Guid id, SearchRequest request, string? webhookUrl, string? secret)
    {
        var terms =
            TextQuery.Parse(request.Q)?.Alternatives.SelectMany(terms => terms).Where(term => !term.IsExcluded).Distinct().ToArray() ?? [];
        return Sql.Statement(
            """
            INSERT INTO alerts AS known (
                alert_id, created_at, request, terms, in_headline, all_of, outlets, languages, names, published_from, published_to, webhook_url, secret, failures)
            SELECT @id, @now, @request::jsonb, @terms, @in_headline,
                @all_of || ARRAY(SELECT 'entity=' || lower(unaccent(name)) FROM unnest(@entities) AS asked (name))
                    || ARRAY(SELECT 'speaker=' || lower(unaccent(name)) FROM unnest(@speakers) AS asked (name)),
                @outlets, @languages, ARRAY(SELECT lower(unaccent(name)) FROM unnest(@entities || @speakers) AS asked (name)), @from, @to, @webhook, @secret, 0
            WHERE EXISTS (SELECT FROM alerts WHERE alert_id = @id) OR (SELECT count(*) FROM alerts) < @most
            ON CONFLICT (alert_id) DO UPDATE SET
                secret = excluded.secret, failures = 0, failing_since = NULL, retry_at = NULL, last_error = NULL, disabled_at = NULL
            RETURNING (xmax = 0) -- no earlier row: it was inserted
            """,
            ("id", id),
            ("now", clock.GetUtcNow()),
            ("request", StoredJson.Of(request)),
            ("terms", Array.ConvertAll(terms, term => term.Words)),
            ("in_headline", Array.ConvertAll(terms, term => term.InHeadline)),
            ("all_of", request.Topic is { } topic ? new[] { AlertKeys.Topic(topic) } : []),
            ("entities", Array.ConvertAll(request.Entity ?? [], Normal)),
            ("speakers", request.Speaker is { } speaker ? new[] { Normal(speaker) } : []),
            ("outlets", Array.ConvertAll(request.Outlet ?? [], AlertKeys.Outlet)),
            ("languages", Array.ConvertAll(request.Language ?? [], AlertKeys.Language)),
            ("from", TimeBound.From(request.From)),
            ("to", TimeBound.To(request.To)),
            ("webhook", webhookUrl),
            ("secret", webhookUrl is null || string.IsNullOrEmpty(secret) ? null : secret),
            ("most", options.Value.MaxAlerts)
        );
    }

    /// <summary>An id as Postgres writes it; names are made alike by the database.</summary>
    private static string Normal(string given) => Guid.TryParse(given, out var id) ? id.ToString() : given.Trim();

    /// <summary>A tsquery, the configurations that read the words so, and what an article must have one of.</summary>
    private static async Task<IReadOnlyList<(string? Query, string[] Configurations, string[] AnyOf)>> WordsAsync(
        NpgsqlConnection connection,
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        string[] all = [.. TextConfiguration.All];
        if (TextQuery.Parse(request.Q) is not { } query)
            return [(null, all, [AlertKeys.Any])];
        var stemmed = await TextQuerySql.StemAsync(connection, query, all, cancellationToken);
        var needed = await NeededAsync(connection, query, all, cancellationToken);
        return
        [
            .. stemmed
                .Variants.Where(variant => variant.Query.Length > 0)
                .SelectMany(variant =>
                    variant
                        .Configurations.GroupBy(
                            name => string.Join('\n', needed[name].Order(StringComparer.Ordinal)),
                            StringComparer.Ordinal
                        )
                        .Select(same => ((string?)variant.Query, same.ToArray(), same.Key.Split('\n')))
                ),
        ];
    }

    /// <summary>Of each alternative the longest word that it needs, which is the rarest more often than not; of one that needs none, what every article has.</summary>
    private static async Task<ILookup<string, string>> NeededAsync(
        NpgsqlConnection connection,
        TextQuery query,
        string[] configurations,
        CancellationToken cancellationToken
    )
    {
        var terms = query
            .Alternatives.SelectMany(
                (terms, alternative) => terms.Where(term => !term.IsExcluded).Select(term => (alternative, term.Words))
            )
            .ToArray();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"""
                SELECT name, coalesce(
                    (SELECT lexeme FROM unnest(@alternatives, @words) AS term (alternative, words),
                        LATERAL unnest(to_tsvector(('{SearchDb.Schema}.' || name)::regconfig, term.words)) AS made
                        WHERE term.alternative = asked.alternative ORDER BY length(lexeme) DESC, lexeme LIMIT 1), '{AlertKeys.Any}')
                FROM unnest(@configurations) AS reads (name), generate_series(0, @last) AS asked (alternative)
                """,
                ("alternatives", Array.ConvertAll(terms, term => term.alternative)),
                ("words", Array.ConvertAll(terms, term => SpacelessWords.OfQuery(term.Words).Words)),
                ("configurations", configurations),
                ("last", query.Alternatives.Count - 1)
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var needed = new List<(string Configuration, string Lexeme)>();
        while (await reader.ReadAsync(cancellationToken))
            needed.Add((reader.GetString(0), reader.GetString(1)));
        return needed.Distinct().ToLookup(one => one.Configuration, one => one.Lexeme);
    }

    /// <summary>Null for none.</summary>
    private string? Webhook(string? given)
    {
        if (string.IsNullOrWhiteSpace(given))
            return null;
        given = given.Trim();
        var reason =
            given.Length > MaxUrl ? $"it is longer than {MaxUrl} characters"
            : !Uri.TryCreate(given, UriKind.Absolute, out var url) ? "it is no absolute URL"
            : url.UserInfo.Length > 0 ? "it has a password in it; a receiver is told from others by the signature"
            : AddressGuard.Refusal(url, options.Value.Webhooks.AllowedHosts);
        return reason is null
            ? new Uri(given).AbsoluteUri
            : throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "webhook-url",
                "The webhook cannot be told",
                $"webhookUrl is refused: {reason}. Give the http or https address of a server that can be reached from everywhere."
            );
    }
}
