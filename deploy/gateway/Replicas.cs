using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace NewsMesh.Gateway;

/// <summary>Finds a replica that takes connections: looked up anew for every connection, because replicas come and go.</summary>
internal sealed class Replicas(IOptions<GatewayOptions> options)
{
    private uint turn;

    /// <summary>A connection to one of the replicas behind "host:port", each in turn.</summary>
    /// <exception cref="SocketException">No replica took the connection.</exception>
    public async Task<Socket> ConnectAsync(string target, CancellationToken cancellationToken)
    {
        var colon = target.LastIndexOf(':');
        var port = ushort.Parse(target.AsSpan(colon + 1), provider: null);
        var addresses = await Dns.GetHostAddressesAsync(target[..colon], cancellationToken);
        Array.Sort(addresses, (a, b) => a.GetAddressBytes().AsSpan().SequenceCompareTo(b.GetAddressBytes()));
        var first = Interlocked.Increment(ref turn);
        for (var i = 0u; i < addresses.Length; i++)
        {
            var address = addresses[(first + i) % (uint)addresses.Length];
            if (await TryConnectAsync(new IPEndPoint(address, port), cancellationToken) is { } socket)
                return socket;
        }

        throw new SocketException((int)SocketError.ConnectionRefused);
    }

    private async Task<Socket?> TryConnectAsync(IPEndPoint replica, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.ConnectTimeout);
        var socket = new Socket(replica.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(replica, patience.Token);
            return socket;
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            return null;
        }
    }
}
