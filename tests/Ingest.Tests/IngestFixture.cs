using NewsMesh.Testing;

namespace NewsMesh.Ingest.Tests;

/// <summary>The ingest service on servers of its own, and a site that it may fetch from although it is on this machine.</summary>
public class IngestFixture() : ServiceFixture<Program>("ingest")
{
    public TestSite Site { get; } = new();

    /// <summary>Another one, for what holds for a whole site.</summary>
    public TestSite OtherSite { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Ingest:Fetching:AllowedHosts:0", Site.Address.Authority),
            new("Ingest:Fetching:AllowedHosts:1", OtherSite.Address.Authority),
            new("Ingest:Polling:MinInterval", "00:00:01"),
            new("Ingest:Polling:MoveAfter", "00:00:00"),
            new("Ingest:Pages:LookForRechecks", "00:00:01"),
        ];

    public override async ValueTask InitializeAsync()
    {
        await Site.StartAsync();
        await OtherSite.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Site.DisposeAsync();
        await OtherSite.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
