namespace NewsMesh.Evaluation.Cases;

/// <summary>
/// Small inputs from what readers of feeds and pages have met (../shared/data/cases), each given to the code that its call reaches. Prints what is wrong,
/// by kind. No database and no broker: what only they can show is left to the services' own tests, and counted as not judged.
/// </summary>
internal static class CaseEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var results = Case.Read(folder).Select(one => (Case: one, Judged: Judge(one, folder))).ToList();
        foreach (
            var kind in results.Where(result => result.Judged.Right == false).GroupBy(result => result.Case.Kind).OrderBy(kind => kind.Key)
        )
        {
            Console.WriteLine($"{kind.Key} ({kind.Count()})");
            foreach (var (one, judged) in kind)
            {
                Console.WriteLine($"  {one.Id}: {one.Condition}\n    expected {one.Expected}\n    got {judged.Got}");
                Misses.Note(isMiss: true, $"{one.Id}\t{one.Kind}\texpected {one.Expected}\tgot {judged.Got}");
            }
        }
        foreach (var area in results.GroupBy(result => AreaOf(result.Case)).OrderBy(area => area.Key))
        {
            var judged = area.Where(result => result.Judged.Right is not null).ToList();
            if (judged.Count > 0)
                yield return new(
                    $"cases/{area.Key}/right",
                    (double)judged.Count(result => result.Judged.Right == true) / judged.Count,
                    $"{judged.Count} cases, {area.Count() - judged.Count} not judged here"
                );
        }
        var controls = results.Where(result => !result.Case.Fault && result.Judged.Right is not null).ToList();
        yield return new(
            "cases/controls/right",
            (double)controls.Count(result => result.Judged.Right == true) / controls.Count,
            $"{controls.Count} that were right when the cases were written"
        );
        yield return new(
            "cases/all/right",
            (double)results.Count(result => result.Judged.Right == true) / results.Count(result => result.Judged.Right is not null),
            $"{results.Count} cases, {results.Count(result => result.Judged.Right == false)} wrong"
        );
    }

    private static string AreaOf(Case one) => one.Area.Replace(' ', '-').Replace('/', '-');

    private static Judgement Judge(Case one, DirectoryInfo folder)
    {
        try
        {
            return one switch
            {
                { Area: "time" } => TimeCases.Judge(one),
                { Area: "opml" } => FeedCases.JudgeOpml(one, folder),
                { Id: "id-fragment" or "id-linkless" } => SubscribedCases.JudgeArticles(one, folder),
                { Id: "id-same-guid" or "lg-oldest-first" or "pc-ttl" or "pc-daily" or "pc-none" } => SubscribedCases.Judge(one),
                { Area: "duplicates" } => DuplicateCases.Judge(one, folder),
                { Id: "pg-meta-refresh" } => ServedCases.Judge(one, folder),
                { Area: "fetching" } => PageCases.JudgeWall(one, folder),
                { Area: "subscribing" } => ServedCases.Judge(one, folder),
                _ when one.Input.EndsWith(".json", StringComparison.Ordinal) => PageCases.Judge(one, folder),
                _ => FeedCases.Judge(one, folder),
            };
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new Judgement(false, $"{error.GetType().Name}: {error.Message}");
        }
    }
}
