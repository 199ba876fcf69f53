using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>How a text writes its words: what is written small somewhere is no name at the start of a sentence, what is written large in the middle is.</summary>
internal sealed class WordUse
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _small = NewSet();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _largeWithin = NewSet();

    public WordUse(Document reading)
    {
        Titled = [.. reading.Sentences.Select(sentence => IsTitled(reading, sentence))];
        for (var index = 0; index < reading.Sentences.Count; index++)
        {
            var sentence = reading.Sentences[index];
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                if (!reading.IsWord(at))
                    continue;
                if (!reading.IsCapital(at))
                    _small.Add(reading.Word(at));
                else if (!Titled[index] && !BeginsSentence(reading, sentence, at))
                    _largeWithin.Add(reading.Word(at));
            }
        }
    }

    /// <summary>For each sentence: whether it is a headline with a capital on nearly every word, so that capitals say nothing.</summary>
    public IReadOnlyList<bool> Titled { get; }

    public bool IsWrittenSmall(ReadOnlySpan<char> word) => _small.Contains(word);

    public bool IsWrittenLargeWithin(ReadOnlySpan<char> word) => _largeWithin.Contains(word);

    /// <summary>Nothing but marks stands before the token, in its sentence or since a quotation was opened or a colon.</summary>
    public static bool BeginsSentence(Document reading, Extent sentence, int token)
    {
        if (token == sentence.Start)
            return true;
        return reading.Tokens[token - 1].Kind == TokenKind.Mark
            && (
                token - 1 == sentence.Start
                || reading.Text[reading.Tokens[token - 1].Start]
                    is '“'
                        or '"'
                        or '‘'
                        or '„'
                        or '«'
                        or ':'
                        or '('
                        or '['
                        or '•'
                        or '*'
                        or '—'
                        or '…'
                        or '.'
                        or '?'
                        or '!'
                        or '\''
            );
    }

    private static bool IsTitled(Document reading, Extent sentence)
    {
        int large = 0,
            small = 0;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!reading.IsWord(at) || (reading.Tokens[at].Length < 4 && (reading.IsCapital(at) || IsFunctionWord(reading.Word(at)))))
                continue;
            if (reading.IsCapital(at))
                large++;
            else
                small++;
        }
        // A headline has no full stop; the bar is high for what ends with one.
        var stopped = reading.IsMark(sentence.End - 1, '.');
        return stopped ? large >= 6 && small == 0 : large >= 2 && large >= small * 3 && (large > 2 || small == 0);
    }

    /// <summary>What headlines write small as well.</summary>
    private static bool IsFunctionWord(ReadOnlySpan<char> word) =>
        Lexicon.Openers.Contains(word)
        || word is "of" or "to" or "is" or "are" or "up" or "off" or "out" or "via" or "vs" or "nor" or "per";

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NewSet() =>
        new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
