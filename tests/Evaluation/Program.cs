using System.Globalization;
using NewsMesh.Evaluation;
using NewsMesh.Evaluation.Certainty;
using NewsMesh.Evaluation.Comparison;
using NewsMesh.Evaluation.Facts;
using NewsMesh.Evaluation.Feeds;
using NewsMesh.Evaluation.Linking;
using NewsMesh.Evaluation.Linking.Training;
using NewsMesh.Evaluation.Names;
using NewsMesh.Evaluation.Origins;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Evaluation.Pages.Training;
using NewsMesh.Evaluation.QuoteTraining;
using NewsMesh.Evaluation.Search;
using NewsMesh.Evaluation.Seeds;
using NewsMesh.Evaluation.Stories;
using NewsMesh.Evaluation.Syntax;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var data = DataFolder.Find();
if (args is ["floors"])
    return Floors.Run(data);
if (args is ["make-seeds"] && data is not null)
    return MakeSeeds.Run(data);
if (args is ["pool-search", var queries] && data is not null)
    return await SearchEvaluation.PoolAsync(new DirectoryInfo(Path.Combine(data.FullName, "corpus")), queries);
if (args is ["tune-search"] && data is not null)
    return await TuneSearch.RunAsync(new DirectoryInfo(Path.Combine(data.FullName, "corpus")));
if (args is ["fuzz-feeds", ..])
    return Fuzz.Run(args.Length > 1 ? int.Parse(args[1]) : 100_000, data);
if (args is ["annotate", var input, var answers])
    return AnnotateLines.Run(input, answers);
if (args is ["tell-facts", var articles, .. var which])
    return TellFacts.Run(articles, which.FirstOrDefault(word => word != "--all"), which.Contains("--all"));
if (args is ["parse", var words])
    return ShowSyntax.Run(words);
if (args is ["sample-origins"] && data is not null)
    return OriginSample.Run(data);
if (args is ["digest", .. var file] && data is not null)
    return Digest.Run(data, file.FirstOrDefault());
if (args is ["train-text", .. var output] && data is not null)
    return TrainText.Run(new DirectoryInfo(Path.Combine(data.FullName, "extraction")), output.FirstOrDefault());
if (args is ["explain-links", var sentence] && data is not null)
    return ExplainLinks.Run(data, sentence);
if (args is ["train-linking", .. var model] && data is not null)
    return TrainLinking.Run(data, model.FirstOrDefault());
if (args is ["train-coreference", .. var pronouns] && data is not null)
    return TrainCoreference.Run(data, pronouns.FirstOrDefault());
if (args is ["train-quotes", .. var folder] && data is not null)
    return TrainQuotes.Run(data, folder.FirstOrDefault());
if (args is ["treebanks", var trees] && data is not null)
    return WriteTreebanks.Run(data, trees);
if (args is ["quote-states", var into] && data is not null)
    return QuoteStates.Run(data, into);
if (args is ["train-certainty", .. var certainty] && data is not null)
    return TrainCertainty.Run(data, certainty.FirstOrDefault());
if (args is ["train-names"] && data is not null)
    return TrainNames.Run(data);
if (args is ["train-types"] && data is not null)
    return TrainTypes.Run(data);
if (args is ["tune-headline"] && data is not null)
    return TuneHeadline.Run(new DirectoryInfo(Path.Combine(data.FullName, "extraction")));
if (args is ["make-term-counts", var counts] && data is not null)
    return MakeTermCounts.Run(new DirectoryInfo(Path.Combine(data.FullName, "corpus")), counts);
if (args is ["train-stories"] && data is not null)
    return StoryTraining.Run(data);
if (args is ["train-compare", var weights] && data is not null)
    return CompareTraining.Run(data, weights);
if (args is ["train-facts", var clauses] && data is not null)
    return FactTraining.Run(data, clauses);
if (args is not [var name] || Evaluations.All.FirstOrDefault(evaluation => evaluation.Name == name) is not { } wanted)
{
    Console.Error.WriteLine(
        $"usage: dotnet run --project tests/Evaluation -c Release -- <what>\n  what: floors, parse TEXT, annotate IN OUT, tell-facts ARTICLES [CLUSTER] [--all], fuzz-feeds [COUNT], pool-search QUERIES, tune-search, make-seeds, train-text [FILE], train-linking [FILE], explain-links TEXT, train-coreference [FILE], train-names, train-types, train-quotes [FOLDER], quote-states FOLDER, treebanks FOLDER, train-certainty [FILE], train-stories, tune-headline, sample-origins, digest [FILE], {string.Join(", ", Evaluations.All.Select(evaluation => evaluation.Name))}"
    );
    return 2;
}
if (data is null)
{
    Console.WriteLine("The development data (../shared/data) is not here: nothing is measured.");
    return 0;
}
foreach (var figure in wanted.Measure(new DirectoryInfo(Path.Combine(data.FullName, wanted.Folder))))
    Table.Line(figure);
return 0;
