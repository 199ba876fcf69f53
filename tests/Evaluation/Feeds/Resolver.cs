using System.Net;
using System.Net.Sockets;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// The most obliging resolver there could be: reads every spelling of an address that any C library reads (inet_aton), and knows names that point inside.
/// Beside it what is inside, said by numbers and not by the code that is tested.
/// </summary>
internal static class Resolver
{
    public static IPAddress[] Addresses(string host)
    {
        if (IPAddress.TryParse(host, out var address))
            return [address];
        if (FromParts(host.TrimEnd('.').Split('.')) is { } number)
            return [new IPAddress([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number])];
        return host.Contains("local", StringComparison.OrdinalIgnoreCase)
            ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
            : [IPAddress.Parse("93.184.215.14")];
    }

    /// <summary>Loopback, private, link-local, shared, multicast and reserved, also inside of mapped, translated and 6to4 addresses.</summary>
    public static bool IsInside(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return bytes
                is [0 or 10 or 127 or >= 224, ..]
                    or [169, 254, ..]
                    or [192, 168, ..]
                    or [172, >= 16 and < 32, ..]
                    or [100, >= 64 and < 128, ..];
        return address.IsIPv4MappedToIPv6 || bytes is [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, ..]
                ? IsInside(new IPAddress(bytes.AsSpan(12)))
            : bytes is [0x20, 0x02, ..] ? IsInside(new IPAddress(bytes.AsSpan(2, 4)))
            : bytes is [>= 0xFC, ..] || bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0;
    }

    private static uint? FromParts(string[] parts)
    {
        if (parts.Length > 4 || Array.ConvertAll(parts, Number) is var numbers && Array.Exists(numbers, number => number is null))
            return null;
        ulong value = 0;
        for (var part = 0; part < numbers.Length; part++)
        {
            // The last part fills what is left.
            var bits = part == numbers.Length - 1 ? 8 * (4 - part) : 8;
            if (numbers[part] >= 1UL << bits)
                return null;
            value = (value << bits) | numbers[part]!.Value;
        }
        return (uint)value;
    }

    private static ulong? Number(string part)
    {
        try
        {
            return part.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                ? part.Length == 2
                    ? 0
                    : Convert.ToUInt64(part[2..], 16)
                : part.Length > 1 && part[0] == '0'
                    ? Convert.ToUInt64(part, 8)
                    : part.Length > 0 && part.All(char.IsAsciiDigit)
                        ? ulong.Parse(part)
                        : null;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return null;
        }
    }
}
