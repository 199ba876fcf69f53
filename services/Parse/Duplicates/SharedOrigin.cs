using NewsMesh.Contracts;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Duplicates;

/// <summary>
/// The origin of a text that does not tell its own, from a near-duplicate that does: one wire text in twenty outlets is one origin also where
/// nineteen left the agency's name away. A text with a person's byline gives way to an agency only; a desk signs what it takes over, too.
/// </summary>
internal static class SharedOrigin
{
    /// <summary>So much of a text must stand in the other: a report that quotes a wire is not the wire's.</summary>
    private const double LeastPart = 0.75;

    public static Origin Of(Origin own, bool isSigned, string outlet, string site, DateTimeOffset publishedAt, IReadOnlyList<NearText> near)
    {
        if (own.Kind is not ("unknown" or "own"))
            return own;
        var sources = near.Where(other =>
                other.Kind is DuplicateKind.Reprint or DuplicateKind.Excerpt && other.ContainmentInOther >= LeastPart
            )
            .OrderBy(other => other.PublishedAt)
            .ThenBy(other => other.OtherId)
            .ToList();
        if (sources.Find(other => other.OriginKind is "agency" or "press-release" && other.OriginName is not null) is { } marked)
            return new Origin
            {
                Kind = marked.OriginKind,
                Name = marked.OriginName,
                Evidence = Evidence(marked),
            };
        var first = sources.Find(other =>
            other.PublishedAt < publishedAt
            && (PublisherSite.Of(other.Url) != site || CleanText.Words(other.Outlet) != CleanText.Words(outlet))
        );
        if (isSigned || first is null)
            return own;
        return new Origin
        {
            Kind = "outlet",
            Name = first.OriginKind == "outlet" ? first.OriginName ?? first.Outlet : first.Outlet,
            Evidence = Evidence(first),
            Site = PublisherSite.Of(first.Url),
        };
    }

    private static string Evidence(NearText other) =>
        $"nearly the same text as {other.Url}"
        + (other.OriginEvidence is { Length: > 0 } words && other.OriginKind is not "own" ? $" ({words})" : "");
}
