using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Pages;

/// <summary>Section <c>Ingest:Pages</c>.</summary>
internal sealed class PagesOptions
{
    /// <summary>Pages fetched at a time by one replica; they mostly wait for the network. 0 leaves pages to other replicas.</summary>
    [Range(0, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Pages fetched of one host at a time by one replica.</summary>
    [Range(1, 32)]
    public int PerHost { get; set; } = 2;

    /// <summary>Longer than a fetch may take with everything (<see cref="Fetching.FetchingOptions.TotalTimeout"/>).</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A server in trouble is asked again after these; about a day in all, which outlasts most outages.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; set; } = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(18)];
}
