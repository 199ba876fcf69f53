using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>"Harbour director Erik Solberg": words that say who somebody is, without a verb. Every report that names him has them, so they support nothing of what he does.</summary>
internal static class Introductions
{
    /// <summary>The class of their predicate, which no verb has.</summary>
    public const string Class = "introduce";

    private static readonly FrozenSet<string> FormsOfBe = WordList.Of(
        "is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 's ’s become becomes became remain remains remained"
    );

    /// <param name="predicate">The predicate of the clause.</param>
    /// <param name="hasQuantity">It tells a number.</param>
    /// <param name="words">Its words.</param>
    public static bool Are(string predicate, bool hasQuantity, IEnumerable<string> words) =>
        predicate == "be" && !hasQuantity && !words.Any(FormsOfBe.Contains);

    public static bool IsFormOfBe(string word) => FormsOfBe.Contains(word);
}
