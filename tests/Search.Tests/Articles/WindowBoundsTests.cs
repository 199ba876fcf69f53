using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Articles;

public sealed class WindowBoundsTests
{
    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A hundred days with as many articles each.</summary>
    private static readonly PublicationTimes Times = new([.. Enumerable.Range(0, 101).Select(day => First.AddDays(day))]);

    private static readonly WindowBounds Bounds = WindowBounds.Of(words: null);

    private static DateTimeOffset At(double days) => new(First.AddDays(days));

    [Theory]
    [InlineData(0.1, 90)]
    [InlineData(0.005, 99.5)]
    [InlineData(0.995, 0.5)]
    public void A_part_of_all_articles_reaches_as_far_back(double part, double days)
    {
        var since = Times.Newest(part, from: null, to: null).Since.ShouldNotBeNull();
        (since - At(0)).TotalDays.ShouldBe(days, 1e-6);
    }

    [Theory]
    [InlineData(20, 40, 0.5, 30)]
    [InlineData(20, 1_000, 0.5, 60)]
    [InlineData(-1_000, 40, 0.25, 30)]
    [InlineData(20.5, 21, 0.5, 20.75)]
    public void A_part_of_some_days_begins_within_them(double from, double to, double part, double days)
    {
        var since = Times.Newest(part, At(from), At(to)).Since.ShouldNotBeNull();
        (since - At(0)).TotalDays.ShouldBe(days, 1e-6);
    }

    [Fact]
    public void Without_statistics_everything_is_looked_at()
    {
        new PublicationTimes([]).Newest(0.1, null, null).ShouldBe(SearchWindow.Whole);
        Times.Newest(1, null, null).ShouldBe(SearchWindow.Whole);
    }

    [Fact]
    public void What_is_little_is_counted_whole_and_what_is_much_in_a_window()
    {
        Bounds.Of(4_000, Bounds.Aim, new SearchRequest(), Times).ShouldBe(SearchWindow.Whole);
        Bounds.Of(50_000, Bounds.Aim, new SearchRequest(), Times).Since.ShouldBe(At(95));
    }

    [Fact]
    public void An_estimate_that_was_far_too_low_makes_the_next_window_narrower()
    {
        var (expected, aim) = Bounds.Next(2_000, Bounds.Aim, SearchWindow.Whole, WindowBounds.MostCounted + 1).ShouldNotBeNull();
        expected.ShouldBeGreaterThan(WindowBounds.MostCounted);
        Bounds.Of(expected, aim, new SearchRequest(), Times).Since.ShouldNotBeNull();
    }

    [Fact]
    public void An_estimate_that_was_too_high_makes_the_next_window_wider_and_at_last_everything_is_looked_at()
    {
        var window = new SearchWindow(At(0));
        var (expected, aim) = Bounds.Next(500_000, Bounds.Aim, window, 300).ShouldNotBeNull();
        expected.ShouldBe(60_000);
        aim.ShouldBe(2 * Bounds.Enough);
        var (rest, next) = Bounds.Next(60_000, Bounds.Aim, window, 3).ShouldNotBeNull();
        Bounds.Of(rest, next, new SearchRequest(), Times).ShouldBe(SearchWindow.Whole);
    }

    [Fact]
    public void Enough_is_enough()
    {
        Bounds.Next(600_000, Bounds.Aim, new SearchWindow(At(0)), Bounds.Enough).ShouldBeNull();
        Bounds.Next(10, Bounds.Aim, SearchWindow.Whole, 0).ShouldBeNull();
    }

    [Theory]
    [InlineData("'ferri' & 'strike'", false)]
    [InlineData("'ferri' <-> 'strike'", true)]
    [InlineData("'ferri':A", true)]
    [InlineData("'fer':*", false)]
    public void What_the_index_does_not_tell_is_looked_for_in_fewer_articles(string query, bool needsText)
    {
        var words = new StemmedQuery([new StemmedQuery.Variant(query, ["english"])]);
        words.NeedsText.ShouldBe(needsText);
        (WindowBounds.Of(words).Aim < Bounds.Aim).ShouldBe(needsText);
        new StemmedQuery([new StemmedQuery.Variant(query, ["english"], query, IsHeadlineOnly: true)]).NeedsText.ShouldBeFalse();
    }

    [Theory]
    [InlineData("title:ferry strike", "ferry")]
    [InlineData("title:ferry -title:strike", "ferry")]
    [InlineData("ferry strike", null)]
    [InlineData("title:ferry OR title:strike", null)]
    [InlineData("-title:strike", null)]
    public void What_a_headline_must_have_is_what_is_asked_of_it_in_any_case(string typed, string? words)
    {
        var headline = TextQuery.Parse(typed)!.OfHeadline;
        (headline is null ? null : string.Join(' ', headline.Alternatives.Single().Select(term => term.Words))).ShouldBe(words);
    }
}
