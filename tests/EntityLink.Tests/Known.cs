using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Tests;

/// <summary>A small knowledge base for tests of the reading alone.</summary>
internal static class Known
{
    public static NameDictionary Dictionary { get; } =
        NameDictionary.Of(
            """
            {"wikidataId":"Q191","name":"Estonia","type":"location","aliases":["Republic of Estonia"],"demonyms":["Estonian","Estonians"],"description":"country in Northern Europe","popularity":40}
            {"wikidataId":"Q1770","name":"Tallinn","type":"location","description":"capital of Estonia","popularity":30}
            {"wikidataId":"Q212","name":"Ukraine","type":"location","demonyms":["Ukrainian","Ukrainians"],"popularity":80}
            {"wikidataId":"Q30","name":"United States","type":"location","aliases":["United States of America","US","U.S."],"demonyms":["American","Americans"],"popularity":100}
            {"wikidataId":"Q458","name":"European Union","type":"organization","aliases":["EU"],"popularity":90}
            {"wikidataId":"Q7184","name":"NATO","type":"organization","aliases":["North Atlantic Treaty Organization"],"popularity":90}
            {"wikidataId":"Q7817","name":"World Health Organization","type":"organization","aliases":["WHO"],"popularity":80}
            {"wikidataId":"Q130879","name":"Reuters","type":"organization","description":"news agency","popularity":50}
            {"wikidataId":"Q90","name":"Paris","type":"location","description":"capital of France","popularity":90}
            {"wikidataId":"Q830149","name":"Paris","type":"location","description":"city in Texas, United States","popularity":5}
            """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => SeedFormat.Read(line)!.ToKnown())
        );

    public static Contracts.Annotations Annotate(string text, string? language = "en") =>
        Reader.Read(new DocumentInput { Text = text, Language = language }).ToContract("test");

    /// <summary>The day on which texts are read whose assertions are looked at: a Wednesday, at noon.</summary>
    public static DateTimeOffset Wednesday { get; } = new(2025, 3, 12, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What an English text of that day asserts, in the contract's form.</summary>
    public static List<Contracts.Assertion> Assertions(string text) =>
        [
            .. Reader
                .Read(
                    new DocumentInput
                    {
                        Text = text,
                        Language = "en",
                        PublishedAt = Wednesday,
                    }
                )
                .ToContract("test")
                .Assertions,
        ];

    public static LoadedModels Models { get; } = LoadedModels.Load();

    /// <summary>The trees of a text's sentences.</summary>
    public static ClauseTrees Trees(Document document) => new(document, Models.Reading.Encoder.Encode(document), Models.Reading.Syntax);

    public static DocumentReader Reader { get; } = new(Dictionary, Models.Reading);

    /// <summary>A reader that knows these lines of the seed format and nothing else.</summary>
    public static DocumentReader ReaderOf(string lines) =>
        new(
            NameDictionary.Of(
                lines
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => SeedFormat.Read(line.Trim()))
                    .OfType<StoredEntity>()
                    .Select(entity => entity.ToKnown())
            ),
            Models.Reading
        );
}
