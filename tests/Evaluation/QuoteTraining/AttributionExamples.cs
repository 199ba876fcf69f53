using System.Text.Json;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>One choice: candidates with their features and label, of which one is right.</summary>
/// <param name="Candidates">What there is to choose from.</param>
/// <param name="Right">The place of the right one.</param>
/// <param name="IsCue">The candidates are the labels of one word, and have the same features.</param>
internal sealed record Example(List<(uint[] Features, uint Label)> Candidates, int Right, bool IsCue);

/// <summary>The choices that PolNeAR's attributions teach: which words are a cue, and where the content and the source of each begin and end.</summary>
/// <param name="model">Tags the words.</param>
internal sealed class AttributionExamples(AttributionModel model)
{
    /// <summary>A longer cue is a clause of its own, from which no cue is learned.</summary>
    private const int LongestCue = 12;

    private readonly FeatureList _features = new();

    public IEnumerable<Example> Of(JsonElement article)
    {
        var text = article.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var tokens = new QuoteTokens(new Narration(Document.Of(text)));
        model.Tag(tokens);
        var spans = new SpanFeatures(tokens);
        var labels = new byte[tokens.Count];
        foreach (var attribution in article.GetProperty("attributions").EnumerateArray())
        {
            Extent? At(string part) => TokensOf(tokens.Document, attribution.GetProperty(part), units);
            if (At("cue") is not { Length: <= LongestCue } cue)
                continue;
            Label(labels, cue);
            var window = AttributionModel.Window(tokens, cue);
            if (At("content") is not { } whole || Content(window, whole, attribution.GetProperty("direct").GetBoolean()) is not { } content)
                continue;
            if (cue.Contains(content.Start) || cue.Contains(content.End - 1))
                continue;
            foreach (var example in Bounds(spans, cue, window, null, content))
                yield return example;
            var source = At("source");
            if (source is { } s && (s.Start < window.Start || s.End > window.End || cue.Contains(s.Start) || cue.Contains(s.End - 1)))
                continue;
            foreach (var example in Bounds(spans, cue, window, content, source))
                yield return example;
        }
        foreach (var example in Cues(tokens, labels))
            yield return example;
    }

    /// <summary>The content as far as it lies in the cue's window; a direct quote that goes on elsewhere teaches nothing of bounds.</summary>
    private static Extent? Content(Extent window, Extent whole, bool direct)
    {
        var part = new Extent(Math.Max(whole.Start, window.Start), Math.Min(whole.End, window.End));
        return part == whole || (part.Length > 1 && !direct) ? part : null;
    }

    private static void Label(byte[] labels, Extent cue)
    {
        if (labels.AsSpan(cue.Start, cue.Length).ContainsAnyExcept((byte)0))
            return;
        labels.AsSpan(cue.Start, cue.Length).Fill(2);
        labels[cue.Start] = 1;
    }

    private IEnumerable<Example> Cues(QuoteTokens tokens, byte[] labels)
    {
        for (var at = 0; at < labels.Length; at++)
        {
            CueFeatures.Of(tokens, at, at > 0 ? labels[at - 1] : 0u, at > 1 ? labels[at - 2] : 0u, _features);
            var features = _features.All.ToArray();
            yield return new Example([(features, 0), (features, 1), (features, 2)], labels[at], IsCue: true);
        }
    }

    private List<Example> Bounds(SpanFeatures spans, Extent cue, Extent window, Extent? content, Extent? span)
    {
        var (starts, ends) = (new List<(uint[], uint)>(), new List<(uint[], uint)>());
        int right = 0,
            rightEnd = 0;
        for (var at = window.Start; at <= window.End; at++)
        {
            if (cue.Contains(at))
                continue;
            if (at == (span?.Start ?? window.End))
                right = starts.Count;
            spans.Start(cue, window, content, at == window.End ? SpanFeatures.None : at, _features);
            starts.Add((_features.All.ToArray(), 0));
        }
        if (span is not { } found)
            return [new Example(starts, right, IsCue: false)];
        for (var at = found.Start; at < window.End; at++)
        {
            if (cue.Contains(at))
                continue;
            if (at == found.End - 1)
                rightEnd = ends.Count;
            spans.End(cue, window, content, found.Start, at, _features);
            ends.Add((_features.All.ToArray(), 0));
        }
        return [new Example(starts, right, IsCue: false), new Example(ends, rightEnd, IsCue: false)];
    }

    /// <summary>From the first word to the last, without marks at the ends.</summary>
    private static Extent? TokensOf(Document document, JsonElement spans, int[] units)
    {
        if (spans.GetArrayLength() == 0)
            return null;
        var tokens = document.TokensOf(
            new Extent(
                spans.EnumerateArray().Min(span => units[span[0].GetInt32()]),
                spans.EnumerateArray().Max(span => units[span[1].GetInt32()])
            )
        );
        var (start, end) = (tokens.Start, tokens.End);
        while (start < end && document.Tokens[start].Kind == TokenKind.Mark)
            start++;
        while (end > start && document.Tokens[end - 1].Kind == TokenKind.Mark)
            end--;
        return end > start ? new Extent(start, end)
            : tokens.Length > 0 ? tokens
            : null;
    }
}
