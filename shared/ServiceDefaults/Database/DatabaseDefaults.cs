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
    /// <summary>
    /// The service's own schema on Postgres, reached by <c>ConnectionStrings:Postgres</c>: one data source, the context, its migrations
    /// applied before anything else starts, and a readiness check.
    /// </summary>
    public static WebApplicationBuilder AddDatabase<TContext>(this WebApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.Services.AddSingleton(services =>
            CreateDataSource(
                services.GetRequiredService<IConfiguration>().GetConnectionString("Postgres")
                    ?? throw new InvalidOperationException(
                        "ConnectionStrings:Postgres is not set: give the Npgsql connection string of this service's role."
                    ),
                services.GetRequiredService<ServiceName>()
            )
        );
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

    private static NpgsqlDataSource CreateDataSource(string connectionString, ServiceName service)
    {
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
        return source.Build();
    }
}
