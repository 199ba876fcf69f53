using System.Net;
using System.Net.Sockets;

namespace NewsMesh.Search.Tests.Traces;

/// <summary>A port that is known before the service behind it has one.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public Relay(Func<Uri> target)
    {
        _listener.Start();
        _accepting = AcceptAsync(target);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<Uri> target)
    {
        while (true)
            _ = PassAsync(await _listener.AcceptTcpClientAsync(_stop.Token), target);
    }

    private async Task PassAsync(TcpClient near, Func<Uri> target)
    {
        using (near)
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, target().Port, _stop.Token);
                await Task.WhenAny(
                    near.GetStream().CopyToAsync(far.GetStream(), _stop.Token),
                    far.GetStream().CopyToAsync(near.GetStream(), _stop.Token)
                );
            }
            catch (Exception error)
                when (error is InvalidOperationException or IOException or SocketException or OperationCanceledException)
            {
                // The service behind is not there yet, or not any more: to the exporter the connection is closed.
            }
        }
    }
}
