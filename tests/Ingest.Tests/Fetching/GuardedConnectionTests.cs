using System.Net;
using NewsMesh.Ingest.Fetching;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Tests.Fetching;

/// <summary>The real handler, with DNS and the sockets taken out: which addresses are connected to.</summary>
public sealed class GuardedConnectionTests
{
    private readonly List<string> _lookups = [];
    private readonly List<IPAddress> _connected = [];

    [Fact]
    public async Task The_addresses_that_were_judged_are_the_ones_connected_to()
    {
        // A name that means something else at every look-up: the second answer would be this machine.
        using var http = Client(lookup => lookup == 1 ? ["93.184.215.14"] : ["127.0.0.1"]);
        await Should.ThrowAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("http://rebinding.example/"), TestContext.Current.CancellationToken)
        );
        _lookups.ShouldBe(["rebinding.example"]);
        _connected.ShouldBe([IPAddress.Parse("93.184.215.14")]);

        var again = await Should.ThrowAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("http://rebinding.example/"), TestContext.Current.CancellationToken)
        );
        again.InnerException.ShouldBeOfType<AddressRefusedException>().Message.ShouldContain("no public one");
        again.InnerException!.Message.ShouldNotContain("127.0.0.1");
        _connected.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("93.184.215.14 192.168.1.1")]
    [InlineData("2606:4700:4700::1111 fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_resolves_to_a_private_address_is_not_connected_to(string addresses)
    {
        using var http = Client(_ => addresses.Split(' '));
        var error = await Should.ThrowAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("https://feeds.example/"), TestContext.Current.CancellationToken)
        );
        error.InnerException.ShouldBeOfType<AddressRefusedException>();
        _connected.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_lets_a_host_through_by_name_and_port()
    {
        using var http = Client(_ => ["10.0.0.1"], "newsroom:8090");
        await Should.ThrowAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("http://newsroom:8090/"), TestContext.Current.CancellationToken)
        );
        await Should.ThrowAsync<HttpRequestException>(() =>
            http.GetAsync(new Uri("http://newsroom:8091/"), TestContext.Current.CancellationToken)
        );
        _connected.ShouldBe([IPAddress.Parse("10.0.0.1")]);
    }

    private HttpClient Client(Func<int, string[]> addresses, params string[] allowed)
    {
        var handler = new SocketsHttpHandler();
        GuardedHandler.Configure(
            handler,
            new FetchingOptions(),
            new GuardedConnection(allowed)
            {
                Resolve = (host, _) =>
                {
                    _lookups.Add(host);
                    return Task.FromResult(Array.ConvertAll(addresses(_lookups.Count), IPAddress.Parse));
                },
                Connect = (found, _, _) =>
                {
                    _connected.AddRange(found);
                    throw new IOException("connected, as far as this test goes");
                },
            }
        );
        return new HttpClient(handler);
    }
}
