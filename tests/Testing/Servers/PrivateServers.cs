namespace NewsMesh.Testing.Servers;

/// <summary>Private servers of this machine, from its packages: <c>deploy/servers</c>.</summary>
internal sealed class PrivateServers : OwnServers
{
    private static readonly string Script = Repository.PathOf("deploy", "servers");
    private readonly string _folder;
    private readonly GivenServers _given;

    private PrivateServers(string folder, GivenServers given) => (_folder, _given) = (folder, given);

    public override string Postgres => _given.Postgres;
    public override Uri RabbitMq => _given.RabbitMq;
    public override Uri RabbitMqManagement => _given.RabbitMqManagement;

    public static async Task<PrivateServers> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), UniqueName("newsmesh-servers"));
        await Shell.RunAsync(Script, "start", "--fast", folder);
        var lines = (await Shell.RunAsync(Script, "env", folder)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var variables = lines
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0].Replace("export ", ""), pair => pair[1].Trim('\'', '"'), StringComparer.Ordinal);
        return new PrivateServers(folder, GivenServers.Read(name => variables.GetValueOrDefault(name))!);
    }

    public override Task KillAsync(Server server) => Shell.RunAsync(Script, "kill", NameOf(server), _folder);

    public override Task StartAgainAsync(Server server) => Shell.RunAsync(Script, "start-one", NameOf(server), _folder);

    public override async ValueTask DisposeAsync()
    {
        await Shell.RunAsync(Script, "wipe", _folder);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string NameOf(Server server) => server is Server.Postgres ? "postgres" : "rabbitmq";
}
