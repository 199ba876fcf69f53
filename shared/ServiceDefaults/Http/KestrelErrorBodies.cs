using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// What Kestrel cannot parse it answers by itself, before any middleware: a status, and nothing else. ASP.NET Core has no hook for these answers, so this looks at
/// what a connection sends while no request is being answered by the service, and puts the problem into an answer of exactly that shape; every other byte passes
/// untouched. Should the shape change, the answers are bare again.
/// </summary>
internal static class KestrelErrorBodies
{
    private const string Malformed =
        "The request is not HTTP as it has to be: an address has no control characters and no %00, one Host header is given, and lengths are numbers.";
    private const string NoBody = "Content-Length: 0\r\n";

    /// <summary>Of all that Kestrel says with a bare status.</summary>
    private const int MaxLength = 256;

    public static void ExplainKestrelErrors(this ListenOptions listen) =>
        listen.Use(next =>
            async connection =>
            {
                var transport = connection.Transport;
                var writer = new Writer(transport.Output);
                connection.Transport = new Explained(transport.Input, writer);
                connection.Items[typeof(Writer)] = writer;
                try
                {
                    await next(connection);
                }
                finally
                {
                    connection.Transport = transport;
                }
            }
        );

    /// <summary>From here until its answer is complete a request is the service's: what it sends is never looked at, whatever it looks like. The first middleware.</summary>
    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IConnectionItemsFeature>()?.Items[typeof(Writer)] is Writer writer)
        {
            writer.IsAnswering = true;
            context.Response.OnCompleted(
                static state =>
                {
                    ((Writer)state).IsAnswering = false;
                    return Task.CompletedTask;
                },
                writer
            );
        }
        return next(context);
    }

    /// <summary>The answer with its problem; null for what is no bare refusal.</summary>
    private static byte[]? Explain(ReadOnlySpan<byte> sent)
    {
        if (
            sent.Length > MaxLength
            || !sent.StartsWith("HTTP/1.1 "u8)
            || !sent.EndsWith("\r\n\r\n"u8)
            || sent.IndexOf("\r\nContent-Length: 0\r\n"u8) < 0
            || sent.IndexOf("\r\nConnection: close\r\n"u8) < 0
        )
            return null;
        var status = int.Parse(sent.Slice(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        if (status < 400)
            return null;
        var kind = ProblemKinds.Of(status);
        var problem = new ProblemDetails
        {
            Type = Problem.TypePrefix + kind.Type,
            Title = kind.Title,
            Status = status,
            Detail = status == 400 ? Malformed : kind.Advice,
        };
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, JsonSerializerOptions.Web);
        var head = Encoding
            .ASCII.GetString(sent)
            .Replace(
                NoBody,
                $"Content-Type: application/problem+json\r\nContent-Length: {body.Length}\r\nX-Content-Type-Options: nosniff\r\n"
                    + $"Content-Security-Policy: {ResponseHeaders.NothingIsLoaded}\r\nCross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\n",
                StringComparison.Ordinal
            );
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private sealed class Explained(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }

    /// <summary>Kestrel writes the head of an answer in one piece where it fits the memory that it was lent.</summary>
    private sealed class Writer(PipeWriter inner) : PipeWriter
    {
        private Memory<byte> _lent;

        public bool IsAnswering { get; set; }

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;
        public override long UnflushedBytes => inner.UnflushedBytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _lent = inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            if (!IsAnswering && Explain(_lent.Span[..bytes]) is { } explained)
                inner.Write(explained);
            else
                inner.Advance(bytes);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            inner.FlushAsync(cancellationToken);

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(source, cancellationToken);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);
    }
}
