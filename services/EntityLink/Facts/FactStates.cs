using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Facts;

/// <summary>The facts as they are now, each with a version that counts its changes.</summary>
internal sealed class FactStates(EntityLinkDb db)
{
    /// <summary>The facts as they were published last.</summary>
    public async Task<IReadOnlyList<FactChanged>> ReadAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = await db
            .Facts.AsNoTracking()
            .Where(fact => ids.Contains(fact.FactId))
            .OrderBy(fact => fact.FactId)
            .ToListAsync(cancellationToken);
        var support = await SupportAsync(ids, cancellationToken);
        return stored.ConvertAll(fact => UtteranceFact.Of(fact, [.. support[fact.FactId]]));
    }

    /// <summary>Puts the facts together anew, counts a version for each that changed, and returns them all.</summary>
    public async Task<IReadOnlyList<FactChanged>> UpdateAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = await db.Facts.Where(fact => ids.Contains(fact.FactId)).ToDictionaryAsync(fact => fact.FactId, cancellationToken);
        var support = await SupportAsync(ids, cancellationToken);
        var changed = new List<FactChanged>();
        foreach (var id in ids)
        {
            var assertions = support[id].ToList();
            if (!stored.TryGetValue(id, out var fact))
                db.Facts.Add(fact = new StoredFact { FactId = id, SubjectId = assertions[0].SpeakerId });
            var state = UtteranceFact.Of(fact, assertions);
            var digest = DigestOf(state);
            if (digest != fact.Digest)
            {
                (fact.Version, fact.Digest, fact.Statement) = (fact.Version + 1, digest, state.Statement);
                (fact.FirstSeenAt, fact.LastSeenAt) = (state.FirstSeenAt, state.LastSeenAt);
            }
            changed.Add(state with { Version = fact.Version });
        }
        await db.SaveChangesAsync(cancellationToken);
        return changed;
    }

    private async Task<ILookup<Guid, FactSupport>> SupportAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        var rows = await db
            .Assertions.AsNoTracking()
            .Where(assertion => assertion.FactId != null && ids.Contains(assertion.FactId.Value))
            .Join(
                db.Articles.AsNoTracking(),
                assertion => assertion.ArticleId,
                article => article.ArticleId,
                (assertion, article) => new { assertion, article }
            )
            .ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.article.PublishedAt)
            .ThenBy(row => row.article.ArticleId)
            .ThenBy(row => row.assertion.Ordinal)
            .ToLookup(row => row.assertion.FactId!.Value, row => Support(row.assertion, row.article));
    }

    private static FactSupport Support(StoredAssertion assertion, LinkedArticle article) =>
        new()
        {
            AssertionId = assertion.AssertionId,
            ArticleId = article.ArticleId,
            Version = assertion.Version,
            Url = article.Url,
            Headline = article.Headline,
            Outlet = article.Outlet,
            Origin = assertion.Origin,
            OriginKey = assertion.OriginKey,
            PublishedAt = article.PublishedAt,
            Start = assertion.Start,
            Length = assertion.Length,
            Text = assertion.Text,
            Kind = assertion.Kind,
            Cue = assertion.Cue,
            Polarity = assertion.Polarity,
            SpeakerId = assertion.SpeakerId,
            Speaker = assertion.Speaker,
        };

    private static string DigestOf(FactChanged state) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(state with { Version = 0 })));
}
