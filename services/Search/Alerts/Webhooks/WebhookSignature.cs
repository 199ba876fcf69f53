using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.Search.Alerts.Webhooks;

/// <summary>
/// Shows a receiver that a delivery is ours and not an old one sent again: <c>X-NewsMesh-Signature: t=1764327600,v1=hex</c>, where hex is the HMAC-SHA256 of
/// "<c>t.body</c>" under the secret. A receiver computes the same over the bytes that came, compares in constant time, and refuses what is older than five minutes.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "X-NewsMesh-Signature";

    /// <summary>For the description of the API: what a receiver does.</summary>
    public const string Verification = """
        A delivery is a `POST` with a JSON body (an example is below), `X-NewsMesh-Delivery` (the same for every attempt: use it to drop repetitions) and, where the alert has a secret, `X-NewsMesh-Signature: t=<unix seconds>,v1=<hex>`. The hex is the HMAC-SHA256 of the seconds, a full stop and the body's bytes, under the secret. Any 2xx within 10 seconds counts as delivered; redirects are not followed; everything else is tried again, later each time up to an hour, and after three days of failures the webhook is disabled (a 410 disables it at once). The same POST enables it again.

        Verify in Python:

        ```python
        import hashlib, hmac, time

        def is_ours(secret: bytes, signature: str, body: bytes) -> bool:
            parts = dict(part.split("=", 1) for part in signature.split(","))
            expected = hmac.new(secret, parts["t"].encode() + b"." + body, hashlib.sha256).hexdigest()
            return hmac.compare_digest(expected, parts["v1"]) and abs(time.time() - int(parts["t"])) < 300
        ```
        """;

    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds + "."), .. body];
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
