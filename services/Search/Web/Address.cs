using Microsoft.Extensions.Primitives;

namespace NewsMesh.Search.Web;

/// <summary>Links from a page to the same page with another filter.</summary>
internal static class Address
{
    /// <summary>The request's address with one parameter set, or removed by null; a new filter begins at the first page.</summary>
    public static string With(HttpRequest request, string name, string? value, string? path = null) =>
        (path ?? request.Path)
        + QueryString.Create(Others(request, name).Concat(value is null ? [] : [KeyValuePair.Create(name, new StringValues(value))]));

    /// <summary>The same with one more value of a parameter that may have several.</summary>
    public static string Add(HttpRequest request, string name, string value) =>
        request.Path
        + QueryString.Create(Others(request, name).Append(KeyValuePair.Create(name, StringValues.Concat(request.Query[name], value))));

    /// <summary>The same without one value of it.</summary>
    public static string Without(HttpRequest request, string name, string value) =>
        request.Path
        + QueryString.Create(
            Others(request, name).Append(KeyValuePair.Create(name, new StringValues([.. request.Query[name].Where(one => one != value)])))
        );

    /// <summary>The same for one day only.</summary>
    public static string OnDay(HttpRequest request, string day) =>
        request.Path
        + QueryString.Create(
            Others(request, "from")
                .Where(pair => pair.Key != "to")
                .Append(KeyValuePair.Create("from", new StringValues(day)))
                .Append(KeyValuePair.Create("to", new StringValues(day)))
        );

    /// <summary>Another address with the filters of this one; what is empty in a form is left out.</summary>
    public static string Of(HttpRequest request, string path, params string[] without) =>
        path + QueryString.Create(Others(request, "cursor").Where(pair => !without.Contains(pair.Key)));

    public static string WithCursor(HttpRequest request, string cursor) => With(request, "cursor", cursor);

    private static IEnumerable<KeyValuePair<string, StringValues>> Others(HttpRequest request, string name) =>
        request.Query.Where(pair => pair.Key != name && pair.Key != "cursor" && !pair.Value.All(string.IsNullOrWhiteSpace));
}
