using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.Testing.Servers;
using Xunit;

namespace NewsMesh.Testing;

/// <summary>
/// One service's real Program on Kestrel, with a database and a virtual host of its own. Derive once per service and use it as a class fixture:
/// <c>public sealed class ParseFixture() : ServiceFixture&lt;Program&gt;("parse");</c>
/// </summary>
public abstract class ServiceFixture<TProgram>(string service) : IAsyncLifetime
    where TProgram : class
{
    public const string ApiKey = "test-key";

    private Factory? _factory;
    private HttpClient? _client;
    private Events? _events;
    private TestDatabase? _database;
    private TestVirtualHost? _broker;
    private Uri? _address;

    /// <summary>A client that sends the API key.</summary>
    public HttpClient Client => _client ?? throw NotStarted();

    public Uri Address => Client.BaseAddress!;

    /// <summary>The running service's own container.</summary>
    public IServiceProvider Services => (_factory ?? throw NotStarted()).Services;

    public Events Events => _events ?? throw NotStarted();

    public TestDatabase Database => _database ?? throw NotStarted();

    public TestVirtualHost Broker => _broker ?? throw NotStarted();

    /// <summary>More settings of the service, such as ("Ingest:Fetching:AllowedHosts:0", "127.0.0.1").</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [];

    /// <summary>Replacements in the service's container.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    public virtual async ValueTask InitializeAsync()
    {
        var servers = await TestServers.SharedAsync();
        _database = await TestDatabase.CreateAsync(servers);
        _broker = await TestVirtualHost.CreateAsync(servers);
        // As in production: with the service's own user, who may do nothing but its work.
        _address = await _broker.AddressOfAsync(service);
        _events = await Events.ListenAsync(_broker.Address);
        await StartAsync();
    }

    /// <summary>Stops the service and starts it again on the same database and broker.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        _client?.Dispose();
        if (_factory is not null)
            await _factory.DisposeAsync();
        (_client, _factory) = (null, null);
    }

    public async Task StartAsync()
    {
        _factory = new Factory(this);
        _factory.UseKestrel(0);
        _factory.StartServer();
        _client = _factory.CreateClient();
        _client.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);
        await Eventually.TrueAsync(
            async () => (await _client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode,
            $"{service} is ready"
        );
    }

    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_events is not null)
            await _events.DisposeAsync();
        if (_broker is not null)
            await _broker.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static InvalidOperationException NotStarted() => new("the fixture is not started");

    private sealed class Factory(ServiceFixture<TProgram> fixture) : WebApplicationFactory<TProgram>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("ConnectionStrings:Postgres", fixture.Database.ConnectionStringOf(fixture.Service));
            builder.UseSetting("ConnectionStrings:RabbitMq", fixture._address!.AbsoluteUri);
            builder.UseSetting("ApiKeys:0", ApiKey);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (key, value) in fixture.Settings)
                builder.UseSetting(key, value);
            builder.ConfigureServices(fixture.Configure);
        }
    }

    private string Service => service;
}
