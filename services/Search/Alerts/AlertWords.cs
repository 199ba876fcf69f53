using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace NewsMesh.Search.Alerts;

/// <summary>The words of an alert as some languages understand them; an alert without words has one row for all languages.</summary>
internal sealed class AlertWords
{
    public long Id { get; set; }
    public Guid AlertId { get; set; }
    public string[] Configurations { get; set; } = [];

    /// <summary>Null where no words are asked for.</summary>
    public NpgsqlTsQuery? Query { get; set; }

    /// <summary>What every article that matches has at least one of, found by an index: of each alternative one word that it needs, or the key of a filter.</summary>
    public string[] AnyOf { get; set; } = [];
}

internal sealed class AlertWordsMapping : IEntityTypeConfiguration<AlertWords>
{
    public void Configure(EntityTypeBuilder<AlertWords> builder)
    {
        builder.ToTable("alert_words");
        builder.HasKey(words => words.Id);
        builder.HasOne<Alert>().WithMany().HasForeignKey(words => words.AlertId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(words => words.AnyOf).HasMethod("gin");
    }
}
