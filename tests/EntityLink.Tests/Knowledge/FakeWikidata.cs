using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsMesh.EntityLink.Tests.Knowledge;

/// <summary>Plays Wikidata's API: the two calls that are used, with the people that a test puts there, and every way to send somebody away.</summary>
public sealed class FakeWikidata : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Label, string Class, int Sitelinks)> _items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _searches = new();
    private WebApplication? _app;
    private int _now;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/w/api.php");

    public int MostAtOnce { get; private set; }

    public string? UserAgent { get; private set; }

    public string? MaxLag { get; private set; }

    public void Add(string item, string label, string itsClass = "Q5", int sitelinks = 3) => _items[item] = (label, itsClass, sitelinks);

    /// <summary>Answers the next search for a name so instead.</summary>
    public void Refuse(string name, Func<HttpContext, Task> answer) => _refusals.GetOrAdd(name, _ => new()).Enqueue(answer);

    public int SearchesFor(string name) => _searches.Count(search => search == name);

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.GetLeftPart(UriPartial.Authority));
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
        try
        {
            (UserAgent, MaxLag) = (context.Request.Headers.UserAgent, context.Request.Query["maxlag"]);
            if (context.Request.Query["action"] == "wbsearchentities")
                await SearchAsync(context, context.Request.Query["search"]!);
            else
                await context.Response.WriteAsync(Entities(context.Request.Query["ids"].ToString().Split('|')));
        }
        finally
        {
            Interlocked.Decrement(ref _now);
        }
    }

    private async Task SearchAsync(HttpContext context, string name)
    {
        _searches.Enqueue(name);
        if (_refusals.TryGetValue(name, out var refusals) && refusals.TryDequeue(out var refusal))
        {
            await refusal(context);
            return;
        }
        var hits = _items
            .Where(item => item.Value.Label.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(item => new
            {
                id = item.Key,
                match = new
                {
                    type = "label",
                    language = "en",
                    text = item.Value.Label,
                },
            });
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { search = hits, success = 1 }));
    }

    private string Entities(string[] ids) =>
        JsonSerializer.Serialize(
            new
            {
                entities = ids.ToDictionary(
                    id => id,
                    id => new
                    {
                        type = "item",
                        id,
                        labels = new { en = new { language = "en", value = _items[id].Label } },
                        claims = new
                        {
                            P31 = new[]
                            {
                                new { rank = "normal", mainsnak = new { datavalue = new { value = new { id = _items[id].Class } } } },
                            },
                        },
                        sitelinks = Enumerable
                            .Range(0, _items[id].Sitelinks)
                            .ToDictionary(number => $"wiki{number}", _ => new { title = "x" }, StringComparer.Ordinal),
                    },
                    StringComparer.Ordinal
                ),
            }
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
