using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Fetching;

/// <summary>The <c>Link</c> header (RFC 8288), as far as WebSub needs it.</summary>
internal static partial class LinkHeader
{
    /// <summary>The first link with a relation, made absolute; null where there is none.</summary>
    public static string? Find(HttpResponseMessage response, string relation, Uri url)
    {
        if (!response.Headers.NonValidated.TryGetValues("Link", out var values))
            return null;
        foreach (Match link in Link().Matches(string.Join(',', values)))
        {
            var relations = Relation()
                .Match(link.Groups["parameters"].Value)
                .Groups["relations"]
                .Value.Trim('"')
                .Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (
                relations.Contains(relation, StringComparer.OrdinalIgnoreCase)
                && Uri.TryCreate(url, link.Groups["target"].Value.Trim(), out var target)
            )
                return target.AbsoluteUri;
        }
        return null;
    }

    [GeneratedRegex(
        """<(?<target>[^<>]{1,2048})>(?<parameters>(?:\s*;[^,;"]*(?:"[^"]*")?)*)""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        """(?:^|;)\s*rel\s*=\s*(?<relations>"[^"]*"|[^\s;,"]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Relation();
}
