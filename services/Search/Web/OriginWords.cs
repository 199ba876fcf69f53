namespace NewsMesh.Search.Web;

/// <summary>An origin, such as "agency:Coastwire", in words.</summary>
internal static class OriginWords
{
    /// <summary>The same beside the name of the outlet whose article it is of.</summary>
    public static string Of(string origin, string? outlet) => origin == $"own:{outlet}" ? "its own report" : Of(origin);

    /// <summary>The same where there is room for a name.</summary>
    public static string Short(string origin) =>
        origin.StartsWith("source:", StringComparison.Ordinal) ? origin["source:".Length..] : Of(origin);

    /// <summary>What an article says of where its text comes from, such as "own" or "agency:Coastwire".</summary>
    public static string OfArticle(string origin) =>
        origin switch
        {
            "own" => "own report",
            "unknown" => "not stated",
            _ when origin.StartsWith("own:", StringComparison.Ordinal) => "own report",
            _ => Of(origin),
        };

    public static string Of(string origin) =>
        origin.Split(':', 2) switch
        {
            ["own", var name] => $"{name}’s own report",
            ["agency", var name] => $"the agency {name}",
            ["source", var name] => $"{name}, in their own words",
            ["press-release", var name] => $"a press release of {name}",
            [_, var name] => name,
            _ => origin,
        };
}
