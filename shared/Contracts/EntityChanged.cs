namespace NewsMesh.Contracts;

/// <summary>Published by entity-link when an entity was merged into another, taken apart again, or is described differently.</summary>
public sealed record EntityChanged
{
    public required Entity Entity { get; init; }

    /// <summary>Counts the changes of this entity, from 1. Older ones are ignored.</summary>
    public required int Version { get; init; }

    /// <summary>The entity that this one turned out to be; null where it stands for itself.</summary>
    public Guid? MergedInto { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
}
