namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>What an outlet is known by where only its name is: "The Baltic Wire" and "Baltic wire" are one.</summary>
internal static class OutletKey
{
    public static string Of(string? name)
    {
        var words = PlainWords.Of(name ?? "");
        return words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
    }

    /// <summary>What those are counted under who cite an outlet that is not read here.</summary>
    public static string Cited(string name) => "cited:" + Of(name);

    /// <summary>What those are counted under who print an agency's report.</summary>
    public static string Agency(string name) => "agency:" + Of(name);
}
