using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.Feeds;

internal enum FeedStatus
{
    /// <summary>Never polled yet.</summary>
    Pending,
    Active,

    /// <summary>The last polls failed; tried again at growing intervals.</summary>
    Failing,

    /// <summary>The server said 410: polled no more.</summary>
    Gone,
}

/// <summary>A subscription. The row is also the poll's work item: due at <see cref="NextPollAt"/>, taken while <see cref="LeaseUntil"/> lies ahead.</summary>
internal sealed class Feed
{
    /// <summary>UUIDv5 of the normalised URL that was subscribed.</summary>
    public required Guid FeedId { get; init; }

    /// <summary>As it is asked for.</summary>
    public required string Url { get; set; }

    /// <summary>The one spelling by which a feed is known already.</summary>
    public required string NormalUrl { get; set; }

    /// <summary>Host and port of <see cref="Url"/>, computed by the database: polls of one host take turns.</summary>
    public string Host { get; private set; } = "";
    public string? SiteUrl { get; set; }
    public string? Title { get; set; }

    /// <summary>The publisher's name, where the subscriber gave one.</summary>
    public string? Outlet { get; set; }
    public string? Language { get; set; }
    public string[] Tags { get; set; } = [];
    public FeedStatus Status { get; set; }

    /// <summary>By the subscriber's wish; apart from <see cref="Status"/>, which the polls write.</summary>
    public bool Paused { get; set; }
    public string? LastError { get; set; }

    /// <summary>Polls that failed in a row.</summary>
    public int Failures { get; set; }
    public DateTimeOffset? LastPolledAt { get; set; }
    public DateTimeOffset NextPollAt { get; set; }

    /// <summary>The interval asked for; null leaves it to the options.</summary>
    public TimeSpan? PollEvery { get; set; }

    /// <summary>The interval that the next poll was set by.</summary>
    public TimeSpan PollInterval { get; set; }

    /// <summary>Taken by a worker until then. Its value is the proof of having it: who was overtaken cannot save.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public string? ETag { get; set; }
    public string? LastModified { get; set; }

    /// <summary>SHA-256 of the last body, for servers whose validators lie.</summary>
    public byte[]? BodyHash { get; set; }

    /// <summary>When the last whole body came; the validators are put to the test once in a while.</summary>
    public DateTimeOffset? BodyAt { get; set; }

    /// <summary>Caught: there was news under validators that had not changed. Asked unconditionally since.</summary>
    public bool ValidatorsLie { get; set; }

    /// <summary>The mean time between two entries, as the last document dates them.</summary>
    public TimeSpan? EntryGap { get; set; }

    /// <summary>The newest entry's date.</summary>
    public DateTimeOffset? NewestAt { get; set; }

    /// <summary>How often the document wants to be asked for: RSS <c>ttl</c> or <c>sy:updatePeriod</c>.</summary>
    public TimeSpan? SaidInterval { get; set; }

    /// <summary><c>sy:updateBase</c>: what the intervals are counted from.</summary>
    public DateTimeOffset? UpdateBase { get; set; }

    /// <summary>RSS <c>skipHours</c>: bit n is the hour from n o'clock, UTC.</summary>
    public int SkipHours { get; set; }

    /// <summary>RSS <c>skipDays</c>: bit n is <see cref="DayOfWeek"/> n, UTC.</summary>
    public int SkipDays { get; set; }

    /// <summary>Where permanent redirects have led lately, while it is not yet certain that the feed has moved there.</summary>
    public string? MovedTo { get; set; }
    public int MovedPolls { get; set; }
    public DateTimeOffset? MovedSince { get; set; }

    /// <summary>The WebSub hub that the feed names, and what it calls itself there.</summary>
    public string? Hub { get; set; }
    public string? Topic { get; set; }

    /// <summary>Until then a hub pushes the feed's news, and has proved it; polls are few.</summary>
    public DateTimeOffset? PushedUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    public override string ToString() => $"feed {FeedId}";
}

internal sealed class FeedMapping : IEntityTypeConfiguration<Feed>
{
    public void Configure(EntityTypeBuilder<Feed> builder)
    {
        builder.ToTable("feeds");
        builder.HasKey(feed => feed.FeedId);
        builder.Property(feed => feed.FeedId).ValueGeneratedNever();
        builder.Property(feed => feed.ETag).HasColumnName("etag");
        builder.Property(feed => feed.Host).HasComputedColumnSql("lower(substring(url from '://(?:[^/?#@]*@)?([^/?#]+)'))", stored: true);
        builder.Property(feed => feed.Status).HasConversion(status => Word(status), word => Enum.Parse<FeedStatus>(word, true));
        builder.HasIndex(feed => feed.NormalUrl).IsUnique();
        builder.Property(feed => feed.LeaseUntil).IsConcurrencyToken();
        builder.HasIndex(feed => feed.NextPollAt).HasFilter("NOT paused AND status <> 'gone'");
        builder.HasIndex(feed => feed.Host).HasFilter("lease_until IS NOT NULL");
        builder.HasIndex(feed => new { feed.CreatedAt, feed.FeedId });
    }

    /// <summary>The word of the API, which the table keeps too.</summary>
    internal static string Word(FeedStatus status) => status.ToString().ToLowerInvariant();
}
