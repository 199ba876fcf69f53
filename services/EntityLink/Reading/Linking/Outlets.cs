using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"… told PTI on Monday", "PTI reported", "according to PTI": where words come by an outlet, the agency is meant and not the party or the institute of the same letters.</summary>
internal static class Outlets
{
    private const double Excluded = 0.02,
        Meant = 0.7;

    private static readonly string[] Kinds =
    [
        "news agency",
        "newspaper",
        "broadcaster",
        "broadcasting",
        "television",
        "radio",
        "news channel",
        "news website",
        "news service",
        "magazine",
        "media outlet",
    ];

    public static void Choose(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            // An acronym is what several bodies share.
            if (mention.Name.Surface.Any(char.IsLower) || mention.Candidates.Count < 2 || !IsToldThere(document, mention.Name.Tokens))
                continue;
            var outlets = mention.Candidates.FindAll(candidate => IsOutlet(candidate.Entity));
            if (outlets.Count == 0)
                continue;
            foreach (var candidate in mention.Candidates.Except(outlets))
                candidate.Score = Math.Min(candidate.Score, Excluded);
            var likely = outlets.MaxBy(candidate => candidate.Score)!;
            likely.Score = Math.Max(likely.Score, Meant);
            mention.Decide();
        }
    }

    private static bool IsOutlet(KnownEntity entity) =>
        entity.Description is { } description && Kinds.Any(kind => description.Contains(kind, StringComparison.OrdinalIgnoreCase));

    private static bool IsToldThere(Document document, Extent name)
    {
        var before = WordAt(document, name.Start - 1);
        var behind = WordAt(document, name.End);
        // "told PTI supporters": what belongs to a body is told.
        var endsThere =
            behind.Length == 0 || Lexicon.Openers.Contains(behind) || Lexicon.Calendar.Contains(behind) || behind is "that" or "on" or "by";
        return (before is "told" or "tells" or "telling" or "quoted" && endsThere)
            || (before is "to" && WordAt(document, name.Start - 2) is "according" or "According" && endsThere)
            || behind is "reported" or "reports" or "quoted" or "cited";
    }

    private static ReadOnlySpan<char> WordAt(Document document, int token) =>
        token >= 0 && token < document.Tokens.Length && document.IsWord(token) ? document.Word(token) : default;
}
