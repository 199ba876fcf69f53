using System.Text.RegularExpressions;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Origins;

/// <summary>"This article was originally published by Fjord Times."</summary>
internal static partial class Reprint
{
    public static Origin? Of(OriginHints hints)
    {
        var match = hints.Head.Concat(hints.Tail).Where(IsLikely).Select(line => Note().Match(line)).FirstOrDefault(match => match.Success);
        return match is null || NoOutlet().IsMatch(match.Groups["name"].Value)
            ? null
            : ArticleOrigin.Named(match.Groups["name"].Value.TrimEnd('.', ' '), match.Value.TrimEnd('.', ' '), hints.Outlet);
    }

    public static bool IsLine(string line) => IsLikely(line) && Note().Match(line) is { Success: true, Index: 0 };

    /// <summary>Hardly any line has these words, and looking for them costs nothing beside the pattern.</summary>
    private static bool IsLikely(string line) =>
        line.Contains("provided by", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("courtesy of", StringComparison.OrdinalIgnoreCase)
        || line.Contains("published", StringComparison.OrdinalIgnoreCase)
        || line.Contains("appeared", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\b(?i:(this|the) (article|story|report|piece|post) )?(?i:(was|is|has been) )?(?i:(first|originally) (published|appeared) (by|in|on|at) )(?i:our sister (newspaper|paper|title) )?(?<name>(The )?\p{Lu}[\p{L}\p{N}&’'-]*( (of|the|\p{Lu}[\p{L}\p{N}&’'-]*)){0,5}|(www\.)?[\p{Ll}\p{N}-]+\.[\p{Ll}.]+)|^© Provided by (?<name>(The )?\p{Lu}[\p{L}\p{N}&’'-]*( \p{Lu}[\p{L}\p{N}&’'-]*){0,3}?)( Photograph\b.*)?$|^Courtesy of (?<name>(The )?\p{Lu}[\p{L}\p{N}&’'-]*( \p{Lu}[\p{L}\p{N}&’'-]*){0,4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Note();

    /// <summary>"First published in German", "in March".</summary>
    [GeneratedRegex(
        @"^(German|English|French|Spanish|Italian|Russian|Chinese|Japanese|Arabic|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b|^(the|this|a|an|our)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex NoOutlet();
}
