using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What became of an article that came to be linked.</summary>
internal abstract record LinkOutcome
{
    /// <summary>It is linked now, or was before: the same events either way.</summary>
    public sealed record Done(Annotations Annotations, IReadOnlyList<FactChanged> Facts, bool Again) : LinkOutcome;

    /// <summary>A newer version or fetch was linked before.</summary>
    public sealed record Outdated : LinkOutcome;
}

/// <summary>Links one article version in one transaction: its entities, mentions, quotes and assertions replace those of the version before.</summary>
internal sealed class LinkArticle(EntityLinkDb db, FactStates facts)
{
    public async Task<LinkOutcome> RunAsync(Article article, Annotations found, CancellationToken cancellationToken)
    {
        var annotations = WithFacts(found);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One writer at a time is the queue's promise; while a replica takes over there may be two for a moment.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('entity_link link'))", cancellationToken);
        var linked = await db.Articles.FirstOrDefaultAsync(row => row.ArticleId == article.ArticleId, cancellationToken);
        var order = linked?.CompareTo(article) ?? -1;
        if (order > 0)
            return new LinkOutcome.Outdated();
        annotations = annotations with { Entities = await UnknownEntities.StoredAsync(db, annotations.Entities, cancellationToken) };
        if (order == 0)
        {
            await transaction.CommitAsync(cancellationToken);
            return new LinkOutcome.Done(
                OnlyStored(annotations, linked!.TouchedFacts),
                await facts.ReadAsync(linked.TouchedFacts, cancellationToken),
                Again: true
            );
        }

        var retracted = await db
            .Assertions.Where(row => row.ArticleId == article.ArticleId && row.FactId != null)
            .Select(row => row.FactId!.Value)
            .ToListAsync(cancellationToken);
        await ReplaceAsync(article, annotations, cancellationToken);
        var touched = annotations
            .Assertions.Where(assertion => assertion.FactId is not null)
            .Select(assertion => assertion.FactId!.Value)
            .Concat(retracted)
            .Distinct()
            .Order()
            .ToArray();
        Remember(linked, article, touched);
        await db.SaveChangesAsync(cancellationToken);
        var changed = await facts.UpdateAsync(touched, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new LinkOutcome.Done(annotations, changed, Again: false);
    }

    /// <summary>Every assertion with its fact, and every quote with the fact of its words.</summary>
    private static Annotations WithFacts(Annotations found)
    {
        var assertions = found.Assertions.Select(assertion => assertion with { FactId = UtteranceKey.FactId(assertion) }).ToList();
        var byWords = new Dictionary<(int, string), Guid?>();
        foreach (var assertion in assertions)
            byWords[(assertion.Start, assertion.Object?.Surface ?? "")] = assertion.FactId;
        return found with
        {
            Assertions = assertions,
            Quotes =
            [
                .. found.Quotes.Select(quote => quote with { FactId = byWords.GetValueOrDefault((quote.Content[0].Start, quote.Text)) }),
            ],
        };
    }

    /// <summary>
    /// A redelivery may have been read anew, with other knowledge: it names no fact that was not stored the first time. What is read better now comes with a replay.
    /// </summary>
    private static Annotations OnlyStored(Annotations read, Guid[] stored) =>
        read with
        {
            Quotes = [.. read.Quotes.Select(quote => stored.Contains(quote.FactId ?? Guid.Empty) ? quote : quote with { FactId = null })],
            Assertions = [.. read.Assertions.Select(one => stored.Contains(one.FactId ?? Guid.Empty) ? one : one with { FactId = null })],
        };

    private async Task ReplaceAsync(Article article, Annotations found, CancellationToken cancellationToken)
    {
        await db.Mentions.Where(row => row.ArticleId == article.ArticleId).ExecuteDeleteAsync(cancellationToken);
        await db.Quotes.Where(row => row.ArticleId == article.ArticleId).ExecuteDeleteAsync(cancellationToken);
        await db.Assertions.Where(row => row.ArticleId == article.ArticleId).ExecuteDeleteAsync(cancellationToken);
        var entities = found.Entities.ToDictionary(entity => entity.EntityId);
        db.Mentions.AddRange(
            found.Mentions.Select(
                (mention, ordinal) =>
                    new StoredMention
                    {
                        ArticleId = article.ArticleId,
                        Ordinal = ordinal,
                        Start = mention.Start,
                        Length = mention.Length,
                        EntityId = mention.EntityId,
                        Score = mention.Score,
                    }
            )
        );
        db.Quotes.AddRange(
            found.Quotes.Select(quote => new StoredQuote
            {
                QuoteId = quote.QuoteId,
                ArticleId = article.ArticleId,
                Kind = quote.Kind,
                Text = Storable.Of(quote.Text),
                SpeakerId = quote.Source?.EntityId,
            })
        );
        db.Assertions.AddRange(
            found.Assertions.Select(
                (assertion, ordinal) =>
                {
                    var origin = OriginOf.Assertion(article, assertion, entities);
                    return new StoredAssertion
                    {
                        AssertionId = assertion.AssertionId,
                        ArticleId = article.ArticleId,
                        Version = article.Version,
                        Ordinal = ordinal,
                        Start = assertion.Start,
                        Length = assertion.Length,
                        Predicate = assertion.Predicate,
                        Polarity = assertion.Polarity,
                        Modality = assertion.Modality,
                        Kind = assertion.Kind ?? "direct",
                        Cue = assertion.CueText is { } cue ? Storable.Of(cue) : null,
                        SpeakerId = assertion.Subject?.EntityId,
                        Speaker = assertion.Subject is { } subject ? Storable.Of(NameOf(subject, entities)) : null,
                        Text = Storable.Of(assertion.Object?.Surface ?? ""),
                        Origin = Storable.Of(origin.Name),
                        OriginKey = Storable.Of(origin.Key),
                        FactId = assertion.FactId,
                    };
                }
            )
        );
    }

    private static string NameOf(Party party, Dictionary<Guid, Entity> entities) =>
        party.EntityId is { } id && entities.TryGetValue(id, out var entity) ? entity.Name : party.Surface;

    private void Remember(LinkedArticle? linked, Article article, Guid[] touched)
    {
        if (linked is null)
            db.Articles.Add(linked = new LinkedArticle { ArticleId = article.ArticleId });
        linked.Version = article.Version;
        linked.Fetch = article.Fetch;
        linked.Replay = article.Replay;
        linked.Url = Storable.Of(article.Url);
        linked.Headline = Storable.Of(article.Headline);
        linked.Outlet = Storable.Of(article.Outlet);
        linked.PublishedAt = article.PublishedAt.ToUniversalTime();
        linked.TouchedFacts = touched;
    }
}
