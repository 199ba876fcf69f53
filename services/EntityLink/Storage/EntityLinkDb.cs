using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.EntityLink.Stories;

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
    public DbSet<StoredAssertion> Assertions => Set<StoredAssertion>();
    public DbSet<StoredFact> Facts => Set<StoredFact>();
    public DbSet<StoredStoryArticle> StoryArticles => Set<StoredStoryArticle>();
    public DbSet<StoredStory> Stories => Set<StoredStory>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<BlockedLink> BlockedLinks => Set<BlockedLink>();
    public DbSet<ChangedEntity> ChangedEntities => Set<ChangedEntity>();
    public DbSet<Relink> Relinks => Set<Relink>();
    public DbSet<RelinkJob> RelinkJobs => Set<RelinkJob>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.HasDefaultSchema(Schema).ApplyConfigurationsFromAssembly(typeof(EntityLinkDb).Assembly);
}
