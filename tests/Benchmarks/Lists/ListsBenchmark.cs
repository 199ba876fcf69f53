using System.Diagnostics;
using System.Globalization;
using NewsMesh.Benchmarks.EndToEnd;
using NewsMesh.Testing;
using NewsMesh.Testing.Servers;
using Npgsql;

namespace NewsMesh.Benchmarks.Lists;

/// <summary>How long search takes for a page of each of its lists, over a million rows of each kind: as a browser asks, from the request to the last byte.</summary>
internal static class ListsBenchmark
{
    private const int Timed = 21;

    public static async Task RunAsync(string[] arguments)
    {
        var rows = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var servers = await TestServers.SharedAsync();
        try
        {
            await using var database = await TestDatabase.CreateAsync(servers);
            await using var broker = await TestVirtualHost.CreateAsync(servers);
            var settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Postgres"] = database.ConnectionStringOf("search"),
                ["ConnectionStrings:RabbitMq"] = broker.Address.AbsoluteUri,
                ["Logging:LogLevel:Default"] = "Warning",
            };
            var log = Path.Combine(Repository.OutputFolder("logs"), "bench-lists.log");
            await using var search = new ServiceProcess("NewsMesh.Search", settings, log, ServiceProcess.FreeAddress());
            search.Start();
            await search.ReadyAsync();
            var filling = await Report.TimeAsync(() => FillAsync(database, SearchRows.Fill(rows)));
            Report.Line($"filling {rows.ToString("#,0", CultureInfo.InvariantCulture)} rows of each kind", filling.TotalSeconds, "s");
            search.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            foreach (var list in SearchRows.Lists)
                await TellAsync(search.Client, list);
        }
        finally
        {
            await TestServers.StopSharedAsync();
        }
    }

    /// <summary>The role's statement_timeout is for readers.</summary>
    internal static async Task FillAsync(TestDatabase database, IEnumerable<string> statements)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionStringOf("search"))
        {
            Options = "-c statement_timeout=0 -c work_mem=256MB -c maintenance_work_mem=512MB",
            CommandTimeout = 0,
        };
        await using var source = NpgsqlDataSource.Create(connection);
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <param name="client">Of search.</param>
    /// <param name="list">The address.</param>
    /// <param name="processes">Of which the processor time is told as well, if any.</param>
    internal static async Task TellAsync(HttpClient client, string list, params int[] processes)
    {
        var times = new List<double>();
        var before = 0.0;
        for (var turn = 0; turn < Timed; turn++)
        {
            if (turn == 1)
                before = Spent();
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(list, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        var work =
            processes.Length == 0
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"; processor {(Spent() - before) / (Timed - 1):0.0} ms");
        // The first one compiles.
        var warm = times.Skip(1).Order().ToList();
        Report.Line(list, warm[warm.Count / 2], "ms", $"(95 % within {warm[(int)(warm.Count * 0.95)]:0.0}, the first {times[0]:0}){work}");

        double Spent() => processes.Sum(id => new ProcessFamily(id).ProcessorTime().TotalMilliseconds);
    }
}
