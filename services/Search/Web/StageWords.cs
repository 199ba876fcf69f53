using NewsMesh.Contracts;

namespace NewsMesh.Search.Web;

/// <summary>A step of an article's processing in plain words.</summary>
internal static class StageWords
{
    public static string Of(Stage stage) => Of(stage.Service, stage.Outcome);

    /// <summary>The same for a key of <see cref="Pipeline.StatsAnswer.Steps"/>.</summary>
    public static string OfKey(string step) => step.Split(' ', 2) is [var service, var outcome] ? Of(service, outcome) : step;

    private static string Of(string service, string outcome) =>
        (service, outcome) switch
        {
            ("ingest", "fetched") => "Page fetched",
            ("ingest", "carried") => "Text taken from the feed itself",
            ("ingest", "pushed") => "Text received through the API",
            ("ingest", "replayed") => "Stored page sent through again",
            ("parse", "parsed") => "Article extracted from the page",
            ("entity-link", "annotated") => "Names, quotes and statements found",
            ("entity-link", "linked") => "Linked to entities, facts and a story",
            ("search", "indexed") => "Made searchable",
            (_, "unchanged") => "Nothing new in it",
            (_, "discarded") => "Discarded",
            (_, "failed") => "Failed",
            (_, "deleted") => "Deleted",
            _ => outcome,
        };

    public static string Key(Stage stage) => $"{stage.Service} {stage.Outcome}";
}
