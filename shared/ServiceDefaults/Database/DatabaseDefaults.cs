using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsMesh.ServiceDefaults.Health;
using Npgsql;

namespace NewsMesh.ServiceDefaults.Database;

public static class DatabaseDefaults
{
    /// <summary>The key of the data source of <see cref="AddPreparedStatements"/>.</summary>
    public const string Prepared = "prepared";

    /// <summary>More than a writer has statements; each takes some 50 KB of the server's memory in a connection.</summary>
    private const int MostPrepared = 80;

    /// <summary>A writer uses one; a second while one that was left is still ending.</summary>
    private const int MostPreparedConnections = 4;

    /// <summary>
    /// The service's own schema on Postgres, reached by <c>ConnectionStrings:Postgres</c>: one data source, the context, its migrations
    /// applied before anything else starts, and a readiness check.
    /// </summary>
    public static WebApplicationBuilder AddDatabase<TContext>(this WebApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.Services.AddSingleton(services => CreateDataSource(services).Build());
        builder.Services.AddDbContext<TContext>(
            (services, options) =>
                options
                    .UseNpgsql(
                        services.GetRequiredService<NpgsqlDataSource>(),
                        npgsql => npgsql.MigrationsHistoryTable("__migrations", services.GetRequiredService<ServiceName>().Schema)
                    )
                    .UseSnakeCaseNamingConvention()
        );
        builder.Services.AddSingleton<IHostedService, MigrateDatabase<TContext>>();
        builder
            .Services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [HealthDefaults.Ready], timeout: TimeSpan.FromSeconds(3));
        return builder;
    }

    /// <summary>
    /// Connections of their own, under the key <see cref="Prepared"/>, for a single writer that asks the same few statements for every message: what is planned anew each time
    /// costs more than what it does. Each statement is prepared when it comes the second time, and planned once, without its values: whoever writes for these connections gives
    /// every look-up an index, because the plan is made while the tables are small and stays.
    /// </summary>
    public static WebApplicationBuilder AddPreparedStatements(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyedSingleton(
            Prepared,
            (services, _) =>
            {
                var source = CreateDataSource(services);
                var settings = source.ConnectionStringBuilder;
                (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (MostPrepared, 2);
                // Nothing is set for a session, so nothing needs to be reset.
                settings.NoResetOnClose = true;
                settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostPreparedConnections);
                settings.Options = $"{settings.Options} -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off".Trim();
                return source.Build();
            }
        );
        return builder;
    }

    private static NpgsqlDataSourceBuilder CreateDataSource(IServiceProvider services)
    {
        var connectionString =
            services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres")
            ?? throw new InvalidOperationException(
                "ConnectionStrings:Postgres is not set: give the Npgsql connection string of this service's role."
            );
        var service = services.GetRequiredService<ServiceName>();
        var source = new NpgsqlDataSourceBuilder(connectionString);
        source.ConnectionStringBuilder.ApplicationName ??= $"newsmesh-{service}";
        // On purpose, where the connection string says nothing: a role's statement_timeout (30 s, deploy/postgres/roles.sql) ends a statement first, so that the
        // server says that it did; the client's own limit is for a server that says nothing any more.
        if (!source.ConnectionStringBuilder.ContainsKey("Command Timeout"))
            source.ConnectionStringBuilder.CommandTimeout = 40;
        // A worker that looks for work every second would fill the traces: SQL is traced where it belongs to something.
        source.ConfigureTracing(tracing =>
            tracing
                .ConfigureCommandFilter(_ => Activity.Current is not null)
                .ConfigureBatchFilter(_ => Activity.Current is not null)
                .EnablePhysicalOpenTracing(false)
        );
        return source;
    }
}
