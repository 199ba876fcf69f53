using System.Diagnostics.Metrics;

namespace NewsMesh.Search.Indexing;

/// <summary><c>newsmesh.search.lag</c>: seconds from an entry's discovery, or an article's push, until the article can be found.</summary>
internal sealed class PublishLag(IMeterFactory meters)
{
    private readonly Histogram<double> _seconds = meters
        .Create("NewsMesh.search")
        .CreateHistogram(
            "newsmesh.search.lag",
            "s",
            "From discovery or push until the article is searchable",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200] }
        );

    public void Record(TimeSpan lag) => _seconds.Record(Math.Max(0, lag.TotalSeconds));
}
