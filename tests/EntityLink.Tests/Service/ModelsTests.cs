using System.Net.Http.Json;
using System.Text.Json;

namespace NewsMesh.EntityLink.Tests.Service;

public sealed class ModelsTests(EntityLinkFixture mesh) : IClassFixture<EntityLinkFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_model_says_what_it_is_and_what_it_was_trained_on()
    {
        var answer = await mesh.Client.GetFromJsonAsync<JsonElement>(new Uri("/models", UriKind.Relative), Stop);
        answer.GetProperty("readerVersion").GetString()!.Split('.').Length.ShouldBe(3);
        foreach (var model in answer.GetProperty("models").EnumerateArray())
        {
            model.GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
            model.GetProperty("version").GetString().ShouldNotBeNullOrEmpty();
            model.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
            model.GetProperty("licence").GetString().ShouldNotBeNullOrEmpty();
            model.GetProperty("trainedOn").GetArrayLength().ShouldBeGreaterThan(0);
            model.GetProperty("figures").EnumerateObject().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task The_service_is_ready_when_its_models_are()
    {
        using var answer = await mesh.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Stop));
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("models");
    }
}
