using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.Ingest.WebSub;

internal enum HubState
{
    /// <summary>To be asked for.</summary>
    Wanted,

    /// <summary>The hub was asked and has yet to verify that we meant it.</summary>
    Asked,

    /// <summary>The hub pushes, until its lease ends.</summary>
    Active,

    /// <summary>The hub said no, or could not be asked; tried again once in a while.</summary>
    Failed,

    /// <summary>The feed was deleted or names another hub: to be ended at the hub.</summary>
    Leaving,
}

/// <summary>A WebSub subscription (W3C Recommendation, 2018). No foreign key: it outlives its feed until the hub knows that nobody listens.</summary>
internal sealed class HubSubscription
{
    public required Guid FeedId { get; init; }
    public required string Hub { get; set; }
    public required string Topic { get; set; }

    /// <summary>The key of the signatures; known to the hub and nobody else, so a hub without encryption is not told it.</summary>
    public required string Secret { get; set; }

    /// <summary>The callback's last segment: who does not know it finds no subscription here, whatever feed ids he has seen.</summary>
    public required string CallbackKey { get; set; }
    public required HubState State { get; set; }

    /// <summary>The end of the lease that the hub gave.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When something is to be done about it.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>Taken by a worker until then.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }

    /// <summary>The hub knows the secret: what it pushes is signed, or is not heard.</summary>
    public bool IsSigned => IsEncrypted(Hub);

    public static bool IsEncrypted(string hub) => hub.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

internal sealed class HubSubscriptionMapping : IEntityTypeConfiguration<HubSubscription>
{
    public void Configure(EntityTypeBuilder<HubSubscription> builder)
    {
        builder.ToTable("hub_subscriptions");
        builder.HasKey(subscription => subscription.FeedId);
        builder.Property(subscription => subscription.FeedId).ValueGeneratedNever();
        builder.Property(subscription => subscription.State).HasConversion(state => Word(state), word => Enum.Parse<HubState>(word, true));
        builder.HasIndex(subscription => subscription.DueAt);
        builder.Ignore(subscription => subscription.IsSigned);
    }

    internal static string Word(HubState state) => state.ToString().ToLowerInvariant();
}
