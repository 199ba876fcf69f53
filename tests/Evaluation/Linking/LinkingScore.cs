using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Linking;

/// <summary>
/// End to end: span and item must be right. Labels with a parent are alternatives of it; a prediction on an optional label, or on an alternative beside the
/// one that counted, is neither right nor wrong.
/// </summary>
/// <param name="withReferences">Whether pronouns and descriptions count among the labels.</param>
internal sealed class LinkingScore(bool withReferences)
{
    private int _wanted,
        _made,
        _right,
        _names,
        _found,
        _named,
        _nil,
        _nilRight;

    public double Precision => Ratio(_right, _made);
    public double Recall => Ratio(_right, _wanted);
    public double F1 => Texts.F1(Precision, Recall);
    public double NamePrecision => Ratio(_named, _found);
    public double NameRecall => Ratio(_named, _names);

    /// <summary>Of the labelled names that were said to be unknown, how many no knowledge base has.</summary>
    public double NilPrecision => Ratio(_nilRight, _nil);
    public int Wanted => _wanted;

    public void Add(LinkingDocument document, IEnumerable<LinkedMention> mentions, string set)
    {
        var labels = document.Labels.Where(label => withReferences || !label.IsCoreference).ToList();
        var neutral = document
            .Labels.Where(label => label.IsOptional || !label.IsName || (!withReferences && label.IsCoreference))
            .Select(label => label.Span)
            .ToHashSet();
        var found = mentions.Where(mention => document.IsInside(mention.Characters) && !neutral.Contains(mention.Characters)).ToList();
        var links = found
            .Where(mention => mention.Entity.WikidataId is not null)
            .GroupBy(mention => mention.Characters)
            .ToDictionary(group => group.Key, group => group.First().Entity.WikidataId!);
        var right = new HashSet<Extent>();
        var beside = new HashSet<Extent>();
        foreach (var group in labels.Where(label => label.IsName && !label.IsOptional).GroupBy(label => label.Group))
        {
            var hits = group.Where(label => label.Item is not null && links.GetValueOrDefault(label.Span) == label.Item).ToList();
            if (group.Any(label => label.Item is not null))
            {
                _wanted++;
                if (hits.Count > 0)
                    right.Add(hits[0].Span);
                Misses.Note(
                    hits.Count == 0 && !withReferences,
                    $"missed\t{set}\t{document.Id}\t{Words(document, group.First().Span)}\t{group.First().Item}\t{Cause(group.First(), mentions)}"
                );
            }
            beside.UnionWith(hits.Skip(1).Select(label => label.Span));
            AddName([.. group], found);
        }
        _right += right.Count;
        _made += links.Keys.Count(span => !beside.Contains(span));
        _found += found.Count;
        foreach (var (span, item) in links)
            Misses.Note(
                !withReferences && !right.Contains(span) && !beside.Contains(span),
                $"wrong\t{set}\t{document.Id}\t{Words(document, span)}\t{item}\t{labels.Find(label => label.Span == span)?.Item ?? (labels.Exists(label => label.Span == span) ? "NIL" : "no label")}"
            );
    }

    private void AddName(List<LinkLabel> group, List<LinkedMention> found)
    {
        _names++;
        if (found.Find(mention => group.Exists(label => label.Span == mention.Characters)) is not { } mention)
            return;
        _named++;
        if (mention.Entity.WikidataId is not null)
            return;
        _nil++;
        _nilRight += group.TrueForAll(label => label.Item is null) ? 1 : 0;
    }

    /// <summary>Why a label was missed: where the name, the knowledge base, the ranking or the threshold fails.</summary>
    private static string Cause(LinkLabel label, IEnumerable<LinkedMention> mentions)
    {
        var touching = mentions.Where(mention => mention.Characters.Overlaps(label.Span)).ToList();
        if (touching.Count == 0)
            return "no name";
        if (touching.Find(mention => mention.Characters == label.Span) is not { } found)
            return $"other span: {string.Join(" | ", touching.Select(mention => $"{mention.Surface} {mention.Entity.WikidataId ?? "NIL"}"))}";
        var chosen = $"{found.Entity.WikidataId ?? "NIL"} {found.Entity.Name} {found.Score:0.00}";
        if (!found.Candidates.Any(candidate => candidate.Entity.WikidataId == label.Item))
            return $"no candidate: {chosen}";
        return $"{(found.Entity.WikidataId is null ? "unknown" : "ranked")}: {chosen}";
    }

    private static string Words(LinkingDocument document, Extent span)
    {
        var (start, end) = (Math.Max(0, span.Start - 30), Math.Min(document.Text.Length, span.End + 30));
        return $"{document.Text[start..span.Start]}[{document.Text[span.Start..span.End]}]{document.Text[span.End..end]}".ReplaceLineEndings(
            " "
        );
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
