using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsMesh.Gateway;

/// <summary>
/// One fixed port for each service, however many replicas stand behind it: a port of the machine can be published by one
/// container only, so scaled services cannot publish theirs. Bytes are passed on as they are, connection by connection.
/// </summary>
internal sealed partial class Gateway(IOptions<GatewayOptions> options, Replicas replicas, ILogger<Gateway> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(options.Value.Routes.Select(route => ListenAsync(route.Key, route.Value, stoppingToken)));

    private async Task ListenAsync(int port, string target, CancellationToken stopping)
    {
        using var listener = TcpListener.Create(port);
        listener.Start();
        LogListening(port, target);
        while (!stopping.IsCancellationRequested)
        {
            var client = await listener.AcceptSocketAsync(stopping);
            _ = ForwardAsync(client, target, stopping);
        }
    }

    private async Task ForwardAsync(Socket client, string target, CancellationToken stopping)
    {
        using var inbound = client;
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            using var outbound = await replicas.ConnectAsync(target, stopping);
            await Task.WhenAll(PumpAsync(inbound, outbound, broken), PumpAsync(outbound, inbound, broken));
        }
        catch (Exception error) when (error is SocketException or IOException or OperationCanceledException)
        {
            // The client sees its connection closed, as it would without a gateway.
            LogBroken(target, error.Message);
        }
    }

    /// <summary>Copies until the sender has finished, and tells the receiver so: it may still answer. A failure ends the other direction too.</summary>
    private static async Task PumpAsync(Socket from, Socket to, CancellationTokenSource broken)
    {
        await using var source = new NetworkStream(from);
        await using var destination = new NetworkStream(to);
        try
        {
            await source.CopyToAsync(destination, broken.Token);
            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            await broken.CancelAsync();
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "port {Port} leads to {Target}")]
    private partial void LogListening(int port, string target);

    [LoggerMessage(LogLevel.Debug, "connection to {Target} broke: {Reason}")]
    private partial void LogBroken(string target, string reason);
}
