using System.Data;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Articles;

/// <summary>Reads one article with everything that belongs to it, in a fixed number of statements.</summary>
internal sealed class ArticleReader(SearchDb db, DiffCache diffs)
{
    /// <summary>An address of an address of an article: more steps than this no honest page makes.</summary>
    private const int MaxAliases = 4;

    /// <summary>The article of this id, or the one that this id turned out to be another address of; the newest version where none is asked for.</summary>
    public async Task<ArticleAnswer?> ReadAsync(Guid id, int? version, CancellationToken cancellationToken)
    {
        // One snapshot for all statements: a version that is indexed in between must not stand in half of the answer.
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await ResolveAsync(id, cancellationToken) is not { } article)
            return null;
        var versions = await db
            .Versions.AsNoTracking()
            .Where(row => row.ArticleId == article.ArticleId)
            .OrderBy(row => row.Version)
            .Select(row => new Edition(
                row.ArticleId,
                row.Version,
                row.Fetch,
                row.Replay,
                row.PublishedAt,
                row.SeenAt,
                row.TextHash,
                row.Headline
            ))
            .ToListAsync(cancellationToken);
        var asked = version ?? article.Version;
        var shown = await db
            .Versions.AsNoTracking()
            .Where(row => row.ArticleId == article.ArticleId && row.Version == asked)
            .Select(row => new
            {
                row.Version,
                row.Headline,
                row.Text,
                row.PublishedAt,
                row.Paragraphs,
                row.Annotations,
                row.FactIds,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (shown is null)
            return null;
        // A later article may have joined a statement of this one to another fact: that is told of the facts only.
        var supports = await db
            .FactSupport.AsNoTracking()
            .Where(support => support.ArticleId == article.ArticleId)
            .Select(support => new
            {
                support.FactId,
                support.Slots,
                IsLeft = support.PublishedAt == null,
            })
            .ToListAsync(cancellationToken);
        var supported = supports.FindAll(support => !support.IsLeft);
        var left = supports.FindAll(support => support.IsLeft).ConvertAll(support => support.FactId);
        Guid[] factIds = [.. shown.FactIds.Union(supported.Select(support => support.FactId)).Except(left)];
        var factOf = supported
            .SelectMany(support =>
                support
                    .Slots.SelectMany(slot => slot.Values)
                    .SelectMany(value => value.Support, (_, said) => (said.AssertionId, support.FactId))
            )
            .DistinctBy(said => said.AssertionId)
            .ToDictionary(said => said.AssertionId, said => said.FactId);
        var facts = await db
            .Facts.AsNoTracking()
            .Where(fact => factIds.Contains(fact.FactId))
            .OrderBy(fact => fact.FirstSeenAt)
            .ThenBy(fact => fact.FactId)
            .Select(fact => new FactItem(fact.FactId, fact.Status, fact.Statement)
            {
                Origins = fact.OriginCount,
                Support = fact.SupportCount,
            })
            .ToListAsync(cancellationToken);
        var stages = await db
            .Settlements.AsNoTracking()
            .Where(settlement => settlement.ArticleId == article.ArticleId)
            .Select(settlement => settlement.Stages)
            .SingleOrDefaultAsync(cancellationToken);

        var changes = await ChangesAsync(versions, cancellationToken);
        var mentions = shown.Annotations.Mentions.CountBy(mention => mention.EntityId).ToDictionary();
        return new ArticleAnswer
        {
            Id = article.ArticleId,
            Version = shown.Version,
            Url = article.Url,
            CanonicalUrl = article.CanonicalUrl,
            Headline = shown.Headline,
            Snippet = Snippet.ToHtml(Snippet.Lead(shown.Text)),
            Outlet = article.Outlet,
            Authors = article.Authors,
            Origin = new Origin
            {
                Kind = article.OriginKind,
                Name = article.OriginName,
                Evidence = article.OriginEvidence,
                Family = article.OriginFamily,
                Site = article.OriginSite,
            },
            PublishedAt = shown.PublishedAt,
            PublishedDay = article.PublishedDay,
            Partial = article.Partial,
            ModifiedAt = article.ModifiedAt,
            Language = article.Language,
            Topics = article.Topics,
            ImageUrl = article.ImageUrl,
            Text = shown.Text,
            Paragraphs = shown.Paragraphs,
            Versions = changes,
            Entities =
            [
                .. shown
                    .Annotations.Entities.DistinctBy(entity => entity.EntityId)
                    .OrderByDescending(entity => mentions.GetValueOrDefault(entity.EntityId))
                    .ThenBy(entity => entity.Name, StringComparer.Ordinal)
                    .Select(entity => new EntityItem(entity.EntityId, entity.Name, entity.Type)),
            ],
            Mentions = shown.Annotations.Mentions,
            Quotes = shown.Annotations.Quotes,
            Assertions =
            [
                .. shown.Annotations.Assertions.Select(one =>
                    factOf.TryGetValue(one.AssertionId, out var fact) ? one with { FactId = fact }
                    : one.FactId is { } told && left.Contains(told) ? one with { FactId = null }
                    : one
                ),
            ],
            Facts = facts,
            NearDuplicates = await NearDuplicateReader.ReadAsync(db, article.ArticleId, cancellationToken),
            AlsoReportedBy = await OtherReports.ReadAsync(db, article.ArticleId, factIds, cancellationToken),
            Story = article.StoryId is { } story ? new StoryItem(story, article.StoryHeadline ?? "") : null,
            TraceId = article.TraceId,
            Stages = stages ?? [],
        };
    }

    /// <summary>How the way of an article ended that is not indexed; null where it has not, or where nobody knows it.</summary>
    public async Task<ArticleFate?> FateAsync(Guid id, CancellationToken cancellationToken)
    {
        for (var step = 0; step <= MaxAliases; step++)
        {
            if (await db.Settlements.AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == id, cancellationToken) is not { } end)
                return null;
            if (end.AliasOf is { } other && other != id)
                id = other;
            else
                return end.Outcome is "discarded" or "failed" or "deleted"
                    ? new ArticleFate
                    {
                        Id = end.ArticleId,
                        Url = end.Url,
                        Outcome = end.Outcome,
                        Reason = end.Reason,
                        TraceId = end.TraceId,
                        StartedAt = end.StartedAt,
                        SettledAt = end.SettledAt,
                        Stages = end.Stages,
                    }
                    : null;
        }
        return null;
    }

