using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using Shown = NewsMesh.Search.Query.QueryExamples;

namespace NewsMesh.Search.Entities;

/// <summary>For the description of the API.</summary>
internal static class EntityExamples
{
    private const string Description = "chief executive of Lindqvist Turbin";
    private static readonly RelatedEntity Company = new(Shown.Company.Id, Shown.Company.Name, "organization", 11);
    private static readonly TimelineDay Day = new(Shown.Day, 5, 3);

    public static readonly Suggestion Suggestion = new(Shown.Person.Id, Shown.Person.Name, "person", Description, 12);

    public static readonly Page<EntitySummary> Page = new([new(Shown.Person.Id, null, Shown.Person.Name, "person", Description, 12)], null);

    public static readonly EntityAnswer Entity = new()
    {
        Id = Shown.Person.Id,
        WikidataId = null,
        Name = Shown.Person.Name,
        Type = "person",
        Aliases = ["Lindqvist"],
        Description = Description,
        Source = "nil",
        Articles = 12,
        Mentions = 31,
        FirstSeenAt = Shown.PublishedAt.AddDays(-16),
        LastSeenAt = Shown.PublishedAt,
        Quotes = [Shown.Utterance],
        Latest = [Shown.Article],
        Related = [Company],
        Timeline = [Day],
        Subjects = [new(Shown.Company.Id, Shown.Company.Name, 4, [Shown.Day])],
        NearNames = [new(DerivedId.From("entity", "Stefan Lindquist"), null, "Stefan Lindquist", "person", null, 1)],
    };

    public static readonly Page<TimelineDay> Timeline = new([Day], null);
    public static readonly Page<RelatedEntity> Related = new([Company], null);
}
