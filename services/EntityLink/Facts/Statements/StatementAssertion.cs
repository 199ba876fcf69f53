using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>What an article asserts to be the case, as the rules of facts see it. Words that somebody said are facts of another kind.</summary>
internal static class StatementAssertion
{
    public static FactAssertion? Of(Article article, Assertion one, Guid? storyId, string originKey) =>
        one.Predicate == UtteranceAssertions.Predicate
            ? null
            : new FactAssertion
            {
                AssertionId = one.AssertionId,
                ArticleId = article.ArticleId,
                ArticleVersion = article.Version,
                Origin = originKey,
                SaidAt = article.PublishedAt.ToUniversalTime(),
                Predicate = one.Predicate,
                StoryId = storyId,
                Subject = Party(one.Subject),
                Object = Party(one.Object),
                Place = Party(one.Place),
                Quantity = one.Quantity is { } quantity
                    ? new FactQuantity(quantity.Low, quantity.High, quantity.Unit, quantity.Approximate)
                    : null,
                Time = one.Time is { } time ? new FactPeriod(time.From, time.To) : null,
                Denied = one.Polarity == "denied",
                Modality = one.Modality,
                Sources = [.. one.Attribution.Select(party => Party(party)!)],
            };

    /// <summary>The fact's id; null where nobody could say the same of the same event.</summary>
    public static Guid? FactId(FactAssertion? one) =>
        one is not null && PredicateClasses.IsKnown(one.Predicate) && FactRules.KeyOf(one) is { } key
            ? DerivedId.From("fact", key.ToString())
            : null;

    private static FactParty? Party(Party? party) => party is null ? null : new FactParty(party.EntityId, party.Surface);
}
