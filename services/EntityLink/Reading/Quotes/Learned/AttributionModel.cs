using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>An attribution as the model sees it. Ranges of tokens.</summary>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">From the first word to the last; it may enclose cue and source.</param>
/// <param name="Source">Null where nobody is named.</param>
/// <param name="Probability">Of the cue and of the content's bounds together.</param>
internal sealed record Attribution(Extent Cue, Extent Content, Extent? Source, double Probability);

/// <summary>
/// Finds attributions in three steps, as Pareti (2015) and BBC Citron do: cues, then the content of each, then its source. Every step is a choice among candidates
/// by a linear model (multinomial logistic regression); a span is chosen by its first token and then by its last, with a beam.
/// </summary>
internal sealed class AttributionModel(IWeights weights)
{
    /// <summary>A cue less likely is none. Chosen on a part of the training articles.</summary>
    public double CueThreshold { get; init; } = 0.4;

    /// <summary>An attribution less likely is none.</summary>
    public double Threshold { get; init; } = 0.1;

    /// <summary>How many first tokens are followed up.</summary>
    private const int Beam = 3;

    /// <summary>A longer sentence is no sentence: so time stays linear.</summary>
    private const int LongestWindow = 160;

    private readonly FeatureList _features = new();

    public List<Attribution> Find(QuoteTokens tokens)
    {
        Tag(tokens);
        var spans = new SpanFeatures(tokens);
        var found = new List<Attribution>();
        foreach (var (cue, likely) in Cues(tokens))
        {
            var window = Window(tokens, cue);
            if (Span(spans, cue, window, null) is not { } content || content.Probability * likely < Threshold)
                continue;
            var source = Span(spans, cue, window, content.Tokens);
            found.Add(new Attribution(cue, content.Tokens, source?.Tokens, likely * content.Probability));
        }
        return found;
    }

    /// <summary>Gives every token its part-of-speech tag.</summary>
    public void Tag(QuoteTokens tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Document.Tokens[at].Kind == TokenKind.Mark)
            {
                tokens.Tags[at] = PosTags.Mark;
                continue;
            }
            PosFeatures.Of(tokens, at, _features);
            var (best, most) = (0u, float.MinValue);
            for (var tag = 1u; tag < PosTags.Mark; tag++)
            {
                if (weights.Score(_features.All, tag) is var score && score > most)
                    (best, most) = (tag, score);
            }
            tokens.Tags[at] = best;
        }
    }

    /// <summary>The sentence of a cue, together with the next ones while a quotation goes on over its end.</summary>
    public static Extent Window(QuoteTokens tokens, Extent cue)
    {
        var sentences = tokens.Document.Sentences;
        var (first, last) = (tokens.SentenceOf[cue.Start], tokens.SentenceOf[cue.End - 1]);
        var (start, end) = (
            Math.Max(sentences[first].Start, cue.Start - LongestWindow),
            Math.Min(sentences[last].End, cue.End + LongestWindow)
        );
        while (start > 0 && GoesOn(tokens, start) && cue.Start - start < LongestWindow && first > 0)
            start = Math.Max(sentences[--first].Start, cue.Start - LongestWindow);
        while (end < tokens.Count && GoesOn(tokens, end) && end - cue.End < LongestWindow && last + 1 < sentences.Count)
            end = Math.Min(sentences[++last].End, cue.End + LongestWindow);
        return new Extent(start, end);
    }

    private static bool GoesOn(QuoteTokens tokens, int at) =>
        tokens.IsQuoted(at - 1) && tokens.IsQuoted(at) && !tokens.Narration.BeginsQuotation(at);

    private List<(Extent Cue, double Probability)> Cues(QuoteTokens tokens)
    {
        var cues = new List<(Extent, double)>();
        var (before, beforeThat, start) = (0u, 0u, -1);
        var likely = 0.0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            var label = at == tokens.Count ? 0u : Label(tokens, at, before, beforeThat, ref likely);
            if (label == 0 && before == 0 && at < tokens.Count && NominalCues.IsCue(tokens, at))
                (label, likely) = (1, NominalCues.Likely);
            if (label != 2 && start >= 0)
            {
                cues.Add((new Extent(start, at), _likely));
                start = -1;
            }
            if (label == 1)
                (start, _likely) = (at, likely);
            (before, beforeThat) = (label, before);
        }
        return cues;
    }

    private double _likely;

    private uint Label(QuoteTokens tokens, int at, uint before, uint beforeThat, ref double likely)
    {
        CueFeatures.Of(tokens, at, before, beforeThat, _features);
        Span<double> scores =
        [
            weights.Score(_features.All, 0),
            weights.Score(_features.All, 1),
            before == 0 ? -1e9 : weights.Score(_features.All, 2),
        ];
        Softmax(scores);
        if (scores[1] > CueThreshold && scores[1] > scores[2])
        {
            likely = scores[1];
            return 1;
        }
        return scores[2] > scores[0] ? 2u : 0;
    }

    private (Extent Tokens, double Probability)? Span(SpanFeatures spans, Extent cue, Extent window, Extent? content)
    {
        var starts = new double[window.Length + 1];
        for (var at = window.Start; at <= window.End; at++)
        {
            if (cue.Contains(at))
            {
                starts[at - window.Start] = -1e9;
                continue;
            }
            spans.Start(cue, window, content, at == window.End ? SpanFeatures.None : at, _features);
            starts[at - window.Start] = weights.Score(_features.All, 0);
        }
        Softmax(starts);
        var (best, most) = ((Extent?)null, content is null ? 0 : starts[^1]);
        var order = Enumerable.Range(0, starts.Length - 1).OrderByDescending(index => starts[index]).Take(Beam);
        foreach (var index in order)
        {
            var start = window.Start + index;
            if (starts[index] <= most)
                break;
            var ends = Ends(spans, cue, window, content, start);
            for (var at = 0; at < ends.Length; at++)
            {
                if (starts[index] * ends[at] > most)
                    (best, most) = (new Extent(start, start + at + 1), starts[index] * ends[at]);
            }
        }
        return best is { } span ? (span, most) : null;
    }

    private double[] Ends(SpanFeatures spans, Extent cue, Extent window, Extent? content, int start)
    {
        var ends = new double[window.End - start];
        for (var at = start; at < window.End; at++)
        {
            if (cue.Contains(at))
            {
                ends[at - start] = -1e9;
                continue;
            }
            spans.End(cue, window, content, start, at, _features);
            ends[at - start] = weights.Score(_features.All, 0);
        }
        Softmax(ends);
        return ends;
    }

    private static void Softmax(Span<double> scores)
    {
        var (most, sum) = (double.MinValue, 0.0);
        foreach (var score in scores)
            most = Math.Max(most, score);
        foreach (ref var score in scores)
            sum += score = Math.Exp(score - most);
        foreach (ref var score in scores)
            score /= sum;
    }
}
