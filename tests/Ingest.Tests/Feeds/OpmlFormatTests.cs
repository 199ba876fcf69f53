using CsCheck;
using NewsMesh.Ingest.Feeds.Opml;

namespace NewsMesh.Ingest.Tests.Feeds;

public sealed class OpmlFormatTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_exported_comes_back_the_same()
    {
        var word = Gen.Char[" abz,/&<>\"'éж漢\u00A0;"]
            .Array[1, 8]
            .Select(characters => string.Join(' ', new string(characters).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0);
        var feed = Gen.Select(Gen.Int[0, 1_000_000], word, Gen.Bool, Gen.Bool, word.Array[0, 4], Gen.Bool)
            .Select(
                (number, title, hasTitle, hasSite, tags, hasOwn) =>
                    new Outline(
                        $"https://lighthouse.example/{number}?a=1&b=2",
                        hasTitle ? title : null,
                        hasSite ? "https://lighthouse.example/?x=<&>" : null,
                        [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)],
                        hasOwn ? title : null,
                        hasOwn ? "PT15M" : null
                    )
            );
        feed.Array[0, 12]
            .Sample(feeds =>
            {
                var back = OpmlFormat.Read(OpmlFormat.Write(feeds, Now))!.ToLookup(outline => outline.Url);
                back.Sum(group => group.Count()).ShouldBe(feeds.Length);
                foreach (var original in feeds)
                    back[original.Url]
                        .ShouldContain(
                            found =>
                                found.Title == original.Title
                                && found.SiteUrl == original.SiteUrl
                                && found.Outlet == original.Outlet
                                && found.PollEvery == original.PollEvery
                                && found.Tags.SequenceEqual(original.Tags),
                            original.ToString()
                        );
            });
    }

    [Theory]
    [InlineData(
        """<opml version="1.0"><body><outline text="Old" type="rss" url="https://old.example/feed"/></body></opml>""",
        "https://old.example/feed",
        "Old"
    )]
    [InlineData(
        """<OPML><BODY><OUTLINE TITLE="Upper" XMLURL="https://upper.example/feed"/></BODY></OPML>""",
        "https://upper.example/feed",
        "Upper"
    )]
    [InlineData(
        """<?xml version="1.0"?><opml><body><outline text="R&D" xmlUrl="https://broken.example/?a=1&b=2">""",
        "https://broken.example/?a=1&b=2",
        "R&D"
    )]
    [InlineData(
        """junk <opml xmlns="http://opml.org/spec2"><body><outline text="Caf&eacute;" xmlUrl='https://cafe.example/feed'></opml>""",
        "https://cafe.example/feed",
        "Café"
    )]
    public void Old_and_broken_documents_are_read(string opml, string url, string title)
    {
        var outline = OpmlFormat.Read(opml)!.Single();
        outline.Url.ShouldBe(url);
        outline.Title.ShouldBe(title);
    }

    [Fact]
    public void Folders_in_folders_and_categories_become_tags() =>
        OpmlFormat
            .Read(
                """<opml><body><outline text="World"><outline text="Baltics"><outline type="rss" text="One" xmlUrl="https://one.example/" category="/news/coast,Ships,world"/></outline></outline></body></opml>"""
            )!
            .Single()
            .Tags.ShouldBe(["World", "Baltics", "news", "coast", "Ships"]);

    [Theory]
    [InlineData("<rss/>")]
    [InlineData("not xml")]
    [InlineData("")]
    public void Anything_else_is_no_opml(string text) => OpmlFormat.Read(text).ShouldBeNull();
}
