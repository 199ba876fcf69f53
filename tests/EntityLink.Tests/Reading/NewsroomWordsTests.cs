using System.Net;
using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Every quote and fact of the sample newsroom: each word that would be shown stands in its article, and marks only where the article has them.</summary>
public sealed partial class NewsroomWordsTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("seeds", "newsroom"), "*.html", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_shown_that_no_article_says(string page)
    {
        var text = string.Join(
            "\n\n",
            Paragraph()
                .Matches(File.ReadAllText(page))
                .Select(match => WebUtility.HtmlDecode(Tags().Replace(match.Groups["words"].Value, "")).Trim())
        );
        var found = Known.Annotate(text);
        foreach (var quote in found.Quotes)
        {
            foreach (var part in quote.Text.Split(" […] "))
                text.ShouldContain(part.Replace("  ", " ", StringComparison.Ordinal).Split(" “")[0]);
            if (quote.Kind == "direct")
                quote.Content.ShouldAllBe(span => "“\"„«‘'»".Contains(Before(text, span.Start), StringComparison.Ordinal));
            if (quote.Kind == "indirect")
                quote.Text.ShouldNotContain("“");
        }
        foreach (var assertion in found.Assertions.Where(assertion => assertion.Kind is "indirect" or "mixed"))
            UtteranceStatement
                .Of([Report(assertion)])
                .Count(character => character == '“')
                .ShouldBe(assertion.Object!.Surface.Count(character => character == '“'));
    }

    private static char Before(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at == 0 ? ' ' : text[at - 1];
    }

    private static FactSupport Report(Assertion assertion) =>
        new()
        {
            AssertionId = assertion.AssertionId,
            ArticleId = Guid.Empty,
            Version = 1,
            Url = "",
            Headline = "",
            Outlet = "",
            Origin = "",
            PublishedAt = default,
            Start = assertion.Start,
            Length = assertion.Length,
            Text = assertion.Object!.Surface,
            Kind = assertion.Kind!,
            Cue = assertion.CueText,
            Polarity = assertion.Polarity,
            Speaker = assertion.Subject!.Surface,
        };

    [GeneratedRegex("<p[^>]*>(?<words>.*?)</p>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
