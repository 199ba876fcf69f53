using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What a page says about itself in JSON-LD (schema.org): the article among its things, and the things that it points to.</summary>
internal sealed partial class Structured
{
    /// <summary>Larger blocks hold product catalogues, not articles.</summary>
    private const int MaxCharacters = 512 * 1024;

    /// <summary>Things whose dates are not those of what is on the page.</summary>
    private static readonly FrozenSet<string> NoWork = FrozenSet.ToFrozenSet(
        [
            "WebSite",
            "Organization",
            "NewsMediaOrganization",
            "Person",
            "Comment",
            "BreadcrumbList",
            "ImageObject",
            "Event",
            "Offer",
            "Review",
            "Rating",
            "AggregateRating",
            "UserComments",
            "ItemList",
            "JobPosting",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private readonly JsonElement? _article;
    private readonly List<JsonElement> _others;

    private Structured(IEnumerable<JsonElement> roots, OwnArticle own)
    {
        var things = roots.SelectMany(Things).ToList();
        foreach (var thing in things)
        {
            if (thing.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && thing.EnumerateObject().Skip(1).Any())
                _byId.TryAdd(id.GetString()!, thing);
        }
        _article = own.Of([.. things.Where(IsArticle)]);
        _others =
        [
            .. things.Where(thing =>
                !TypesOf(thing).Any(type => type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || NoWork.Contains(type))
            ),
        ];
        SiteName = things
            .Where(thing => TypesOf(thing).Contains("WebSite", StringComparer.OrdinalIgnoreCase))
            .Select(site => Plain(site, "name"))
            .FirstOrDefault(name => name is not null);
        OrganizedAuthors = things
            .SelectMany(thing => Within(thing, "author"))
            .Select(author => Referred(author) ?? author)
            .Where(IsOrganization)
            .Select(thing => CleanText.Line(Plain(thing, "name")))
            .ToHashSet(StringComparer.Ordinal);
        Persons = things
            .SelectMany(thing => Within(thing, "author"))
            .Select(author => Referred(author) ?? author)
            .Where(author => TypesOf(author).Contains("Person", StringComparer.OrdinalIgnoreCase))
            .SelectMany(TextsOf)
            .Select(CleanText.Line)
            .ToHashSet(StringComparer.Ordinal);
        Path =
            things
                .Where(thing => TypesOf(thing).Contains("BreadcrumbList", StringComparer.OrdinalIgnoreCase))
                .Select(path => Within(path, "itemListElement").Select(Step).OfType<string>().ToList())
                .MaxBy(path => path.Count)
            ?? [];
        DescribesVideo = things
            .Where(thing => TypesOf(thing).Contains("VideoObject", StringComparer.OrdinalIgnoreCase))
            .Any(video => Plain(video, "description") is { } told && Sentences.In(CleanText.Line(told)) > 0);
        Types = things.SelectMany(TypesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every type that the page names, such as "NewsArticle" or "CollectionPage".</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>Whether the page has a video that its data tells in a sentence: what happened, for those who do not watch it.</summary>
    public bool DescribesVideo { get; }

    /// <summary>What the page calls its site; null where it does not.</summary>
    public string? SiteName { get; }

    /// <summary>The names of those authors that the page calls organizations: desks, agencies, publishers.</summary>
    public IReadOnlySet<string> OrganizedAuthors { get; }

    /// <summary>The names of those authors that the page calls persons.</summary>
    public IReadOnlySet<string> Persons { get; }

    /// <summary>The steps that lead from the site to the page, the longest path where there are several.</summary>
    public IReadOnlyList<string> Path { get; }

    public static Structured Of(IEnumerable<IHtmlScriptElement> scripts, OwnArticle? own = null) =>
        new(
            scripts
                .Where(script => script.Type?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true)
                .Select(script => Read(script.Text))
                .OfType<JsonElement>(),
            own ?? OwnArticle.Unknown
        );

    /// <summary>The article's text: its body, and the updates of a live blog that are not in it.</summary>
    public string? Body =>
        Text("articleBody") is not { } body ? (IsLive ? string.Join('\n', Updates) : null)
        : IsLive ? string.Join('\n', Updates.Where(update => !body.Contains(update, StringComparison.Ordinal)).Prepend(body))
        : body;

    /// <summary>Whether the text is one that grows (<c>liveBlogUpdate</c>): what the page shows above its updates is no part of them.</summary>
    public bool IsLive => Updates.Count > 0;

    /// <summary>A live blog of a long day has a few hundred updates; what is taken of them is what a long article has.</summary>
    private const int MaxUpdates = 500,
        MaxUpdateCharacters = 100_000;

    private IReadOnlyList<string> Updates => field ??= _article is { } article ? UpdatesOf(article) : [];

    /// <summary>The newest first, as they are written; an update without a text of its own is its headline.</summary>
    private static List<string> UpdatesOf(JsonElement article)
    {
        var (updates, characters) = (new List<string>(), 0);
        foreach (var update in Within(article, "liveBlogUpdate").Take(MaxUpdates))
        {
            if ((Plain(update, "articleBody") ?? Plain(update, "text") ?? Plain(update, "headline")) is not { } text)
                continue;
            if ((characters += text.Length) > MaxUpdateCharacters)
                break;
            updates.Add(text);
        }
        return updates;
    }

    /// <summary>The texts of the article's property: strings, or the names of things, each once.</summary>
    public IReadOnlyList<string> Texts(string property) =>
        _article is { } article && article.TryGetProperty(property, out var value)
            ? [.. TextsOf(value).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>The same of the page itself, or of what else is on it (a recipe, a film): weaker than what is said of an article.</summary>
    public string? OtherText(string property) => _others.Select(thing => Plain(thing, property)).FirstOrDefault(text => text is not null);

    public IReadOnlyList<string> OtherTexts(string property) =>
        [
            .. _others
                .Select(thing =>
                    thing.TryGetProperty(property, out var value) ? TextsOf(value).Distinct(StringComparer.Ordinal).ToList() : []
                )
                .FirstOrDefault(texts => texts.Count > 0)
                ?? [],
        ];

    public string? Text(string property) => Texts(property) is [var first, ..] ? first : null;

    /// <summary>The address of the article's property: a string, or the url of a thing.</summary>
    public string? Url(string property) => _article is { } article && article.TryGetProperty(property, out var value) ? UrlOf(value) : null;

    private static JsonElement? Read(string json)
    {
        if (json.Length > MaxCharacters)
            return null;
        json = Repaired(json);
        return Parsed(json)
            ?? Parsed(WithoutControls(json))
            ?? (json.Contains("&quot;", StringComparison.Ordinal) ? Parsed(WebUtility.HtmlDecode(json)) : null)
            ?? Parsed(LooseJson.Repaired(json.Contains("{&quot;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(json) : json));
    }

    private static JsonElement? Parsed(string json)
    {
        try
        {
            return JsonElement.Parse(json, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What pages get wrong most often: wrapping the block in a comment, and halves of surrogate pairs.</summary>
    private static string Repaired(string json)
    {
        json = json.Trim();
        if (json.StartsWith("<!--", StringComparison.Ordinal))
            json = json[4..].Replace("-->", "", StringComparison.Ordinal);
        if (json.StartsWith("//<![CDATA[", StringComparison.Ordinal))
            json = json["//<![CDATA[".Length..].Replace("//]]>", "", StringComparison.Ordinal);
        // A lone surrogate is valid JSON and no valid text: reading it would throw.
        return json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? EscapedSurrogates()
                .Replace(json, match => match.Groups["low"].Success ? $"{Unit(match.Groups["high"])}{Unit(match.Groups["low"])}" : " ")
            : json;
    }

    /// <summary>Line breaks and tabs within strings; a comment goes on to the end of its line, so that text with one is read before.</summary>
    private static string WithoutControls(string json) =>
        json.AsSpan().ContainsAny(Controls)
            ? string.Create(
                json.Length,
                json,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = char.IsControl(from[i]) ? ' ' : from[i];
                }
            )
            : json;

    private static char Unit(Capture hex) => (char)ushort.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\\u(?<high>d[89ab][0-9a-f]{2})(?:\\u(?<low>d[c-f][0-9a-f]{2}))|\\ud[89a-f][0-9a-f]{2}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex EscapedSurrogates();

    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl),
    ]);

    private static IEnumerable<JsonElement> Things(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(Things);
            case JsonValueKind.Object when value.TryGetProperty("@graph", out var graph):
                return Things(graph);
            case JsonValueKind.Object:
                return value.TryGetProperty("mainEntity", out var main) ? Things(main).Prepend(value) : [value];
            default:
                return [];
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement thing) => Strings(thing, "@type");

    /// <summary>A step of a path: a name of its own, or that of the thing it leads to.</summary>
    private static string? Step(JsonElement step) =>
        Plain(step, "name")
        ?? (step.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Object ? Plain(item, "name") : null);

    private static bool IsOrganization(JsonElement thing) =>
        TypesOf(thing).Any(type => type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase))
        && !TypesOf(thing).Contains("Person", StringComparer.OrdinalIgnoreCase);

    /// <summary>The things that are given as the property.</summary>
    private static IEnumerable<JsonElement> Within(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
                JsonValueKind.Object => [value],
                _ => [],
            }
            : [];

    private static bool IsArticle(JsonElement thing) =>
        TypesOf(thing)
            .Any(type =>
                type.EndsWith("Article", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("Report", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>
    /// One step to a thing whose name is a plain text, and no further: things may point to each other in circles, and thousands of times.
    /// </summary>
    private IEnumerable<string> TextsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
            JsonValueKind.Object => value.TryGetProperty("@value", out var literal) ? Strings(literal)
            : value.TryGetProperty("@list", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().SelectMany(TextsOf)
            : value.TryGetProperty("name", out var name) ? NameOf(name)
            : Plain(value, "familyName") is { } family ? [$"{Plain(value, "givenName")} {family}".Trim()]
            : Referred(value) is { } thing && Plain(thing, "name") is { } told ? [told]
            : [],
            _ => Strings(value),
        };

    /// <summary>A name that is a thing has its own name, one step down.</summary>
    private static IEnumerable<string> NameOf(JsonElement name) =>
        name.ValueKind == JsonValueKind.Object
            ? name.TryGetProperty("name", out var inner)
                ? Strings(inner)
                : name.TryGetProperty("@value", out var literal)
                    ? Strings(literal)
                    : []
            : Strings(name);

    private string? UrlOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(UrlOf).FirstOrDefault(url => url is not null),
            JsonValueKind.Object => OwnUrl(value) ?? (Referred(value) is { } thing ? OwnUrl(thing) : null),
            _ => Strings(value).FirstOrDefault(),
        };

    private static string? OwnUrl(JsonElement thing) => Plain(thing, "url") ?? Plain(thing, "contentUrl");

    private static string? Plain(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Object when value.TryGetProperty("@value", out var literal) && literal.ValueKind == JsonValueKind.String =>
                    literal.GetString(),
                _ => null,
            }
            : null;

    private static IEnumerable<string> Strings(JsonElement thing, string property) =>
        thing.TryGetProperty(property, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            // Unix time, and marks such as "isAccessibleForFree": false.
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
            JsonValueKind.Array => value
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!),
            _ => [],
        };

    private JsonElement? Referred(JsonElement value) =>
        value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(id.GetString()!, out var thing)
            ? thing
            : null;
}
