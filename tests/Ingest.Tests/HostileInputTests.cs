using NewsMesh.Ingest.Feeds.Opml;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Pages;

namespace NewsMesh.Ingest.Tests;

/// <summary>
/// Pages and lists of feeds that were made to cost more than their size. Processor time is the whole process's, so nothing else runs beside these; the fastest of a few
/// counts, for a busy machine only ever adds.
/// </summary>
[Collection(nameof(HostileInputTests))]
[CollectionDefinition(nameof(HostileInputTests), DisableParallelization = true)]
public sealed class HostileInputTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private const long MaxBytes = 200_000_000;
    private static readonly Uri Asked = new("https://lighthouse.example/2026/pier");

    /// <summary>Eight megabytes, which is as much as is fetched of a page.</summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("<p>a ")]
    [InlineData("<p> ")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<script>")]
    [InlineData("<noscript></noscript>")]
    [InlineData("<!---->")]
    [InlineData("<input a=\"\" ")]
    [InlineData("<p>&amp;")]
    [InlineData("&nbsp;")]
    [InlineData("“ ")]
    public void A_page_is_judged_in_time_and_with_little_memory(string part)
    {
        var page = string.Concat(Enumerable.Repeat(part, 8_000_000 / part.Length));
        ShouldStayBounded(() => PageWall.NameOf(page, Asked, Asked), 50_000_000);
        ShouldStayBounded(() => PageText.Of(page), MaxBytes);
    }

    [Fact]
    public void Thousands_of_links_below_a_long_base_are_looked_through()
    {
        var page =
            $"<html><head><base href='https://harbour.example/{new string('a', 500_000)}/'></head><body>"
            + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<a href='feed/{i}'>Pier</a>"));
        ShouldStayBounded(() => FeedLinks.LinkedIn(page, "https://harbour.example/").Count.ShouldBeLessThanOrEqualTo(50), MaxBytes);
    }

    [Fact]
    public void Long_names_of_folders_above_many_feeds_cost_no_more_than_the_document()
    {
        var document =
            "<opml><body>"
            + string.Concat(Enumerable.Range(0, 200).Select(i => $"<outline text='{i} {new string('a', 4_000)}'>"))
            + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"<outline xmlUrl='https://harbour.example/{i}'/>"))
            + string.Concat(Enumerable.Repeat("</outline>", 200))
            + "</body></opml>";
        IReadOnlyList<Outline> feeds = [];
        ShouldStayBounded(() => feeds = OpmlFormat.Read(document)!, MaxBytes);
        feeds.Count.ShouldBe(30_000);
        feeds[0].Tags.Count.ShouldBe(OpmlFormat.MaxTags);
        feeds[0].Tags.ShouldAllBe(tag => tag.Length <= OpmlFormat.MaxTagLength);
    }

    private static void ShouldStayBounded(Action read, long maxBytes)
    {
        var fastest = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 4 && fastest >= Limit; attempt++)
        {
            var (started, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            read();
            var taken = Environment.CpuUsage.TotalTime - started;
            fastest = taken < fastest ? taken : fastest;
            (GC.GetAllocatedBytesForCurrentThread() - held).ShouldBeLessThan(maxBytes);
        }
        fastest.ShouldBeLessThan(Limit);
    }
}
