using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Entries;

public sealed class ListedEntryTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-11-24T10:20:00Z");

    private static List<ListedEntry> List(IEnumerable<ParsedEntry> entries, int most = 500) =>
        ListedEntry.Of(
            NewFeed.Of(new Uri("https://a.example/feed"), null, [], null, Now, new PollingOptions()),
            new ParsedFeed
            {
                Format = "rss",
                Version = "2.0",
                Entries = [.. entries],
            },
            most,
            Now
        );

    [Fact]
    public void Entries_that_share_a_guid_and_not_their_links_are_all_listed() =>
        List(Enumerable.Range(0, 4).Select(n => new ParsedEntry { Id = "N/A", Url = $"https://a.example/{n}" })).Count.ShouldBe(4);

    [Fact]
    public void An_entry_that_a_document_lists_twice_is_listed_once() =>
        List(Enumerable.Range(0, 2).Select(_ => new ParsedEntry { Id = "7", Url = "https://a.example/7" })).Count.ShouldBe(1);

    [Fact]
    public void Parts_of_one_page_are_entries_of_their_own() =>
        List(Enumerable.Range(0, 4).Select(n => new ParsedEntry { Url = $"https://a.example/#item{n}", Title = $"{n}" })).Count.ShouldBe(4);

    [Fact]
    public void Parts_of_one_page_that_carry_their_texts_are_articles_of_their_own()
    {
        var listed = List(Enumerable.Range(0, 4).Select(n => Part($"https://a.example/fr/?utm_source=x#item{n}", $"{n}")));
        listed.ConvertAll(entry => entry.Url).ShouldBe(Enumerable.Range(0, 4).Select(n => $"https://a.example/fr/#item{n}"));
        listed.Select(entry => entry.ArticleId).Distinct().Count().ShouldBe(4);
        listed.ShouldAllBe(entry => entry.Carried() != null);
    }

    [Fact]
    public void Parts_of_one_page_that_carry_no_texts_are_the_page() =>
        List(Enumerable.Range(0, 4).Select(n => new ParsedEntry { Url = $"https://a.example/#item{n}", Title = $"{n}" }))
            .ShouldAllBe(entry => entry.Url == "https://a.example/");

    [Fact]
    public void A_fragment_of_a_page_that_is_listed_once_is_a_place_in_its_article() =>
        List([Part("https://a.example/pier#top", "1"), Part("https://a.example/quay#top", "2")])
            .ConvertAll(entry => entry.Url)
            .ShouldBe(["https://a.example/pier", "https://a.example/quay"]);

    [Fact]
    public void Comments_on_an_article_are_no_articles() =>
        List([Part("https://a.example/pier#comment-1", "1"), Part("https://a.example/pier#comment-2", "2")])
            .ShouldAllBe(entry => entry.Url == "https://a.example/pier");

    [Fact]
    public void An_entry_without_a_link_that_carries_its_text_is_an_article_of_the_feeds_site()
    {
        var entries = Enumerable.Range(0, 4).Select(n => Part(null, $"{n}") with { Id = $"l{n}" }).ToList();
        var listed = List(entries);
        listed.ShouldAllBe(entry =>
            entry.Url!.StartsWith("https://a.example/feed#entry-", StringComparison.Ordinal) && entry.Carried() != null
        );
        listed.Select(entry => entry.ArticleId).Distinct().Count().ShouldBe(4);
        List(entries).ConvertAll(entry => entry.Url).ShouldBe(listed.ConvertAll(entry => entry.Url));
    }

    [Fact]
    public void An_entry_without_a_link_and_a_text_is_none() =>
        List([new ParsedEntry { Id = "1", Title = "Ferry" }]).ShouldAllBe(entry => entry.Url == null && entry.ArticleId == null);

    private static ParsedEntry Part(string? url, string title) =>
        new()
        {
            Url = url,
            Title = title,
            Content = new Markup(
                string.Concat(
                    Enumerable.Repeat($"<p>{string.Concat(Enumerable.Repeat("The ferry left the harbour at dawn. ", 12))}</p>", 5)
                ),
                null
            ),
        };

    [Fact]
    public void Of_a_long_document_the_newest_entries_are_listed_at_whichever_end_they_stand()
    {
        var entries = Enumerable.Range(0, 600).Select(n => new ParsedEntry { Id = $"{n}", PublishedAt = Now.AddHours(n - 600) }).ToList();
        List(entries).ShouldContain(entry => entry.Entry.Id == "599");
        List(Enumerable.Reverse(entries)).ShouldContain(entry => entry.Entry.Id == "599");
    }
}
