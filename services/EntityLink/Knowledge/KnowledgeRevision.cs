using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.EntityLink.Storage;
using Npgsql;

namespace NewsMesh.EntityLink.Knowledge;

/// <summary>One row that counts the changes of what is known; every replica looks at it, and reads its names anew where it has moved.</summary>
internal sealed class KnowledgeRevision : IEntityTypeConfiguration<KnowledgeRevision>
{
    public const string Increment =
        $"INSERT INTO {EntityLinkDb.Schema}.knowledge_revisions AS known (id, number) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET number = known.number + 1";

    /// <summary>Always 1.</summary>
    public int Id { get; set; }
    public long Number { get; set; }

    public void Configure(EntityTypeBuilder<KnowledgeRevision> builder)
    {
        builder.ToTable("knowledge_revisions").HasKey(revision => revision.Id);
        builder.Property(revision => revision.Id).ValueGeneratedNever();
    }

    public static async Task<long> CurrentAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"SELECT number FROM {EntityLinkDb.Schema}.knowledge_revisions");
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0;
    }
}
