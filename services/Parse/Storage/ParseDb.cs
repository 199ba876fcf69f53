using Microsoft.EntityFrameworkCore;
using NewsMesh.Parse.Articles;

namespace NewsMesh.Parse.Storage;

/// <summary>The schema <c>parse</c>: articles and their versions.</summary>
internal sealed class ParseDb(DbContextOptions<ParseDb> options) : DbContext(options)
{
    public DbSet<KnownArticle> Articles => Set<KnownArticle>();

    public DbSet<ArticleVersion> Versions => Set<ArticleVersion>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("parse");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ParseDb).Assembly);
    }
}
