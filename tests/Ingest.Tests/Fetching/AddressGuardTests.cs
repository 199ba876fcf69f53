using System.Net;
using CsCheck;
using NewsMesh.Ingest.Fetching;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Tests.Fetching;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%3")]
    [InlineData("ff02::1")]
    [InlineData("fe40::1")]
    [InlineData("4000::1")]
    [InlineData("5f00::1")]
    [InlineData("100::1")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("2a00:1450:4001::5efe:192.168.0.1")]
    [InlineData("168.63.129.16")]
    public void An_address_that_is_not_on_the_public_internet_is_refused(string address) =>
        AddressGuard.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("169.253.1.1")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void A_public_address_passes(string address) => AddressGuard.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://0/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://user:password@10.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://feeds.localhost:8080/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("ftp://example.com/feed.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("http://example.com:25/")]
    [InlineData("http://example.com:6667/feed")]
    [InlineData("http://0x7f.0.0x1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://[::ffff:127.0.0.1%251]/")]
    [InlineData("http://192.168.0.1。/")]
    [InlineData("http://localhost./")]
    [InlineData("http://example.com.0x1/")]
    public void A_url_is_refused_whatever_the_address_is_dressed_as(string url) => AddressGuard.Refusal(new Uri(url), []).ShouldNotBeNull();

    [Fact]
    public void A_url_without_end_is_refused() =>
        AddressGuard.Refusal(new Uri("https://lighthouse.example/" + new string('a', 10_000)), []).ShouldNotBeNull();

    [Theory]
    [InlineData("https://example.com/feed")]
    [InlineData("http://10.example.org/feed")]
    [InlineData("https://localhost.example.com/")]
    [InlineData("https://www.example.com/?next=http://127.0.0.1/")]
    [InlineData("https://bücher.example/")]
    public void A_public_name_passes(string url) => AddressGuard.Refusal(new Uri(url), []).ShouldBeNull();

    [Theory]
    [InlineData("http://127.0.0.1:8090/", "127.0.0.1:8090", true)]
    [InlineData("http://127.0.0.1:8091/", "127.0.0.1:8090", false)]
    [InlineData("http://newsroom:8090/", "newsroom", true)]
    [InlineData("http://newsroom.local/", "newsroom", false)]
    [InlineData("http://[::1]:80/", "[::1]:80", true)]
    public void Exactly_the_allowed_hosts_are_let_through(string url, string allowed, bool passes) =>
        (AddressGuard.Refusal(new Uri(url), [allowed]) is null).ShouldBe(passes);

    [Fact]
    public void No_private_address_passes_in_any_of_its_spellings() =>
        Gen.Select(
                Gen.OneOf(Gen.Const("10.0.0.0"), Gen.Const("127.0.0.0"), Gen.Const("169.254.0.0"), Gen.Const("192.168.0.0")),
                Gen.UInt[0, 65_535],
                Gen.Int[0, 5]
            )
            .Sample(
                (network, low, form) =>
                {
                    var bytes = IPAddress.Parse(network).GetAddressBytes();
                    (bytes[2], bytes[3]) = ((byte)(low >> 8), (byte)low);
                    var number = (uint)(bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]);
                    var host = form switch
                    {
                        0 => number.ToString(),
                        1 => $"0x{number:x}",
                        2 => string.Join('.', bytes.Select(part => "0" + Convert.ToString(part, 8))),
                        3 => $"[::ffff:{number >> 16:x}:{number & 0xffff:x}]",
                        4 => $"[64:ff9b::{number >> 16:x}:{number & 0xffff:x}]",
                        _ => $"[2002:{number >> 16:x}:{number & 0xffff:x}::1]",
                    };
                    AddressGuard.Refusal(new Uri($"http://{host}/"), []).ShouldNotBeNull(host);
                }
            );

    [Theory]
    [InlineData("http://a\ufffdb.example/")]
    [InlineData("http://①②⑦.\ufffd.⓪/")]
    [InlineData("http://\ud800.example/")]
    [InlineData("http://xn--a\u00AD/")]
    public void A_host_that_cannot_be_is_no_url(string url)
    {
        NormalUrl.Of(url).ShouldBeNull();
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri))
            AddressGuard.Refusal(uri, []).ShouldNotBeNull();
    }

    [Fact]
    public void Normalising_a_url_twice_changes_nothing() =>
        Gen.Select(
                Gen.OneOf(Gen.Const("http://"), Gen.Const("HTTPS://"), Gen.Const("https://www.")),
                Gen.String[Gen.OneOf(Gen.Char[' ', '\u024f'], Gen.Char), 0, 60]
            )
            .Sample(
                (scheme, rest) =>
                {
                    if (NormalUrl.Of(scheme + "example.org/" + rest) is { } once)
                        NormalUrl.Of(once).ShouldBe(once);
                }
            );
}
