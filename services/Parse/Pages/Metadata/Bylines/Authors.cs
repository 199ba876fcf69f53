namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>
/// The persons who wrote the article, as the surest source names them; where the byline that readers see names the same and more, as that does. Desks,
/// outlets and agencies are no persons; agencies are for <see cref="Origins"/>.
/// </summary>
internal static class Authors
{
    private const int MaxAuthors = 12;

    private static readonly string[] MetaNames =
    [
        "author",
        "article:author",
        "dc.creator",
        "dc:creator",
        "dcterms.creator",
        "byl",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "citation_author",
        "article.author",
        "authors",
        "og:article:author",
    ];

    public static IReadOnlyList<string> Of(Page page, ShownBylines shown, string outlet)
    {
        IReadOnlyList<string> persons = [];
        foreach (var source in Sources(page, shown))
        {
            persons = PersonNames.In(
                source.Where(name => !page.Structured.OrganizedAuthors.Contains(name)),
                outlet,
                page.Structured.Persons
            );
            if (persons.Count > 0)
                break;
        }
        // The system's user put the page in; readers see another.
        if (
            PersonNames.In(shown.AtHeadline(), outlet) is { Count: > 0 } bylined
            && !bylined.Any(person => persons.Any(other => CleanText.Words(other) == CleanText.Words(person)))
        )
            return bylined;
        var seen = PersonNames.In(shown.Near, outlet);
        return
            seen.Count > persons.Count
            && seen.Count <= 6
            && persons.All(person => seen.Any(other => CleanText.Words(other) == CleanText.Words(person)))
            && persons.Count > 0
            ? seen
            : persons;
    }

    /// <summary>The persons of a byline that stands as a line of its own before the first paragraph.</summary>
    public static IReadOnlyList<string> InHead(IEnumerable<string> lines, string outlet) =>
        PersonNames.In(lines.TakeWhile(line => line.Length < 200).Take(6).Where(Byline.IsLine), outlet);

    /// <summary>Everything that the page says about its makers, persons or not, as it is written: where agencies are looked for.</summary>
    public static IReadOnlyList<string> Credits(Page page, ShownBylines shown) =>
        [
            .. Sources(page, shown)
                .SelectMany(source => source)
                .SelectMany(credit => CreditParts.Of(credit).Prepend(credit))
                .Where(credit => credit.Length is > 1 and <= 100)
                .Distinct(StringComparer.Ordinal)
                .Take(4 * MaxAuthors),
        ];

    /// <summary>The persons named in <paramref name="credits"/>, each once.</summary>
    public static IReadOnlyList<string> Persons(IEnumerable<string> credits, string outlet) => PersonNames.In(credits, outlet);

    private static IEnumerable<IEnumerable<string>> Sources(Page page, ShownBylines shown)
    {
        yield return page
            .Structured.Texts("author")
            .Concat(page.Structured.Texts("creator"))
            .Select(CleanText.Line)
            .Select(name => Byline.IsLine(name) ? Byline.WithoutLead(name) : name)
            .Select(NameSpelling.WithSurname);
        yield return MetaNames
            .SelectMany(page.Meta.All)
            .Where(name => !IsOfTheme(name))
            .Select(NameSpelling.WithSurname)
            .Concat(LabelledCards(page.Meta));
        yield return shown.Marked;
        yield return shown.Near;
        yield return page.Structured.OtherTexts("author").Select(CleanText.Line);
        yield return shown.Told();
        yield return shown.Signed();
        yield return shown.Profiles();
        yield return page.Source.Entry?.Authors ?? [];
    }

    /// <summary>Themes name their makers as the author of every page, with their address or what they did.</summary>
    private static bool IsOfTheme(string name) =>
        name.Contains("http", StringComparison.OrdinalIgnoreCase)
        || name.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || name.Contains("design", StringComparison.OrdinalIgnoreCase);

    /// <summary>Twitter's cards name their fields: "Written by", "Ann Lee".</summary>
    private static IEnumerable<string> LabelledCards(PageMeta meta)
    {
        foreach (var number in (string[])["1", "2"])
        {
            if (
                meta.First("twitter:label" + number) is { } label
                && Byline.IsLabel(label)
                && meta.First("twitter:data" + number) is { } name
            )
                yield return name;
        }
    }
}
