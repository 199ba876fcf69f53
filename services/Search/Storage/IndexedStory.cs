using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;
using NpgsqlTypes;

namespace NewsMesh.Search.Storage;

/// <summary>A story as its newest <see cref="StoryChanged"/> told it.</summary>
internal sealed class IndexedStory
{
    public Guid StoryId { get; set; }
    public int Version { get; set; }
    public string Headline { get; set; } = "";
    public IReadOnlyList<StorySentence> Summary { get; set; } = [];

    /// <summary>The latest of its articles; <see cref="ArticleCount"/> counts them all.</summary>
    public Guid[] ArticleIds { get; set; } = [];
    public int ArticleCount { get; set; }
    public Guid[] EntityIds { get; set; } = [];
    public DateTimeOffset FirstPublishedAt { get; set; }
    public DateTimeOffset LastPublishedAt { get; set; }

    /// <summary>The story that it went into.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Headline and summary, without stemming: they may be of any language.</summary>
    public NpgsqlTsVector Document { get; set; } = null!;
}

internal sealed class IndexedStoryMapping : IEntityTypeConfiguration<IndexedStory>
{
    public void Configure(EntityTypeBuilder<IndexedStory> builder)
    {
        builder.ToTable("stories");
        builder.HasKey(story => story.StoryId);
        builder.Property(story => story.StoryId).ValueGeneratedNever();
        builder.Property(story => story.Summary).IsStoredJson();
        builder.HasIndex(story => story.ArticleIds).HasMethod("gin");
        builder.HasIndex(story => story.EntityIds).HasMethod("gin");
        builder.HasIndex(story => story.Document).HasMethod("gin");
        builder.HasIndex(story => new { story.LastPublishedAt, story.StoryId });
    }
}
