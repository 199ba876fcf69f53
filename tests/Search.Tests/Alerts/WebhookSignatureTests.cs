using System.Text;
using NewsMesh.Search.Alerts.Webhooks;

namespace NewsMesh.Search.Tests.Alerts;

public sealed class WebhookSignatureTests
{
    /// <summary>The digest is what Python's hmac.new(b"secret", b"1764327600.{}", "sha256") gives, as the API's description tells receivers to compute it.</summary>
    [Fact]
    public void A_receiver_computes_the_same_from_the_seconds_and_the_body() =>
        WebhookSignature
            .Of("secret", DateTimeOffset.FromUnixTimeSeconds(1_764_327_600), "{}"u8)
            .ShouldBe("t=1764327600,v1=728a6ce5cc46dc41ad2f90393b0ad6e961ae930b13b7d3a4879e72cfecd40a52");

    [Theory]
    [InlineData("other", 1_764_327_600, "{}")]
    [InlineData("secret", 1_764_327_601, "{}")]
    [InlineData("secret", 1_764_327_600, "{} ")]
    public void Another_secret_time_or_body_gives_another_signature(string secret, long seconds, string body) =>
        WebhookSignature
            .Of(secret, DateTimeOffset.FromUnixTimeSeconds(seconds), Encoding.UTF8.GetBytes(body))
            .Split(",v1=")[1]
            .ShouldNotBe("728a6ce5cc46dc41ad2f90393b0ad6e961ae930b13b7d3a4879e72cfecd40a52");

    [Fact]
    public void The_example_of_a_body_has_the_fields_of_a_real_one()
    {
        var example = System.Text.Json.JsonDocument.Parse(WebhookBody.Example).RootElement;
        var body = System
            .Text.Json.JsonDocument.Parse(
                new WebhookBody
                {
                    Alert = new WebhookAlert(Guid.Empty, "ferry", "/search?q=ferry"),
                    Article = new WebhookArticle(Guid.Empty, "https://a.example/", "Ferry", "Courier", DateTimeOffset.UnixEpoch, "en"),
                    Why = [],
                    HitAt = DateTimeOffset.UnixEpoch,
                }.ToBytes()
            )
            .RootElement;
        Names(example).ShouldBe(Names(body));
        Names(example.GetProperty("article")).ShouldBe(Names(body.GetProperty("article")));
        Names(example.GetProperty("alert")).ShouldBe(Names(body.GetProperty("alert")));

        static IEnumerable<string> Names(System.Text.Json.JsonElement element) =>
            element.EnumerateObject().Select(property => property.Name);
    }
}
