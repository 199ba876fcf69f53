using System.Globalization;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>Articles as parse publishes them.</summary>
internal static class Sample
{
    public const string Words = "We have lost three weeks and we will make them up";

    public static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-11-23T05:00:00Z", CultureInfo.InvariantCulture);

    public static ArticleParsed Article(
        string name,
        string outlet,
        string text,
        int version = 1,
        int fetch = 1,
        Origin? origin = null,
        int replay = 0,
        string? ownName = null,
        DateTimeOffset? publishedAt = null,
        params string[] copyOf
    ) =>
        new()
        {
            Article = new Article
            {
                ArticleId = ServiceDefaults.Identity.DerivedId.From("article", name),
                Version = version,
                Fetch = fetch,
                Replay = replay,
                TextHash = "0",
                Url = $"https://{name}.example/a",
                CanonicalUrl = $"https://{name}.example/a",
                Outlet = outlet,
                OwnName = ownName,
                Headline = "Pier reopens",
                Text = text,
                Paragraphs = [new Span { Start = 0, Length = text.Length }],
                PublishedAt = publishedAt ?? Morning,
                Language = "en",
                Origin = origin ?? new Origin { Kind = "own" },
                NearDuplicates =
                [
                    .. copyOf.Select(other => new NearDuplicate
                    {
                        ArticleId = ServiceDefaults.Identity.DerivedId.From("article", other),
                        Kind = "reprint",
                        Url = $"https://{other}.example/a",
                        Score = 0.97,
                    }),
                ],
            },
            Journey = new Journey
            {
                TraceId = new string('0', 32),
                StartedAt = DateTimeOffset.UnixEpoch,
                Stages = [],
            },
        };

    /// <summary>A quote by somebody whom only one test knows, which each outlet has heard itself.</summary>
    public static string Quote(string speaker, string words = Words) => $"“{words},” director {speaker} told reporters on Monday.";
}
