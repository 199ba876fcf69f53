using System.Net;
using System.Net.Sockets;

namespace NewsMesh.ServiceDefaults.Outbound;

/// <summary>The address of a host is not one that may be connected to. Not a fault of the network: trying again changes nothing.</summary>
public sealed class AddressRefusedException(string message) : IOException(message);

/// <summary>
/// Opens the connections of outgoing HTTP clients. The name is resolved here, the addresses are judged here, and the connection goes to the very
/// addresses that were judged: a name that resolves differently a moment later (DNS rebinding) gains nothing.
/// </summary>
public sealed class GuardedConnection(IReadOnlyList<string> allowedHosts)
{
    /// <summary>Asks DNS.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Connects to the first of these addresses that answers.</summary>
    public Func<IPAddress[], int, CancellationToken, ValueTask<Stream>> Connect { get; init; } = ConnectSocketAsync;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Resolve(host.Trim('[', ']'), cancellationToken);
        // One private address among public ones is refused too: nobody publishes such a name by accident.
        if (!AddressGuard.IsAllowed(host, port, allowedHosts) && !Array.TrueForAll(addresses, AddressGuard.IsPublic))
            // Which address stays unsaid: whoever may ask for pages would map the network that this service stands in.
            throw new AddressRefusedException($"{host} has an address that is no public one");
        return await Connect(addresses, port, cancellationToken);
    }

    private static async ValueTask<Stream> ConnectSocketAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
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
