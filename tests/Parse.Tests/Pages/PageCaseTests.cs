using System.Text.Json;
using NewsMesh.Parse.Pages;
using NewsMesh.Testing;

namespace NewsMesh.Parse.Tests.Pages;

/// <summary>
/// Pages in the shapes that readers of feeds have reported in public, one a line in <c>Cases/pages.jsonl</c>; all of them were written for the purpose.
/// </summary>
public class PageCaseTests
{
    private static readonly DateTimeOffset FetchedAt = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, PageCase> All = File.ReadLines(
            Repository.PathOf("tests", "Parse.Tests", "Pages", "Cases", "pages.jsonl")
        )
        .Select(line => JsonSerializer.Deserialize<PageCase>(line, JsonSerializerOptions.Web)!)
        .ToDictionary(page => page.Id, StringComparer.Ordinal);

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_that_somebody_reported_is_read_as_its_readers_see_it(string id)
    {
        var expected = All[id];
        var read = Readers.Page.Of(
            new PageSource
            {
                Url = expected.Url,
                Html = expected.Html,
                FetchedAt = FetchedAt,
            }
        );
        if (expected.Discarded is not null)
        {
            read.ShouldBeOfType<Extraction.Discarded>(expected.Condition).Reason.ShouldContain(expected.Discarded);
            return;
        }
        (read as Extraction.Discarded)?.Reason.ShouldBeNull(expected.Condition);
        var article = ((Extraction.Accepted)read).Article;
        if (expected.Authors is not null)
            article.Authors.ShouldBe(expected.Authors, expected.Condition);
        if (expected.PublishedAt is not null)
            article.PublishedAt.ShouldBe(expected.PublishedAt, expected.Condition);
        if (expected.CanonicalUrl is not null)
            article.CanonicalUrl.ShouldBe(expected.CanonicalUrl, expected.Condition);
        if (expected.Headline is not null)
            article.Headline.ShouldBe(expected.Headline, expected.Condition);
        if (expected.Paragraphs is not null)
            article.Body.Paragraphs.Count.ShouldBe(expected.Paragraphs.Value, expected.Condition);
        if (expected.Contains is not null)
            article.Body.Text.ShouldContain(expected.Contains);
        if (expected.Partial is not null)
            article.Partial.ShouldBe(expected.Partial.Value, expected.Condition);
    }

    private sealed record PageCase(
        string Id,
        string Condition,
        string Url,
        string Html,
        string? Discarded,
        bool? Partial,
        IReadOnlyList<string>? Authors,
        DateTimeOffset? PublishedAt,
        string? CanonicalUrl,
        string? Headline,
        int? Paragraphs,
        string? Contains
    );
}
