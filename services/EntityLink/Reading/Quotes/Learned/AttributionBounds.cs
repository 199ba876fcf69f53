using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>Where the content and the source of a cue begin and end: the linear model and the encoder together.</summary>
/// <param name="weights">The linear model.</param>
/// <param name="tokens">The document.</param>
/// <param name="shares">What the encoder makes of it; null to do without.</param>
/// <param name="encoderWeight">How much of the choice is the encoder's, 0 to 1.</param>
internal sealed class AttributionBounds(IWeights weights, QuoteTokens tokens, QuoteShares? shares, double encoderWeight)
{
    /// <summary>How many first tokens are followed up.</summary>
    private const int Beam = 3;

    /// <summary>The logarithm of what the encoder thinks too unlikely to be looked at by the linear model: most words.</summary>
    private const double Unlikely = -7;

    private readonly FeatureList _features = new();
    private readonly SpanFeatures _spans = new(tokens);

    /// <param name="cue">The words that attribute.</param>
    /// <param name="window">Where to look.</param>
    /// <param name="content">The content, to find the source; null to find the content.</param>
    /// <returns>Null where nothing is found, or nobody is named.</returns>
    public (Extent Tokens, double Probability)? Of(Extent cue, Extent window, Extent? content)
    {
        var encoder = shares?.Has(cue.Start) == true ? shares : null;
        var starts = Starts(cue, window, content, encoder);
        var encoded = encoder?.Links(cue.Start, content is null ? LinkRole.ContentEnd : LinkRole.SourceEnd, window);
        // Nobody begins and ends with the cue; the linear model has one choice for both.
        var nobody = starts[^1] + (encoderWeight * (encoded?[^1] ?? 0));
        var (best, most) = ((Extent?)null, content is null ? double.NegativeInfinity : nobody);
        foreach (var index in Enumerable.Range(0, starts.Length - 1).OrderByDescending(index => starts[index]).Take(Beam))
        {
            if (starts[index] <= most)
                break;
            var ends = Ends(cue, window, content, window.Start + index, encoded);
            for (var at = 0; at < ends.Length; at++)
            {
                if (starts[index] + ends[at] > most)
                    (best, most) = (new Extent(window.Start + index, window.Start + index + at + 1), starts[index] + ends[at]);
            }
        }
        return best is { } span ? (span, Math.Exp(most)) : null;
    }

    /// <summary>The logarithms of how likely each token is the first; the last one is that of none.</summary>
    private double[] Starts(Extent cue, Extent window, Extent? content, QuoteShares? encoder)
    {
        var encoded = encoder?.Links(cue.Start, content is null ? LinkRole.ContentStart : LinkRole.SourceStart, window);
        var linear = new double[window.Length + 1];
        for (var at = window.Start; at <= window.End; at++)
        {
            var isNone = at == window.End;
            if (IsLookedAt(cue, at, encoded?[at - window.Start], isNone))
            {
                _spans.Start(cue, window, content, isNone ? SpanFeatures.None : at, _features);
                linear[at - window.Start] = weights.Score(_features.All, 0);
            }
            else
                linear[at - window.Start] = -1e9;
        }
        return Together(linear, encoded);
    }

    private double[] Ends(Extent cue, Extent window, Extent? content, int start, double[]? encoded)
    {
        var linear = new double[window.End - start];
        for (var at = start; at < window.End; at++)
        {
            if (IsLookedAt(cue, at, encoded?[at - window.Start], isNone: false))
            {
                _spans.End(cue, window, content, start, at, _features);
                linear[at - start] = weights.Score(_features.All, 0);
            }
            else
                linear[at - start] = -1e9;
        }
        return Together(linear, encoded?[(start - window.Start)..^1]);
    }

    private static bool IsLookedAt(Extent cue, int at, double? encoded, bool isNone) =>
        isNone || (!cue.Contains(at) && (encoded is null || encoded > Unlikely));

    /// <summary>The weighted sum of both logarithms: each may rule out what the other does not know.</summary>
    private double[] Together(double[] linear, double[]? encoded)
    {
        LogShares.Logarithmic(linear);
        if (encoded is null)
            return linear;
        for (var at = 0; at < linear.Length; at++)
            linear[at] = (encoderWeight * encoded[at]) + ((1 - encoderWeight) * linear[at]);
        return linear;
    }
}
