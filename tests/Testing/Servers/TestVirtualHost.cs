using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace NewsMesh.Testing.Servers;

/// <summary>A RabbitMQ virtual host of a test's own, made through the management API.</summary>
public sealed class TestVirtualHost : IAsyncDisposable
{
    private readonly HttpClient _management;
    private const string ServicePassword = "newsmesh-test";
    private readonly string _name;
    private readonly ConcurrentBag<string> _users = [];

    private TestVirtualHost(HttpClient management, Uri broker, string name)
    {
        (_management, _name) = (management, name);
        Address = new Uri(broker, "/" + name);
    }

    /// <summary>amqp://…/name.</summary>
    public Uri Address { get; }

    public static async Task<TestVirtualHost> CreateAsync(TestServers servers)
    {
        var user = servers.RabbitMq.UserInfo.Split(':', 2);
        var management = new HttpClient { BaseAddress = servers.RabbitMqManagement };
        management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.UnescapeDataString(user[0])}:{Uri.UnescapeDataString(user[1])}"))
        );
        var host = new TestVirtualHost(management, servers.RabbitMq, TestServers.UniqueName("newsmesh"));
        await host.PutAsync($"/api/vhosts/{host._name}", new { });
        await host.PutAsync(
            $"/api/permissions/{host._name}/{user[0]}",
            new
            {
                configure = ".*",
                write = ".*",
                read = ".*",
            }
        );
        return host;
    }

    /// <summary>
    /// amqp://…/name of a service's own user, who may do here what deploy/rabbitmq/permissions lets it do in production. Such a user is of this virtual host alone.
    /// </summary>
    public async Task<Uri> AddressOfAsync(string service)
    {
        var definitions = JsonDocument
            .Parse(
                await Shell.RunAsync(
                    "env",
                    [
                        .. new[] { "INGEST", "PARSE", "ENTITY_LINK", "SEARCH" }.Select(name =>
                            $"NEWSMESH_{name}_BROKER_PASSWORD={ServicePassword}"
                        ),
                        "bash",
                        Repository.PathOf("deploy", "rabbitmq", "definitions"),
                    ]
                )
            )
            .RootElement;
        var role = "newsmesh_" + service.Replace('-', '_');
        var user = $"{_name}_{role}";
        JsonElement Of(string list, string key) =>
            definitions.GetProperty(list).EnumerateArray().Single(item => item.GetProperty(key).GetString() == role);
        var permission = Of("permissions", "user");
        await PutAsync(
            $"/api/users/{user}",
            new { password = ServicePassword, tags = Of("users", "name").GetProperty("tags").GetString() }
        );
        await PutAsync(
            $"/api/permissions/{_name}/{user}",
            new
            {
                configure = permission.GetProperty("configure").GetString(),
                write = permission.GetProperty("write").GetString(),
                read = permission.GetProperty("read").GetString(),
            }
        );
        _users.Add(user);
        return new UriBuilder(Address) { UserName = user, Password = ServicePassword }.Uri;
    }

    /// <summary>Every queue of the virtual host: its name, type and arguments.</summary>
    public async Task<IReadOnlyList<Queue>> QueuesAsync()
    {
        var queues = await _management.GetFromJsonAsync<JsonElement>($"/api/queues/{_name}");
        return
        [
            .. queues
                .EnumerateArray()
                .Select(queue => new Queue(
                    queue.GetProperty("name").GetString()!,
                    queue.TryGetProperty("type", out var type) ? type.GetString()! : "classic",
                    queue.GetProperty("durable").GetBoolean(),
                    queue.GetProperty("arguments").Clone()
                )),
        ];
    }

    /// <summary>How many messages a queue holds ready; asked of the queue itself, because the management plugin's figures are seconds old.</summary>
    public async Task<int> MessagesAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return (int)(await channel.QueueDeclarePassiveAsync(queue)).MessageCount;
    }

    /// <summary>Puts a message straight into a queue.</summary>
    public async Task PublishAsync(string queue, byte[] body)
    {
        await using var connection = await new ConnectionFactory { Uri = Address }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)
        );
        await channel.BasicPublishAsync(exchange: "", routingKey: queue, mandatory: true, new BasicProperties { Persistent = true }, body);
    }

    /// <summary>How many messages lie in dead-letter and error queues.</summary>
    public async Task<int> ParkedAsync()
    {
        var parked = 0;
        foreach (
            var queue in (await QueuesAsync()).Where(queue =>
                queue.Name.EndsWith("_error", StringComparison.Ordinal) || queue.Name.EndsWith("_dead", StringComparison.Ordinal)
            )
        )
            parked += await MessagesAsync(queue.Name);
        return parked;
    }

    public async ValueTask DisposeAsync()
    {
        using var answer = await _management.DeleteAsync(new Uri($"/api/vhosts/{_name}", UriKind.Relative));
        foreach (var user in _users)
            (await _management.DeleteAsync(new Uri($"/api/users/{user}", UriKind.Relative))).Dispose();
        _management.Dispose();
    }

    private async Task PutAsync(string path, object body)
    {
        using var answer = await _management.PutAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }

    public sealed record Queue(string Name, string Type, bool Durable, JsonElement Arguments);
}
