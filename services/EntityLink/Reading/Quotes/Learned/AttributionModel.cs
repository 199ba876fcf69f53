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
/// by a linear model (multinomial logistic regression) and, where it has read, by the encoder: probabilities of cues are averaged, those of bounds multiplied. A span is chosen
/// by its first token and then by its last, with a beam.
/// </summary>
/// <param name="weights">The linear model.</param>
/// <param name="choices">How to choose; null for how the service does.</param>
internal sealed class AttributionModel(IWeights weights, AttributionChoices? choices = null)
{
    /// <summary>What the encoder thinks less likely is not looked at: most words of a text.</summary>
    private const double Unlikely = 0.02;

    /// <summary>A longer sentence is no sentence: so time stays linear.</summary>
    private const int LongestWindow = 160;

    private readonly AttributionChoices _choices = choices ?? new();
    private readonly FeatureList _features = new();

    /// <param name="tokens">The document.</param>
    /// <param name="shares">What the encoder makes of it; null to do without.</param>
    public List<Attribution> Find(QuoteTokens tokens, QuoteShares? shares = null)
    {
        Tag(tokens);
        var bounds = new AttributionBounds(weights, tokens, shares, _choices.EncoderBounds);
        var found = new List<Attribution>();
        foreach (var (cue, likely) in Cues(tokens, shares))
        {
            var window = Window(tokens, cue);
            if (bounds.Of(cue, window, null) is not { } content || content.Probability * likely < Least(shares, cue))
                continue;
            var source = bounds.Of(cue, window, content.Tokens);
            found.Add(new Attribution(cue, content.Tokens, source?.Tokens, likely * content.Probability));
        }
        return found;
    }

    private double Least(QuoteShares? shares, Extent cue) =>
        shares?.Has(cue.Start) == true ? _choices.Attribution : _choices.AttributionAlone;

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
        return WithinLine(tokens.Narration, cue, start, end);
    }

    /// <summary>A heading or a dateline, which has no stop, is no part of the sentence below it.</summary>
    private static Extent WithinLine(Narration narration, Extent cue, int start, int end)
    {
        var first = cue.Start;
        while (first > start && !narration.BeginsLine(first))
            first--;
        for (var at = cue.End; at < end; at++)
        {
            if (narration.BeginsLine(at))
                return new Extent(first, at);
        }
        return new Extent(first, end);
    }

    private static bool GoesOn(QuoteTokens tokens, int at) =>
        tokens.IsQuoted(at - 1) && tokens.IsQuoted(at) && !tokens.Narration.BeginsQuotation(at);

    private List<(Extent Cue, double Probability)> Cues(QuoteTokens tokens, QuoteShares? shares)
    {
        var cues = new List<(Extent, double)>();
        var (before, beforeThat, start) = (0u, 0u, -1);
        var (likely, begun) = (0.0, 0.0);
        for (var at = 0; at <= tokens.Count; at++)
        {
            var label =
                at == tokens.Count
                    ? 0u
                    : Label(tokens, shares?.Has(at) == true ? shares.Cue(at) : null, at, before, beforeThat, ref likely);
            if (label == 0 && before == 0 && at < tokens.Count && NominalCues.IsCue(tokens, at))
                (label, likely) = (1, NominalCues.Likely);
            if (label != 2 && start >= 0)
            {
                cues.Add((new Extent(start, at), begun));
                start = -1;
            }
            if (label == 1)
                (start, begun) = (at, likely);
            (before, beforeThat) = (label, before);
        }
        return cues;
    }

    private uint Label(QuoteTokens tokens, CueShares? encoder, int at, uint before, uint beforeThat, ref double likely)
    {
        // How far a cue goes is the linear model's alone: "rejected the claim", "would neither confirm nor deny".
        if (before != 0)
            encoder = null;
        if (encoder is { None: > 1 - Unlikely })
            return 0;
        CueFeatures.Of(tokens, at, before, beforeThat, _features);
        Span<double> scores =
        [
            weights.Score(_features.All, 0),
            weights.Score(_features.All, 1),
            before == 0 ? -1e9 : weights.Score(_features.All, 2),
        ];
        LogShares.Exponential(scores);
        if (encoder is { } shares)
            scores[1] = (_choices.EncoderCues * shares.Begins) + ((1 - _choices.EncoderCues) * scores[1]);
        if (scores[1] > (encoder is null ? _choices.CueAlone : _choices.Cue) && scores[1] > scores[2])
        {
            likely = scores[1];
            return 1;
        }
        return scores[2] > scores[0] ? 2u : 0;
    }
}
