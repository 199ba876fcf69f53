using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>An origin behind a fact.</summary>
/// <param name="Key">What it is counted by.</param>
/// <param name="Name">What is shown.</param>
internal readonly record struct CountedOrigin(string Key, string Name);

/// <summary>What an article says of its origin by itself, before other articles are looked at.</summary>
/// <param name="Origin">What it counts under where nobody else knows more.</param>
/// <param name="Stated">It names a source that counts wherever it is printed: an agency, a press release, a known publisher.</param>
/// <param name="Cited">The words of the outlet's name that it cites as its source and that no publisher is known by; null where it cites none.</param>
internal readonly record struct OwnOrigin(CountedOrigin Origin, bool Stated, string? Cited);

/// <summary>
/// What an assertion is counted under: an agency or a press release by its name, whoever prints it; everything else by who owns the outlet or has its host.
/// The name that an outlet shows counts nothing: one host may show two, and anybody may show another's.
/// </summary>
internal static class OriginOf
{
    /// <summary>
    /// What somebody with a name says to be the case is theirs, however many print it; words that come via an agency are the agency's; everything else is the article's. Nameless sources
    /// ("police", "witnesses") are as many as the outlets that asked them.
    /// </summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="article">The origin of its article, after other articles were looked at.</param>
    /// <param name="entities">The entities of the article.</param>
    public static CountedOrigin Assertion(Assertion assertion, CountedOrigin article, IReadOnlyDictionary<Guid, Entity> entities)
    {
        if (AgencyOf(assertion, entities) is { } agency)
            return Named("agency", agency);
        if (
            assertion.Predicate != UtteranceAssertions.Predicate
            && assertion.Attribution is [{ EntityId: { } source }, ..]
            && entities.TryGetValue(source, out var named)
            && named.Type is ("person" or "organization")
            && !IsOutlet(named, article)
        )
            return new CountedOrigin(OutletKey.Source(source), "source:" + named.Name);
        // Words pass through a newsroom; a person behind another one is who was asked, and a name that nobody knows is no origin.
        return
            assertion.Attribution is [_, .., { EntityId: { } via }]
            && entities.TryGetValue(via, out var through)
            && through.Type is not ("person" or "location" or "group")
            ? Named("agency", through.Name)
            : article;
    }

    /// <summary>"AP reported": it has it from the agency, whoever prints the agency's report. Null where no agency is named first.</summary>
    private static string? AgencyOf(Assertion assertion, IReadOnlyDictionary<Guid, Entity> entities) =>
        assertion.Predicate == UtteranceAssertions.Predicate || assertion.Attribution is not [var source] ? null
        : source.EntityId is { } id && entities.TryGetValue(id, out var named)
            // "Bloomberg", the mayor.
            ? (named.Type is "person" or "location" ? null : AgencyNames.Of(named.Name))
        : AgencyNames.Of(source.Surface);

    /// <summary>What an outlet says in its own name is the article's: "two people told the Post".</summary>
    private static bool IsOutlet(Entity named, CountedOrigin article) =>
        article.Name.StartsWith(Outlet, StringComparison.Ordinal)
        && OutletKey.Of(named.Name) == OutletKey.Of(article.Name[Outlet.Length..]);

    private const string Outlet = "outlet:";

    /// <param name="article">The article.</param>
    /// <param name="retold">The one outlet whose report it retells: <see cref="RetoldOutlet"/>; null where it is one of its own.</param>
    public static OwnOrigin Article(Article article, string? retold = null) =>
        article.Origin switch
        {
            { Kind: "own" or "unknown" } when retold is not null => Cited(retold),
            { Kind: "agency", Name: { Length: > 0 } name } => new OwnOrigin(Named("agency", name), true, null),
            { Kind: "press-release", Name: { Length: > 0 } name } => new OwnOrigin(Named("press-release", name), true, null),
            // Outlets of one publisher family share their copy: who owns it counts, not who printed it.
            { Family: { Length: > 0 } family } => new OwnOrigin(Named("family", family), article.Origin.Kind == "outlet", null),
            // A name that anybody may put on a page is no second origin of the site that puts it there.
            { Kind: "outlet", Name: { Length: > 0 } name } => new OwnOrigin(
                new CountedOrigin(SiteOf(article), "outlet:" + name),
                false,
                OutletKey.Of(name)
            ),
            _ when AgencyNames.Of(article.Outlet) is { } agency => new OwnOrigin(Named("agency", agency), true, null),
            _ when Issuers.Of(article.Text) is { } issuer => new OwnOrigin(Named("press-release", issuer), true, null),
            _ => new OwnOrigin(new CountedOrigin(SiteOf(article), "outlet:" + article.Outlet), false, null),
        };

    /// <summary>Two that cite one outlet have it from one place, also where that outlet is not read here; where it is, they count with it.</summary>
    private static OwnOrigin Cited(string name) =>
        AgencyNames.Of(name) is { } agency
            ? new OwnOrigin(Named("agency", agency), true, null)
            : new OwnOrigin(new CountedOrigin(OutletKey.Cited(name), "outlet:" + name), false, OutletKey.Of(name));

    /// <summary>
    /// The names under which others may cite the site that this article comes from: what its pages call it, and its host. Empty where the text or the story is another's.
    /// </summary>
    public static string[] NamesOf(Article article, string? retold = null) =>
        retold is null && article.Origin.Kind is "own" or "unknown"
            ?
            [
                .. new[] { article.OwnName, article.Origin.Site }
                    .Select(OutletKey.Of)
                    .Where(name => name.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>A name without letters is taken as it is.</summary>
    private static CountedOrigin Named(string kind, string name) =>
        new(kind == "agency" ? OutletKey.Agency(name) : OutletKey.Of(kind, name), $"{kind}:{name}");

    /// <summary>Parse says the site; an event of an earlier release has its host only.</summary>
    private static string SiteOf(Article article) =>
        "site:" + (article.Origin.Site ?? NormalUrl.HostOf(article.Url)?.ToLowerInvariant() ?? article.Url);
}
