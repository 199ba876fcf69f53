using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Repeats;

namespace NewsMesh.Parse.Tests.Repeats;

public class RepeatedParagraphsTests
{
    private const string Box =
        "Harbour Daily belongs to its readers. A small gift each month pays for the reporters who wrote what you see here.";
    private const string Background = "Estonia has spent four million euros on its ports since the great storm, more than on its railways.";

    [Fact]
    public void A_box_is_left_out() => Published([.. Samples.Paragraphs, Box], repeated: [Box]).ShouldBe(Samples.Paragraphs);

    [Fact]
    public void What_is_not_repeated_stays() =>
        Published([.. Samples.Paragraphs, Box], repeated: []).ShouldBe([.. Samples.Paragraphs, Box]);

    [Fact]
    public void Capitals_and_punctuation_make_no_other_line() =>
        Published([.. Samples.Paragraphs, Box], repeated: [Box.ToUpperInvariant().Replace(".", " –", StringComparison.Ordinal)])
            .ShouldBe(Samples.Paragraphs);

    [Fact]
    public void Background_that_names_what_the_article_is_about_stays() =>
        Published([.. Samples.Paragraphs, "The cabinet of Estonia meets on Friday.", Background], repeated: [Background])
            .ShouldContain(Background);

    [Fact]
    public void A_third_of_the_text_is_never_taken()
    {
        string[] short_ = [Samples.Paragraphs[0], Box];
        Published(short_, repeated: [Box]).ShouldBe(short_);
    }

    [Fact]
    public void A_text_that_is_all_repeated_stays_whole() =>
        Published(Samples.Paragraphs, repeated: Samples.Paragraphs).ShouldBe(Samples.Paragraphs);

    [Theory]
    [InlineData("What happens next in the harbour")]
    [InlineData(
        "港が月曜日に再開されたと、当局者が述べた。船は正午までに入港する予定で、修理には三週間がかかった。費用の半分は連合が負担している。"
    )]
    public void Sub_headings_and_scripts_without_capitals_are_kept(string line) =>
        Published([.. Samples.Paragraphs, line], repeated: [line]).ShouldContain(line);

    [Fact]
    public void A_long_paragraph_is_no_box()
    {
        var line = string.Join(' ', Enumerable.Repeat(Box, 4));
        RepeatedParagraphs.Candidates(BodyText.Of([line])).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_of_ten_thousand_lines_is_learnt_in_part() =>
        RepeatedParagraphs.Candidates(BodyText.Of(Enumerable.Range(0, 10_000).Select(i => $"{Box} {i}"))).Length.ShouldBe(200);

    private static IEnumerable<string> Published(string[] lines, string[] repeated)
    {
        var article = new ExtractedArticle
        {
            CanonicalUrl = "https://harbour.example/a",
            Outlet = "Harbour Daily",
            Headline = "Pier reopens",
            Body = BodyText.Of(lines),
            Language = "en",
            Origin = new Origin { Kind = "unknown" },
        };
        return RepeatedParagraphs
            .Without(article.Body, RepeatedParagraphs.LeftOut(article, RepeatedParagraphs.Candidates(BodyText.Of(repeated)).ToHashSet()))
            .Lines;
    }
}
