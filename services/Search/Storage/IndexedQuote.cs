using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace NewsMesh.Search.Storage;

/// <summary>One quote in the newest version of one article.</summary>
internal sealed class IndexedQuote
{
    public Guid QuoteId { get; set; }

    /// <summary>The utterance that the quote belongs to: its fact, or the quote itself while it has none.</summary>
    public Guid UtteranceId { get; set; }
    public Guid ArticleId { get; set; }

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public string Kind { get; set; } = "";
    public string Text { get; set; } = "";

    /// <summary>"denied" where the speaker rejects the words, else "affirmed".</summary>
    public string Polarity { get; set; } = "affirmed";

    /// <summary>The words that attribute, with what negates them; null where nothing does.</summary>
    public string? Cue { get; set; }

    /// <summary>Where the words begin in the article's text.</summary>
    public int Start { get; set; }
    public Guid? SpeakerId { get; set; }

    /// <summary>The words that name the speaker; null where nobody is named.</summary>
    public string? Speaker { get; set; }

    /// <summary>How sure it is that the words name <see cref="SpeakerId"/>, from 0 to 1; null where nobody known is named, or an earlier release did not say.</summary>
    public float? SpeakerScore { get; set; }
    public string? Via { get; set; }

    /// <summary>The entities that the quoted words name.</summary>
    public Guid[] AboutIds { get; set; } = [];
    public Guid? FactId { get; set; }
    public string Outlet { get; set; } = "";
    public DateTimeOffset PublishedAt { get; set; }
    public string Configuration { get; set; } = "";
    public NpgsqlTsVector Document { get; set; } = null!;
}

internal sealed class IndexedQuoteMapping : IEntityTypeConfiguration<IndexedQuote>
{
    public void Configure(EntityTypeBuilder<IndexedQuote> builder)
    {
        builder.ToTable("quotes");
        builder.HasKey(quote => quote.QuoteId);
        builder.Property(quote => quote.QuoteId).ValueGeneratedNever();
        builder.Property(quote => quote.Polarity).HasDefaultValue("affirmed");
        builder.Property(quote => quote.Start).HasDefaultValue(0);
        builder.HasIndex(quote => quote.ArticleId);
        builder.HasIndex(quote => new
        {
            quote.UtteranceId,
            quote.PublishedAt,
            quote.QuoteId,
        });
        builder.HasIndex(quote => new { quote.PublishedAt, quote.UtteranceId });
        builder.HasIndex(quote => new { quote.SpeakerId, quote.PublishedAt });
        builder.HasIndex(quote => new { quote.Outlet, quote.PublishedAt });
        builder.HasIndex(quote => quote.AboutIds).HasMethod("gin");
        builder.HasIndex(quote => quote.Document).HasMethod("gin");
        builder.HasIndex(quote => quote.Configuration);
    }
}
