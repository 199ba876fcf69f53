using NewsMesh.Testing.Servers;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace NewsMesh.Contracts.Tests.Security;

/// <summary>Each service's role against every other service's schema and queues, with the permissions of production.</summary>
public sealed class RolesTests
{
    private static readonly string[] Services = ["ingest", "parse", "entity-link", "search"];

    public static TheoryData<string, string> Pairs =>
        new(Services.SelectMany(one => Services.Where(other => other != one).Select(other => (one, other))));

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_role_can_neither_read_nor_change_another_services_schema(string service, string other)
    {
        await using var database = await TestDatabase.CreateAsync(await TestServers.SharedAsync());
        var (schema, mine) = (other.Replace('-', '_'), service.Replace('-', '_'));
        (await RunAsync(database.ConnectionStringOf(other), $"CREATE TABLE {schema}.things (id int)")).ShouldBeNull();

        foreach (
            var sql in new[]
            {
                $"SELECT * FROM {schema}.things",
                $"INSERT INTO {schema}.things VALUES (1)",
                $"DROP TABLE {schema}.things",
                $"CREATE TABLE {schema}.more (id int)",
                "CREATE TABLE public.more (id int)",
                $"SET ROLE newsmesh_{schema}",
                "SELECT * FROM pg_authid",
                "COPY (SELECT 1) TO PROGRAM 'true'",
            }
        )
            (await RunAsync(database.ConnectionStringOf(service), sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        (await RunAsync(database.ConnectionStringOf(service), $"CREATE TABLE {mine}.things (id int)")).ShouldBeNull();
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("parse")]
    [InlineData("entity-link")]
    [InlineData("search")]
    public async Task A_role_can_enter_no_other_database(string service)
    {
        var servers = await TestServers.SharedAsync();
        await using var database = await TestDatabase.CreateAsync(servers);
        await using var another = await TestDatabase.CreateAsync(servers);
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionStringOf(service)) { Pooling = false };

        foreach (var name in new[] { "postgres", "template1" })
        {
            elsewhere.Database = name;
            (await RunAsync(elsewhere.ConnectionString, "SELECT 1")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, name);
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_broker_user_can_neither_read_nor_write_another_services_queue(string service, string other)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var broker = await TestVirtualHost.CreateAsync(await TestServers.SharedAsync());
        await using var theirs = await ConnectAsync(await broker.AddressOfAsync(other));
        await using var mine = await ConnectAsync(await broker.AddressOfAsync(service));
        var (queue, own) = ($"{other}-work", $"{service}-work");
        (await RunAsync(theirs, channel => DeclareAsync(channel, queue, cancellation))).ShouldBeNull();

        (await RunAsync(mine, channel => channel.BasicGetAsync(queue, autoAck: true, cancellation))).ShouldBe(Constants.AccessRefused);
        (await RunAsync(mine, channel => channel.QueuePurgeAsync(queue, cancellation))).ShouldBe(Constants.AccessRefused);
        (await RunAsync(mine, channel => channel.QueueDeleteAsync(queue, cancellationToken: cancellation))).ShouldBe(
            Constants.AccessRefused
        );
        (await RunAsync(mine, channel => PublishAsync(channel, queue, "", cancellation))).ShouldBe(Constants.AccessRefused);
        // The default exchange leads to every queue.
        (await RunAsync(mine, channel => PublishAsync(channel, "", queue, cancellation))).ShouldBe(Constants.AccessRefused);
        (await RunAsync(mine, channel => DeclareAsync(channel, own, cancellation))).ShouldBeNull();
        (await RunAsync(mine, channel => PublishAsync(channel, own, "", cancellation))).ShouldBeNull();
    }

    [Theory]
    [InlineData("parse", "ArticleLinked")]
    [InlineData("search", "FactChanged")]
    [InlineData("search", "PageFetched")]
    [InlineData("ingest", "ArticleParsed")]
    [InlineData("entity-link", "PageFetched")]
    public async Task A_broker_user_cannot_publish_an_event_that_is_not_its_services(string service, string contract)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var broker = await TestVirtualHost.CreateAsync(await TestServers.SharedAsync());
        var exchange = $"NewsMesh.Contracts:{contract}";
        await using (var administrator = await ConnectAsync(broker.Address))
        await using (var channel = await administrator.CreateChannelAsync(cancellationToken: cancellation))
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellation);
        await using var connection = await ConnectAsync(await broker.AddressOfAsync(service));

        (await RunAsync(connection, channel => PublishAsync(channel, exchange, "", cancellation))).ShouldBe(Constants.AccessRefused);
    }

    /// <summary>The SQL state of what went wrong, or null.</summary>
    private static async Task<string?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }

    private static Task<IConnection> ConnectAsync(Uri address) =>
        new ConnectionFactory { Uri = address }.CreateConnectionAsync(TestContext.Current.CancellationToken);

    /// <summary>As a service declares a queue: with an exchange of the same name.</summary>
    private static async Task DeclareAsync(IChannel channel, string name, CancellationToken cancellation)
    {
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, cancellationToken: cancellation);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellation);
        await channel.QueueBindAsync(name, name, "", cancellationToken: cancellation);
    }

    private static async Task PublishAsync(IChannel channel, string exchange, string key, CancellationToken cancellation) =>
        await channel.BasicPublishAsync(exchange, key, mandatory: false, new BasicProperties(), "{}"u8.ToArray(), cancellation);

    /// <summary>The broker's reply code of what went wrong, or null. Each on a channel of its own, which a refusal closes.</summary>
    private static async Task<int?> RunAsync(IConnection connection, Func<IChannel, Task> act)
    {
        try
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
                TestContext.Current.CancellationToken
            );
            await act(channel);
            return null;
        }
        catch (OperationInterruptedException refused)
        {
            return refused.ShutdownReason?.ReplyCode;
        }
    }
}
