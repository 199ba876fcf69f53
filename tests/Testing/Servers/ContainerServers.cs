using System.Net;
using System.Net.Sockets;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace NewsMesh.Testing.Servers;

/// <summary>Containers by Testcontainers, on fixed ports, so that a server comes back where it was.</summary>
internal sealed class ContainerServers : OwnServers
{
    private const string User = "newsmesh";
    private const string Password = "newsmesh";
    private const ushort ManagementPort = 15672;

    private readonly PostgreSqlContainer _postgres;
    private readonly RabbitMqContainer _rabbitMq;

    private ContainerServers(PostgreSqlContainer postgres, RabbitMqContainer rabbitMq) => (_postgres, _rabbitMq) = (postgres, rabbitMq);

    private static string PostgresImage => Environment.GetEnvironmentVariable("POSTGRES_IMAGE") ?? "postgres:17.6";
    private static string RabbitMqImage => Environment.GetEnvironmentVariable("RABBITMQ_IMAGE") ?? "rabbitmq:4.1.4-management";

    public override string Postgres => _postgres.GetConnectionString();
    public override Uri RabbitMq => new(_rabbitMq.GetConnectionString());
    public override Uri RabbitMqManagement => new($"http://{_rabbitMq.Hostname}:{_rabbitMq.GetMappedPublicPort(ManagementPort)}");

    /// <summary>A Docker engine answers, and has or gets both images.</summary>
    public static async Task<bool> AreAvailableAsync()
    {
        if ((await Shell.TryAsync(TimeSpan.FromSeconds(10), "docker", "info")).ExitCode != 0)
            return false;
        foreach (var image in new[] { PostgresImage, RabbitMqImage })
        {
            if (
                (await Shell.TryAsync(TimeSpan.FromSeconds(10), "docker", "image", "inspect", image)).ExitCode != 0
                && (await Shell.TryAsync(TimeSpan.FromMinutes(3), "docker", "pull", "--quiet", image)).ExitCode != 0
            )
            {
                Console.Error.WriteLine($"a Docker engine answers, but the image {image} cannot be had: taking private servers instead");
                return false;
            }
        }
        return true;
    }

    public static async Task<ContainerServers> StartAsync()
    {
        var postgres = new PostgreSqlBuilder(PostgresImage)
            .WithUsername(User)
            .WithPassword(Password)
            .WithPortBinding(FreePort(), PostgreSqlBuilder.PostgreSqlPort)
            .WithCommand("-c", "max_connections=300", "-c", "fsync=off")
            .Build();
        var rabbitMq = new RabbitMqBuilder(RabbitMqImage)
            .WithUsername(User)
            .WithPassword(Password)
            .WithPortBinding(FreePort(), RabbitMqBuilder.RabbitMqPort)
            .WithPortBinding(ManagementPort, assignRandomHostPort: true)
            .WithHostname("newsmesh")
            .Build();
        await Task.WhenAll(postgres.StartAsync(), rabbitMq.StartAsync());
        var servers = new ContainerServers(postgres, rabbitMq);
        await servers.AnswersAsync(Server.RabbitMq);
        return servers;
    }

    public override Task KillAsync(Server server) => Shell.RunAsync("docker", "kill", "--signal", "KILL", IdOf(server));

    public override async Task StartAgainAsync(Server server)
    {
        await Shell.RunAsync("docker", "start", IdOf(server));
        await AnswersAsync(server);
    }

    public override async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        await _rabbitMq.DisposeAsync();
    }

    private string IdOf(Server server) => server is Server.Postgres ? _postgres.Id : _rabbitMq.Id;

    private Task AnswersAsync(Server server) =>
        Eventually.TrueAsync(
            async () =>
            {
                if (server is Server.Postgres)
                {
                    await using var source = ConnectTo("postgres");
                    await using var command = source.CreateCommand("SELECT 1");
                    return await command.ExecuteScalarAsync() is 1;
                }
                using var probe = new TcpClient();
                try
                {
                    await probe.ConnectAsync(_rabbitMq.Hostname, _rabbitMq.GetMappedPublicPort(RabbitMqBuilder.RabbitMqPort));
                }
                catch (SocketException)
                {
                    return false;
                }
                return (
                        await Shell.TryAsync(
                            TimeSpan.FromSeconds(20),
                            "docker",
                            "exec",
                            _rabbitMq.Id,
                            "rabbitmqctl",
                            "await_startup",
                            "--timeout",
                            "15"
                        )
                    ).ExitCode == 0;
            },
            $"{server} answers"
        );

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
