using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests.Facts;

/// <summary>Reports of a fact, as answers have them.</summary>
internal static class Reports
{
    public static SupportItem Of(string kind, string? cue, string polarity) =>
        new()
        {
            AssertionId = DerivedId.From("assertion", "1"),
            ArticleId = DerivedId.From("article", "1"),
            Version = 1,
            Url = "https://a.example/",
            Headline = "Pier",
            Outlet = "Daily",
            Origin = "own:Daily",
            PublishedAt = Sample.Morning,
            Start = 0,
            Length = 1,
            Text = "the taps had been opened",
            Kind = kind,
            Cue = cue,
            Polarity = polarity,
            Speaker = null,
            Language = "en",
        };
}
