using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Probes;

/// <summary>Where the words of a check stand in a probe's text, as tools/probe-check.py finds them.</summary>
internal static partial class ProbeText
{
    private const string Edge = " \t\n\r\"'“”‘’«»„`,.;:!?…–—-()[]";

    /// <summary>Every place of a text as whole words.</summary>
    public static List<Extent> Places(string text, string words)
    {
        var (before, behind) = (char.IsLetterOrDigit(words[0]) ? @"(?<!\w)" : "", char.IsLetterOrDigit(words[^1]) ? @"(?!\w)" : "");
        return
        [
            .. Regex
                .Matches(text, before + Regex.Escape(words) + behind, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
                .Select(match => new Extent(match.Index, match.Index + match.Length)),
        ];
    }

    /// <summary>The place of a text or of [text, n]; null where it is not there.</summary>
    public static Extent? Place(string text, JsonElement of)
    {
        var (words, n) = of.ValueKind == JsonValueKind.Array ? (of[0].GetString()!, of[1].GetInt32()) : (of.GetString()!, 1);
        var places = Places(text, words);
        return places.Count >= n ? places[n - 1] : null;
    }

    /// <summary>Without marks, a possessive and an article at the ends.</summary>
    public static Extent Trimmed(string text, Extent span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Edge.Contains(text[start], StringComparison.Ordinal))
            start++;
        while (end > start && Edge.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        if (text[start..end].EndsWith("'s", StringComparison.Ordinal) || text[start..end].EndsWith("’s", StringComparison.Ordinal))
            end -= 2;
        var article = Article().Match(text[start..end]);
        return article.Success && start + article.Length < end ? new Extent(start + article.Length, end) : new Extent(start, end);
    }

    public static int Overlap(Extent one, Extent other) => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));

    public static IReadOnlyList<JsonElement> Listed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    public static string[] Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word is not ("the" or "a" or "an" or "s"))];

    [GeneratedRegex(@"^(the|a|an)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"[\w-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
