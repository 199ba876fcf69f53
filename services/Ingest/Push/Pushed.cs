using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Contracts;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Pages;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;
using NewsMesh.ServiceDefaults.Outbound;

namespace NewsMesh.Ingest.Push;

/// <summary>A push, checked: what is stored, or what is wrong with it. Pure.</summary>
internal abstract record Pushed
{
    /// <summary>Fetch the page.</summary>
    public sealed record Address(string Url, string? Outlet) : Pushed;

    public sealed record Page(string Url, PageContent Content, string? Outlet) : Pushed;

    public sealed record Text(string Url, PushedText Content, byte[] Hash) : Pushed;

    public sealed record Invalid(ProblemHttpResult Problem) : Pushed;

    /// <summary>Of title and text together, as UTF-8: they travel unpacked.</summary>
    private const int MaxTextBytes = PageContent.MaxGzipBytes;
    private const int MaxTitle = 1_000;
    private const int MaxName = 200;
    private const int MaxAuthors = 100;

    /// <summary>Clocks differ, and time zones are mistaken; more than a day ahead is no time of publication.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromDays(1);

    public static Pushed Of(PushRequest request, DateTimeOffset now, IReadOnlyList<string> allowedHosts)
    {
        if (string.IsNullOrWhiteSpace(request.Url))
            return Wrong("url", "url is missing", "Give the article's address as url.");
        if (TypedUrl.Of(request.Url) is not { } address || NormalUrl.Of(address) is not { } url)
            return Wrong("url", "url is not valid", TypedUrl.Wanted);
        if (PlainText.OfText(request.Outlet)?.Length > MaxName)
            return Wrong("outlet", "outlet is too long", $"outlet may have {MaxName} characters.");
        var hasText = request.Text is not null || request.Title is not null;
        if (request.Html is not null && hasText)
            return Wrong("html", "html and text exclude each other", "Give html, from which the text is taken, or title and text.");
        if (hasText)
            return OfText(url, request, now);
        if (TextOnly(request) is { } field)
            return Wrong(
                field,
                $"{field} needs a text",
                $"The page itself says it: leave {field} out, or give title and text, which are taken as they are."
            );
        return request.Html is null
            ? OfAddress(url, PlainText.OfText(request.Outlet), allowedHosts)
            : OfHtml(url, request.Html, PlainText.OfText(request.Outlet));
    }

    /// <summary>What is stated beside a page or its address although it is read from there; null for nothing.</summary>
    private static string? TextOnly(PushRequest request) =>
        request switch
        {
            { PublishedAt: not null } => "publishedAt",
            { Language: not null } => "language",
            { Authors: not null } => "authors",
            _ => null,
        };

    /// <summary>The push of a content only names its URL; this one is going to be asked for.</summary>
    private static Pushed OfAddress(string url, string? outlet, IReadOnlyList<string> allowedHosts) =>
        AddressGuard.Refusal(new Uri(url), allowedHosts) is { } refusal
            ? new Invalid(
                Problem.Unprocessable(
                    "address-refused",
                    "The address cannot be fetched",
                    $"{refusal}. Push the content with html or text instead."
                )
            )
            : new Address(url, outlet);

    private static Pushed OfHtml(string url, string html, string? outlet)
    {
        if (string.IsNullOrWhiteSpace(html))
            return Wrong("html", "html is empty", "Give the page, or leave html out to have it fetched.");
        return PageContent.Of(html) is { } content
            ? new Page(url, content, outlet)
            : TooLarge($"html must have at most {PageContent.MaxGzipBytes / 1024} KiB when gzipped.");
    }

    private static Pushed OfText(string url, PushRequest request, DateTimeOffset now)
    {
        if (PlainText.OfText(request.Title) is not { } title)
            return Wrong("title", "title is missing", "Text needs a title: give the headline.");
        if (string.IsNullOrWhiteSpace(request.Text))
            return Wrong("text", "text is empty", "A title needs a text: give the article's text.");
        if (title.Length > MaxTitle || Encoding.UTF8.GetByteCount(request.Text) > MaxTextBytes)
            return TooLarge($"title may have {MaxTitle} characters, and text {MaxTextBytes / 1024} KiB.");
        if (request.PublishedAt is { } published && (published > now + MaxAhead || published.Year < 1600))
            return Wrong(
                "publishedAt",
                "publishedAt cannot be right",
                "publishedAt must be when the article was published: not in the future, and not before there were newspapers."
            );
        var authors = (request.Authors ?? []).Select(PlainText.OfText).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (authors.Count > MaxAuthors || authors.Exists(author => author.Length > MaxName))
            return Wrong("authors", "authors are not valid", $"There may be {MaxAuthors} authors of {MaxName} characters each.");
        var language = LanguageTag.Clean(request.Language);
        if (!string.IsNullOrWhiteSpace(request.Language) && (language is null || !LanguageTag.IsWellFormed(language)))
            return Wrong(
                "language",
                "language is not valid",
                "language must be a language tag (BCP 47), such as en or pt-BR; leave it out to have it recognised."
            );
        var text = PlainText.Storable(request.Text).Trim();
        if (text.Length == 0)
            return Wrong("text", "text is empty", "There is nothing but control characters in text.");
        var content = new PushedText
        {
            Title = title,
            Text = text,
            PublishedAt = request.PublishedAt?.ToUniversalTime(),
            Outlet = PlainText.OfText(request.Outlet),
            Language = language,
            Authors = authors,
        };
        return new Text(url, content, SHA256.HashData(Encoding.UTF8.GetBytes(StoredJson.Of(content))));
    }

    private static Invalid Wrong(string field, string title, string detail) =>
        new(
            Problem.Create(
                StatusCodes.Status400BadRequest,
                "article",
                title,
                detail,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [detail] },
                }
            )
        );

    private static Invalid TooLarge(string detail) =>
        new(Problem.Create(StatusCodes.Status413PayloadTooLarge, "too-large", "The article is too large", detail));
}
