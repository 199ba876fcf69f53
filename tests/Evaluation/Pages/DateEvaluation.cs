using System.Globalization;
using AngleSharp.Html.Parser;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;

namespace NewsMesh.Evaluation.Pages;

/// <summary>The day of publication, scored as htmldate does: the same day is right, another day wrong, none missed. Offsets may move an evening to the next day.</summary>
internal static class DateEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var pages = PageSet.Read(folder, "dates.jsonl");
        var days = pages.AsParallel().AsOrdered().Select(page => (Page: page, Expected: page.Date, Found: Day(folder, page))).ToList();
        days.ForEach(day =>
            Misses.Note(day.Found != day.Expected, $"date\t{day.Page.Name}\t{day.Page.Html}\tgold: {day.Expected}\tfound: {day.Found}")
        );
        var right = days.Count(day => day.Found == day.Expected);
        var missed = days.Count(day => day.Found is null);
        yield return new(
            "dates/htmldate/accuracy",
            (double)right / days.Count,
            $"{days.Count} pages, {days.Count - right - missed} wrong, {missed} none; htmldate .903, newspaper4k .810 as F"
        );
    }

    private static string? Day(DirectoryInfo folder, GoldPage page) =>
        PageSet.Metadata(folder, page).PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
