using System.Net.Http.Json;
using System.Text.Json;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>What a user does, in one line each.</summary>
internal static class Calls
{
    public static async Task<JsonElement> JsonAsync(this HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(body)
            : throw new HttpRequestException($"GET {path} answered {(int)answer.StatusCode}: {body}", null, answer.StatusCode);
    }

    /// <summary>Pushes an article and returns its id.</summary>
    public static async Task<string> PushAsync(this IMesh mesh, object article)
    {
        using var answer = await mesh.Ingest.PostAsJsonAsync("/articles", article);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted, body);
        return JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetString()!;
    }

    /// <summary>Everything that a search finds, page by page.</summary>
    public static async Task<IReadOnlyList<JsonElement>> SearchAllAsync(this IMesh mesh, string query)
    {
        var items = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await mesh.Search.JsonAsync(
                $"/search?limit=200&{query}" + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))
            );
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        } while (cursor is not null);
        return items;
    }

    /// <summary>Waits until a pushed or polled article can be read in search.</summary>
    public static Task<JsonElement> SearchableAsync(this IMesh mesh, string id, Func<JsonElement, bool>? where = null) =>
        Eventually.SatisfiesAsync(() => mesh.Search.JsonAsync($"/articles/{id}"), where ?? (_ => true), $"article {id} is searchable");

    /// <summary>The words of a span of an answer's text.</summary>
    public static string Words(this JsonElement span, string text) =>
        text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
