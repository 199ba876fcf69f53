using System.Security.Cryptography;
using System.Text;
using NewsMesh.Ingest.WebSub;

namespace NewsMesh.Ingest.Tests.WebSub;

public sealed class HubSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("<rss/>");
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("secret");

    public static TheoryData<string> Right =>
        [
#pragma warning disable CA5350 // as hubs send it
            $"sha1={Convert.ToHexStringLower(HMACSHA1.HashData(Key, Body))}",
#pragma warning restore CA5350
            $"sha256={Convert.ToHexString(HMACSHA256.HashData(Key, Body))}",
            $"SHA384={Convert.ToHexStringLower(HMACSHA384.HashData(Key, Body))}",
            $"sha512={Convert.ToHexStringLower(HMACSHA512.HashData(Key, Body))}",
        ];

    [Theory, MemberData(nameof(Right))]
    public void Each_method_of_the_recommendation_is_known(string signature) =>
        HubSignature.IsRight(signature, "secret", Body).ShouldBeTrue();

    [Theory, MemberData(nameof(Right))]
    public void One_wrong_digit_another_body_or_another_secret_is_wrong(string signature)
    {
        HubSignature.IsRight(signature[..^1] + (signature[^1] == '0' ? '1' : '0'), "secret", Body).ShouldBeFalse();
        HubSignature.IsRight(signature, "secret", Body.AsSpan(1)).ShouldBeFalse();
        HubSignature.IsRight(signature, "Secret", Body).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256")]
    [InlineData("sha256=")]
    [InlineData("sha256=zz")]
    [InlineData("md5=5ebe2294ecd0e0f08eab7690d2a6ee69")]
    [InlineData("=00")]
    public void What_is_no_signature_is_wrong(string? signature) => HubSignature.IsRight(signature, "secret", Body).ShouldBeFalse();
}
