namespace NewsMesh.Parse.Tests.Pages;

public class PaywallTests
{
    private const string Teaser =
        "The new port of Eastport will cost far more than planned, documents seen by this newspaper show. The mayor has known it since May, and so have two of her deputies.";

    [Theory]
    [InlineData("Register for free to continue reading")]
    [InlineData("Start your free trial to keep reading")]
    [InlineData("This article is for subscribers only")]
    [InlineData("La suite de cet article est réservée aux abonnés")]
    [InlineData("Para seguir leyendo, suscríbete")]
    [InlineData("Conteúdo exclusivo para assinantes")]
    [InlineData("För att läsa vidare, logga in")]
    [InlineData("Denne saken er for abonnenter")]
    [InlineData("Artykuł tylko dla prenumeratorów")]
    [InlineData("残り1234文字")]
    public void A_teaser_before_a_wall_is_a_part_of_its_article(string wall) => IsPartial(wall).ShouldBeTrue();

    [Theory]
    [InlineData("The museum is free for subscribers of the local paper on Sundays.")]
    [InlineData("Newsletter: register for free")]
    public void What_only_mentions_subscribers_is_no_wall(string line) => IsPartial(line).ShouldBeFalse();

    private static bool IsPartial(string line) =>
        Readers
            .Article(
                $"<html><head><title>What the new port costs</title></head><body><article><h1>What the new port costs</h1><p>{Teaser}</p></article><div class=gate><p>{line}</p></div></body></html>"
            )
            .Partial;
}
