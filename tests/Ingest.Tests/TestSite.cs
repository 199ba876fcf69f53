using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsMesh.Ingest.Tests;

/// <summary>Somebody else's web server: serves what a test puts on it, and remembers what it was asked.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, string? IfNoneMatch)> _requests = new();
    private WebApplication? _app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public string UrlOf(string path) => new Uri(Address, path).AbsoluteUri;

    public void Serve(string path, string body, string contentType, bool withETag = false) =>
        Answer(
            path,
            async context =>
            {
                var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 8))}\"";
                if (withETag)
                    context.Response.Headers.ETag = tag;
                if (withETag && context.Request.Headers.IfNoneMatch == tag)
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
                context.Response.ContentType = contentType;
                await context.Response.WriteAsync(body);
            }
        );

    public void Answer(string path, Func<HttpContext, Task> answer) => _pages["/" + path] = answer;

    public void Refuse(string path, int status, params (string Name, string Value)[] headers) =>
        Answer(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                    context.Response.Headers[name] = value;
                return Task.CompletedTask;
            }
        );

    public IReadOnlyList<string?> RequestsOf(string path) =>
        [.. _requests.Where(request => request.Path == "/" + path).Select(request => request.IfNoneMatch)];

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.AbsoluteUri);
        _app = builder.Build();
        _app.Run(context =>
        {
            var path = context.Request.Path.Value!;
            _requests.Enqueue((path, context.Request.Headers.IfNoneMatch));
            if (_pages.TryGetValue(path, out var answer))
                return answer(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
