using System.Data;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Articles;

/// <summary>Reads one article with everything that belongs to it, in a fixed number of statements.</summary>
internal sealed class ArticleReader(SearchDb db)
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
            .Select(row => new Edition(row.Version, row.PublishedAt, row.SeenAt, row.TextHash, row.Headline, row.Text))
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
        var facts = await db
            .Facts.AsNoTracking()
            .Where(fact => shown.FactIds.Contains(fact.FactId))
            .OrderBy(fact => fact.FirstSeenAt)
            .ThenBy(fact => fact.FactId)
            .Select(fact => new FactItem(fact.FactId, fact.Status, fact.Statement))
            .ToListAsync(cancellationToken);
        var stages = await db
            .Settlements.AsNoTracking()
            .Where(settlement => settlement.ArticleId == article.ArticleId)
            .Select(settlement => settlement.Stages)
            .SingleOrDefaultAsync(cancellationToken);

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
            ModifiedAt = article.ModifiedAt,
            Language = article.Language,
            Topics = article.Topics,
            ImageUrl = article.ImageUrl,
            Text = shown.Text,
            Paragraphs = shown.Paragraphs,
            Versions =
            [
                .. versions.Select(
                    (edition, index) => edition.Since(index == 0 ? null : versions[index - 1], SentenceDiff.MaxPairs / versions.Count)
                ),
            ],
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
            Assertions = shown.Annotations.Assertions,
            Facts = facts,
            NearDuplicates = await NearDuplicateReader.ReadAsync(db, article.ArticleId, cancellationToken),
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
                return end.Outcome is "discarded" or "failed"
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
        int Version,
        DateTimeOffset PublishedAt,
        DateTimeOffset SeenAt,
        string TextHash,
        string Headline,
        string Text
    )
    {
        public VersionItem Since(Edition? before, int maxPairs) =>
            new()
            {
                Version = Version,
                PublishedAt = PublishedAt,
                SeenAt = SeenAt,
                TextHash = TextHash,
                Headline = Headline,
                Diff = before is null ? null : SentenceDiff.Of($"{before.Headline}\n{before.Text}", $"{Headline}\n{Text}", maxPairs),
            };
    }
}
