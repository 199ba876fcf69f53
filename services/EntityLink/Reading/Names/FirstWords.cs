using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>"Will Hughes said …", "May Brandt won": a first name that is a common word, too, at the beginning of a sentence.</summary>
internal static class FirstWords
{
    /// <summary>Whether the sentence's first word is the first name of the person whose family name was found behind it. "Will Hughes resign?" asks.</summary>
    public static bool IsFirstName(Document reading, Extent sentence, NameEvidence family)
    {
        var first = family.Tokens.Start - 1;
        return first == sentence.Start
            && family.Encoded?.Name.Type == EntityTypes.Person
            && family.Tokens.Length == 1
            && reading.IsCapital(first)
            && Lexicon.IsFirstName(reading.Word(first))
            && !reading.IsMark(sentence.End - 1, '?');
    }
}
