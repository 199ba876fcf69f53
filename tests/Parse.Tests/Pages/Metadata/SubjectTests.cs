namespace NewsMesh.Parse.Tests.Pages.Metadata;

/// <summary>The section and tags of an article, and the name of its outlet.</summary>
public class SubjectTests
{
    [Theory]
    [InlineData("<meta property='article:section' content='Shipping'>", "Shipping")]
    [InlineData("<meta property='article:section' content='Ports &amp;amp; Shipping'>", "Ports & Shipping")]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":\"Front page,Shipping\"}</script><meta property='article:section' content='Shipping'>",
        "Shipping"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":\"Shipping,Ports\"}</script>",
        "Shipping"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":[\"Shipping\",\"Ports\"]}</script>",
        "Shipping"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},{\"item\":{\"name\":\"Shipping\"}},{\"name\":\"Pier reopens and ships return\"}]}</script>",
        "Shipping"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Harbour Daily\"},{\"name\":\"Pier reopens and ships\"}]}</script>",
        null
    )]
    [InlineData("<meta property='article:section' content='Pier reopens and ships return'>", null)]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[7,null,{\"item\":7},{\"name\":{}}]}</script>",
        null
    )]
    public void A_section_is_told(string head, string? section) => Readers.Article(Samples.Page(head)).Section.ShouldBe(section);

    [Theory]
    [InlineData("<a rel='category tag'>Shipping</a>", "Shipping", "")]
    [InlineData("<a rel='tag'>Tallinn</a> <a rel='tag'>Ferries</a>", null, "Tallinn|Ferries")]
    [InlineData("<a rel='category tag'>Uncategorized</a><a rel='tag'>Ferries</a>", null, "Ferries")]
    [InlineData("<footer><a rel='tag'>Ferries</a></footer>", null, "")]
    public void Links_say_what_they_lead_to(string after, string? section, string tags)
    {
        var article = Readers.Article(Samples.Page(after: after));
        (article.Section, string.Join('|', article.Tags)).ShouldBe((section, tags));
    }

    [Theory]
    [InlineData("Harbour Daily | All the news of the coast", "https://www.harbourdaily.example/pier", "Harbour Daily")]
    [InlineData("All the news of the coast - Harbour Daily", "https://www.harbourdaily.example/pier", "Harbour Daily")]
    [InlineData("www.harbourdaily.example", "https://www.harbourdaily.example/pier", "harbourdaily.example")]
    [InlineData("Ports &amp;amp; Coast", "https://www.harbourdaily.example/pier", "Ports & Coast")]
    [InlineData("Ministry of Ports and Shipping - MPS", "https://www.mps.example/pier", "Ministry of Ports and Shipping - MPS")]
    [InlineData("Ports - Coast", "https://www.ports.example/pier", "Ports - Coast")]
    public void An_outlet_is_called_without_its_slogan(string name, string url, string outlet) =>
        Readers
            .Article(Samples.Page().Replace("content=\"Harbour Daily\"", $"content=\"{name}\"", StringComparison.Ordinal), url)
            .Outlet.ShouldBe(outlet);
}
