using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Service;

/// <summary>The English articles of the sample newsroom as they come to be linked: read once, the oldest first.</summary>
internal static partial class NewsroomArticles
{
    /// <summary>On a thread of its own: seconds of reading would hold up the services that other tests run in this process.</summary>
    private static readonly Lazy<Task<IReadOnlyList<ArticleAnnotated>>> Reading = new(() =>
        Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
    );

    public static Task<IReadOnlyList<ArticleAnnotated>> AllAsync() => Reading.Value;

    private static IReadOnlyList<ArticleAnnotated> Read() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("seeds", "newsroom"), "*.html", SearchOption.AllDirectories)
                .Select(Of)
                .OfType<ArticleAnnotated>()
                .OrderBy(read => read.Article.PublishedAt)
                .ThenBy(read => read.Article.ArticleId),
        ];

    /// <summary>Null for a page without a time, and for another language.</summary>
    private static ArticleAnnotated? Of(string page)
    {
        var html = File.ReadAllText(page);
        if (!English().IsMatch(html) || Time().Match(html) is not { Success: true } time)
            return null;
        var outlet = Path.GetFileName(Path.GetDirectoryName(page)!);
        var text = string.Join(
            "\n\n",
            Paragraph().Matches(html).Select(match => Plain(match.Groups["words"].Value)).Where(words => words.Length > 80)
        );
        var parsed = Sample.Article(
            $"{outlet}-{Path.GetFileNameWithoutExtension(page)}",
            outlet,
            text,
            origin: new Origin { Kind = "own", Site = outlet + ".example" },
            ownName: outlet.Replace('-', ' '),
            publishedAt: DateTimeOffset.Parse(time.Groups["at"].Value, CultureInfo.InvariantCulture)
        );
        var article = parsed.Article with { Headline = Plain(Headline().Match(html).Groups["words"].Value) };
        var found = Known.Annotate(text);
        return new ArticleAnnotated
        {
            Article = article,
            Journey = parsed.Journey,
            // As the service names them: by the article.
            Annotations = found with
            {
                Assertions =
                [
                    .. found.Assertions.Select(
                        (one, at) => one with { AssertionId = DerivedId.From("assertion", $"{article.ArticleId} {at}") }
                    ),
                ],
            },
        };
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();

    [GeneratedRegex("<html lang=\"en", RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("<time datetime=\"(?<at>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex("<h1[^>]*>(?<words>.*?)</h1>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Headline();

    [GeneratedRegex("<p[^>]*>(?<words>.*?)</p>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
