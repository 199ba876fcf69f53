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
    public void Of_a_long_document_the_newest_entries_are_listed_at_whichever_end_they_stand()
    {
        var entries = Enumerable.Range(0, 600).Select(n => new ParsedEntry { Id = $"{n}", PublishedAt = Now.AddHours(n - 600) }).ToList();
        List(entries).ShouldContain(entry => entry.Entry.Id == "599");
        List(Enumerable.Reverse(entries)).ShouldContain(entry => entry.Entry.Id == "599");
    }
}
