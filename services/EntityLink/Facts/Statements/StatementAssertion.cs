using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>What an article asserts to be the case, as the rules of facts see it. Words that somebody said are facts of another kind.</summary>
internal static class StatementAssertion
{
    /// <param name="article">The article.</param>
    /// <param name="one">What it asserts.</param>
    /// <param name="originKey">What its origin is counted by.</param>
    /// <param name="credited">The one outlet that the article credits.</param>
    /// <param name="sentences">By assertion, those of what does not stand by itself.</param>
    /// <returns>Null for words that somebody said.</returns>
    public static FactAssertion? Of(
        Article article,
        Assertion one,
        string originKey,
        string? credited = null,
        IReadOnlyDictionary<Guid, string>? sentences = null
    )
    {
        if (one.Predicate == UtteranceAssertions.Predicate)
            return null;
        var isWithin = IsWithin(article, one);
        if (
            isWithin
            && one.Quantity is { Start: { } first, Length: { } all }
            && one.Length <= all + 1
            && ReplacedNumbers.IsRejected(article.Text, first)
        )
            return null;
        var quantity = one.Quantity is { } given ? new FactQuantity(given.Low, given.High, given.Unit, given.Approximate) : null;
        var tally = isWithin ? TallyOf(article, one) : null;
        var predicate = PredicateClasses.Of(one.Predicate);
        // "59 people were killed, and 527 were injured" tells of the injured, and 59 is not their number.
        if (tally?.Victims is { } victims && victims != predicate && PredicateClasses.CountsVictims(predicate))
            (tally, quantity) = (null, null);
        var replaced =
            isWithin && quantity is not null && one.Quantity is { Start: { } start, Length: { } length }
                ? ReplacedNumbers.Of(article.Text, new Extent(start, start + length))
                : null;
        var said = new FactAssertion
        {
            AssertionId = one.AssertionId,
            ArticleId = article.ArticleId,
            ArticleVersion = article.Version,
            Origin = originKey,
            Credited = credited is null ? null : OutletKey.Cited(credited),
            SaidAt = article.PublishedAt.ToUniversalTime(),
            Predicate = tally?.Victims ?? one.Predicate,
            Subject = Party(one.Subject),
            Object = Party(one.Object),
            Place = Party(one.Place),
            Quantity =
                tally?.Victims is not null ? quantity! with { Unit = VictimCounts.Unit }
                : tally?.Unit is { } unit ? quantity! with { Unit = unit }
                : quantity,
            Tally = tally?.Key,
            Replaces = replaced is { IsRejected: false } old ? old.Number : null,
            Rejects = replaced is { IsRejected: true } wrong ? wrong.Number : null,
            Corrects = isWithin && OwnCorrections.Has(article.Text, one.Start),
            Admits = isWithin && Admissions.Has(article.Text, one.Start, one.Length),
            Time = one.Time is { } time ? new FactPeriod(time.From, time.To) : null,
            Denied = one.Polarity == "denied",
            DeniesReports = one.DeniesId is not null,
            Denies = one.DeniesId,
            // "9,500 people were told to leave": that they were told so is what is counted.
            Modality = one.Modality == "demanded" && tally?.Victims == VictimCounts.Evacuated ? "asserted" : one.Modality,
            Sentence = sentences?.GetValueOrDefault(one.AssertionId) is { } sentence ? Storable.Of(sentence) : null,
            Sources = [.. one.Attribution.Select(party => Party(party)!)],
        };
        return ZeroCounts.Of(RuledOut.Of(said));
    }

    /// <summary>Its words and its number stand in the text: what another service sends may be of another text, and nothing around it is read then.</summary>
    public static bool IsWithin(Article article, Assertion one) =>
        IsWithin(article, one.Start, one.Length)
        && (one.Quantity is not { Start: { } start, Length: { } length } || IsWithin(article, start, length));

    private static bool IsWithin(Article article, int start, int length) =>
        start >= 0 && length >= 0 && start <= article.Text.Length - length;

    private static Tally? TallyOf(Article article, Assertion one) =>
        one.Quantity is { Start: { } start, Length: { } length, Unit: var unit }
            ? Tally.Of(
                article.Text,
                new Extent(one.Start, one.Start + one.Length),
                new Extent(start, start + length),
                unit,
                one.Subject?.Surface
            )
            : null;

    private static FactParty? Party(Party? party) => party is null ? null : new FactParty(party.EntityId, Storable.Of(party.Surface));
}
