namespace NewsMesh.ServiceDefaults;

/// <summary>The service's name as its queues, metrics, traces and database schema carry it: "ingest", "entity-link".</summary>
public sealed record ServiceName(string Value)
{
    /// <summary>The PostgreSQL schema: the name with underscores.</summary>
    public string Schema => Value.Replace('-', '_');

    public override string ToString() => Value;
}
