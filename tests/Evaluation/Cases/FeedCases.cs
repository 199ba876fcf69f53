using System.Text.RegularExpressions;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Feeds.Opml;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Evaluation.Cases;

/// <summary>Cases of <c>POST /feeds/preview</c> and <c>POST /feeds/import</c>.</summary>
internal static partial class FeedCases
{
    public static Judgement Judge(Case one, DirectoryInfo folder)
    {
        var charset = one.Condition.Contains("declared by HTTP", StringComparison.Ordinal) ? "utf-8" : null;
        var reading = FeedReader.Read(File.ReadAllBytes(one.PathIn(folder)), charset);
        if (reading is not FeedReading.Feed { Value: var feed })
            return new Judgement(false, $"422 {((FeedReading.NoFeed)reading).Reason}");
        if (PreviewAnswer.Of(feed) is not { Entries: [var entry, ..] })
            return new Judgement(false, "200 without an entry");
        return Judgement.Of(
            IsRight(one.Expected, entry)
                && Expectation.Authors(one.Expected, entry.Authors)
                && Expectation.PublishedAt(one.Expected, entry.PublishedAt),
            $"title “{entry.Title}” url {entry.Url} authors [{string.Join(", ", entry.Authors)}] publishedAt {entry.PublishedAt:yyyy-MM-ddTHH:mm:ssZ} updatedAt {entry.UpdatedAt:yyyy-MM-ddTHH:mm:ssZ}"
        );
    }

    public static Judgement JudgeOpml(Case one, DirectoryInfo folder)
    {
        var added = OpmlFormat.Read(TextDecoding.Decode(File.ReadAllBytes(one.PathIn(folder)), null))?.Count ?? 0;
        return Judgement.Of(one.Expected == $"added {added}", $"added {added}");
    }

    private static bool IsRight(string expected, PreviewEntry entry)
    {
        if (Url().Match(expected) is { Success: true } url)
            return entry.Url is { } found && found.Replace("http://", "https://", StringComparison.Ordinal) == url.Groups["value"].Value;
        return expected switch
        {
            "the whole headline" => entry.Title == "Browser drops the <script> tag in comments",
            "the headline in Cyrillic" => entry.Title == "Новости города и области сегодня",
            "\"Café news 0\"; the one byte as ’ or �" => entry.Title == "Café news 0",
            "🔥, or nothing; no replacement characters" => entry.Title is "Fire 🔥 at mill" or "Fire at mill" or "Fire  at mill",
            _ when expected.StartsWith("updatedAt null", StringComparison.Ordinal) => entry.UpdatedAt is null,
            _ => true,
        };
    }

    [GeneratedRegex(@"^url (?<value>\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Url();
}
