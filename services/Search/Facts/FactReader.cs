using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Entities;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Facts;

/// <summary>Reads facts: two statements for a page of them, whatever is in them.</summary>
internal sealed class FactReader(SearchDb db)
{
    private static readonly string[] Statuses = ["single-source", "corroborated", "contested", "superseded"];

    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The facts most recently reported first; those that nobody asserts any more are left out.</summary>
    public async Task<Page<FactAnswer>> FindAsync(
        string? entity,
        string? status,
        string? q,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        if (!string.IsNullOrEmpty(status) && !Statuses.Contains(status, StringComparer.Ordinal))
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "status",
                "The status is not known",
                $"status must be one of {string.Join(", ", Statuses)}."
            );
        var rows = await db
            .Facts.FromSqlRaw(Select(entity, status, q, page, out var parameters), parameters)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var answers = await AnswersAsync(rows, cancellationToken);
        return page.PageOf(rows, row => answers[row.FactId], row => new Position(row.LastSeenAt, row.FactId));
    }

    public async Task<FactAnswer?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Facts.AsNoTracking().Where(fact => fact.FactId == id).ToListAsync(cancellationToken);
        return (await AnswersAsync(rows, cancellationToken)).GetValueOrDefault(id);
    }

    private static string Select(string? entity, string? status, string? q, PageRequest page, out object[] parameters)
    {
        using var command = new NpgsqlCommand();
        var (given, conditions) = (command.Parameters, new List<string>());
        if (string.IsNullOrEmpty(status))
        {
            conditions.Add($"f.status <> '{IndexedFact.Retracted}'");
        }
        else
        {
            given.Add(Sql.Parameter("status", status));
            conditions.Add("f.status = @status");
        }
        if (!string.IsNullOrWhiteSpace(entity))
            conditions.Add(EntityFilter.ArraySql("f.entity_ids", entity, given));
        if (TextQuery.Parse(q) is { } query)
            conditions.Add($"f.document @@ ({TextQuerySql.Expression(query, $"'{SearchDb.Schema}.simple'", given)})");
        if (page.After<Position>() is { } after)
        {
            given.Add(Sql.Parameter("after_at", after.At));
            given.Add(Sql.Parameter("after_id", after.Id));
            conditions.Add("(f.last_seen_at, f.fact_id) < (@after_at, @after_id)");
        }
        given.Add(Sql.Parameter("limit", page.Limit + 1));
        parameters = [.. given.Cast<NpgsqlParameter>().Select(parameter => parameter.Clone())];
        return $"SELECT * FROM facts f WHERE {string.Join(" AND ", conditions)} ORDER BY f.last_seen_at DESC, f.fact_id DESC LIMIT @limit";
    }

    private async Task<Dictionary<Guid, FactAnswer>> AnswersAsync(List<IndexedFact> facts, CancellationToken cancellationToken)
    {
        var ids = facts
            .SelectMany(fact => fact.EntityIds)
            .Concat(facts.SelectMany(fact => Supports(fact).Select(support => support.SpeakerId).OfType<Guid>()))
            .Distinct()
            .ToArray();
        var names = await db
            .Entities.Where(entity => ids.Contains(entity.EntityId))
            .ToDictionaryAsync(entity => entity.EntityId, entity => entity.Name, cancellationToken);
        return facts.ToDictionary(fact => fact.FactId, fact => FactMapping.Answer(fact, names));
    }

    private static IEnumerable<FactSupport> Supports(IndexedFact fact) =>
        fact.Slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support);
}
