using NewsMesh.Contracts;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Annotation;

/// <summary>
/// How much of one article is annotated and linked. There is one linker for all articles, and nobody's article may hold it up for others: these bounds lie far
/// above what news has and keep the worst article below a second.
/// </summary>
internal static class ArticleBounds
{
    /// <summary>UTF-16 units. The longest reports of newspapers have some 100,000; a book is no article.</summary>
    public const int LongestText = 300_000;

    /// <summary>A long report names a thousand; lists of results name more and say nothing with it.</summary>
    public const int MostMentions = 5_000;

    /// <summary>The minutes of a parliament's day hold some 500.</summary>
    public const int MostQuotes = 1_000;

    /// <summary>A sentence asserts two or three things, and an article at the bound of its text has some 2,500 sentences.</summary>
    public const int MostAssertions = 8_000;

    /// <summary>The annotations within the bounds, and what was left out in words; null for nothing.</summary>
    public static (Annotations Annotations, string? LeftOut) Annotate(
        Article article,
        DocumentReader reader,
        CancellationToken cancellationToken
    )
    {
        var text = Beginning(article.Text, LongestText);
        var document = new DocumentInput
        {
            Text = text,
            Headline = article.Headline,
            Outlet = article.Outlet,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
        };
        var found = reader.Read(document, cancellationToken).ToContract($"{article.ArticleId}/{article.Version}");
        var leftOut = new List<string>();
        if (text.Length < article.Text.Length)
            leftOut.Add($"{article.Text.Length - text.Length} of {article.Text.Length} characters");
        if (found.Mentions.Count > MostMentions)
            leftOut.Add($"{found.Mentions.Count - MostMentions} of {found.Mentions.Count} mentions");
        if (found.Quotes.Count > MostQuotes)
            leftOut.Add($"{found.Quotes.Count - MostQuotes} of {found.Quotes.Count} quotes");
        if (found.Assertions.Count > MostAssertions)
            leftOut.Add($"{found.Assertions.Count - MostAssertions} of {found.Assertions.Count} assertions");
        return leftOut.Count == 0
            ? (found, null)
            : (
                Within(found),
                $"an article is read up to {LongestText} characters, {MostMentions} mentions, {MostQuotes} quotes and {MostAssertions} assertions; left out: {string.Join(", ", leftOut)}"
            );
    }

    /// <summary>The utterances of the quotes that are left out go with them.</summary>
    private static Annotations Within(Annotations found)
    {
        var (mentions, quotes) = (found.Mentions.Take(MostMentions).ToList(), found.Quotes.Take(MostQuotes).ToList());
        var named = mentions.Select(mention => mention.EntityId).ToHashSet();
        named.UnionWith(
            found
                .Assertions.SelectMany(one => one.Attribution.Append(one.Subject).Append(one.Object).Append(one.Place))
                .Select(party => party?.EntityId)
                .OfType<Guid>()
        );
        named.UnionWith(quotes.SelectMany(quote => new[] { quote.Source?.EntityId, quote.Via?.EntityId }).OfType<Guid>());
        return found with
        {
            Mentions = mentions,
            Entities = [.. found.Entities.Where(entity => named.Contains(entity.EntityId))],
            Quotes = quotes,
            Assertions =
            [
                .. found
                    .Assertions.Where(one => one.Kind is null || quotes.Count == 0 || one.Start <= quotes[^1].Content[0].Start)
                    .Take(MostAssertions),
            ],
        };
    }

    /// <summary>Whole paragraphs, where there are some: a sentence that is cut in half says something else.</summary>
    public static string Beginning(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOf("\n\n", longest, StringComparison.Ordinal);
        // One paragraph behind a headline: what is cut in half is better than the headline alone.
        if (end < longest / 2)
            end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end];
    }
}
