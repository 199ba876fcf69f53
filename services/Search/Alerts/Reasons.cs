using NewsMesh.Search.Query;

namespace NewsMesh.Search.Alerts;

/// <summary>What an alert asks for, and why an article fired it, in words.</summary>
internal static class Reasons
{
    /// <summary>Everything that is asked for.</summary>
    /// <param name="request">The standing query.</param>
    /// <param name="names">Names of entities by their ids.</param>
    public static IReadOnlyList<Reason> Asked(SearchRequest request, IReadOnlyDictionary<Guid, string> names) =>
        [
            .. One("words", request.Q),
            .. Named(request, names),
            .. (request.Outlet ?? []).Select(outlet => new Reason("outlet", outlet)),
            .. (request.Language ?? []).Select(language => new Reason("language", language)),
            .. One("topic", request.Topic),
            .. One("from", request.From),
            .. One("to", request.To),
        ];

    /// <summary>Of the words those that the article has; of several outlets and languages its own. Entities, the speaker and the topic it must all have.</summary>
    public static IReadOnlyList<Reason> Matched(
        SearchRequest request,
        IReadOnlyDictionary<Guid, string> names,
        IEnumerable<string> terms,
        string outlet,
        string language
    ) =>
        [
            .. terms.Select(term => new Reason("words", term)),
            .. Named(request, names),
            .. request.Outlet is null ? [] : One("outlet", outlet),
            .. request.Language is null ? [] : One("language", language),
            .. One("topic", request.Topic),
        ];

    /// <summary>The entities that are asked for by their ids.</summary>
    public static IEnumerable<Guid> Ids(SearchRequest request) =>
        (request.Entity ?? [])
            .Append(request.Speaker)
            .Select(given => Guid.TryParse(given, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty);

    private static IEnumerable<Reason> Named(SearchRequest request, IReadOnlyDictionary<Guid, string> names) =>
        (request.Entity ?? [])
            .SelectMany(entity => One("entity", Name(entity, names)))
            .Concat(One("speaker", Name(request.Speaker, names)));

    private static string? Name(string? given, IReadOnlyDictionary<Guid, string> names) =>
        Guid.TryParse(given, out var id) ? names.GetValueOrDefault(id, given) : given;

    private static IEnumerable<Reason> One(string kind, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new Reason(kind, value)];
}
