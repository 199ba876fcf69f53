namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>What a heading may say the headline is: all of it, a part, or a title that it holds; and how sure that is.</summary>
internal sealed class HeadingCandidates(
    Page page,
    ShownHeading heading,
    List<ShownHeading> headings,
    List<MetadataTitle> told,
    SiteNames site
)
{
    /// <summary>An article's first part, its standfirst included, is longer than this where no heading parts it.</summary>
    private const int Much = 1_200;

    /// <summary>Headings that are longer are sentences: standfirsts, or what the site is about.</summary>
    private const int Sentence = 150;

    private readonly int _score = Score(page, heading, headings, told, site);
    private readonly HeadlineSigns _signs =
        (heading.IsInArticle ? HeadlineSigns.InArticle : HeadlineSigns.None)
        | (heading.IsFirst ? HeadlineSigns.First : HeadlineSigns.None)
        | (heading.After > Much ? HeadlineSigns.BeforeText : HeadlineSigns.None);

    public IEnumerable<HeadlineCandidate> All
    {
        get
        {
            yield return new(heading.Whole, _score + Agreement(heading.Words), _signs);
            if (heading.Bare != heading.Whole)
                yield return new(heading.Bare, _score + 12 + Agreement(CleanText.Words(heading.Bare)), _signs);
            if (
                heading.Is("h1")
                && HeadingText.LastPart(heading.Mark.Element) is { } part
                && CleanText.Words(part) is var words
                && told.Exists(title => title.Parts.Contains(words))
            )
                yield return new(part, _score + 10 + Agreement(words), _signs);
            foreach (var title in told.Where(IsBare))
                yield return new(title.Text, _score + 38, _signs);
        }
    }

    private static int Score(Page page, ShownHeading heading, List<ShownHeading> headings, List<MetadataTitle> told, SiteNames site)
    {
        var score = heading.Mark.Element.LocalName switch
        {
            "h1" => 46,
            "h2" => 16,
            _ => 6,
        };
        score += AddressWords.Most(page.Source.Url, heading.Words) ? 8 : 0;
        score += heading.IsNamedHeadline ? 16 : 0;
        score += heading.Is("h1") && headings.Count(other => other.Is("h1")) == 1 ? 10 : 0;
        score -= heading.Mark.Place.HasFlag(ClassNameHint.Comment) ? 40 : 0;
        score -= (heading.Mark.Place & (ClassNameHint.Aside | ClassNameHint.Footer)) != ClassNameHint.Nothing ? 14 : 0;
        score -= SiteSign.Is(heading.Mark.Element) || site.Has(heading.Whole) ? 60 : 0;
        score -= heading.Whole.Length < ShownHeading.MinLength ? 12 : 0;
        score -= heading.IsHidden ? 20 : 0;
        score -= heading.Whole.EndsWith(':') ? 30 : 0;
        score -= heading.Whole.Length > Sentence ? 20 : 0;
        return score - (told.Count > 0 && !told.Exists(title => SharesWord(title.Words, heading)) ? 30 : 0);
    }

    /// <summary>A heading that says more than the title has a kicker before or a date behind the headline. A colon makes the kicker a part of it.</summary>
    private bool IsBare(MetadataTitle title)
    {
        if (
            title.Words.Length < 20
            || title.Words.Length >= heading.Words.Length
            || title.Text.EndsWith("...", StringComparison.Ordinal)
            || title.Text.EndsWith('…')
        )
            return false;
        if (heading.Words.StartsWith(title.Words + " ", StringComparison.Ordinal))
            return heading.Words.AsSpan(title.Words.Length).ContainsAnyInRange('0', '9') && heading.Words.Length < title.Words.Length + 30;
        return heading.Words.EndsWith(" " + title.Words, StringComparison.Ordinal)
            && heading.Whole.IndexOf(title.Text, StringComparison.OrdinalIgnoreCase) is > 1 and var at
            && heading.Whole[..at].TrimEnd() is [.., not (':' or '–')];
    }

    /// <summary>What the titles say to a heading: the same, the same as a part of one, or its beginning.</summary>
    private int Agreement(string words)
    {
        if (words.Length == 0)
            return 0;
        if (told.Exists(title => title.Words == words))
            return 34;
        if (told.Find(title => title.Parts.Contains(words)) is { } whole)
            return words.Length * 5 >= whole.Words.Length * 2 ? 28 : 12;
        if (
            told.Exists(title =>
                title.Words.Length >= 20
                && words.Length < 2 * title.Words.Length
                && words.StartsWith(title.Words + " ", StringComparison.Ordinal)
            )
        )
            return 24;
        return words.Length >= ShownHeading.MinLength && told.Exists(title => title.Words.Contains(words, StringComparison.Ordinal))
            ? 14
            : 0;
    }

    /// <summary>A headline and its title tell the same news, and so have a longer word in common; a first-order heading may be one word.</summary>
    private static bool SharesWord(string title, ShownHeading heading) =>
        heading.Words.Split(' ').Any(word => word.Length >= 4 && title.Contains(word, StringComparison.Ordinal))
        || title.Split(' ').Any(word => word.Length >= 6 && heading.Words.Contains(word, StringComparison.Ordinal))
        || (heading.Is("h1") && heading.IsFirst && !heading.Words.Contains(' ', StringComparison.Ordinal));
}
