using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;
using NewsMesh.Search.Web;

namespace NewsMesh.Search.Stories;

/// <summary>What makes a story readable on one screen: both sides of what is contested, what changed when, and who has no article in it.</summary>
internal sealed class StoryContext(SearchDb db, FactReader facts)
{
    /// <summary>Facts whose sides are read: what stands on one screen.</summary>
    private const int MostDisagreements = 4,
        MostSuperseded = 4;

    private const int MostDevelopments = 30,
        MostSilent = 12;

    /// <summary>Articles that are counted of an outlet: whether it published at all is what matters.</summary>
    private const int MostCounted = 200;

    /// <summary>An event is reported after it happened: who comes within half a day after the others still reports it.</summary>
    private static readonly TimeSpan After = TimeSpan.FromHours(12);

    /// <summary>Outlets are some hundreds, looked up one after the other in an index, and so are their articles of the time.</summary>
    private const string Silent = """
        WITH RECURSIVE named AS (
            (SELECT outlet FROM search.articles ORDER BY outlet LIMIT 1)
            UNION ALL SELECT (SELECT outlet FROM search.articles WHERE outlet > named.outlet ORDER BY outlet LIMIT 1) FROM named WHERE named.outlet IS NOT NULL)
        SELECT named.outlet AS name, counted.articles::int AS articles FROM named CROSS JOIN LATERAL (
            SELECT count(*) AS articles FROM (
                SELECT FROM search.articles WHERE outlet = named.outlet AND published_at >= {0} AND published_at < {1} LIMIT {2}) AS found) AS counted
        WHERE named.outlet IS NOT NULL AND named.outlet <> ALL ({3}) AND counted.articles > 0 ORDER BY articles DESC, name LIMIT {4}
        """;

    public async Task<StoryDetail> AddAsync(StoryDetail story, CancellationToken cancellationToken)
    {
        var disputed = story
            .Contested.Where(fact => fact.Kind == "statement")
            .Concat(story.Contested.Where(fact => fact.Kind != "statement"));
        var sides = await facts.ReadManyAsync([.. disputed.Take(MostDisagreements).Select(fact => fact.Id)], cancellationToken);
        var superseded = await facts.ReadManyAsync(
            [.. story.Facts.Where(fact => fact.Status == "superseded").Take(MostSuperseded).Select(fact => fact.Id)],
            cancellationToken
        );
        var articles = story.Articles.ToDictionary(article => article.Id);
        return story with
        {
            Disagreements = sides,
            NotReporting = await db
                .Database.SqlQueryRaw<StoryOutlet>(
                    Silent,
                    story.FirstPublishedAt,
                    story.LastPublishedAt + After,
                    MostCounted,
                    story.Outlets.Select(outlet => outlet.Name).ToArray(),
                    MostSilent
                )
                .ToListAsync(cancellationToken),
            Developments =
            [
                .. (await EditsAsync(articles, cancellationToken))
                    .Concat(sides.Concat(superseded).SelectMany(Values))
                    .OrderByDescending(change => change.At)
                    .Take(MostDevelopments)
                    .Reverse(),
            ],
        };
    }

    private async Task<IEnumerable<StoryDevelopment>> EditsAsync(
        Dictionary<Guid, StoryArticleItem> articles,
        CancellationToken cancellationToken
    )
    {
        var ids = articles.Keys.ToArray();
        var edits = await db
            .Versions.AsNoTracking()
            .Where(row => ids.Contains(row.ArticleId) && row.Version > 1)
            .OrderByDescending(row => row.SeenAt)
            .Take(MostDevelopments)
            .Select(row => new
            {
                row.ArticleId,
                row.Version,
                row.SeenAt,
            })
            .ToListAsync(cancellationToken);
        return edits.Select(edit => new StoryDevelopment(
            edit.SeenAt,
            "edited",
            articles[edit.ArticleId].Outlet,
            edit.ArticleId,
            edit.Version
        ));
    }

    /// <summary>Every answer that takes the place of an earlier one or is held against it, when it came up. Two numbers that nothing relates are two things.</summary>
    private static IEnumerable<StoryDevelopment> Values(FactAnswer fact)
    {
        var related = fact
            .Links.Where(link => link is { From: not null, To: not null, Relation: "updates" or "contradicts" or "disputes" })
            .SelectMany(link => new[] { (link.From!.AssertionId, link.To!.AssertionId), (link.To.AssertionId, link.From.AssertionId) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        return fact.Slots.SelectMany(slot =>
            slot.Values.Where(value => value.Support.Count > 0)
                .Select(value =>
                    (
                        Value: value,
                        Before: slot.Values.Where(before =>
                                before.FirstSeenAt < value.FirstSeenAt
                                && before.Support.Any(one =>
                                    value.Support.Any(other => related[one.AssertionId].Contains(other.AssertionId))
                                )
                            )
                            .Select(before => AnswerWords.Of(slot.Name, before))
                            .ToArray()
                    )
                )
                .Where(change => change.Before.Length > 0)
                .Select(change => new StoryDevelopment(
                    change.Value.FirstSeenAt,
                    "value",
                    change.Value.Support[0].Outlet,
                    change.Value.Support[0].ArticleId,
                    change.Value.Support[0].Version,
                    fact.Id,
                    slot.Name,
                    AnswerWords.Of(slot.Name, change.Value),
                    change.Before
                ))
        );
    }
}
