using NewsMesh.Evaluation.Assertions;
using NewsMesh.Evaluation.Cases;
using NewsMesh.Evaluation.Comparison;
using NewsMesh.Evaluation.Duplicates;
using NewsMesh.Evaluation.Facts;
using NewsMesh.Evaluation.Facts.Invented;
using NewsMesh.Evaluation.Feeds;
using NewsMesh.Evaluation.Names;
using NewsMesh.Evaluation.Origins;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Evaluation.Probes;
using NewsMesh.Evaluation.Search;
using NewsMesh.Evaluation.Stories;
using NewsMesh.Evaluation.Syntax;

namespace NewsMesh.Evaluation;

/// <summary>Every evaluation there is: add a file with a static Measure, and a line here.</summary>
internal static class Evaluations
{
    public static IReadOnlyList<Evaluation> All { get; } =
    [
        new("cases", "cases", CaseEvaluation.Measure),
        new("feeds", "feeds", FeedEvaluation.Measure),
        new("charsets", "web", CharsetEvaluation.Measure),
        new("ssrf", "web", AddressEvaluation.Measure),
        new("urls", "web", UrlEvaluation.Measure),
        new("robots", "web", Robots.Measure),
        new("suffixes", "web", SuffixEvaluation.Measure),
        new("extraction", "extraction", ExtractionEvaluation.Measure),
        new("refusals", "extraction", RefusalEvaluation.Measure),
        new("appeals", "corpus", AppealEvaluation.Measure),
        new("headlines", "extraction", HeadlineEvaluation.Measure),
        new("authors", "extraction", AuthorEvaluation.Measure),
        new("subjects", "extraction", SubjectEvaluation.Measure),
        new("dates", "dates", DateEvaluation.Measure),
        new("origins", "extraction", OriginEvaluation.Measure),
        new("duplicates", "stories", DuplicateEvaluation.Measure),
        new("quotes", "quotes", Quotes.Measure),
        new("quantities", "quantities", QuantityEvaluation.Measure),
        new("times", "times", TimeEvaluation.Measure),
        new("assertions", "facts", AssertionEvaluation.Measure),
        new("factuality", "factuality", FactualityEvaluation.Measure),
        new("syntax", "syntax", SyntaxEvaluation.Measure),
        new("entities", "entities", Entities.Measure),
        new("coreference", "names", Coreference.Measure),
        new("compare", "facts", CompareEvaluation.Measure),
        new("pairs", "facts", _ => OwnPairEvaluation.Measure()),
        new("claims", "claims", ClaimEvaluation.Measure),
        new("probes", "probes", ProbeEvaluation.Measure),
        new("names", "names", NameEvaluation.Measure),
        new("facts", "facts", FactEvaluation.Measure),
        new("events", "facts", _ => InventedEventEvaluation.Measure()),
        new("stories", "stories", StoryEvaluation.Measure),
        new("search", "corpus", SearchEvaluation.Measure),
    ];
}
