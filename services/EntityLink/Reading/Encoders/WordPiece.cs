using System.Collections.Frozen;
using System.Text;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// BERT's uncased WordPiece with the place of every piece in the text that was given: the longest known beginning of a word, then the longest known
/// continuation ("##ing"), and so on (Wu et al. 2016).
/// </summary>
internal sealed class WordPiece
{
    /// <summary>Letters; a longer word is no word, and one unknown piece.</summary>
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _begins;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _continues;

    private WordPiece(string[] vocabulary)
    {
        var pieces = vocabulary.Select((piece, id) => (piece, id)).ToList();
        _begins = Lookup(pieces.Where(one => !one.piece.StartsWith("##", StringComparison.Ordinal)));
        _continues = Lookup(
            pieces.Where(one => one.piece.StartsWith("##", StringComparison.Ordinal)).Select(one => (one.piece[2..], one.id))
        );
        Unknown = Array.IndexOf(vocabulary, "[UNK]");
        Begin = Array.IndexOf(vocabulary, "[CLS]");
        End = Array.IndexOf(vocabulary, "[SEP]");
        Size = vocabulary.Length;
    }

    /// <summary>The ids of [UNK], [CLS] and [SEP].</summary>
    public int Unknown { get; }
    public int Begin { get; }
    public int End { get; }
    public int Size { get; }

    /// <param name="vocabulary">A piece a line; the line's number is its id.</param>
    public static WordPiece Of(string vocabulary) => new(vocabulary.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));

    /// <summary>The words and pieces of a range of the text; all extents count UTF-16 units of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="characters">The range.</param>
    /// <param name="mostPieces">The last word is the one before which there were as many.</param>
    public PiecedText Cut(string text, Extent characters, int mostPieces = int.MaxValue)
    {
        var cut = new PiecedText();
        foreach (var word in WordsOf(text, characters))
        {
            if (cut.Ids.Count >= mostPieces)
            {
                cut.IsCutOff = true;
                break;
            }
            cut.Words.Add(word);
            cut.Cases.Add(Casing.Of(text.AsSpan(word.Start, word.Length)));
            cut.FirstPieces.Add(cut.Ids.Count);
            AddPieces(text, word, cut);
        }
        return cut;
    }

    private static IEnumerable<Extent> WordsOf(string text, Extent characters)
    {
        var start = -1;
        for (var at = characters.Start; at < characters.End; )
        {
            var rune = PieceRules.At(text, at, out var length);
            var blank = PieceRules.IsBlank(rune);
            if (blank || PieceRules.StandsAlone(rune))
            {
                if (start >= 0)
                    yield return new Extent(start, at);
                if (!blank)
                    yield return new Extent(at, at + length);
                start = -1;
            }
            else if (start < 0)
                start = at;
            at += length;
        }
        if (start >= 0)
            yield return new Extent(start, characters.End);
    }

    /// <summary>Lower case without accents, each letter with its place; then cut greedily. What is dropped belongs to the piece before it.</summary>
    private void AddPieces(string text, Extent word, PiecedText cut)
    {
        Span<char> letters = stackalloc char[LongestWord];
        Span<int> places = stackalloc int[LongestWord];
        var count = Normalise(text, word, letters, places);
        var first = cut.Ids.Count;
        for (var at = 0; at < count; )
        {
            var (id, end) = Longest(at == 0 ? _begins : _continues, letters[..count], at);
            if (id < 0)
            {
                count = 0;
                break;
            }
            cut.Ids.Add(id);
            cut.Pieces.Add(new Extent(at == 0 ? word.Start : places[at], end < count ? places[end] : word.End));
            at = end;
        }
        if (count > 0)
            return;
        cut.Ids.RemoveRange(first, cut.Ids.Count - first);
        cut.Pieces.RemoveRange(first, cut.Pieces.Count - first);
        cut.Ids.Add(Unknown);
        cut.Pieces.Add(word);
    }

    private static (int Id, int End) Longest(
        FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known,
        ReadOnlySpan<char> letters,
        int start
    )
    {
        for (var end = letters.Length; end > start; end--)
        {
            if (known.TryGetValue(letters[start..end], out var id))
                return (id, end);
        }
        return (-1, start);
    }

    /// <summary>How many letters there are; 0 for a word that has none or too many.</summary>
    private static int Normalise(string text, Extent word, Span<char> letters, Span<int> places)
    {
        var count = 0;
        for (var at = word.Start; at < word.End; )
        {
            var rune = PieceRules.At(text, at, out var length);
            if (rune.IsAscii)
            {
                if (count == LongestWord)
                    return 0;
                (letters[count], places[count]) = (char.ToLowerInvariant(text[at]), at);
                count++;
            }
            else
            {
                foreach (var part in Decomposed(rune).EnumerateRunes())
                {
                    if (PieceRules.IsDropped(part))
                        continue;
                    if (count + part.Utf16SequenceLength > LongestWord)
                        return 0;
                    part.EncodeToUtf16(letters[count..]);
                    for (var unit = 0; unit < part.Utf16SequenceLength; unit++)
                        places[count++] = at;
                }
            }
            at += length;
        }
        return count;
    }

    private static string Decomposed(Rune rune) => Rune.ToLowerInvariant(rune).ToString().Normalize(NormalizationForm.FormD);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<(string Piece, int Id)> pieces) =>
        pieces.ToFrozenDictionary(one => one.Piece, one => one.Id, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>A text cut into words and these into pieces.</summary>
internal sealed class PiecedText
{
    /// <summary>The ids of the pieces, without [CLS] and [SEP].</summary>
    public List<int> Ids { get; } = [];

    /// <summary>Where each piece stands, in UTF-16 units of the text; together the pieces of a word cover all of it.</summary>
    public List<Extent> Pieces { get; } = [];

    /// <summary>Where each word stands.</summary>
    public List<Extent> Words { get; } = [];
    public List<WordCase> Cases { get; } = [];

    /// <summary>The index of each word's first piece.</summary>
    public List<int> FirstPieces { get; } = [];

    /// <summary>The text went on, and a bound was reached.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The index behind the last piece of a word.</summary>
    public int PiecesEnd(int word) => word + 1 < FirstPieces.Count ? FirstPieces[word + 1] : Ids.Count;
}
