using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>A window of tokens that the dictionary knows.</summary>
internal sealed record DictionaryMatch(Extent Tokens, IReadOnlyList<Alias> Aliases);

/// <summary>The longest known names of a sentence, from left to right, none over another.</summary>
internal static class DictionaryMatches
{
    public static List<DictionaryMatch> In(Document reading, Extent sentence, NameDictionary dictionary)
    {
        var matches = new List<DictionaryMatch>();
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (!CanBegin(reading, at) || At(reading, at, sentence.End, dictionary) is not { } match)
                continue;
            matches.Add(match);
            at = match.Tokens.End - 1;
        }
        return matches;
    }

    /// <summary>The longest match that begins at a token.</summary>
    private static DictionaryMatch? At(Document reading, int start, int limit, NameDictionary dictionary)
    {
        for (var end = Math.Min(limit, start + dictionary.LongestInTokens); end > start; end--)
        {
            if (!CanEnd(reading, end, limit))
                continue;
            var tokens = new Extent(start, end);
            var characters = reading.Characters(tokens);
            var aliases = dictionary.Find(reading.Folded.AsSpan(characters.Start, characters.Length));
            if (aliases.Count > 0 && !IsOrdinaryWord(reading, tokens, aliases) && !IsPlaceInPlace(reading, tokens, aliases))
                return new DictionaryMatch(tokens, aliases);
        }
        return null;
    }

    /// <summary>Scripts without capitals may begin anywhere; others with a capital, a particle ("al-Qaeda") or a capital within ("iPhone").</summary>
    private static bool CanBegin(Document reading, int token)
    {
        var word = reading.Word(token);
        return !char.IsLower(word[0])
            ? reading.Tokens[token].Kind is TokenKind.Word or TokenKind.Number
            : (word.Length < 12 && word.ContainsAnyInRange('A', 'Z')) || Lexicon.Particles.Contains(word);
    }

    /// <summary>Not in the middle of "O'Brien-Smith", and not before a glued letter or digit.</summary>
    private static bool CanEnd(Document reading, int end, int limit) =>
        reading.Tokens[end - 1].Kind != TokenKind.Mark
        && !(
            end < limit - 1
            && reading.IsMark(end, '-')
            && reading.IsGlued(end)
            && reading.IsGlued(end + 1)
            && reading.IsCapital(end + 1)
            && !reading.IsCapital(end - 1)
        );

    /// <summary>"Norrby, Tarnland" are two names.</summary>
    private static bool IsPlaceInPlace(Document reading, Extent tokens, IReadOnlyList<Alias> aliases)
    {
        for (var at = tokens.Start + 1; at < tokens.End - 1; at++)
        {
            if (reading.IsMark(at, ','))
                return aliases[0].Entity.Type == EntityTypes.Location && EntityClasses.Of(aliases[0].Entity) != EntityClass.Organization;
        }
        return false;
    }

    /// <summary>"May" the month and "Will" at the start of a sentence are words before they are names.</summary>
    private static bool IsOrdinaryWord(Document reading, Extent tokens, IReadOnlyList<Alias> aliases)
    {
        if (tokens.Length > 1)
            return false;
        var word = reading.Word(tokens.Start);
        if (Lexicon.Calendar.Contains(word) && !(tokens.Start > 0 && reading.IsCapital(tokens.Start - 1)))
            return true;
        return Lexicon.CommonWords.Contains(word)
            && !aliases.Any(alias => !alias.Text.Any(char.IsLower))
            && !IsTownBehindIn(reading, tokens.Start, aliases);
    }

    /// <summary>"fireworks in Nice": behind "in" a capital in the middle of small letters is a town.</summary>
    private static bool IsTownBehindIn(Document reading, int token, IReadOnlyList<Alias> aliases) =>
        LocalFeatures.IsBehindPlaceWord(reading, token)
        && reading.IsCapital(token)
        && !reading.IsCapital(token - 1)
        && !(token + 1 < reading.Tokens.Length && reading.IsCapital(token + 1))
        && aliases[0] is { Kind: AliasKind.Name or AliasKind.Given, Entity: { Type: EntityTypes.Location, Description: not null } };
}
