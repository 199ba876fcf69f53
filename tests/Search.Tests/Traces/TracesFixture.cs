using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>The search service, asked for traces.</summary>
public class TracesFixture() : ServiceFixture<Program>("search")
{
    /// <summary>The trace's JSON when it has so many spans.</summary>
    public Task<JsonElement> TraceAsync(string id, int spans) =>
        Eventually.SatisfiesAsync(
            async () =>
            {
                using var answer = await Client.GetAsync(new Uri($"/traces/{id}", UriKind.Relative));
                return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : default;
            },
            trace => trace.ValueKind == JsonValueKind.Object && trace.GetProperty("spanCount").GetInt32() >= spans,
            $"trace {id} has {spans} spans"
        );

    public async Task<(HttpResponseMessage Answer, string Html)> PageAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        var answer = await Client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }
}
