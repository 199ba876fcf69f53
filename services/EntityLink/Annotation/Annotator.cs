using NewsMesh.Contracts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Language;
using NewsMesh.EntityLink.Linking;
using NewsMesh.EntityLink.Mentions;
using NewsMesh.EntityLink.Quotes;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>Text in, annotations out: names, whose they are, who said what. Pure; the same input gives the same answer.</summary>
internal static class Annotator
{
    /// <summary>Everything that the text says.</summary>
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="owner">What ids are derived from: an article and its version.</param>
    /// <param name="dictionary">The known names.</param>
    /// <param name="language">BCP 47, where it is known.</param>
    /// <param name="cancellationToken">Nobody waits for the answer any more.</param>
    public static Annotations Annotate(
        string text,
        string owner,
        NameDictionary dictionary,
        string? language,
        CancellationToken cancellationToken = default
    )
    {
        var reading = Document.Of(text);
        return Annotate(
            reading,
            owner,
            Linker.Link(reading, Names.Find(reading, dictionary, language, cancellationToken)),
            cancellationToken
        );
    }

    /// <summary>The same with the mentions given, which are linked and neither added to nor left out.</summary>
    public static Annotations Annotate(
        string text,
        string owner,
        NameDictionary dictionary,
        string? language,
        IReadOnlyList<Extent> mentions,
        CancellationToken cancellationToken = default
    )
    {
        var reading = Document.Of(text);
        return Annotate(
            reading,
            owner,
            Linker.Link(reading, SuppliedMentions.Of(reading, dictionary, language, mentions, cancellationToken)),
            cancellationToken
        );
    }

    private static Annotations Annotate(Document reading, string owner, List<LinkedMention> names, CancellationToken cancellationToken)
    {
        var quotes = QuoteReader.Read(reading, names, owner, cancellationToken);
        return new Annotations
        {
            Mentions = names.ConvertAll(Mention),
            Entities = [.. names.Select(name => name.Entity).DistinctBy(entity => entity.EntityId).Select(Entity)],
            Quotes = quotes,
            Assertions = Utterances.Of(quotes, owner),
        };
    }

    private static Mention Mention(LinkedMention name) =>
        new()
        {
            Start = name.Characters.Start,
            Length = name.Characters.Length,
            Surface = name.Surface,
            Type = name.Type,
            EntityId = name.Entity.EntityId,
            WikidataId = name.Entity.WikidataId,
            Score = name.Score,
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
}
