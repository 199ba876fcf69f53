using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace NewsMesh.Search.Storage;

/// <summary>What an article is found and listed by: its newest version. The text itself is in <see cref="ArticleVersion"/>.</summary>
internal sealed class IndexedArticle
{
    public Guid ArticleId { get; set; }
    public int Version { get; set; }

    /// <summary>With <see cref="Version"/> the age of the row: events older than it change nothing.</summary>
    public int Fetch { get; set; }

    /// <summary>Orders the replays of one fetch.</summary>
    public int Replay { get; set; }

    /// <summary>How often entity-link has read this version again.</summary>
    public int Relink { get; set; }
    public string Url { get; set; } = "";
    public string CanonicalUrl { get; set; } = "";
    public string Outlet { get; set; } = "";
    public string Headline { get; set; } = "";
    public string[] Authors { get; set; } = [];
    public DateTimeOffset PublishedAt { get; set; }
    public DateTimeOffset? ModifiedAt { get; set; }

    /// <summary>The day that the publisher's readers saw; null where the source states no zone.</summary>
    public DateOnly? PublishedDay { get; set; }

    /// <summary>The page shows only the beginning.</summary>
    public bool Partial { get; set; }
    public string Language { get; set; } = "";
    public string? ImageUrl { get; set; }

    /// <summary>Section and tags in lower case, each once.</summary>
    public string[] Topics { get; set; } = [];
    public string OriginKind { get; set; } = "";
    public string? OriginName { get; set; }
    public string? OriginEvidence { get; set; }

    /// <summary>Who owns the outlet that the text comes from.</summary>
    public string? OriginFamily { get; set; }
    public string? OriginSite { get; set; }
    public Guid? StoryId { get; set; }
    public string? StoryHeadline { get; set; }
    public string TraceId { get; set; } = "";
    public DateTimeOffset IndexedAt { get; set; }

    /// <summary>When it was indexed first: a list that somebody pages through has what was there when it began.</summary>
    public DateTimeOffset AddedAt { get; set; }

    /// <summary>Days from 1970 to <see cref="PublishedAt"/>, in UTC: in the index of words, so that those of the newest days are found without reading all others.</summary>
    public int Day { get; set; }

    /// <summary>The text search configuration, in this service's schema, that <see cref="Document"/> was made with.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Weights: A headline, B first paragraph, C the rest, D authors, outlet and topics.</summary>
    public NpgsqlTsVector Document { get; set; } = null!;

    /// <summary>The words of the headline alone, small enough to stay in the row: they are scored for every hit.</summary>
    public NpgsqlTsVector HeadlineDocument { get; set; } = null!;
}

internal sealed class IndexedArticleMapping : IEntityTypeConfiguration<IndexedArticle>
{
    public void Configure(EntityTypeBuilder<IndexedArticle> builder)
    {
        builder.ToTable("articles");
        builder.HasKey(article => article.ArticleId);
        builder.Property(article => article.ArticleId).ValueGeneratedNever();
        builder.Property(article => article.AddedAt).HasDefaultValueSql("now()");
        builder
            .Property(article => article.Day)
            .HasComputedColumnSql(
                "floor(extract(epoch FROM (published_at - TIMESTAMPTZ '1970-01-01 00:00:00+00')) / 86400)::int",
                stored: true
            );
        builder.Property(article => article.HeadlineDocument).HasComputedColumnSql("ts_filter(document, '{a}')", stored: true);
        builder.HasIndex(article => new { article.Document, article.Day }).HasMethod("gin");
        // ix_articles_headline_document_day, over an expression, is in the migration AddHeadlineDays.
        builder.HasIndex(article => article.Configuration);
        builder.HasIndex(article => article.StoryId);
        builder.HasIndex(article => new { article.PublishedAt, article.ArticleId });
        builder.HasIndex(article => new { article.Outlet, article.PublishedAt });
        builder.HasIndex(article => article.Topics).HasMethod("gin");
    }
}
