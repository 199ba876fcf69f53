using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NewsMesh.Ingest.Tests;

internal static class Samples
{
    public static string Rss(string title, params (string Guid, string Link)[] items) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>{title}</title><link>https://lighthouse.example/</link><language>en</language>
            {string.Concat(
                items.Select(item =>
                    $"<item><guid isPermaLink=\"false\">{item.Guid}</guid><title>Story {item.Guid}</title><link>{item.Link}</link><pubDate>Mon, 23 Nov 2026 06:00:00 GMT</pubDate><author>ann@lighthouse.example (Ann Lee)</author></item>"
                )
            )}
            </channel></rss>
            """;

    public static string Page(string text) =>
        $"<!doctype html><html lang=\"en\"><head><title>{text}</title></head><body><article><h1>{text}</h1><p>{text}</p></article></body></html>";

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

    // The test's own cancellation goes with every call.
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> PostTextAsync(
        this HttpClient client,
        string path,
        string body,
        string contentType = "application/json"
    ) => client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, contentType), Cancellation);

    public static Task<HttpResponseMessage> PatchTextAsync(this HttpClient client, string path, string body) =>
        client.PatchAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

    public static Task<HttpResponseMessage> GetPathAsync(this HttpClient client, string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

    public static Task<HttpResponseMessage> DeletePathAsync(this HttpClient client, string path) =>
        client.DeleteAsync(new Uri(path, UriKind.Relative), Cancellation);

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, Cancellation);

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancellation);

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
