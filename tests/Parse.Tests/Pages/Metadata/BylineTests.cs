namespace NewsMesh.Parse.Tests.Pages.Metadata;

/// <summary>Who wrote the article, wherever the page says so.</summary>
public class BylineTests
{
    [Theory]
    [InlineData("<p>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<div class='article__author'>Ann Lee | 23.11.2026</div>", "Ann Lee")]
    [InlineData("<div id='author_header'>Ann Lee</div>", "Ann Lee")]
    [InlineData("<p class='date-author'>Ann Lee, 23.11.2026</p>", "Ann Lee")]
    [InlineData("<p class='meta'>Posted on November 20, 2026 by Ann Lee</p>", "Ann Lee")]
    [InlineData("<span class='auteurs'>par <a href='/auteur/ann'>Ann Lee</a> et <a href='/auteur/tom'>Tom Hendriks</a></span>", "Ann Lee|Tom Hendriks")]
    [InlineData("<h5>Autorin:</h5><p>Ann Lee</p>", "Ann Lee")]
    [InlineData("<span itemprop='author'><meta itemprop='name' content='Ann Lee'></span>", "Ann Lee")]
    [InlineData("<byline>Von Ann Lee, dpa</byline>", "Ann Lee")]
    [InlineData("<div class='author'>By <a>Ann Lee</a> Political Correspondent</div>", "Ann Lee")]
    [InlineData("<div class='author'>Dr. Ann Lee</div>", "Ann Lee")]
    [InlineData("<div class='author'>Ann Lee <a href='/author/ann'>Alle Artikel</a></div>", "Ann Lee")]
    [InlineData("<div class='author'>Deutsche Redaktion</div>", "")]
    [InlineData("<div class='author'>Getty Images</div>", "")]
    [InlineData("<div class='related'><p>By Tom Hendriks</p></div>", "")]
    [InlineData("<ol class='comments'><li class='author'>Tom Hendriks</li></ol>", "")]
    public void A_byline_names_its_persons(string before, string persons) => string.Join('|', Readers.Article(Samples.Page(before: before)).Authors).ShouldBe(persons);

    [Fact]
    public void A_line_behind_the_text_names_its_author() =>
        Readers.Article(Samples.Page(after: "<p>Text: Ann Lee</p>")).Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void A_card_names_its_author() =>
        Readers.Article(Samples.Page("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>")).Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void A_byline_that_names_more_than_the_data_is_believed() => Readers.Article(Samples.Page(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}</script>", "<p class='byline'>By Ann Lee and Tom Hendriks</p>")).Authors.ShouldBe(["Ann Lee", "Tom Hendriks"]);
}
