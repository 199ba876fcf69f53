using Microsoft.EntityFrameworkCore;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Storage;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing.Servers;
using Npgsql;
using NpgsqlTypes;

namespace NewsMesh.Benchmarks.Duplicates;

/// <summary>A database of parse with its own schema, filled in bulk.</summary>
internal sealed class SketchStore : IAsyncDisposable
{
    private const string Index = "parse.ix_text_sketches_bands";

    private static readonly DateTimeOffset PublishedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly NpgsqlDataSource _source;

    private SketchStore(TestDatabase database) =>
        (_database, _source) = (database, NpgsqlDataSource.Create(database.ConnectionStringOf("parse")));

    public static async Task<SketchStore> CreateAsync(TestServers servers)
    {
        var store = new SketchStore(await TestDatabase.CreateAsync(servers));
        await using var db = store.Context();
        await db.Database.MigrateAsync();
        return store;
    }

    public ParseDb Context() =>
        new(
            new DbContextOptionsBuilder<ParseDb>()
                .UseNpgsql(_source, npgsql => npgsql.MigrationsHistoryTable("__migrations", "parse"))
                .UseSnakeCaseNamingConvention()
                .Options
        );

    public static Guid Id(int number) => DerivedId.From("article", $"https://outlet.example/{number}");

    /// <summary>The index is dropped for the copying and made again as the migration made it: 32 million entries one at a time would take an hour.</summary>
    public async Task CopyAsync(IEnumerable<(int Number, int[] Bands)> sketches)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using (var drop = new NpgsqlCommand($"DROP INDEX {Index}", connection))
            await drop.ExecuteNonQueryAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY parse.text_sketches (article_id, version, bands) FROM STDIN (FORMAT binary)"
        );
        foreach (var (number, bands) in sketches)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(Id(number), NpgsqlDbType.Uuid);
            await copy.WriteAsync(1, NpgsqlDbType.Integer);
            await copy.WriteAsync(bands, NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }
        await copy.CompleteAsync();
    }

    public async Task IndexAsync()
    {
        await using var db = Context();
        var create = db
            .Database.GenerateCreateScript()
            .Split('\n')
            .Single(line => line.StartsWith("CREATE INDEX ix_text_sketches_bands", StringComparison.Ordinal));
        await using var connection = await _source.OpenConnectionAsync();
        foreach (var sql in (string[])["SET maintenance_work_mem = '512MB'", create, "VACUUM ANALYZE parse.text_sketches"])
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The articles that look-ups compare in full.</summary>
    public async Task AddAsync(IEnumerable<(int Number, string Text)> texts)
    {
        foreach (var some in texts.Chunk(2_000))
        {
            await using var db = Context();
            db.Articles.AddRange(
                some.Select(text => new ArticleRecord
                {
                    ArticleId = Id(text.Number),
                    Url = $"https://outlet.example/{text.Number}",
                    LastFetch = 1,
                    Version = 1,
                    VersionFetch = 1,
                })
            );
            db.Versions.AddRange(some.Select(text => Version(text.Number, text.Text)));
            await db.SaveChangesAsync();
        }
    }

    public Task<long> BytesAsync(string relation) => _database.ScalarAsync<long>($"SELECT pg_total_relation_size('{relation}')");

    public Task<long> IndexBytesAsync() => BytesAsync(Index);

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static ArticleVersion Version(int number, string text) =>
        new()
        {
            ArticleId = Id(number),
            Version = 1,
            Fetch = 1,
            TextHash = "",
            LeftOut = [],
            FetchedAt = PublishedAt,
            Outlet = "Harbour Post",
            Headline = $"Text {number}",
            Text = text,
            Authors = [],
            PublishedAt = PublishedAt,
            Language = "und",
            OriginKind = "unknown",
        };
}
