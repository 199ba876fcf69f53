using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Reading.Assertions;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>What an article asserts to be the case, as the rules of facts see it. Words that somebody said are facts of another kind.</summary>
internal static class StatementAssertion
{
    public static FactAssertion? Of(Article article, Assertion one, string originKey) =>
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

    private static FactParty? Party(Party? party) => party is null ? null : new FactParty(party.EntityId, party.Surface);
}
