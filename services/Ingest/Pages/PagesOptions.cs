using System.ComponentModel.DataAnnotations;

namespace NewsMesh.Ingest.Pages;

/// <summary>Section <c>Ingest:Pages</c>.</summary>
internal sealed class PagesOptions
{
    /// <summary>Pages fetched at a time by one replica; they mostly wait for the network. 0 leaves pages to other replicas.</summary>
    [Range(0, 256)]
    public int Concurrency { get; set; } = 16;

    /// <summary>Longer than a fetch may take with everything (<see cref="Fetching.FetchingOptions.TotalTimeout"/>).</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A server in trouble is asked again after these; about a day in all, which outlasts most outages.</summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; set; } =
    [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(18)];

    /// <summary>A fetched page is looked at again so long after its first fetch. Corrections come within hours; what changes after three days is no news.</summary>
    public IReadOnlyList<TimeSpan> Rechecks { get; set; } =
    [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(72)];

    /// <summary>How often to look for pages that are due to be looked at again: no edit is waited for to the second.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookForRechecks { get; set; } = TimeSpan.FromSeconds(15);
}
