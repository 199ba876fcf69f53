using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Facts;

/// <summary>The version of an article that is linked now.</summary>
internal sealed class LinkedArticle : IEntityTypeConfiguration<LinkedArticle>
{
    public Guid ArticleId { get; set; }
    public int Version { get; set; }
    public int Fetch { get; set; }
    public int Replay { get; set; }

    /// <summary>How often this version was read again from <see cref="Source"/>.</summary>
    public int Relink { get; set; }

    /// <summary>Models, rules and knowledge that it was read with; null where an earlier release has read it.</summary>
    public string? ReaderVersion { get; set; }

    /// <summary>The article as parse has published it, compressed; null where an earlier release has linked it.</summary>
    public byte[]? Source { get; set; }
    public string Url { get; set; } = "";
    public string Headline { get; set; } = "";
    public string Outlet { get; set; } = "";
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Every fact that linking this version touched, those that it retracted too: what a redelivery publishes again.</summary>
    public Guid[] TouchedFacts { get; set; } = [];

    /// <summary>Other articles whose statements came to other facts with it, and these facts, pair by pair: what a redelivery publishes again, too.</summary>
    public Guid[] MovedArticles { get; set; } = [];
    public Guid[] MovedFacts { get; set; } = [];

    public void Configure(EntityTypeBuilder<LinkedArticle> builder)
    {
        builder.ToTable("articles").HasKey(article => article.ArticleId);
        builder.HasIndex(article => article.ReaderVersion);
    }
}

/// <summary>A mention in the linked version.</summary>
internal sealed class StoredMention : IEntityTypeConfiguration<StoredMention>
{
    public Guid ArticleId { get; set; }
    public int Ordinal { get; set; }
    public int Start { get; set; }
    public int Length { get; set; }
    public Guid EntityId { get; set; }
    public double Score { get; set; }

    public void Configure(EntityTypeBuilder<StoredMention> builder)
    {
        builder.ToTable("mentions").HasKey(mention => new { mention.ArticleId, mention.Ordinal });
        builder.HasIndex(mention => mention.EntityId);
    }
}

/// <summary>An assertion in the linked version.</summary>
internal sealed class StoredAssertion : IEntityTypeConfiguration<StoredAssertion>
{
    public Guid ArticleId { get; set; }

    /// <summary>The assertion's place in its article.</summary>
    public int Ordinal { get; set; }
    public Guid AssertionId { get; set; }
    public int Version { get; set; }

    /// <summary>As its article says: what is counted and looked up by time asks no other table.</summary>
    public DateTimeOffset PublishedAt { get; set; }
    public int Start { get; set; }
    public int Length { get; set; }
    public string Predicate { get; set; } = "";
    public string Polarity { get; set; } = "";
    public string Modality { get; set; } = "";

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public string Kind { get; set; } = "direct";

    /// <summary>The words that attribute, with what negates them.</summary>
    public string? Cue { get; set; }
    public Guid? SpeakerId { get; set; }
    public string? Speaker { get; set; }
    public string Text { get; set; } = "";

    /// <summary>The origin as it is shown.</summary>
    public string Origin { get; set; } = "";

    /// <summary>What the origin is counted by.</summary>
    public string OriginKey { get; set; } = "";

    /// <summary>What the rules of facts see of a statement; null for an utterance.</summary>
    public string? Slots { get; set; }

    /// <summary>Of an utterance: what reports of the same words are looked up by; null where there is nothing.</summary>
    public int[]? Sketch { get; set; }

    /// <summary>Of an utterance: the outlet heard the words itself, as far as the article shows.</summary>
    public bool Heard { get; set; }

    /// <summary>Null where the words are no fact's.</summary>
    public Guid? FactId { get; set; }

    public void Configure(EntityTypeBuilder<StoredAssertion> builder)
    {
        builder.ToTable("assertions").HasKey(assertion => new { assertion.ArticleId, assertion.Ordinal });
        builder.Property(assertion => assertion.Kind).HasDefaultValue("direct");
        builder.Property(assertion => assertion.Slots).HasColumnType("jsonb");
        builder.HasIndex(assertion => assertion.FactId).HasFilter("fact_id IS NOT NULL");
        // Reports of one speaker within days: what they share is looked for among these, and an index of the words would bring everybody's.
        builder.HasIndex(assertion => new { assertion.SpeakerId, assertion.PublishedAt }).HasFilter("sketch IS NOT NULL");
        builder.HasIndex(assertion => assertion.ArticleId).HasFilter("sketch IS NOT NULL");
    }
}

/// <summary>A fact's state: what it says is put together from its assertions.</summary>
internal sealed class StoredFact : IEntityTypeConfiguration<StoredFact>
{
    public Guid FactId { get; set; }

    /// <summary>"utterance" or "statement".</summary>
    public string Kind { get; set; } = "utterance";

    /// <summary>Counts the articles that changed its support, from 1.</summary>
    public int Version { get; set; }

    /// <summary>What a fact without assertions is still known by.</summary>
    public string Statement { get; set; } = "";
    public Guid? SubjectId { get; set; }
    public DateTimeOffset FirstSeenAt { get; set; }
    public DateTimeOffset LastSeenAt { get; set; }

    public void Configure(EntityTypeBuilder<StoredFact> builder)
    {
        builder.ToTable("facts").HasKey(fact => fact.FactId);
        builder.Property(fact => fact.Kind).HasDefaultValue("utterance");
    }
}
