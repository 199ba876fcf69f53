using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// Clauses that are no statement by themselves, which a reader could check or hold against another one: who somebody is ("Harbour master Erik Solberg"), a pronoun with its verb ("she knows", "you were
/// elected"), who did not want to be named. Joined to others they tell of them; a fact of their own they are none.
/// </summary>
internal static class Fragments
{
    private static readonly FrozenSet<string> Pronouns = WordList.Of(
        "i we you he she it they him her them us who which that this these those whom one some others somebody someone everybody nobody both"
    );

    /// <summary>A verb, and nothing that it is about.</summary>
    private const int FewestTelling = 2;

    /// <param name="said">Its slots.</param>
    /// <param name="text">Its words.</param>
    public static bool Are(FactAssertion said, string text)
    {
        if (said.DeniesReports || said.Recounts is not null || said.Replaces is not null || said.Rejects is not null)
            return false;
        var words = text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (Introductions.Are(said.Predicate, said.Quantity is not null, words))
            return !text.Any(char.IsDigit);
        if (NamelessSources.Tells(text))
            return true;
        if (said.Quantity is not null || said.Time is not null)
            return false;
        var telling = words
            .Select(word => word.Trim(',', '.', ';', ':', '"', '“', '”', '\'', '’'))
            .Where(word => word.Length > 0 && TellingWords.Is(word));
        return (said.Subject ?? said.Object) is { } party
            && Pronouns.Contains(party.Words.Trim())
            && !PredicateClasses.IsKnown(said.Predicate)
            && telling.Take(FewestTelling).Count() < FewestTelling;
    }
}
