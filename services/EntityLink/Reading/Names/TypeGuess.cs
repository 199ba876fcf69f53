using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>What an unknown name is the name of, and how much speaks for it (0 to 3).</summary>
internal readonly record struct TypeGuess(string Type, int Evidence)
{
    /// <summary>Reads the name's own words, then those around it.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="name">The tokens of the name.</param>
    /// <param name="titled">Whether a title or role stands before it.</param>
    public static TypeGuess Of(Document reading, Extent name, bool titled)
    {
        var words = Enumerable.Range(name.Start, name.Length).Where(reading.IsWord).ToList();
        if (words.Count == 0)
            return new(EntityTypes.Other, 0);
        var first = reading.Word(words[0]);
        var last = reading.Word(words[^1]);
        if (titled && words.Count <= 5)
            return new(EntityTypes.Person, 3);
        if (
            words.Count > 1
            && words.Exists(word => Lexicon.OrganizationWords.Contains(reading.Word(word)))
            && !(Lexicon.IsFirstName(first) && words.Count == 2)
        )
            return new(EntityTypes.Organization, 2);
        if (words.Count > 1 && Lexicon.IsFirstName(first) && !Lexicon.LocationWords.Contains(last) && !Lexicon.EventWords.Contains(last))
            return new(EntityTypes.Person, 3);
        if (
            words.Count > 1
            && (
                Lexicon.LocationWords.Contains(last)
                || first is "Mount" or "Lake" or "Fort" or "Cape" or "Port" or "Gulf" or "Isle" or "River"
            )
        )
            return new(EntityTypes.Location, 2);
        if (words.Count > 1 && words.Exists(word => Lexicon.EventWords.Contains(reading.Word(word))))
            return new(EntityTypes.Event, 2);
        return OfShape(reading, name, words);
    }

    private static TypeGuess OfShape(Document reading, Extent name, List<int> words)
    {
        var word = reading.Word(words[0]);
        if (words.Count == 1)
        {
            if (word.Length > 1 && !word.ContainsAnyInRange('a', 'z'))
                return new(EntityTypes.Organization, 1);
            if (word[1..].ContainsAnyInRange('A', 'Z') && !word.StartsWith("Mc") && !word.StartsWith("Mac") && !word.Contains('\''))
                return new(EntityTypes.Organization, 1);
            if (word.EndsWith("ians") || word.EndsWith("ists") || word.EndsWith("crats") || word.EndsWith("icans"))
                return new(EntityTypes.Group, 1);
        }
        if (
            HasAgeBehind(reading, name)
            || words.Exists(at => reading.Tokens[at].Length == 2 && reading.Folded[reading.Tokens[at].End - 1] == '.')
        )
            return new(EntityTypes.Person, 2);
        if (name.Start > 0 && words.Count <= 3 && IsPlacePreposition(reading.Word(name.Start - 1)))
            return new(EntityTypes.Location, 1);
        if (
            words.Count is 2 or 3
            && words.TrueForAll(at => !Lexicon.CommonWords.Contains(reading.Word(at)) && reading.Word(at).ContainsAnyInRange('a', 'z'))
        )
            return new(EntityTypes.Person, 1);
        return new(EntityTypes.Other, 0);
    }

    /// <summary>"Marta Okonjo, 45," is someone.</summary>
    private static bool HasAgeBehind(Document reading, Extent name) =>
        name.End + 1 < reading.Tokens.Length
        && reading.IsMark(name.End, ',')
        && reading.Tokens[name.End + 1] is { Kind: TokenKind.Number, Length: 2 };

    private static bool IsPlacePreposition(ReadOnlySpan<char> word) =>
        word is "in" or "near" or "outside" or "across" or "throughout" or "In" or "Near" or "around" or "into";
}
