using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>Reads facts: three statements for a page of them, whatever is in them.</summary>
internal sealed class FactReader(SearchDb db)
{
    /// <summary>Articles whose support is shown with a fact: a list shows who was first, a fact's own page what fits on one. The rest is a list of its own.</summary>
    private const int ArticlesInList = 5,
        ArticlesOfSome = 30,
        ArticlesOfOne = 100;

    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The facts most recently reported first; those that nobody asserts any more are left out.</summary>
    public async Task<Page<FactAnswer>> FindAsync(FactRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await db
            .Facts.FromSqlRaw(Select(request, page, out var parameters), parameters)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var answers = await AnswersAsync(rows, ArticlesInList, cancellationToken);
        return page.PageOf(rows, row => answers[row.FactId], row => new Position(row.LastSeenAt, row.FactId));
    }

    public async Task<FactAnswer?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Facts.AsNoTracking().Where(fact => fact.FactId == id).ToListAsync(cancellationToken);
        var answers = await AnswersAsync(rows, ArticlesOfOne, cancellationToken);
        return await FactContexts.AddAsync(db, [.. answers.Values], cancellationToken) is [var answer, ..] ? answer : null;
    }

    /// <summary>Some facts with both sides of each, in the order of the ids.</summary>
    public async Task<IReadOnlyList<FactAnswer>> ReadManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var rows = await db.Facts.AsNoTracking().Where(fact => ids.Contains(fact.FactId)).ToListAsync(cancellationToken);
        var answers = await AnswersAsync(rows, ArticlesOfSome, cancellationToken);
        return await FactContexts.AddAsync(db, [.. ids.Where(answers.ContainsKey).Select(id => answers[id])], cancellationToken);
    }

    private static string Select(FactRequest request, PageRequest page, out object[] parameters)
    {
        using var command = new NpgsqlCommand();
        var given = command.Parameters;
        var conditions = new List<string> { FactConditions.Of(request, given) };
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

    /// <summary>Everybody who says it, the earliest article first.</summary>
    public async Task<Page<SupportItem>?> SupportAsync(Guid id, PageRequest page, CancellationToken cancellationToken)
    {
        if (!await db.Facts.AnyAsync(fact => fact.FactId == id, cancellationToken))
            return null;
        var rows = db.FactSupport.AsNoTracking().Where(row => row.FactId == id && row.PublishedAt != null);
        if (page.After<Position>() is { } after)
            rows = rows.Where(row => row.PublishedAt > after.At || (row.PublishedAt == after.At && row.ArticleId.CompareTo(after.Id) > 0));
        var found = await rows.OrderBy(row => row.PublishedAt)
            .ThenBy(row => row.ArticleId)
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(found.SelectMany(Supports).Select(one => one.SpeakerId).OfType<Guid>(), cancellationToken);
        var languages = await LanguagesAsync(found, cancellationToken);
        var shown = page.PageOf(found, row => row, row => new Position(row.PublishedAt!.Value, row.ArticleId));
        return new Page<SupportItem>(
            [.. shown.Items.SelectMany(Supports).Select(one => FactMapping.Support(one, names, languages))],
            shown.NextCursor
        );
    }

    private async Task<Dictionary<Guid, FactAnswer>> AnswersAsync(
        List<IndexedFact> facts,
        int articles,
        CancellationToken cancellationToken
    )
    {
        var ids = facts.Select(fact => fact.FactId).ToArray();
        var support = (
            await db
                .FactSupport.FromSql(
                    $"""
                    SELECT row.* FROM unnest({ids}) AS given (id) CROSS JOIN LATERAL (
                        SELECT * FROM search.fact_support WHERE fact_id = given.id AND published_at IS NOT NULL
                        ORDER BY published_at, article_id LIMIT {articles}) row
                    """
                )
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).OrderBy(row => row.PublishedAt).ThenBy(row => row.ArticleId).ToLookup(row => row.FactId);
        var names = await NamesAsync(
            facts
                .SelectMany(fact => fact.EntityIds)
                .Concat(support.SelectMany(rows => rows).SelectMany(Supports).Select(one => one.SpeakerId).OfType<Guid>()),
            cancellationToken
        );
        var languages = await LanguagesAsync(support.SelectMany(rows => rows), cancellationToken);
        return facts.ToDictionary(fact => fact.FactId, fact => FactMapping.Answer(fact, [.. support[fact.FactId]], names, languages));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> entities, CancellationToken cancellationToken)
    {
        var ids = entities.Distinct().ToArray();
        return await db
            .Entities.Where(entity => ids.Contains(entity.EntityId))
            .ToDictionaryAsync(entity => entity.EntityId, entity => entity.Name, cancellationToken);
    }

    private async Task<Dictionary<Guid, string>> LanguagesAsync(IEnumerable<FactSupportRow> support, CancellationToken cancellationToken)
    {
        var ids = support.Select(row => row.ArticleId).Distinct().ToArray();
        return await db
            .Articles.Where(article => ids.Contains(article.ArticleId))
            .ToDictionaryAsync(article => article.ArticleId, article => article.Language, cancellationToken);
    }

    private static IEnumerable<FactSupport> Supports(FactSupportRow row) =>
        row.Slots.SelectMany(slot => slot.Values).SelectMany(value => value.Support);
}
