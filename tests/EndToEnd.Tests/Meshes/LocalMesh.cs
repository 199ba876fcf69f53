using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>
/// The four services and the sample newsroom as processes of this machine, on a database and a virtual host of their own; each with its own role and its own broker user,
/// who may do what production lets it do and no more.
/// </summary>
public sealed class LocalMesh : IMesh
{
    private const string Key = "end-to-end-key";
    private static int _count;

    private LocalMesh(TestDatabase database, TestVirtualHost broker, IReadOnlyDictionary<string, Uri> brokerUsers, Uri? telemetry)
    {
        (Database, Broker) = (database, broker);
        var logs = Repository.OutputFolder($"logs/mesh-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        NewsroomProcess = new ServiceProcess(
            "NewsMesh.Newsroom",
            new Dictionary<string, string>(StringComparer.Ordinal),
            Path.Combine(logs, "newsroom.log"),
            ServiceProcess.FreeAddress()
        );
        SearchService = Service("search", "NewsMesh.Search");
        IngestService = Service("ingest", "NewsMesh.Ingest", ("Ingest:Fetching:AllowedHosts:0", NewsroomProcess.Address.Authority));
        ParseService = Service("parse", "NewsMesh.Parse");
        EntityLinkService = Service("entity-link", "NewsMesh.EntityLink");
        Newsroom = ClientOf(NewsroomProcess.Address, Key);
        Search = ClientOf(SearchService.Address, Key);
        Ingest = ClientOf(IngestService.Address, Key);
        Parse = ClientOf(ParseService.Address, Key);
        EntityLink = ClientOf(EntityLinkService.Address, Key);

        ServiceProcess Service(string name, string project, params (string Key, string Value)[] more)
        {
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Postgres"] = database.ConnectionStringOf(name),
                ["ConnectionStrings:RabbitMq"] = brokerUsers[name].AbsoluteUri,
                ["ApiKeys:0"] = Key,
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = (telemetry ?? SearchAddress).AbsoluteUri,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                // Spans leave soon, so that tests need not wait five seconds for them.
                ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
            };
            foreach (var (key, value) in more)
                settings[key] = value;
            return new ServiceProcess(
                project,
                settings,
                Path.Combine(logs, name + ".log"),
                name == "search" ? SearchAddress : ServiceProcess.FreeAddress()
            );
        }
    }

    public TestDatabase Database { get; }
    public TestVirtualHost Broker { get; }
    public ServiceProcess SearchService { get; }
    public ServiceProcess IngestService { get; }
    public ServiceProcess ParseService { get; }
    public ServiceProcess EntityLinkService { get; }
    public HttpClient Search { get; }
    public HttpClient Ingest { get; }
    public HttpClient Parse { get; }
    public HttpClient EntityLink { get; }
    public HttpClient Newsroom { get; }
    public Uri NewsroomAddress => NewsroomProcess.Address;
    public string ApiKey => Key;

    public IReadOnlyList<ServiceProcess> Services => [SearchService, IngestService, ParseService, EntityLinkService];

    private ServiceProcess NewsroomProcess { get; }

    /// <summary>Chosen before search starts, because every service sends its spans there.</summary>
    private Uri SearchAddress { get; } = ServiceProcess.FreeAddress();

    /// <param name="telemetry">Where the services send their spans; search's own trace pages when null.</param>
    public static async Task<LocalMesh> StartAsync(TestServers servers, Uri? telemetry = null)
    {
        var broker = await TestVirtualHost.CreateAsync(servers);
        var brokerUsers = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var service in (string[])["search", "ingest", "parse", "entity-link"])
            brokerUsers[service] = await broker.AddressOfAsync(service);
        var mesh = new LocalMesh(await TestDatabase.CreateAsync(servers), broker, brokerUsers, telemetry);
        try
        {
            mesh.NewsroomProcess.Start();
            foreach (var service in mesh.Services)
                service.Start();
            foreach (var service in mesh.Services)
                await service.ReadyAsync();
            return mesh;
        }
        catch
        {
            // Nobody else knows of the processes that have started.
            await mesh.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Search, Ingest, Parse, EntityLink, Newsroom })
            client.Dispose();
        foreach (var service in Services)
            await service.DisposeAsync();
        await NewsroomProcess.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal static HttpClient ClientOf(Uri address, string apiKey)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        return client;
    }
}
