using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Bylines that readers see: elements marked or named after authors, lines that begin with "By", the box about the author.</summary>
internal sealed class ShownBylines
{
    private const int MaxCharacters = 200;

    /// <summary>How far from the headline a byline stands, in characters that are seen between.</summary>
    private const int Reach = 1_500;

    /// <summary>The parts of one byline, and what stands between them.</summary>
    private const int Apart = 100;

    private const int MaxFound = 12;

    private readonly Page _page;
    private readonly int _headlineAt;
    private readonly Named _around;

    public ShownBylines(Page page, string headline)
    {
        var words = CleanText.Words(headline);
        var mark = page.Landmarks.Headings.FirstOrDefault(heading => CleanText.Words(heading.Element.TextContent) == words);
        (_page, _headlineAt, _around) = (page, mark.Element is null ? 0 : mark.At, mark.Place);
    }

    /// <summary>itemprop and rel, which say in so many words that this is an author.</summary>
    /// <remarks>The nearest to the headline and those that stand close to it: other articles on the page are marked so too.</remarks>
    public IReadOnlyList<string> Marked(string outlet) => Together(
        _page.Landmarks.Bylines.Where(mark => IsMarked(mark.Element) && !IsElsewhere(mark.Place)).Take(2 * MaxFound).Select(mark => (Text: Text(mark.Element), mark.At)).Where(told => told.Text.Length is > 2 and < MaxCharacters), outlet);

    /// <summary>
    /// Elements named after authors and lines that begin with "By", near the headline: the first that names somebody, and those that stand close
    /// to it. Further down others are named: photographers, the authors of other articles.
    /// </summary>
    public IReadOnlyList<string> Near(string outlet) => Together(All(), outlet);

    private List<string> Together(IEnumerable<(string Text, int At)> all, string outlet)
    {
        var found = new List<string>();
        var first = -1;
        foreach (var (text, at) in all.OrderBy(told => Math.Abs(told.At - _headlineAt)))
        {
            if (first >= 0 && Math.Abs(at - first) > Apart)
                continue;
            found.Add(text);
            if (first < 0 && PersonNames.In([text], outlet).Count > 0)
                first = at;
        }
        return found;
    }

    private IEnumerable<(string Text, int At)> All() =>
        _page.Landmarks.Bylines.Where(mark => IsNear(mark.At) && (!IsElsewhere(mark.Place) || IsBelow(mark.At, mark.Place))).Take(2 * MaxFound).Select(mark => (Text: Text(mark.Element), mark.At)).Where(told => told.Text.Length is > 2 and < MaxCharacters)
            .Concat(_page.Landmarks.Lines.Where(line => line.Length <= 140 && IsNear(line.At) && (!IsElsewhere(line.Place) || IsBelow(line.At, line.Place))).Select(line => (Text: Byline.Told(line.Text) ?? Byline.BehindDate(line.Text) ?? "", line.At)).Where(told => told.Text.Length > 0));

    /// <summary>Anywhere in the article: "Text: Ann Lee" behind the last paragraph.</summary>
    public IEnumerable<string> Told() => Lines(_ => true).Concat(Texts(_page.Landmarks.Bylines.Where(mark => !IsElsewhere(mark.Place)))).Take(MaxFound);

    /// <summary>The box about the author.</summary>
    public IEnumerable<string> Profiles() => Texts(_page.Landmarks.Bylines.Where(mark => mark.Place.HasFlag(Named.Profile) && !mark.Place.HasFlag(Named.Comment))).Take(1);

    private IEnumerable<string> Lines(Func<TextLine, bool> isWanted) =>
        _page.Landmarks.Lines.Where(line => line.Length <= 140 && !IsElsewhere(line.Place) && isWanted(line)).Select(line => Byline.Told(line.Text)).OfType<string>();

    /// <summary>A box about the author right under the headline is the byline.</summary>
    private bool IsBelow(int at, Named place) => at - _headlineAt is >= 0 and < 260 && (place & ~_around & (Named.Comment | Named.Aside)) == Named.Nothing;

    /// <summary>A line under the last paragraph that is a name and nothing else, where there is one such line only.</summary>
    public IEnumerable<string> Signed()
    {
        var names = _page.Landmarks.Signatures.Where(line => !IsElsewhere(line.Place)).Select(line => line.Text.Trim('(', ')', '+', ' ', '.', '–', '—', '-'))
            .Where(name => name.Count(' ') is >= 1 and <= 4 && GivenNames.Has(name[..name.IndexOf(' ', StringComparison.Ordinal)])).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return names.Count == 1 ? names : [];
    }

    private bool IsNear(int at) => at - _headlineAt is > -600 and < Reach;

    private bool IsElsewhere(Named place) => (place & ~_around & (Named.Comment | Named.Aside | Named.Profile)) != Named.Nothing;

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<string> Texts(IEnumerable<Landmark> marks) => marks.Take(2 * MaxFound).Select(mark => Text(mark.Element)).Where(text => text.Length is > 2 and < MaxCharacters);

    /// <summary>An element's name where it marks one, a meta's content, or its text with the parts kept apart.</summary>
    private static string Text(IElement element)
    {
        if (element.LocalName == "meta")
            return CleanText.Line(element.GetAttribute("content"));
        if (element.QuerySelector("[itemprop=name]") is { } name)
            return CleanText.Line(name.GetAttribute("content") ?? name.TextContent);
        return element.ChildElementCount == 0 ? CleanText.Line(element.TextContent) : CleanText.Line(string.Join(" | ", element.ChildNodes.Take(12).Select(part => CleanText.Line(part.TextContent)).Where(part => part.Length > 0)));
    }
}
