using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Metadata.Headlines;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>
/// <c>tune-headline</c>: finds what the place of a heading is worth beside its agreement with what machines are told, and says how good the weights are on
/// sites that they were not found on (five folds), beside the rules without them.
/// </summary>
internal static class TuneHeadline
{
    private const int Folds = 5,
        Rounds = 3;

    /// <summary>A weight has to earn this many pages a point: of weights that are as good the smaller are taken.</summary>
    private const double Price = 0.02;

    private static readonly int[] Values = [.. Enumerable.Range(-5, 11).Select(step => 8 * step)];

    /// <summary>How each weight is changed.</summary>
    private static readonly (string Name, Func<HeadlineWeights, int> Get, Func<HeadlineWeights, int, HeadlineWeights> Set)[] Weights =
    [
        ("in article", weights => weights.InArticle, (weights, value) => weights with { InArticle = value }),
        ("first", weights => weights.First, (weights, value) => weights with { First = value }),
        ("before text", weights => weights.BeforeText, (weights, value) => weights with { BeforeText = value }),
        ("only told", weights => weights.OnlyTold, (weights, value) => weights with { OnlyTold = value }),
    ];

    public static int Run(DirectoryInfo folder)
    {
        var pages = Read(folder, "trafilatura.jsonl");
        var unseen = Read(folder, "mozilla.jsonl");
        var crossed = Enumerable
            .Range(0, Folds)
            .Sum(fold =>
                Right([.. pages.Where(page => page.Fold % Folds == fold)], Tune([.. pages.Where(page => page.Fold % Folds != fold)]))
            );
        Report("rules alone", Right(pages, HeadlineWeights.None), Right(unseen, HeadlineWeights.None));
        Report("cross-validated", crossed, null);
        var found = Tune(pages);
        Report($"fitted ({found})", Right(pages, found), Right(unseen, found));
        Report($"shipped ({HeadlineWeights.Default})", Right(pages, HeadlineWeights.Default), Right(unseen, HeadlineWeights.Default));
        return 0;

        void Report(string name, int right, int? others) =>
            Console.WriteLine(
                $"{name}: trafilatura {right} of {pages.Count}, {(double)right / pages.Count:0.0000}{(others is null ? "" : $"; mozilla {others} of {unseen.Count}")}"
            );
    }

    /// <summary>One weight after the other, the value with which most pages are right.</summary>
    private static HeadlineWeights Tune(List<Ranked> pages)
    {
        var best = HeadlineWeights.None;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (_, _, set) in Weights)
                best = Values
                    .Select(value => set(best, value))
                    .MaxBy(weights => Right(pages, weights) - (Price * Weights.Sum(weight => Math.Abs(weight.Get(weights)))))!;
        }
        return best;
    }

    private static int Right(List<Ranked> pages, HeadlineWeights weights) =>
        pages.Count(page => page.Candidates.MaxBy(candidate => weights.Score(candidate.Candidate)).IsRight);

    private static List<Ranked> Read(DirectoryInfo folder, string file) =>
        [
            .. PageSet
                .Read(folder, file)
                .Where(page => !string.IsNullOrEmpty(page.Title))
                .AsParallel()
                .AsOrdered()
                .Select(gold =>
                {
                    var source = PageSet.Source(folder, gold);
                    using var document = ParsePage.Of(source.Html);
                    var page = new Page(source, document);
                    return new Ranked(
                        TrainingSet.FoldOf(gold),
                        [
                            .. Headline
                                .Candidates(page, Outlet.Of(page))
                                .Select(candidate => (candidate, HeadlineEvaluation.IsRight(gold, candidate.Text))),
                        ]
                    );
                }),
        ];

    /// <summary>All pages of one site fall into the same fold.</summary>
    private sealed record Ranked(int Fold, IReadOnlyList<(HeadlineCandidate Candidate, bool IsRight)> Candidates);
}
