using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>
/// Names that the text itself calls a body: "The operator, Aquadam, denied this", "retailer Corvane", "Corvane, a Dutch retailer". They are no "he", whatever the name looks like. An operator may be one person in
/// theory; in the news it is a firm.
/// </summary>
internal static class CalledBodies
{
    private static readonly FrozenSet<string> Nouns = WordList.Of(
        "company firm group carmaker airline bank agency club party university ministry union charity broadcaster newspaper insurer startup institute corporation association federation utility studio brewery chain hospital council regulator watchdog airport shipyard steelmaker drugmaker consortium foundation railway"
    );

    /// <summary>Somebody may be one, too: only a name of one word is a body's.</summary>
    private static readonly FrozenSet<string> OfPeople = WordList.Of(
        "operator developer publisher supplier lender builder maker brewer contractor manufacturer retailer"
    );

    /// <summary>Words behind the comma in which it is told: "Corvane, a struggling Dutch | retailer".</summary>
    private const int MostApposed = 6;

    /// <returns>Of every name of the text that is called so.</returns>
    public static HashSet<Guid> Of(Document document, IReadOnlyList<LinkedMention> names) =>
        [
            .. names
                .Where(name => !name.IsDemonym && Genders.Of(name) == Gender.Unknown && IsCalled(document, name.Tokens))
                .Select(name => name.Entity.EntityId),
        ];

    private static bool IsCalled(Document document, Extent name)
    {
        var before = name.Start - 1;
        if (before >= 0 && IsNoun(document, before, name))
            return true;
        // "The operator of the dam, |".
        if (
            before > 0
            && document.IsMark(before, ',')
            && document.IsMark(name.End, ',')
            && Head(document, before) is { } head
            && IsNoun(document, head, name)
        )
            return true;
        if (!document.IsMark(name.End, ',') || document.Word(name.End + 1) is not ("a" or "an" or "the"))
            return false;
        for (var at = name.End + 2; at < name.End + 2 + MostApposed && document.IsWord(at); at++)
        {
            if (document.Word(at) is "of" or "in" or "for" or "at" or "who" or "and" or "to")
                return false;
            if (IsNoun(document, at, name))
                return !document.IsWord(at + 1)
                    || document.IsCapital(at + 1)
                    || document.Word(at + 1) is "of" or "in" or "that" or "which" or "based" or "with";
        }
        return false;
    }

    private static bool IsNoun(Document document, int at, Extent name) =>
        document.IsWord(at)
        && !document.IsCapital(at)
        && document.Word(at).ToString() is var noun
        && (Nouns.Contains(noun) || (name.Length == 1 && OfPeople.Contains(noun)));

    /// <summary>The noun of the phrase in front of a comma, if the phrase begins its sentence: the word before "of", or the last.</summary>
    private static int? Head(Document document, int comma)
    {
        var sentence = document.SentenceOf(comma);
        var start = Math.Max(comma - MostApposed - 2, sentence < document.Sentences.Count ? document.Sentences[sentence].Start : 0);
        if (!document.Is(start, "the") && !document.Is(start, "its"))
            return null;
        for (var at = start + 1; at < comma; at++)
        {
            if (!document.IsWord(at))
                return null;
            if (document.Word(at + 1) is "of" or "in" or "for" or "at")
                return at;
        }
        return comma - 1;
    }
}
