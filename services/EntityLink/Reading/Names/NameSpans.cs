using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>The encoder's names as tokens of the document.</summary>
/// <param name="Tokens">The tokens that the name covers.</param>
/// <param name="Name">What the encoder says.</param>
internal sealed record EncodedName(Extent Tokens, NameSpan Name)
{
    public static List<EncodedName> In(Document reading, EncodedDocument encoded)
    {
        var names = new List<EncodedName>(encoded.Names.Count);
        foreach (var name in encoded.Names)
        {
            var tokens = Trimmed(reading, reading.TokensOf(name.Characters));
            // The encoder parts words at every mark, the document does not: two of its names may be one token.
            if (tokens.Length > 0 && (names.Count == 0 || names[^1].Tokens.End <= tokens.Start))
                names.Add(new EncodedName(tokens, name));
        }
        return names;
    }

    /// <summary>Without the article before it, and marks at its ends but those that belong to it: "Yahoo!", "C++", "St. Petersburg (Florida)".</summary>
    private static Extent Trimmed(Document reading, Extent tokens)
    {
        var (start, end) = (tokens.Start, tokens.End);
        while (start < end && (reading.Tokens[start].Kind == TokenKind.Mark || reading.Word(start) is "the" or "a" or "an"))
            start++;
        while (end > start && IsLoose(reading, start, end))
            end--;
        // A letter alone ("Plan A", "A and B") names nothing that could be found again.
        return end - start == 1 && reading.Tokens[start].Length == 1 && char.IsAscii(reading.Text[reading.Tokens[start].Start])
            ? new Extent(start, start)
            : new Extent(start, end);
    }

    /// <summary>Whether the last token does not belong to the name: a mark, or a small word that joins it to what follows ("Ingrid Saar of …").</summary>
    private static bool IsLoose(Document reading, int start, int end)
    {
        var last = end - 1;
        if (reading.Tokens[last].Kind == TokenKind.Mark)
            return !(reading.IsMark(last, '!') || reading.IsMark(last, '+'))
                && !(reading.IsMark(last, ')') && HasOpening(reading, start, end));
        return reading.Word(last)
            is "of"
                or "the"
                or "and"
                or "for"
                or "in"
                or "on"
                or "at"
                or "to"
                or "from"
                or "by"
                or "a"
                or "an"
                or "with";
    }

    private static bool HasOpening(Document reading, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (reading.IsMark(at, '('))
                return true;
        }
        return false;
    }
}
