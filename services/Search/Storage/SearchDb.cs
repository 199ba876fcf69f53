using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Alerts;

namespace NewsMesh.Search.Storage;

/// <summary>Read models, which can be made again from the events, and the alerts, which cannot: a rebuild leaves them as they are.</summary>
internal sealed class SearchDb(DbContextOptions<SearchDb> options) : DbContext(options)
{
    public const string Schema = "search";

    public DbSet<IndexedArticle> Articles => Set<IndexedArticle>();
    public DbSet<DeletedArticle> DeletedArticles => Set<DeletedArticle>();
    public DbSet<ArticleVersion> Versions => Set<ArticleVersion>();
    public DbSet<ArticleEntity> ArticleEntities => Set<ArticleEntity>();
    public DbSet<IndexedEntity> Entities => Set<IndexedEntity>();
    public DbSet<IndexedQuote> Quotes => Set<IndexedQuote>();
    public DbSet<IndexedFact> Facts => Set<IndexedFact>();
    public DbSet<FactSupportRow> FactSupport => Set<FactSupportRow>();
    public DbSet<NearDuplicatePair> NearDuplicates => Set<NearDuplicatePair>();
    public DbSet<IndexedStory> Stories => Set<IndexedStory>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AlertWords> AlertWords => Set<AlertWords>();
    public DbSet<AlertHit> AlertHits => Set<AlertHit>();
    public DbSet<AlertDelivery> AlertDeliveries => Set<AlertDelivery>();
    public DbSet<Settlement> Settlements => Set<Settlement>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SearchDb).Assembly);
    }
}
