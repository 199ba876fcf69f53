using System.Text.RegularExpressions;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Origins;

/// <summary>"This article was originally published by Fjord Times."</summary>
internal static partial class Reprint
{
    public static Origin? Of(OriginClues clues)
    {
        var match = clues.Head.Concat(clues.Tail).Where(IsLikely).Select(line => Note().Match(line)).FirstOrDefault(match => match.Success);
        return match is null ? null : ArticleOrigin.Named(match.Groups["name"].Value.TrimEnd('.', ' '), match.Value.TrimEnd('.', ' '), clues.Outlet);
    }

    public static bool IsLine(string line) => IsLikely(line) && Note().Match(line) is { Success: true, Index: 0 };

    /// <summary>Hardly any line has these words, and looking for them costs nothing beside the pattern.</summary>
    private static bool IsLikely(string line) => line.Contains("published", StringComparison.OrdinalIgnoreCase) || line.Contains("appeared", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?i:(this|the) (article|story|report|piece) )?(?i:(was|is|has been) )?(?i:(first|originally) (published|appeared) (by|in|on|at) )(?i:our sister (newspaper|paper|title) )?(?<name>(The )?\p{Lu}[\p{L}\p{N}&’'-]*( (of|the|\p{Lu}[\p{L}\p{N}&’'-]*)){0,5})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
