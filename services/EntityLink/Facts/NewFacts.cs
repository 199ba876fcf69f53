using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Statements;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// Facts that an article is the first to tell: two thirds of those that it touches. What is known of them is what it says, so they are counted here as <see cref="FactStates"/> counts what
/// several articles say, and the database is not asked to read back what it was given.
/// </summary>
internal static class NewFacts
{
    /// <summary>Those that can be counted here: one origin under one name, and words that the database stores as they are.</summary>
    public static HashSet<Guid> Counted(Article article, IReadOnlySet<Guid> facts, ILookup<Guid, FactSupport> support) =>
        IsStoredAsItIs(article) ? [.. facts.Where(fact => support[fact].DistinctBy(one => (one.OriginKey, one.Origin)).Count() == 1)] : [];

    /// <summary>The heads of the facts; <paramref name="support"/> is the article's, in its order.</summary>
    public static IEnumerable<FactHead> Heads(
        IEnumerable<Guid> facts,
        ILookup<Guid, FactSupport> support,
        ILookup<Guid, FactAssertion?> stated
    )
    {
        foreach (var fact in facts)
        {
            var given = support[fact].ToList();
            var isStatement = stated[fact].Any(one => one is not null);
            var first = isStatement ? null : given.Find(one => one.Kind == "direct") ?? given[0];
            yield return new FactHead
            {
                FactId = fact,
                Version = 0,
                Statement = "",
                IsStatement = isStatement,
                SubjectId = first?.SpeakerId,
                Assertions = given.Count,
                OriginCount = 1,
                Origins = [given[0].Origin],
                First = first,
                FirstSeenAt = given[0].PublishedAt,
                LastSeenAt = given[0].PublishedAt,
            };
        }
    }

    /// <summary>What the article states for them, as the database would read it back.</summary>
    public static IEnumerable<StoredStatement> Statements(
        Article article,
        IEnumerable<Guid> facts,
        ILookup<Guid, FactSupport> support,
        ILookup<Guid, FactAssertion?> stated,
        CountedOrigin origin
    )
    {
        var outlet = OutletKey.Of(article.Outlet);
        return facts.SelectMany(fact =>
            stated[fact]
                .Zip(support[fact])
                .Where(one => one.First is not null)
                .Select(one => new StoredStatement(
                    fact,
                    one.First! with
                    {
                        Origin = one.Second.OriginKey ?? one.Second.Origin,
                        Printed = origin.Key,
                        Text = one.Second.Text,
                        Outlet = outlet,
                    },
                    one.Second
                ))
        );
    }

    /// <summary>The database would read back what it was given.</summary>
    public static bool IsStoredAsItIs(Article article) =>
        new[] { article.Text, article.Headline, article.Outlet, article.Url }.All(text => Storable.Of(text) == text);
}
