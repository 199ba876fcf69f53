using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Ingest.Feeds;

internal static class FeedTags
{
    private const int MaxTags = 50;
    private const int MaxLength = 100;

    /// <summary>Characters of an outlet's name.</summary>
    public const int MaxOutlet = 200;

    /// <summary>Trimmed, each once, in the order given.</summary>
    /// <exception cref="ProblemException">There are too many, or one is too long.</exception>
    public static string[] Clean(IEnumerable<string?>? tags)
    {
        string[] clean = [.. (tags ?? []).Select(PlainText.OfText).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return clean.Length <= MaxTags && Array.TrueForAll(clean, tag => tag.Length <= MaxLength)
            ? clean
            : throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "tags",
                "The tags are not valid",
                $"There may be {MaxTags} tags of {MaxLength} characters each."
            );
    }

    /// <summary>The publisher's name as it is kept; null for none.</summary>
    /// <exception cref="ProblemException">It is too long.</exception>
    public static string? CleanOutlet(string? outlet) =>
        PlainText.OfText(outlet) is not { } name ? null
        : name.Length <= MaxOutlet ? name
        : throw new ProblemException(
            StatusCodes.Status400BadRequest,
            "outlet",
            "The outlet is not valid",
            $"outlet may have {MaxOutlet} characters."
        );
}
