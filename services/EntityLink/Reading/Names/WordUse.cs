using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>How a text writes its words: what is written small somewhere is hardly a name at the start of a sentence.</summary>
internal sealed class WordUse
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _small = NewSet();

    public WordUse(Document reading)
    {
        for (var at = 0; at < reading.Tokens.Length; at++)
        {
            if (reading.IsWord(at) && !reading.IsCapital(at))
                _small.Add(reading.Word(at));
        }
    }

    public bool IsWrittenSmall(ReadOnlySpan<char> word) => _small.Contains(word);

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

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NewSet() =>
        new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
