using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>Lines that say who wrote.</summary>
internal static partial class Byline
{
    /// <summary>Whether the line is a byline and nothing else: "By Ann Lee and Tom Hendriks, Harbour Daily".</summary>
    public static bool IsLine(string line) => line.Length <= 100 && Line().IsMatch(line);

    public static bool HasLead(ReadOnlySpan<char> line) => Lead().IsMatch(line);

    /// <summary>The names of a byline, without the word before them.</summary>
    public static string WithoutLead(string line) => Lead().Replace(line, "");

    [GeneratedRegex(@"^(?i:by|written by|reported by|reporting by|von|par|por|di|door|text:|autor:?|author:?)\s+\p{Lu}[\p{L}.'’-]*(?:[ ,&|/]+(?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|e|en|de|van|von|der|la|le|for|in))*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:(?:written|reported|reporting|posted|published|words|story|article) by|veröffentlicht von|publié par|publicado por|by|von|par|por|di|door|text|autor(?:in)?|authors?)(?:\s*:\s*|\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
