using Microsoft.EntityFrameworkCore;
using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Entries;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.WebSub;

namespace NewsMesh.Ingest.Storage;

/// <summary>The schema <c>ingest</c>. Entities and their mapping stand in the slices that own them.</summary>
internal sealed class IngestDb : DbContext
{
    public const string Schema = "ingest";

    /// <summary>A transaction that fails is begun again as a whole: savepoints around each save are two round trips for nothing.</summary>
    public IngestDb(DbContextOptions<IngestDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<Feed> Feeds => Set<Feed>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<ArticleRecord> Articles => Set<ArticleRecord>();
    public DbSet<UrlAlias> Aliases => Set<UrlAlias>();
    public DbSet<FetchRun> FetchRuns => Set<FetchRun>();
    public DbSet<StoredPage> Pages => Set<StoredPage>();
    public DbSet<Recheck> Rechecks => Set<Recheck>();
    public DbSet<ReplayCall> Replays => Set<ReplayCall>();
    public DbSet<HubSubscription> HubSubscriptions => Set<HubSubscription>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IngestDb).Assembly);
    }
}
