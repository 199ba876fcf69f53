using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Stories;

/// <summary>What a linked article is about: what later articles are compared with.</summary>
internal sealed class StoredStoryArticle : IEntityTypeConfiguration<StoredStoryArticle>
{
    public Guid ArticleId { get; set; }

    /// <summary>The story that it belongs to; it may be alone in it.</summary>
    public Guid StoryId { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public string Language { get; set; } = "";
    public string Headline { get; set; } = "";

    /// <summary>A press release.</summary>
    public bool IsRelease { get; set; }

    /// <summary>Sentences that a summary may be chosen from: the start and the words of each.</summary>
    public int[] LeadStarts { get; set; } = [];
    public string[] LeadTexts { get; set; } = [];

    /// <summary>The terms, the heaviest first, and their weights.</summary>
    public string[] Terms { get; set; } = [];
    public float[] Weights { get; set; } = [];

    /// <summary>Whom it names: ids and names.</summary>
    public Guid[] PersonIds { get; set; } = [];
    public string[] PersonNames { get; set; } = [];

    /// <summary>The heaviest of the terms, each behind the number of its ten days: what candidates are looked up by.</summary>
    public string[] TopTerms { get; set; } = [];

    /// <summary><see cref="StoryArticle.Digest"/> of what the columns above hold; zero of what was written before it was known.</summary>
    public Guid Digest { get; set; }

    /// <summary>The stories that linking this article changed: what a redelivery publishes again.</summary>
    public Guid[] TouchedStories { get; set; } = [];

    /// <summary>What it states, packed: how those of its story are compared without reading its text again.</summary>
    public byte[]? Clauses { get; set; }

    /// <summary>The fact of each clause; all zeros where it is none.</summary>
    public Guid[] ClauseFacts { get; set; } = [];

    /// <summary>Runs of words by which copy is known that nobody credits.</summary>
    public int[] Passages { get; set; } = [];

    public void Configure(EntityTypeBuilder<StoredStoryArticle> builder)
    {
        builder.ToTable("story_articles").HasKey(article => article.ArticleId);
        builder.HasIndex(article => article.StoryId);
        // Written at once: what waits in a list would be read from end to end by every look-up.
        builder.HasIndex(article => article.TopTerms).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }
}

/// <summary>A story's state: what it holds is put together from its articles.</summary>
internal sealed class StoredStory : IEntityTypeConfiguration<StoredStory>
{
    public Guid StoryId { get; set; }

    /// <summary>Counts its changes, from 1.</summary>
    public int Version { get; set; }
    public string Headline { get; set; } = "";

    /// <summary>The story that most of its articles went to when it ended.</summary>
    public Guid? MergedInto { get; set; }

    public void Configure(EntityTypeBuilder<StoredStory> builder) => builder.ToTable("stories").HasKey(story => story.StoryId);
}
