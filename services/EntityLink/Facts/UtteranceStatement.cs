using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Wording;

namespace NewsMesh.EntityLink.Facts;

/// <summary>
/// An utterance in one line: speaker, verb, words. Only words that an article prints as spoken stand between quotation marks; of several reports the first that has
/// them so is taken, else the first.
/// </summary>
internal static class UtteranceStatement
{
    /// <param name="support">The reports, the earliest first; not empty.</param>
    public static string Of(IReadOnlyList<FactSupport> support)
    {
        var report = support.FirstOrDefault(one => one.Kind == "direct") ?? support[0];
        var words = OneLine(report.Text);
        var cue = Verb(report.Cue);
        var (speaker, within) = report.Speaker is { } who ? (SpeakerWords.First(who), SpeakerWords.Within(who)) : (null, null);
        if (report.Kind == "direct")
            return cue.Equals("according to", StringComparison.OrdinalIgnoreCase)
                ? $"According to {within}: “{words}”"
                : $"{speaker}{Joined(cue)}: “{words}”";
        if (cue.Equals("according to", StringComparison.OrdinalIgnoreCase))
            return $"According to {within}{(ReportedClause.Join(cue, words) == ": " ? ":" : ",")} {words}";
        return $"{speaker}{Joined(cue)}{ReportedClause.Join(cue, words)}{words}";
    }

    /// <summary>"told" needs somebody who is told, and "adding" a comma before it.</summary>
    private static string Verb(string? cue) =>
        cue?.ToLowerInvariant() switch
        {
            null or "told" or "tells" or "tell" or "telling" => "said",
            var verb when verb.EndsWith("ing", StringComparison.Ordinal) => ", " + cue,
            _ => cue,
        };

    private static string Joined(string cue) => cue[0] == ',' ? cue : " " + cue;

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
