using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Articles;

public class LiveLineTests
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
    public void A_line_that_counts_visits_or_tells_an_age_makes_no_version(string line) =>
        TextHash.Of("Pier reopens", BodyText.Of([line, .. Samples.Paragraphs])).ShouldBe(TextHash.Of("Pier reopens", BodyText.Of(Samples.Paragraphs)));

    [Theory]
    [InlineData("3 hours ago the pier was closed.")]
    [InlineData("The video has 1,204 views, the town hall said.")]
    [InlineData("Tallinn 3 – 2 Narva")]
    [InlineData("Turnout: 61 percent")]
    [InlineData("Thirty years ago")]
    [InlineData("12 dead and 40 injured")]
    [InlineData("The town’s budget shares 40 likes and dislikes of its people")]
    public void A_line_of_news_makes_one(string line) =>
        TextHash.Of("Pier reopens", BodyText.Of([line, .. Samples.Paragraphs])).ShouldNotBe(TextHash.Of("Pier reopens", BodyText.Of(Samples.Paragraphs)));
}
