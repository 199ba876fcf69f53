using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Knowledge.Import;

namespace NewsMesh.EntityLink.Storage;

/// <summary>The schema <c>entity_link</c>: knowledge, and what the articles were linked to.</summary>
internal sealed class EntityLinkDb(DbContextOptions<EntityLinkDb> options) : DbContext(options)
{
    public const string Schema = "entity_link";

    public DbSet<StoredEntity> Entities => Set<StoredEntity>();
    public DbSet<StoredImport> Imports => Set<StoredImport>();
    public DbSet<LoadedSeed> LoadedSeeds => Set<LoadedSeed>();
    public DbSet<LinkedArticle> Articles => Set<LinkedArticle>();
    public DbSet<StoredMention> Mentions => Set<StoredMention>();
    public DbSet<StoredQuote> Quotes => Set<StoredQuote>();
    public DbSet<StoredAssertion> Assertions => Set<StoredAssertion>();
    public DbSet<StoredFact> Facts => Set<StoredFact>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.HasDefaultSchema(Schema).ApplyConfigurationsFromAssembly(typeof(EntityLinkDb).Assembly);
}
