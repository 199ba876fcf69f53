namespace NewsMesh.Search.Query;

/// <summary>An entity as a list shows it.</summary>
public sealed record NamedEntity(Guid Id, string Name);
