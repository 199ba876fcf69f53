using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsMesh.Evaluation.Cases;

/// <summary>What the words of <c>expected</c> ask of authors and times; the same words stand in cases of feeds and of pages.</summary>
internal static partial class Expectation
{
    /// <summary>False where the expectation names authors and these are others.</summary>
    public static bool Authors(string expected, IReadOnlyList<string> authors)
    {
        if (expected == "three authors")
            return authors.Count == 3;
        return Names().Match(expected) is not { Success: true } names
            || JsonSerializer.Deserialize<string[]>(names.Groups["value"].Value)!.SequenceEqual(authors, StringComparer.Ordinal);
    }

    public static bool PublishedAt(string expected, DateTimeOffset? published)
    {
        if (Time().Match(expected) is not { Success: true } time)
            return true;
        return time.Groups["value"].Value is "None" or "null"
            ? published is null
            : published == DateTimeOffset.Parse(time.Groups["value"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"authors (?<value>\[[^\]]*\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    [GeneratedRegex(@"publishedAt (?<value>[0-9TZ:.+-]+|None|null)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();
}
