using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>Encodes sentences: one run for each, windows that overlap for those that are too long for one.</summary>
/// <param name="pieces">The vocabulary.</param>
/// <param name="graph">The model.</param>
internal sealed class SentenceEncoder(WordPiece pieces, EncoderGraph graph)
{
    /// <summary>Pieces that two windows share: each word is read in the window that shows more of what stands around it.</summary>
    private const int Overlap = 40;

    private const int Room = EncoderGraph.MostPieces - 2;

    private readonly string[] _outputs = [.. graph.Outputs];

    /// <param name="text">The whole text.</param>
    /// <param name="characters">The sentence in it.</param>
    /// <param name="mostPieces">Words behind these are left out.</param>
    /// <param name="cancellationToken">Looked at before each run.</param>
    public EncodedSentence Encode(string text, Extent characters, int mostPieces, CancellationToken cancellationToken = default)
    {
        var cut = pieces.Cut(text, characters, mostPieces);
        var style = Casing.StyleOf(cut.Cases, cut.Words);
        if (style == SentenceStyle.Title)
        {
            HeadlineCase.Restore(text, cut);
            style = Casing.StyleOf(cut.Cases, cut.Words);
        }
        var sentence = new EncodedSentence(cut, _outputs);
        var read = 0;
        foreach (var window in Windows(cut))
        {
            var (ids, types) = Inputs(cut, window, style);
            var outputs = graph.Run(ids, types, _outputs, cancellationToken);
            // Half of what this window shares with the one before was better seen by that one.
            var from = read == 0 ? 0 : read - ((read - window.Start) / 2);
            for (var word = from; word < window.End; word++)
                sentence.Take(word, outputs, ids.Length, 1 + cut.FirstPieces[word] - cut.FirstPieces[window.Start]);
            read = window.End;
        }
        return sentence;
    }

    /// <summary>Ranges of words whose pieces fit into one run.</summary>
    private static IEnumerable<Extent> Windows(PiecedText cut)
    {
        for (var start = 0; start < cut.Words.Count; )
        {
            var end = start;
            while (end < cut.Words.Count && cut.PiecesEnd(end) - cut.FirstPieces[start] <= Room)
                end++;
            yield return new Extent(start, end);
            if (end == cut.Words.Count)
                break;
            var next = end;
            while (next > start + 1 && cut.FirstPieces[end] - cut.FirstPieces[next - 1] <= Overlap)
                next--;
            start = next;
        }
    }

    private (int[] Ids, long[] Types) Inputs(PiecedText cut, Extent window, SentenceStyle style)
    {
        var first = cut.FirstPieces[window.Start];
        var count = cut.PiecesEnd(window.End - 1) - first;
        var (ids, types) = (new int[count + 2], new long[count + 2]);
        (ids[0], ids[^1]) = (pieces.Begin, pieces.End);
        types[0] = types[^1] = Casing.Type(style, glued: false, WordCase.Mark);
        for (var word = window.Start; word < window.End; word++)
        {
            var glued = word > 0 && cut.Words[word - 1].End == cut.Words[word].Start;
            var type = Casing.Type(style, glued, cut.Cases[word]);
            for (var piece = cut.FirstPieces[word]; piece < cut.PiecesEnd(word); piece++)
                (ids[1 + piece - first], types[1 + piece - first]) = (cut.Ids[piece], type);
        }
        return (ids, types);
    }
}
