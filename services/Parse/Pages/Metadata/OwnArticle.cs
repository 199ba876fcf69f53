using System.Text.Json;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// Which of the articles in a page's data is the page's own: its address and its headline tell. Pages carry the data of related articles before their own,
/// and some carry nothing else.
/// </summary>
/// <param name="Url">Where the page was read.</param>
/// <param name="Canonical">What it links to as its canonical address.</param>
/// <param name="Titles">What its readers see as its title: the document's and the first heading's.</param>
internal sealed record OwnArticle(string Url, string? Canonical, IReadOnlyList<string> Titles)
{
    public static readonly OwnArticle Unknown = new("", null, []);

    /// <summary>No page is about more articles; a list of thousands is compared no further.</summary>
    private const int MaxCompared = 200;

    /// <summary>What the signs are worth beside each other: an address is surer than a headline, which editors change.</summary>
    private const int SameAddress = 4,
        SameHeadline = 3,
        HasDate = 1;

    /// <summary>Headlines that share fewer of their words are of two articles.</summary>
    private const double MinShared = 0.34;

    private readonly HashSet<string> _addresses = [.. new[] { Url, Canonical }.Select(address => Path(address, Url)).OfType<string>()];
    private readonly List<string> _titles = [.. Titles.Select(CleanText.Words).Where(title => title.Length > 0)];

    public JsonElement? Of(IReadOnlyList<JsonElement> articles)
    {
        JsonElement? best = null;
        var most = int.MinValue;
        foreach (var article in articles.Take(MaxCompared))
        {
            if (Score(article) is { } score && score > most)
                (best, most) = (article, score);
        }
        return best;
    }

    /// <summary>Null for the data of another article: both its address and its headline are not the page's.</summary>
    private int? Score(JsonElement article)
    {
        var addresses = Addresses(article).Select(address => Path(address, Url)).OfType<string>().ToList();
        var headline = Text(article, "headline") is { } text ? CleanText.Words(text) : "";
        var isHere = addresses.Exists(_addresses.Contains);
        var shared = headline.Length > 0 && _titles.Count > 0 ? _titles.Max(title => Shared(headline, title)) : 1;
        if (!isHere && addresses.Count > 0 && _addresses.Count > 0 && headline.Length > 0 && _titles.Count > 0 && shared < MinShared)
            return null;
        return (isHere ? SameAddress : 0)
            + (headline.Length > 0 && shared > 2 * MinShared ? SameHeadline : 0)
            + (article.TryGetProperty("datePublished", out _) ? HasDate : 0);
    }

    private static IEnumerable<string> Addresses(JsonElement article)
    {
        foreach (var property in (string[])["url", "mainEntityOfPage", "@id"])
        {
            if (!article.TryGetProperty(property, out var value))
                continue;
            if (value.ValueKind == JsonValueKind.String)
                yield return value.GetString()!;
            else if (value.ValueKind == JsonValueKind.Object && (Text(value, "@id") ?? Text(value, "url")) is { } address)
                yield return address;
        }
    }

    /// <summary>The address without scheme, parameters and what only marks a form of it; null for what names no page.</summary>
    private static string? Path(string? address, string page)
    {
        if (
            string.IsNullOrWhiteSpace(address)
            || address.Length > NormalUrl.MaxLength
            || !Uri.TryCreate(page, UriKind.Absolute, out var here)
            || !Uri.TryCreate(here, address.Trim(), out var url)
            || url.Scheme is not ("http" or "https")
        )
            return null;
        var path = url.AbsolutePath.TrimEnd('/');
        return path.Length == 0 ? null : RegistrableHost.Of(url.Host) + path.ToLowerInvariant();
    }

    private static string? Text(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>How many words of the headline stand in the title; scripts without blanks are compared whole.</summary>
    private static double Shared(string headline, string title)
    {
        if (title.Contains(headline, StringComparison.Ordinal) || headline.Contains(title, StringComparison.Ordinal))
            return 1;
        var words = headline.Split(' ');
        var others = title.Split(' ').ToHashSet(StringComparer.Ordinal);
        return (double)words.Count(others.Contains) / words.Length;
    }
}
