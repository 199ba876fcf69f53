using System.Net;
using System.Net.Sockets;

namespace NewsMesh.Ingest.Fetching;

/// <summary>The address of a host is not one that may be connected to. Not a fault of the network: trying again changes nothing.</summary>
internal sealed class AddressRefusedException(string message) : IOException(message);

/// <summary>
/// Opens the connections of <see cref="WebClient"/>. The name is resolved here, the addresses are judged here, and the connection goes to the very
/// addresses that were judged: a name that resolves differently a moment later (DNS rebinding) gains nothing.
/// </summary>
internal sealed class GuardedConnection(IReadOnlyList<string> allowedHosts)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host.Trim('[', ']'), cancellationToken);
        if (!AddressGuard.IsAllowed(host, port, allowedHosts) && Array.Find(addresses, address => !AddressGuard.IsPublic(address)) is { } address)
            throw new AddressRefusedException($"{host} has the address {address}, which is no public one");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
