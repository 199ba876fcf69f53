using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Search.Web;

/// <summary>Where the pages lead to: <c>Web:…</c>.</summary>
public sealed class WebOptions
{
    /// <summary>Base address of ingest's API for the add-a-feed form; without it the page says that feeds are managed elsewhere.</summary>
    public Uri? IngestUrl { get; set; }

    /// <summary>Base address of entity-link's API for corrections; without it the page of an entity says that they are made elsewhere.</summary>
    public Uri? EntityLinkUrl { get; set; }

    /// <summary>Where a trace is shown, with <c>{traceId}</c> in it. The default is search's own dashboard.</summary>
    public string TraceUrl { get; set; } = "/traces/{traceId}";

    /// <summary>How long a request may read: nothing that a page shows takes a tenth of it, and whoever has made one that does has the server only so long.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);
}
