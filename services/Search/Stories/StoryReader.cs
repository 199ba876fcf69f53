using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Stories;

/// <summary>Reads stories: three statements for a page of them, four for one.</summary>
internal sealed class StoryReader(SearchDb db)
{
    /// <summary>What fits on one screen; the facts of a story have a list of their own by its entities.</summary>
    private const int MostFacts = 50;

    /// <summary>Stories that may be on the front page: of a day's news of a few hundred outlets.</summary>
    private const int Latest = 200;

    /// <summary>Stories point to each other after merges; a chain of more is a mistake and not followed.</summary>
    private const int MostMerges = 10;

    private sealed record Position(DateTimeOffset At, Guid Id);

    /// <summary>The stories reported most recently first.</summary>
    public async Task<Page<StoryAnswer>> FindAsync(StoryRequest request, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await db
            .Stories.FromSqlRaw(Select(request, page, out var parameters), parameters)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var articles = await ArticlesAsync(rows, cancellationToken);
        var names = await NamesAsync(rows, cancellationToken);
        return page.PageOf(rows, row => Answer(row, articles, names), row => new Position(row.LastPublishedAt, row.StoryId));
    }

    /// <summary>What is reported most at the moment: of the latest stories those with most articles, where two days count as half.</summary>
    public async Task<IReadOnlyList<StoryAnswer>> TopAsync(int count, CancellationToken cancellationToken)
    {
        var rows = await db
            .Stories.FromSql(
                $"""
                SELECT * FROM (SELECT * FROM search.stories WHERE merged_into IS NULL AND article_count > 1 ORDER BY last_published_at DESC, story_id DESC LIMIT {Latest}) AS latest
                ORDER BY article_count * exp(-extract(epoch FROM (SELECT max(last_published_at) FROM search.stories WHERE merged_into IS NULL AND article_count > 1) - last_published_at)::float8 / (2 * 86400) * ln(2::float8)) DESC,
                    story_id LIMIT {count}
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var articles = await ArticlesAsync(rows, cancellationToken);
        var names = await NamesAsync(rows, cancellationToken);
        return [.. rows.Select(row => Answer(row, articles, names))];
    }

    /// <summary>A story, or the one that it was merged into; null where there is none.</summary>
    public async Task<StoryDetail?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        IndexedStory? story = null;
        for (var step = 0; step < MostMerges; step++)
        {
            story = await db.Stories.AsNoTracking().FirstOrDefaultAsync(one => one.StoryId == id, cancellationToken);
            if (story?.MergedInto is not { } next)
                break;
            id = next;
        }
        if (story is null || story.MergedInto is not null)
            return null;
        var articles = await ArticlesAsync([story], cancellationToken);
        // Its last article was deleted, or has gone to another story.
        if (story.ArticleCount < 2 && articles.Count == 0)
            return null;
        var answer = Answer(story, articles, await NamesAsync([story], cancellationToken));
        var facts = await FactsAsync(story.ArticleIds, cancellationToken);
        return new StoryDetail
        {
            Id = answer.Id,
            Headline = answer.Headline,
            Language = answer.Language,
            Summary = answer.Summary,
            ArticleCount = answer.ArticleCount,
            Outlets = answer.Outlets,
            Origins = answer.Origins,
            Entities = answer.Entities,
            FirstPublishedAt = answer.FirstPublishedAt,
            LastPublishedAt = answer.LastPublishedAt,
            Articles = [.. articles.Values.OrderBy(article => article.PublishedAt).ThenBy(article => article.ArticleId).Select(Item)],
            Facts = facts,
            Contested = [.. facts.Where(fact => fact.Status == "contested")],
        };
    }

    private static string Select(StoryRequest request, PageRequest page, out object[] parameters)
    {
        using var command = new NpgsqlCommand();
        var given = command.Parameters;
        var condition = StoryConditions.Of(request, given);
        if (page.After<Position>() is { } after)
        {
            given.Add(Sql.Parameter("after_at", after.At));
            given.Add(Sql.Parameter("after_id", after.Id));
            condition += " AND (s.last_published_at, s.story_id) < (@after_at, @after_id)";
        }
        given.Add(Sql.Parameter("limit", page.Limit + 1));
        parameters = [.. given.Cast<NpgsqlParameter>().Select(parameter => parameter.Clone())];
        return $"SELECT * FROM stories s WHERE {condition} ORDER BY s.last_published_at DESC, s.story_id DESC LIMIT @limit";
    }

    private static StoryAnswer Answer(IndexedStory story, Dictionary<Guid, IndexedArticle> articles, Dictionary<Guid, string> names) =>
        new()
        {
            Id = story.StoryId,
            Headline = story.Headline,
            Language = LanguageOf(story, articles),
            Summary = [.. story.Summary.Select(one => new StorySentenceItem(one.ArticleId, one.Start, one.Length, one.Text))],
            ArticleCount = story.ArticleCount,
            Outlets =
            [
                .. story
                    .ArticleIds.Select(id => articles.GetValueOrDefault(id)?.Outlet)
                    .OfType<string>()
                    .GroupBy(outlet => outlet, StringComparer.Ordinal)
                    .Select(same => new StoryOutlet(same.Key, same.Count()))
                    .OrderByDescending(outlet => outlet.Articles)
                    .ThenBy(outlet => outlet.Name, StringComparer.Ordinal),
            ],
            Origins = story
                .ArticleIds.Select(id => articles.GetValueOrDefault(id))
                .OfType<IndexedArticle>()
                .Select(OriginOf)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count(),
            Entities = [.. story.EntityIds.Where(names.ContainsKey).Select(id => new NamedEntity(id, names[id]))],
            FirstPublishedAt = story.FirstPublishedAt,
            LastPublishedAt = story.LastPublishedAt,
        };

    private static string? LanguageOf(IndexedStory story, Dictionary<Guid, IndexedArticle> articles) =>
        story
            .ArticleIds.Select(id => articles.GetValueOrDefault(id))
            .OfType<IndexedArticle>()
            .MaxBy(article => article.Headline == story.Headline)
            ?.Language;

    /// <summary>What an article is counted as: its agency or press release, the outlet that it took its text from, or whoever owns its own.</summary>
    private static string OriginOf(IndexedArticle article) =>
        article.OriginKind is "agency" or "press-release" && article.OriginName is { } name
            ? $"{article.OriginKind}:{name}"
            : article.OriginFamily ?? (article.OriginKind == "outlet" ? article.OriginName : null) ?? article.Outlet;

    private static StoryArticleItem Item(IndexedArticle article) =>
        new()
        {
            Id = article.ArticleId,
            Url = article.Url,
            Headline = article.Headline,
            Outlet = article.Outlet,
            OriginKind = article.OriginKind,
            OriginName = article.OriginName,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
        };

    private async Task<Dictionary<Guid, IndexedArticle>> ArticlesAsync(List<IndexedStory> stories, CancellationToken cancellationToken)
    {
        var ids = stories.SelectMany(story => story.ArticleIds).Distinct().ToArray();
        return await db
            .Articles.AsNoTracking()
            .Where(article => ids.Contains(article.ArticleId))
            .Select(article => new IndexedArticle
            {
                ArticleId = article.ArticleId,
                Url = article.Url,
                Headline = article.Headline,
                Outlet = article.Outlet,
                OriginKind = article.OriginKind,
                OriginName = article.OriginName,
                OriginFamily = article.OriginFamily,
                PublishedAt = article.PublishedAt,
                Language = article.Language,
            })
            .ToDictionaryAsync(article => article.ArticleId, cancellationToken);
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<IndexedStory> stories, CancellationToken cancellationToken)
    {
        var ids = stories.SelectMany(story => story.EntityIds).Distinct().ToArray();
        return await db
            .Entities.Where(entity => ids.Contains(entity.EntityId))
            .ToDictionaryAsync(entity => entity.EntityId, entity => entity.Name, cancellationToken);
    }

    private async Task<List<StoryFact>> FactsAsync(Guid[] articles, CancellationToken cancellationToken) =>
        await db
            .Facts.AsNoTracking()
            .Where(fact =>
                fact.Status != IndexedFact.Retracted
                && db.FactSupport.Any(support =>
                    support.FactId == fact.FactId && articles.Contains(support.ArticleId) && support.PublishedAt != null
                )
            )
            .OrderByDescending(fact => fact.Status == "contested")
            .ThenByDescending(fact => fact.OriginCount)
            .ThenBy(fact => fact.FirstSeenAt)
            .ThenBy(fact => fact.FactId)
            .Take(MostFacts)
            .Select(fact => new StoryFact(fact.FactId, fact.Kind, fact.Statement, fact.Status, fact.OriginCount))
            .ToListAsync(cancellationToken);
}
