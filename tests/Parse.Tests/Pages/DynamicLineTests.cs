using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Pages;

public class DynamicLineTests
{
    [Theory]
    [InlineData("3 hours ago - 1,204 views")]
    [InlineData("Updated 12 minutes ago by Ann Lee | 1,204 views")]
    [InlineData("Ann Lee | 16 comments")]
    [InlineData("212 reading now")]
    [InlineData("vor 5 Stunden")]
    [InlineData("il y a une heure · 37 commentaires")]
    [InlineData("Hace 20 minutos")]
    [InlineData("2 часа назад | 1204 просмотра")]
    [InlineData("15 хвилин тому")]
    public void A_line_that_counts_visits_or_tells_an_age_is_no_part_of_the_text(string line) =>
        Text([line, .. Samples.Paragraphs]).ShouldBe(Samples.Text);

    [Theory]
    [InlineData("3 hours ago the pier was closed.")]
    [InlineData("The video has 1,204 views, the town hall said.")]
    [InlineData("Tallinn 3 – 2 Narva")]
    [InlineData("Turnout: 61 percent")]
    [InlineData("Thirty years ago")]
    [InlineData("12 dead and 40 injured")]
    [InlineData("The town’s budget shares 40 likes and dislikes of its people")]
    public void A_line_of_news_stays(string line) => Text([line, .. Samples.Paragraphs]).ShouldBe($"{line}\n\n{Samples.Text}");

    private static string Text(IEnumerable<string> lines) =>
        Readers
            .Text.Of(
                new PushedText { Title = "Pier reopens", Text = string.Join("\n\n", lines) },
                "https://harbour.example/2026/pier",
                Readers.FetchedAt
            )
            .ShouldBeOfType<Extraction.Accepted>()
            .Article.Body.Text;
}
