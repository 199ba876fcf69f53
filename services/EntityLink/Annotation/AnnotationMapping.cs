using NewsMesh.Contracts;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>What was read in a document, as the contract has it: with ids, and offsets as start and length.</summary>
internal static class AnnotationMapping
{
    /// <param name="found">What was read.</param>
    /// <param name="owner">What ids are derived from, with the ordinal: the article and its version.</param>
    public static Annotations ToContract(this ReadDocument found, string owner) =>
        new()
        {
            Mentions = [.. found.Mentions.Select(Mention)],
            Entities = [.. found.Mentions.Select(mention => mention.Entity).DistinctBy(entity => entity.EntityId).Select(Entity)],
            Quotes = [.. found.Quotes.Select((quote, ordinal) => Quote(quote, DerivedId.From("quote", $"{owner}/{ordinal}")))],
            Assertions = [.. found.Assertions.Select((one, ordinal) => Assertion(one, ordinal, owner))],
        };

    private static Guid AssertionId(string owner, int ordinal) => DerivedId.From("assertion", $"{owner}/{ordinal}");

    private static Mention Mention(LinkedMention mention) =>
        new()
        {
            Start = mention.Characters.Start,
            Length = mention.Characters.Length,
            Surface = mention.Surface,
            Type = mention.Type,
            EntityId = mention.Entity.EntityId,
            WikidataId = mention.Entity.WikidataId,
            Score = mention.Score,
        };

    private static Entity Entity(KnownEntity entity) =>
        new()
        {
            EntityId = entity.EntityId,
            WikidataId = entity.WikidataId,
            Name = entity.Name,
            Type = entity.Type,
            Aliases = entity.Aliases,
            Description = entity.Description,
            Source = entity.Source,
        };

    private static Quote Quote(ReadQuote quote, Guid id) =>
        new()
        {
            QuoteId = id,
            Kind = quote.Kind,
            Content = [.. quote.Content.Select(Span)],
            Text = quote.Text,
            Polarity = quote.Polarity,
            IsUtterance = quote.IsUtterance,
            CueText = quote.CueText,
            Source = Party(quote.Source),
            Cue = quote.Cue is { } cue ? Span(cue) : null,
            Via = Party(quote.Via),
        };

    private static Assertion Assertion(ReadAssertion one, int ordinal, string owner) =>
        new()
        {
            AssertionId = AssertionId(owner, ordinal),
            Start = one.Characters.Start,
            Length = one.Characters.Length,
            Subject = Party(one.Subject),
            Predicate = one.Predicate,
            Object = Party(one.Object),
            Quantity = one.Quantity is { } quantity
                ? new Quantity
                {
                    Value = quantity.Value,
                    Low = quantity.Low,
                    High = quantity.High,
                    Unit = quantity.Unit,
                    Approximate = quantity.Approximate,
                    Start = quantity.Characters.Start,
                    Length = quantity.Characters.Length,
                }
                : null,
            Time = one.Time is { } time
                ? new TimeInterval
                {
                    From = time.From,
                    To = time.To,
                    Start = time.Characters.Start,
                    Length = time.Characters.Length,
                }
                : null,
            Place = Party(one.Place),
            Polarity = one.Polarity,
            Kind = one.Kind,
            CueText = one.CueText,
            DeniesId = one.Denies is { } denied ? AssertionId(owner, denied) : null,
            Modality = one.Modality,
            Attribution = [.. one.Attribution.Select(party => Party(party)!)],
        };

    private static Party? Party(Participant? one) =>
        one is null
            ? null
            : new Party
            {
                Start = one.Characters.Start,
                Length = one.Characters.Length,
                Surface = one.Surface,
                EntityId = one.EntityId,
            };

    private static Span Span(Extent characters) => new() { Start = characters.Start, Length = characters.Length };
}