    private async Task<IndexedArticle?> ResolveAsync(Guid id, CancellationToken cancellationToken)
    {
        for (var step = 0; step <= MaxAliases; step++)
        {
            if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == id, cancellationToken) is { } article)
                return article;
            var aliasOf = await db
                .Settlements.Where(row => row.ArticleId == id)
                .Select(row => row.AliasOf)
                .SingleOrDefaultAsync(cancellationToken);
            if (aliasOf is null)
                return null;
            id = aliasOf.Value;
        }
        return null;
    }

    private sealed record Edition(
        Guid ArticleId,
        int Version,
        int Fetch,
        int Replay,
        DateTimeOffset PublishedAt,
        DateTimeOffset SeenAt,
        string TextHash,
        string Headline
    )
    {
        public DiffKey Since(Edition before) => new(ArticleId, before.Version, before.Fetch, before.Replay, Version, Fetch, Replay);
    }

    /// <summary>The versions with what changed in each; texts are read only of those that were not compared before.</summary>
    private async Task<List<VersionItem>> ChangesAsync(List<Edition> versions, CancellationToken cancellationToken)
    {
        var pairs = versions.Zip(versions.Skip(1), (before, after) => (Before: before, After: after)).ToList();
        var known = pairs.ToDictionary(pair => pair.After.Version, pair => diffs.Find(pair.After.Since(pair.Before)));
        var needed = pairs
            .Where(pair => known[pair.After.Version] is null)
            .SelectMany(pair => new[] { pair.Before.Version, pair.After.Version })
            .Distinct()
            .ToArray();
        var texts =
            needed.Length == 0
                ? []
                : await db
                    .Versions.AsNoTracking()
                    .Where(row => row.ArticleId == versions[0].ArticleId && needed.Contains(row.Version))
                    .ToDictionaryAsync(row => row.Version, row => row.Headline + "\n" + row.Text, cancellationToken);
        foreach (var (before, after) in pairs.Where(pair => known[pair.After.Version] is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            known[after.Version] = diffs.Keep(
                after.Since(before),
                SentenceDiff.Of(texts[before.Version], texts[after.Version], SentenceDiff.MaxPairs / versions.Count)
            );
        }
        return
        [
            .. versions.Select(edition => new VersionItem
            {
                Version = edition.Version,
                PublishedAt = edition.PublishedAt,
                SeenAt = edition.SeenAt,
                TextHash = edition.TextHash,
                Headline = edition.Headline,
                Diff = known.GetValueOrDefault(edition.Version),
            }),
        ];
    }
}
