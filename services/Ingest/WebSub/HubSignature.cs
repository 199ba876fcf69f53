using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.Ingest.WebSub;

/// <summary>Authenticated content distribution (WebSub, section 8): <c>X-Hub-Signature: method=hex</c>, the HMAC of the body under the shared secret.</summary>
internal static class HubSignature
{
    public const string Header = "X-Hub-Signature";

    /// <summary>Whether the signature is right. Takes the same time whichever digit differs.</summary>
    public static bool IsRight(string? signature, string secret, ReadOnlySpan<byte> body)
    {
        var parts = signature?.Trim().Split('=', 2);
        if (parts is not [var method, var hex] || Mac(method.ToLowerInvariant(), Encoding.UTF8.GetBytes(secret), body) is not { } expected)
            return false;
        var given = new byte[expected.Length];
        return hex.Length == expected.Length * 2
            && Convert.FromHexString(hex, given, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == expected.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private static byte[]? Mac(string method, byte[] key, ReadOnlySpan<byte> body) =>
        method switch
        {
#pragma warning disable CA5350 // WebSub's first method, and some hubs' only one; HMAC does not need what SHA-1 has lost
            "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
            "sha256" => HMACSHA256.HashData(key, body),
            "sha384" => HMACSHA384.HashData(key, body),
            "sha512" => HMACSHA512.HashData(key, body),
            _ => null,
        };
}
