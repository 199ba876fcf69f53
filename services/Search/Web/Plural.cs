namespace NewsMesh.Search.Web;

/// <summary>English plurals of what is counted: "mine", "square metre", "kilometre per hour".</summary>
internal static class Plural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["person"] = "people",
        ["people"] = "people",
        ["police"] = "police",
        ["cattle"] = "cattle",
        ["child"] = "children",
        ["man"] = "men",
        ["woman"] = "women",
        ["foot"] = "feet",
        ["aircraft"] = "aircraft",
        ["series"] = "series",
        ["hertz"] = "hertz",
        ["fish"] = "fish",
        ["sheep"] = "sheep",
        ["human"] = "humans",
        ["german"] = "Germans",
        ["roman"] = "Romans",
        ["celsius"] = "degrees Celsius",
        ["fahrenheit"] = "degrees Fahrenheit",
        ["revolutions"] = "revolutions",
    };

    /// <param name="noun">A noun of one or more words, in the singular.</param>
    public static string Of(string noun)
    {
        var end = noun.IndexOf(" per ", StringComparison.Ordinal);
        var (counted, rest) = end < 0 ? (noun, "") : (noun[..end], noun[end..]);
        var last = counted.LastIndexOf(' ') + 1;
        return $"{counted[..last]}{Word(counted[last..])}{rest}";
    }

    private static string Word(string word) =>
        Irregular.GetValueOrDefault(word)
        ?? (
            word switch
            {
                [.., 'm', 'a', 'n'] => word[..^2] + "en",
                [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
                [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
                _ => word + "s",
            }
        );
}
