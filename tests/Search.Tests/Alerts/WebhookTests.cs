using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Alerts;

public sealed class WebhookTests(WebhookFixture search) : IClassFixture<WebhookFixture>
{
    private const string Secret = "a secret that nobody sees";

    [Fact]
    public async Task A_hit_is_told_once_signed_with_the_article_and_the_reason()
    {
        var word = search.NewWord();
        var alert = await AddAsync(word, "taken", Secret);
        await IndexAsync(word);

        var delivery = (await DeliveriesAsync(word, "taken", 1)).ShouldHaveSingleItem();
        var parts = delivery.Signature!.Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        byte[] signed = [.. Encoding.ASCII.GetBytes(parts["t"] + "."), .. delivery.Body];
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)).ShouldBe(parts["v1"]);
        var body = JsonDocument.Parse(delivery.Body).RootElement;
        body.GetProperty("alert").GetProperty("id").GetGuid().ShouldBe(alert);
        body.GetProperty("article").GetProperty("url").GetString().ShouldBe($"https://a.example/{word}");
        body.GetProperty("why")[0].GetProperty("value").GetString().ShouldBe(word);
        delivery.Trace.ShouldBeNull();

        await Eventually.TrueAsync(async () => await StateAsync(alert, "delivered") == 1, "the delivery is recorded");
        var answer = await search.Client.GetStringAsync(new Uri($"/alerts/{alert}", UriKind.Relative));
        answer.ShouldNotContain(Secret);
        answer.ShouldNotContain($"/taken/{word}", Case.Sensitive, "a webhook's address is often a secret itself");
        JsonDocument.Parse(answer).RootElement.GetProperty("webhook").GetProperty("signed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_receiver_that_is_away_is_told_again_until_it_takes_it_and_every_attempt_is_listed()
    {
        var word = search.NewWord();
        var alert = await AddAsync(word, "twice", null);
        await IndexAsync(word);

        var deliveries = await DeliveriesAsync(word, "twice", 3);
        deliveries.Select(delivery => delivery.Id).Distinct().ShouldHaveSingleItem();
        deliveries.ShouldAllBe(delivery => delivery.Signature == null);
        var detail = await Eventually.SatisfiesAsync(
            () => search.GetAsync($"/alerts/{alert}"),
            detail => detail.GetProperty("deliveries").GetArrayLength() == 3,
            "three attempts are listed"
        );
        detail
            .GetProperty("deliveries")
            .EnumerateArray()
            .Select(attempt => (attempt.GetProperty("attempt").GetInt32(), attempt.GetProperty("status").GetInt32()))
            .ShouldBe([(3, 200), (2, 503), (1, 503)]);
        detail.GetProperty("webhook").GetProperty("state").GetString().ShouldBe("active");
    }

    [Theory]
    [InlineData("gone", 1, "it answered 410: gone for good")]
    [InlineData("broken", 4, "it answered 500")]
    [InlineData("elsewhere", 4, "it answered 307: redirects are not followed")]
    public async Task A_dead_receiver_is_disabled_and_the_page_says_so_until_the_same_alert_is_added_again(
        string path,
        int least,
        string reason
    )
    {
        var word = search.NewWord();
        var alert = await AddAsync(word, path, Secret);
        await IndexAsync(word);
        var disabled = await Eventually.SatisfiesAsync(
            () => search.GetAsync($"/alerts/{alert}"),
            detail => detail.GetProperty("webhook").GetProperty("state").GetString() == "disabled",
            "the webhook is disabled"
        );
        disabled.GetProperty("webhook").GetProperty("lastError").GetString().ShouldBe(reason);
        disabled.GetProperty("recent")[0].GetProperty("delivery").GetString().ShouldBe("given-up");
        search.Receiver.Deliveries.Count(delivery => delivery.Path == $"{path}/{word}").ShouldBeGreaterThanOrEqualTo(least);
        search.Receiver.Deliveries.ShouldNotContain(delivery => delivery.Path == "taken");
        var (_, html, _) = await search.PageAsync($"/alerts/{alert}");
        html.ShouldContain("The webhook was disabled");
        html.ShouldContain(reason);

        await AddAsync(word, path, Secret, HttpStatusCode.OK);
        (await search.GetAsync($"/alerts/{alert}")).GetProperty("webhook").GetProperty("state").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task A_name_that_is_not_known_fails_without_telling_what_the_network_says()
    {
        var word = search.NewWord();
        var alert = await AddAsync(word, new Uri("http://refused.invalid/" + word), null);
        await IndexAsync(word);
        var detail = await Eventually.SatisfiesAsync(
            () => search.GetAsync($"/alerts/{alert}"),
            detail => detail.GetProperty("deliveries").GetArrayLength() > 0,
            "an attempt is listed"
        );
        detail.GetProperty("deliveries")[0].GetProperty("error").GetString().ShouldBeOneOf("its name is not known", "no connection");
    }

    private Task<Guid> AddAsync(string word, string path, string? secret, HttpStatusCode status = HttpStatusCode.Created) =>
        AddAsync(word, new Uri(search.Receiver.Address, $"{path}/{word}"), secret, status);

    private async Task<Guid> AddAsync(string word, Uri webhook, string? secret, HttpStatusCode status = HttpStatusCode.Created)
    {
        using var answer = await search.Client.PostAsJsonAsync(
            new Uri("/alerts", UriKind.Relative),
            new
            {
                query = word,
                webhookUrl = webhook,
                secret,
            }
        );
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private Task IndexAsync(string word) =>
        search.IndexAsync(new Sample { Url = $"https://a.example/{word}", Paragraphs = [$"{word} is back."] }.Linked());

    private Task<WebhookReceiver.Delivery[]> DeliveriesAsync(string word, string path, int count) =>
        Eventually.SatisfiesAsync(
            () => Task.FromResult(search.Receiver.Deliveries.Where(delivery => delivery.Path == $"{path}/{word}").ToArray()),
            deliveries => deliveries.Length >= count,
            $"{count} deliveries arrived"
        );

    private async Task<int> StateAsync(Guid alert, string state) =>
        (await search.GetAsync($"/alerts/{alert}"))
            .GetProperty("recent")
            .EnumerateArray()
            .Count(hit => hit.GetProperty("delivery").GetString() == state);
}
