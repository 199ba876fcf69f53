using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>What origins are counted under: an outlet by its name where only that is known ("The Baltic Wire" and "Baltic wire" are one), somebody who is named as the source by who that is.</summary>
internal static class OutletKey
{
    public static string Of(string? name)
    {
        var words = PlainWords.Of(name ?? "");
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    /// <summary>What those are counted under who cite an outlet that is not read here; who cites an agency counts with whoever prints its report.</summary>
    public static string Cited(string name) => AgencyNames.Of(name) is null ? "cited:" + Of(name) : Agency(name);

    /// <summary>What those are counted under who print what somebody else wrote: an agency, a press release, a publisher family.</summary>
    public static string Of(string kind, string name) => $"{kind}:{(Of(name) is { Length: > 0 } words ? words : name)}";

    /// <summary>What those are counted under who print an agency's report.</summary>
    public static string Agency(string name) => Of("agency", AgencyNames.Of(name) ?? name);

    /// <summary>What the key of a press release begins with.</summary>
    public const string Release = "press-release:";

    /// <summary>What those are counted under who name somebody as their source.</summary>
    public static string Source(Guid entity) => $"source:{entity:N}";
}
