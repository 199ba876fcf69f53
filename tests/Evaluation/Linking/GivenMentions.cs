using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Linking;

/// <summary>
/// Linking alone (D2KB): the spans are given, the items are asked for. Beside it how often the right item was among the candidates at all, what kinds of
/// names go wrong, and whether the scores can be believed.
/// </summary>
internal sealed class GivenMentions
{
    private readonly Dictionary<string, (int Right, int All)> _byKind = new(StringComparer.Ordinal);
    private int _names,
        _namesRight,
        _candidates,
        _all,
        _allRight;

    /// <summary>For every answer its score and whether it was right; NIL answers among them.</summary>
    public List<(double Score, bool IsRight)> Answers { get; } = [];

    /// <summary>Of the labels that are names.</summary>
    public double Accuracy => Ratio(_namesRight, _names);

    /// <summary>Of all labels, pronouns and descriptions among them.</summary>
    public double AccuracyOfAll => Ratio(_allRight, _all);
    public double CandidateRecall => Ratio(_candidates, _names);
    public int Names => _names;

    public IEnumerable<(string Kind, int Right, int All)> Kinds =>
        _byKind.OrderByDescending(kind => kind.Value.All).Select(kind => (kind.Key, kind.Value.Right, kind.Value.All));

    /// <summary>The spans to give.</summary>
    public static IReadOnlyList<Extent> Spans(LinkingDocument document) =>
        [.. document.Labels.Where(label => label.IsName).Select(label => label.Span).Distinct()];

    public void Add(LinkingDocument document, IEnumerable<LinkedMention> mentions, string set)
    {
        var found = mentions.GroupBy(mention => mention.Characters).ToDictionary(group => group.Key, group => group.First());
        foreach (var label in document.Labels.Where(label => label.IsName && !label.IsOptional && label.Group >= 0))
        {
            var mention = found.GetValueOrDefault(label.Span);
            var isRight = mention?.Entity.WikidataId == label.Item;
            if (mention is not null && !label.IsCoreference)
                Answers.Add((mention.Score, isRight));
            if (label.Item is null || IsAlternative(document, label))
                continue;
            _all++;
            _allRight += isRight ? 1 : 0;
            if (label.IsCoreference)
                continue;
            _names++;
            _namesRight += isRight ? 1 : 0;
            var isCandidate = isRight || mention?.Candidates.Any(candidate => candidate.Entity.WikidataId == label.Item) == true;
            _candidates += isCandidate ? 1 : 0;
            var kind = Kind(label);
            var (right, all) = _byKind.GetValueOrDefault(kind);
            _byKind[kind] = (right + (isRight ? 1 : 0), all + 1);
            Misses.Note(
                !isRight,
                $"given\t{set}\t{document.Id}\t{document.Text[label.Span.Start..label.Span.End]}\t{label.Item}\t{mention?.Entity.WikidataId ?? "NIL"}\t{mention?.Entity.Name}\t{mention?.Score:0.00}\t{(isCandidate ? "candidate" : "no candidate")}"
            );
        }
    }

    /// <summary>A label within another one: the outer counts.</summary>
    private static bool IsAlternative(LinkingDocument document, LinkLabel label) =>
        document.Labels.Any(other => other.Group == label.Group && other.Item is not null && other.Span.Length > label.Span.Length);

    private static string Kind(LinkLabel label) =>
        label.Type.Contains("Q215627", StringComparison.Ordinal) ? "person"
        : label.Type.Contains("Q27096213", StringComparison.Ordinal) ? "place"
        : label.Type.Contains("Q43229", StringComparison.Ordinal) ? "organization"
        : "other";

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
