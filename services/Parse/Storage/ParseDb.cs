using Microsoft.EntityFrameworkCore;
using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Duplicates;
using NewsMesh.Parse.Repeats;

namespace NewsMesh.Parse.Storage;

/// <summary>The schema <c>parse</c>: articles, their versions, which of them are nearly the same text, and what their hosts repeat.</summary>
internal sealed class ParseDb : DbContext
{
    /// <summary>A transaction that fails is begun again as a whole: savepoints around each save are two round trips for nothing.</summary>
    public ParseDb(DbContextOptions<ParseDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    public DbSet<ArticleRecord> Articles => Set<ArticleRecord>();

    public DbSet<ArticleVersion> Versions => Set<ArticleVersion>();

    public DbSet<TextSketch> Sketches => Set<TextSketch>();

    public DbSet<NearText> NearTexts => Set<NearText>();

    public DbSet<SiteLine> SiteLines => Set<SiteLine>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("parse");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ParseDb).Assembly);
    }
}
