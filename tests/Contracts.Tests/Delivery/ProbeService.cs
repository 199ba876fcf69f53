using System.Collections.Concurrent;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Messaging;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;

namespace NewsMesh.Contracts.Tests.Delivery;

/// <summary>A service of nothing but the service defaults, to see what they promise on a real broker.</summary>
public class ProbeService : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>More settings of the service.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    public TestVirtualHost Broker { get; private set; } = null!;
    public HttpClient Client { get; } = new();
    public Jobs Jobs => _app!.Services.GetRequiredService<Jobs>();

    public async ValueTask InitializeAsync()
    {
        Broker = await TestVirtualHost.CreateAsync(await TestServers.SharedAsync());
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:RabbitMq", Broker.Address.AbsoluteUri),
            new("urls", "http://127.0.0.1:0"),
            .. Settings,
        ]);
        builder.AddServiceDefaults("probe");
        builder.AddMessaging(bus => bus.Consume<ProbeConsumer>("do-job").ConsumeAlone<LonelyConsumer>("do-job-alone"));
        builder.Services.AddReadRateLimits().AddSingleton<Jobs>();
        _app = builder.Build();
        _app.MapServiceDefaults();
        await _app.StartAsync();
        Client.BaseAddress = new Uri(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        await Eventually.TrueAsync(
            async () => (await Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode,
            "the probe is ready"
        );
    }

    /// <summary>Ends the consumers; the queues stay.</summary>
    public Task StopAsync() => _app!.StopAsync();

    public Task PublishAsync(Job job) =>
        _app!.Services.GetRequiredService<IBus>().PublishDerivedAsync(job, job.Name, TestContext.Current.CancellationToken);

    public Task<int> DeadLettersAsync(string verb) => _app!.RunServiceAsync(["dead-letters", verb]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        await Broker.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed record Job
{
    public required string Name { get; init; }

    /// <summary>How many times the consumer fails before it does not.</summary>
    public int Failures { get; init; }

    /// <summary>Fails as Npgsql does while the database is away.</summary>
    public bool Outage { get; init; }

    /// <summary>How long the consumer takes to fail: a connection that nobody answers is given up after a while.</summary>
    public TimeSpan Takes { get; init; }
}

public sealed record LonelyJob
{
    public required string Name { get; init; }
}

/// <summary>What the consumers were asked to do.</summary>
public sealed class Jobs
{
    private readonly ConcurrentQueue<(string Name, Guid MessageId)> _attempts = new();

    private readonly ConcurrentDictionary<string, bool> _mended = new(StringComparer.Ordinal);

    /// <summary>Lets a failing job succeed from now on.</summary>
    public void Mend(string name) => _mended[name] = true;

    public bool IsMended(string name) => _mended.ContainsKey(name);

    public void Attempt(string name, Guid messageId) => _attempts.Enqueue((name, messageId));

    public IReadOnlyList<Guid> AttemptsOf(string name) =>
        [.. _attempts.Where(attempt => attempt.Name == name).Select(attempt => attempt.MessageId)];
}

public sealed class ProbeConsumer(Jobs jobs) : IConsumer<Job>
{
    public async Task Consume(ConsumeContext<Job> context)
    {
        jobs.Attempt(context.Message.Name, context.MessageId!.Value);
        if (jobs.IsMended(context.Message.Name) || jobs.AttemptsOf(context.Message.Name).Count > context.Message.Failures)
            return;
        await Task.Delay(context.Message.Takes, context.CancellationToken);
        throw context.Message.Outage
            ? new Npgsql.NpgsqlException("the connection is broken", new IOException("connection reset"))
            : new InvalidOperationException("this job cannot be done");
    }
}

public sealed class LonelyConsumer : IConsumer<LonelyJob>
{
    public Task Consume(ConsumeContext<LonelyJob> context) => Task.CompletedTask;
}
