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
            foreach (var part in Parts(reading, reading.TokensOf(name.Characters), name.Type))
            {
                var tokens = Trimmed(reading, part);
                // The encoder parts words at every mark, the document does not: two of its names may be one token.
                if (tokens.Length > 0 && (names.Count == 0 || names[^1].Tokens.End <= tokens.Start))
                    names.Add(new EncodedName(tokens, name with { Characters = reading.Characters(tokens) }));
            }
        }
        return names;
    }

    /// <summary>"Norrby, Tarnland" are two places, the one in the other.</summary>
    private static IEnumerable<Extent> Parts(Document reading, Extent tokens, string type)
    {
        var comma = -1;
        for (var at = tokens.Start + 1; at < tokens.End - 1 && type == EntityTypes.Location; at++)
        {
            if (!reading.IsMark(at, ','))
                continue;
            // A list is nobody's place.
            if (comma >= 0 || !reading.IsCapital(at + 1))
                return [tokens];
            comma = at;
        }
        return comma < 0 ? [tokens] : [new Extent(tokens.Start, comma), new Extent(comma + 1, tokens.End)];
    }

    /// <summary>Without the article before it, and marks at its ends but those that belong to it: "Yahoo!", "C++", "St. Petersburg (Florida)".</summary>
    private static Extent Trimmed(Document reading, Extent tokens)
    {
        var (start, end) = (tokens.Start, tokens.End);
        while (start < end && (reading.Tokens[start].Kind == TokenKind.Mark || reading.Word(start) is "the" or "a" or "an"))
            start++;
        while (end > start && (IsLoose(reading, start, end) || IsLoosePossessive(reading, start, end)))
            end--;
        end = CompanyForms.EndOf(reading, new Extent(start, end));
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

    /// <summary>"Tarn’ s harbour": an "s" that is parted off from its apostrophe.</summary>
    private static bool IsLoosePossessive(Document reading, int start, int end) =>
        end - start > 1
        && reading.Tokens[end - 1] is { Kind: TokenKind.Word, Length: 1 }
        && reading.Is(end - 1, "s")
        && reading.Tokens[end - 2].Kind == TokenKind.Mark
        && reading.Text[reading.Tokens[end - 2].Start] is '’' or '\'';

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
