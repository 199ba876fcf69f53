using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>How likely a word is no part of a cue, begins one, or goes on with one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CueShares(double None, double Begins, double GoesOn);

/// <summary>What the encoder makes of the tokens of a document.</summary>
internal sealed class QuoteShares(Document document)
{
    /// <summary>The logarithm of what cannot be.</summary>
    public const double Never = -20;

    private readonly List<(float[] Cues, QuoteLinks Links)> _windows = [];

    /// <summary>For each token its window, from 1, with its first and last word there; 0 where nothing was encoded.</summary>
    private readonly (int Window, int First, int Last)[] _places = new (int, int, int)[document.Tokens.Length];

    /// <param name="words">The words of a window.</param>
    /// <param name="cues">[words × 3]: the logits of the labels.</param>
    /// <param name="links">What the words make of each other.</param>
    public void Add(Extent[] words, float[] cues, QuoteLinks links)
    {
        _windows.Add((cues, links));
        for (var word = 0; word < words.Length; word++)
        {
            var tokens = document.TokensOf(words[word]);
            for (var token = tokens.Start; token < tokens.End; token++)
            {
                ref var place = ref _places[token];
                place = (_windows.Count, place.Window == _windows.Count ? place.First : word, word);
            }
        }
    }

    public bool Has(int token) => _places[token].Window > 0;

    public CueShares Cue(int token)
    {
        var logits = _windows[_places[token].Window - 1].Cues.AsSpan(_places[token].First * 3, 3);
        var most = Math.Max(logits[0], Math.Max(logits[1], logits[2]));
        var (none, begins, further) = (Math.Exp(logits[0] - most), Math.Exp(logits[1] - most), Math.Exp(logits[2] - most));
        var sum = none + begins + further;
        return new CueShares(none / sum, begins / sum, further / sum);
    }

    /// <summary>
    /// The logarithms of how likely each token of a range begins or ends the content or the source of a cue; the last one is that of nobody, for whom the cue itself stands.
    /// </summary>
    public double[] Links(int cue, LinkRole role, Extent tokens)
    {
        var (window, anchor, _) = _places[cue];
        var shares = _windows[window - 1].Links.Shares(anchor, role);
        var links = new double[tokens.Length + 1];
        var isStart = role is LinkRole.ContentStart or LinkRole.SourceStart;
        for (var token = tokens.Start; token < tokens.End; token++)
        {
            var place = _places[token];
            links[token - tokens.Start] = place.Window == window ? Math.Max(Never, shares[isStart ? place.First : place.Last]) : Never;
        }
        links[^1] = role is LinkRole.SourceStart or LinkRole.SourceEnd ? Math.Max(Never, shares[anchor]) : Never;
        return links;
    }
}
