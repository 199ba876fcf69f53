using System.Text;
using CsCheck;
using NewsMesh.Ingest.Fetching.Robots;

namespace NewsMesh.Ingest.Tests.Pages;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: newsmesh\nAllow: /", "/x", true)] // named, the group for all is void
    [InlineData("User-agent: NewsMesh/0.1\nDisallow: /a\nUser-agent: Other\nDisallow: /\nUser-agent: NewsMesh\nDisallow: /b", "/b", false)] // several groups are one
    [InlineData("User-agent: A\nUser-agent: NewsMesh\nDisallow: /", "/x", false)] // agents in a row share their rules
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/today", "/news/today/1", true)] // the longest rule decides
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)] // and allowing wins a tie
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/a-b-c-b-c", false)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/story?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /grün", "/gr%C3%BCn/x", false)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /index.html", "/", true)]
    [InlineData("# nothing\nSitemap: https://lighthouse.example/map.xml", "/x", true)]
    [InlineData("Disallow: /", "/x", true)] // for nobody
    public void The_rule_that_fits_best_decides(string file, string path, bool allowed) =>
        Rules(file).Allows("https://lighthouse.example" + path).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 9\n\nUser-agent: NewsMesh\nCrawl-delay: 3", 3.0)]
    [InlineData("User-agent: Other\nCrawl-delay: 9", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void The_pause_is_that_of_the_group_that_counts(string file, double? seconds) =>
        Rules(file).CrawlDelay.ShouldBe(seconds is null ? null : TimeSpan.FromSeconds(seconds.Value));

    [Fact]
    public void A_file_is_read_to_its_five_hundredth_kibibyte() =>
        Rules(new string('\n', RobotsRules.MaxBytes) + "User-agent: *\nDisallow: /").Allows("https://lighthouse.example/x").ShouldBeTrue();

    [Fact]
    public void Whatever_the_file_holds_it_is_read_and_asked_in_no_time()
    {
        var hostile = Rules("User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n", 12_000)));
        var before = Environment.CpuUsage.TotalTime;
        hostile.Allows("https://lighthouse.example/" + new string('a', 2_000)).ShouldBeTrue();
        (Environment.CpuUsage.TotalTime - before).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        Gen.Byte.Array[0, 300].Sample(bytes => _ = RobotsRules.Read(bytes, "NewsMesh").Allows("https://lighthouse.example/a?b#c"));
        Gen.String.Sample(url => _ = Rules("User-agent: *\nDisallow: /a*b$").Allows(url));
    }

    private static RobotsRules Rules(string file) => RobotsRules.Read(Encoding.UTF8.GetBytes(file), "NewsMesh");
}
