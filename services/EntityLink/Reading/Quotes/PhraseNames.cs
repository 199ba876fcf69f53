using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>The name that a phrase is about: "Ana Ruiz" of "the mayor, Ana Ruiz", and not the ministry of "an official at the ministry".</summary>
/// <param name="document">The text.</param>
/// <param name="names">Its names in order.</param>
internal sealed class PhraseNames(Document document, IReadOnlyList<LinkedMention> names)
{
    /// <summary>"The World Health Organization (WHO | )": a bracket that is opened is closed.</summary>
    public Extent WithBracket(Extent phrase)
    {
        var open = 0;
        for (var at = phrase.Start; at < phrase.End; at++)
        {
            open +=
                document.IsMark(at, '(') ? 1
                : document.IsMark(at, ')') ? -1
                : 0;
        }
        return open > 0 && phrase.End < document.Tokens.Length && document.IsMark(phrase.End, ')')
            ? new Extent(phrase.Start, phrase.End + 1)
            : phrase;
    }

    /// <summary>The name that the phrase is about: a person, or what the phrase ends with; not the ministry in "an official at the ministry".</summary>
    public LinkedMention? Named(Extent phrase)
    {
        var head = HeadEnd(phrase);
        LinkedMention? last = null;
        for (var index = names.FirstFrom(phrase.Start); index < names.Count && names[index].Tokens.Start < phrase.End; index++)
        {
            var name = names[index];
            if (name.IsDemonym || IsPossessive(name) || IsOfRole(name, head))
                continue;
            if (
                name.Type == EntityTypes.Person
                && (name.Tokens.Start < head || IsApposition(phrase, head) || IsExplained(phrase, head, name))
            )
                return name;
            if (name.Tokens.End == head)
                last = name;
        }
        return last;
    }

    /// <summary>"| Fil-Ferro | leader Ana Ruiz", "a | Solberg | aide": whom the role serves, and not who has it.</summary>
    private bool IsOfRole(LinkedMention name, int head)
    {
        if (name.Tokens.End >= head || !document.IsWord(name.Tokens.End) || document.IsCapital(name.Tokens.End))
            return false;
        var role = name.Tokens.End;
        while (role < head && document.IsWord(role) && !document.IsCapital(role) && !Lexicon.IsRoleNoun(document.Word(role)))
            role++;
        return role < head
            && role - name.Tokens.End < LongestRole
            && document.IsWord(role)
            && !document.IsCapital(role)
            && document.Word(name.Tokens.End) is not ("the" or "a" or "an" or "and" or "or" or "as" or "who" or "his" or "her" or "their")
            && Lexicon.IsRoleNoun(document.Word(role));
    }

    /// <summary>Tokens of "deputy chief executive", and one more.</summary>
    private const int LongestRole = 4;

    /// <summary>Where the phrase's first part ends: at a comma, or a preposition after a small word.</summary>
    public int HeadEnd(Extent phrase)
    {
        for (var at = phrase.Start + 1; at < phrase.End; at++)
        {
            if (document.IsMark(at, ',') || document.IsMark(at, '('))
                return at;
            if (
                document.Word(at) is "of" or "for" or "from" or "at" or "in" or "with" or "to" or "near" or "inside" or "about" or "against"
                && !IsInsideName(at)
                // "Mum-of-three Ana Ruiz".
                && !document.IsMark(at - 1, '-')
            )
                return at;
        }
        return phrase.End;
    }

    /// <summary>"his spokesman, Tom Hendriks": the name stands behind the comma.</summary>
    private bool IsApposition(Extent phrase, int head) => head < phrase.End && document.IsMark(head, ',') && !document.IsCapital(head - 1);

    /// <summary>"The head of the harbour police, | Otto Lang", "one of the volunteers, | Otto Lang, 40": who a role with more words is.</summary>
    private bool IsExplained(Extent phrase, int head, LinkedMention name) =>
        document.IsMark(name.Tokens.Start - 1, ',')
        && (name.Tokens.End >= phrase.End || document.IsMark(name.Tokens.End, ','))
        && ((document.IsWord(head - 1) && Lexicon.IsRoleNoun(document.Word(head - 1))) || document.Word(phrase.Start) is "one" or "One")
        && !Enumerable
            .Range(phrase.Start, name.Tokens.Start - 1 - phrase.Start)
            .Any(at =>
                document.IsMark(at, ',')
                || document.Word(at) is "who" or "which"
                // "The mayor and his chief of police, Otto Lang": one of two.
                || (document.Is(at, "and") && document.Word(at + 1) is "the" or "a" or "an" or "his" or "her" or "its" or "their")
            );

    private bool IsInsideName(int token)
    {
        var index = names.FirstFrom(token + 1) - 1;
        return index >= 0 && names[index].Tokens.Contains(token);
    }

    public bool IsPossessive(LinkedMention name) =>
        name.Tokens.End < document.Tokens.Length && document.Tokens[name.Tokens.End].Kind == TokenKind.Possessive;
}
