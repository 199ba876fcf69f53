using System.Text.RegularExpressions;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Origins;

/// <summary>"KYIV, May 12 (Reuters) – ": the place, and in brackets who reports from there.</summary>
internal static partial class Dateline
{
    public static Origin? Of(OriginHints hints)
    {
        foreach (var match in hints.Beginning.Select(line => Start().Match(line)).Where(match => match.Success))
        {
            var (signature, evidence) = (match.Groups["name"].Value, match.Value.TrimEnd());
            if (PressRelease.IsWire(signature))
                return new Origin
                {
                    Kind = "press-release",
                    Name = signature,
                    Evidence = evidence,
                };
            if (Agencies.Named(signature) is { } agency)
                return new Origin
                {
                    Kind = "agency",
                    Name = agency,
                    Evidence = evidence,
                };
            if (IsName(signature) && !match.Groups["place"].Value.Any(char.IsLower))
                return new Origin
                {
                    Kind = "agency",
                    Name = signature,
                    Evidence = evidence,
                };
        }
        return null;
    }

    /// <summary>
    /// An agency that is not known must stand behind a place in capitals, and is no call sign of an American station: those sign their own
    /// reports so.
    /// </summary>
    private static bool IsName(string signature) =>
        signature.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0])) && !CallSign().IsMatch(signature);

    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{L}\p{M}'’.\- ]{1,40})(?:[,/] ?[^()\n]{1,50}?)?\s*\((?<name>\p{L}[\p{L} .&/\-–]{1,38})\)\s*(?:[-–—−―]{1,2}|:|\. )\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Start();

    [GeneratedRegex(@"^[KW][A-Z]{2,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CallSign();
}
