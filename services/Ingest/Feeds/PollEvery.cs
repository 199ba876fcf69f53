using System.Xml;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds;

/// <summary>The subscriber's own interval: an ISO 8601 duration such as "PT15M".</summary>
internal static class PollEvery
{
    /// <summary>Null where nothing was asked for.</summary>
    /// <exception cref="ProblemException">It is no duration, or out of range.</exception>
    public static TimeSpan? Parse(string? text, PollingOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return OrNull(text, options)
            ?? throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "poll-every",
                "pollEvery is not valid",
                $"pollEvery must be an ISO 8601 duration from {XmlConvert.ToString(options.MinInterval)} to {XmlConvert.ToString(options.MaxInterval)}, such as PT15M."
            );
    }

    /// <summary>Null also for what is no duration, or out of range.</summary>
    public static TimeSpan? OrNull(string? text, PollingOptions options)
    {
        try
        {
            return
                text is not null
                && XmlConvert.ToTimeSpan(text.Trim()) is var interval
                && interval >= options.MinInterval
                && interval <= options.MaxInterval
                ? interval
                : null;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return null;
        }
    }
}
