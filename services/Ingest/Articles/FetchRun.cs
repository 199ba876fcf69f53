using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsMesh.Contracts;

namespace NewsMesh.Ingest.Articles;

/// <summary>Where a <see cref="FetchRun"/> is. The state is the outbox: what a crash leaves behind is taken up again from here.</summary>
internal enum FetchRunState
{
    /// <summary>The page is to be fetched.</summary>
    Discovered,

    /// <summary>The content is stored; <see cref="PageFetched"/> is to be published.</summary>
    Fetched,

    /// <summary>The journey ended in ingest; <see cref="ArticleSettled"/> is to be published.</summary>
    Ended,

    /// <summary>On its way through the other services.</summary>
    Published,

    /// <summary>Its outcome is known.</summary>
    Settled,
}

/// <summary>One fetch (or push) of one article and its way through the mesh, numbered as <see cref="PageFetched.Fetch"/>.</summary>
internal sealed class FetchRun
{
    public required Guid ArticleId { get; init; }
    public required int Fetch { get; init; }

    /// <summary>The host of the URL, by which the page worker spreads its requests.</summary>
    public required string Host { get; init; }
    public required FetchRunState State { get; set; }

    /// <summary>When the journey began: the entry was discovered, the article pushed, or the page sent again.</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>The W3C traceparent that the article's trace goes on from; null when the publisher is to begin a new one.</summary>
    public string? Traceparent { get; set; }

    /// <summary>The traceparent of what caused a trace that is yet to begin: the call that asked for a replay.</summary>
    public string? LinkedTo { get; set; }
    public required string TraceId { get; set; }

    /// <summary>Not to be worked on before; when it was published, once it was.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Taken by a worker until then. Its value is the proof of having it: who was overtaken cannot save.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Times that the page was asked for in vain, or that the event could not be published; from 0 again with each step taken.</summary>
    public int Attempts { get; set; }

    /// <summary>What the last attempt failed of, while there are more to come.</summary>
    public string? LastError { get; set; }

    /// <summary>What the feed said; null for a push.</summary>
    public FeedEntry? Entry { get; set; }
    public Guid? FeedId { get; init; }

    /// <summary>The publisher's name, as who pushed the page or its address states it. A pushed text has its own.</summary>
    public string? Outlet { get; init; }

    /// <summary>Times that the stored page was sent again.</summary>
    public int Replays { get; set; }

    /// <summary>The call that asked for the last of them.</summary>
    public Guid? ReplayId { get; set; }
    public DateTimeOffset? FetchedAt { get; set; }
    public string? Outcome { get; set; }
    public string? Reason { get; set; }
    public Guid? AliasOf { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The stages passed; ingest's own once the content is there, the others when the journey has come home.</summary>
    public IReadOnlyList<Stage> Stages { get; set; } = [];

    public override string ToString() => $"article {ArticleId}/{Fetch}";
}

internal sealed class FetchRunMapping : IEntityTypeConfiguration<FetchRun>
{
    public void Configure(EntityTypeBuilder<FetchRun> builder)
    {
        builder.ToTable("fetch_runs");
        builder.HasKey(run => new { run.ArticleId, run.Fetch });
        builder.HasOne<ArticleRecord>().WithMany().HasForeignKey(run => run.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(run => run.LeaseUntil).IsConcurrencyToken();
        builder.Property(run => run.State).HasConversion(state => Word(state), word => Enum.Parse<FetchRunState>(word, true));
        builder.Property(run => run.Entry).IsStoredJson();
        builder.Property(run => run.Stages).IsStoredJson();
        builder.HasIndex(run => run.DueAt, "ix_fetch_runs_to_fetch").HasFilter("state = 'discovered'");
        builder.HasIndex(run => run.DueAt, "ix_fetch_runs_to_publish").HasFilter("state = 'ended' OR (state = 'fetched' AND replays = 0)");
        builder.HasIndex(run => run.DueAt, "ix_fetch_runs_to_replay").HasFilter("state = 'fetched' AND replays > 0");
        builder.HasIndex(run => run.DueAt, "ix_fetch_runs_under_way").HasFilter("state = 'published'");
        builder.HasIndex(run => run.Host).HasFilter("state = 'discovered' AND lease_until IS NOT NULL");
        builder.HasIndex(run => run.ReplayId).HasFilter("replay_id IS NOT NULL");
        builder.HasIndex(run => new { run.FeedId, run.FetchedAt });
        builder.HasIndex(run => run.FetchedAt);
    }

    internal static string Word(FetchRunState state) => state.ToString().ToLowerInvariant();
}
