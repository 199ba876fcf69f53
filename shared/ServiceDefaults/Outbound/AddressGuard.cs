using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.ServiceDefaults.Outbound;

/// <summary>
/// Which addresses may be connected to: public unicast ones, by the special-purpose registries of IANA (RFC 6890). Pure: it judges what it is given, and
/// <see cref="GuardedConnection"/> gives it every address that a name resolves to, at the moment of connecting.
/// </summary>
public static class AddressGuard
{
    private static readonly IPNetwork[] Refused4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16", // private (RFC 1918)
        "100.64.0.0/10", // carrier-grade NAT (RFC 6598), where clouds put metadata services
        "127.0.0.0/8", // loopback
        "168.63.129.16/32", // a public address that inside of Azure is the host of the machine
        "169.254.0.0/16", // link-local
        "192.0.0.0/24", // protocol assignments
        "192.0.2.0/24",
        "198.51.100.0/24",
        "203.0.113.0/24", // documentation
        "192.88.99.0/24", // 6to4 relay
        "198.18.0.0/15", // benchmarks
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"
    ); // reserved, and broadcast

    /// <summary>Of those that IPv6 has given out for all (<see cref="Global6"/>): everything else, loopback, local, mapped and multicast among it, is refused by not being there.</summary>
    private static readonly IPNetwork[] Refused6 = Networks(
        "2001::/23", // protocol assignments, Teredo and ORCHID among them
        "2001:db8::/32",
        "3fff::/20", // documentation
        "2002::/16"
    ); // 6to4 (RFC 7526 ended it): an IPv4 address in disguise

    /// <summary>All that has been given out of IPv6 to be reached from everywhere (RFC 4291, section 2.4).</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Longer ones are in no feed (the normal form has <see cref="NormalUrl.MaxLength"/> at the most), but redirects carry state.</summary>
    private const int MaxLength = 8192;

    /// <summary>Ports on which other protocols listen, whose servers might take a request for something else (WHATWG Fetch, 2.9 "bad port").</summary>
    private static readonly FrozenSet<int> RefusedPorts = FrozenSet.ToFrozenSet([
        0,
        1,
        7,
        9,
        11,
        13,
        15,
        17,
        19,
        20,
        21,
        22,
        23,
        25,
        37,
        42,
        43,
        53,
        69,
        77,
        79,
        87,
        95,
        101,
        102,
        103,
        104,
        109,
        110,
        111,
        113,
        115,
        117,
        119,
        123,
        135,
        137,
        139,
        143,
        161,
        179,
        389,
        427,
        465,
        512,
        513,
        514,
        515,
        526,
        530,
        531,
        532,
        540,
        548,
        554,
        556,
        563,
        587,
        601,
        636,
        989,
        990,
        993,
        995,
        1719,
        1720,
        1723,
        2049,
        3659,
        4045,
        4190,
        5060,
        5061,
        6000,
        6566,
        6665,
        6666,
        6667,
        6668,
        6669,
        6679,
        6697,
        10080,
    ]);

    /// <summary>Names that never mean another machine on the internet (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal).</summary>
    private static readonly string[] PrivateNames = ["localhost", "local", "internal", "intranet", "lan", "home.arpa", "localdomain"];

    /// <summary>Whether an address is one on the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(Refused4, network => network.Contains(address));
        // In networks that have IPv6 only, NAT64 (RFC 6052) is the way to every public IPv4 address: the one inside counts. ISATAP (RFC 5214) hides one too.
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12)));
        var isIsatap = bytes[8] is 0 or 2 && bytes.AsSpan(9, 3).SequenceEqual<byte>([0, 0x5E, 0xFE]);
        return IsPublic6(address) && (!isIsatap || IsPublic(new IPAddress(bytes.AsSpan(12))));
    }

    private static bool IsPublic6(IPAddress address) =>
        address.ScopeId == 0 && Global6.Contains(address) && !Array.Exists(Refused6, network => network.Contains(address));

    /// <summary>Why a URL cannot be fetched, as far as it can be told without asking DNS; null when nothing speaks against it.</summary>
    public static string? Refusal(Uri url, IReadOnlyList<string> allowedHosts)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return $"only http and https can be fetched, not {(url.IsAbsoluteUri ? url.Scheme : "a relative address")}";
        if (url.OriginalString.Length > MaxLength)
            return $"the URL is longer than {MaxLength} characters";
        var host = HostOf(url);
        if (host.Length == 0)
            return "the URL names no host";
        if (IsAllowed(host, url.Port, allowedHosts))
            return null;
        if (RefusedPorts.Contains(url.Port))
            return $"port {url.Port} belongs to another protocol than HTTP";
        if (IPAddress.TryParse(host, out var address))
            return IsPublic(address) ? null : $"{host} is no public address";
        if (
            Array.Exists(
                PrivateNames,
                name =>
                    host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)
            )
        )
            return $"{host} is no public name";
        // A last label of digits is meant as an address, and some resolvers take it for one.
        return host[(host.LastIndexOf('.') + 1)..] is var last
            && (last.All(char.IsAsciiDigit) || last.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
                ? $"{host} is neither a name nor an address"
            : Uri.CheckHostName(host) == UriHostNameType.Unknown ? $"{host} is no valid host name"
            : null;
    }

    /// <summary>Whether the operator lets this host through, in the words of the options that name hosts: "host" or "host:port".</summary>
    public static bool IsAllowed(string host, int port, IReadOnlyList<string> allowedHosts)
    {
        if (allowedHosts.Count == 0)
            return false;
        var bare = host.Trim('[', ']');
        var (named, bracketed) = ($"{bare}:{port}", $"[{bare}]:{port}");
        foreach (var allowed in allowedHosts)
        {
            if (
                allowed.AsSpan().Trim("[]").Equals(bare, StringComparison.OrdinalIgnoreCase)
                || allowed.Equals(named, StringComparison.OrdinalIgnoreCase)
                || allowed.Equals(bracketed, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    /// <summary>The host as the network will see it: full-width digits become digits, a final dot goes.</summary>
    private static string HostOf(Uri url)
    {
        try
        {
            return url.IdnHost.Trim('[', ']').TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return "";
        }
    }

    private static IPNetwork[] Networks(params string[] networks) => Array.ConvertAll(networks, network => IPNetwork.Parse(network));
}
