using System.Text.RegularExpressions;

namespace NewsMesh.Search.Articles;

/// <summary>Cuts a text into sentences, well enough to compare two versions of it: a wrong cut only makes a change look larger.</summary>
internal static partial class Sentences
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>A line break, or the space between a full stop, with or without closing quotes, and a letter that may begin a sentence.</summary>
    [GeneratedRegex(
        """\n+|(?<=[.!?…。！？]["”’»)\]]{0,2})\s+(?=["“‘«„(\[]?[\p{Lu}\p{Lo}\p{Nd}])""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Ends();
}
