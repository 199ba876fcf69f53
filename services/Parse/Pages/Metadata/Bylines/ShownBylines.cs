using AngleSharp.Dom;
using NewsMesh.Parse.Pages.Metadata.Headlines;

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

    /// <summary>What is right under the headline, a standfirst between them, and a byline right above it.</summary>
    private const int Below = 260,
        Above = 60;

    private readonly Page _page;
    private readonly string _outlet;
    private readonly int _headlineAt;
    private readonly ClassNameHint _around;
    private readonly int _end;
    private readonly Lazy<IReadOnlyList<string>> _marked;
    private readonly Lazy<IReadOnlyList<string>> _near;

    public ShownBylines(Page page, string headline, string outlet)
    {
        var (at, around) = HeadlinePlace.Of(page, headline);
        (_page, _outlet, _headlineAt, _around) = (page, outlet, Math.Max(at, 0), around);
        _end = HeadlinePlace.EndOf(page, headline, at);
        (_marked, _near) = (new(() => Together(AllMarked())), new(() => Together(All())));
    }

    /// <summary>itemprop and rel, which say in so many words that this is an author.</summary>
    /// <remarks>The nearest to the headline and those that stand close to it: other articles on the page are marked so too.</remarks>
    public IReadOnlyList<string> Marked => _marked.Value;

    /// <summary>
    /// Elements named after authors and lines that begin with "By", near the headline: the first that names somebody, and those that stand close
    /// to it. Further down others are named: photographers, the authors of other articles.
    /// </summary>
    public IReadOnlyList<string> Near => _near.Value;

    private IEnumerable<Landmark> Bylines => _page.Landmarks.Bylines.Where(mark => mark.At < _end);

    private IEnumerable<TextLine> PageLines => _page.Landmarks.Lines.Where(line => line.At < _end);

    private List<string> Together(IEnumerable<(string Text, int At)> all)
    {
        var found = new List<string>();
        var first = -1;
        foreach (var (text, at) in all.OrderBy(told => Math.Abs(told.At - _headlineAt)))
        {
            if (first >= 0 && Math.Abs(at - first) > Apart)
                continue;
            found.Add(text);
            if (first < 0 && PersonNames.In([text], _outlet).Count > 0)
                first = at;
        }
        return found;
    }

    /// <summary>Lines that say "By" right at the headline: what readers take for the author, whoever put the page into the system.</summary>
    public IEnumerable<string> AtHeadline() =>
        PageLines
            .Where(line =>
                line.Length <= 140
                && line.At - _headlineAt is >= -Above and < Below
                && (line.Place & ~_around & (ClassNameHint.Comment | ClassNameHint.Aside)) == ClassNameHint.Nothing
                && Byline.HasLead(line.Text)
            )
            .Select(line => Byline.Told(line.Text))
            .OfType<string>()
            .Take(1);

    private IEnumerable<(string Text, int At)> AllMarked() =>
        Bylines
            .Where(mark => IsMarked(mark.Element) && !IsElsewhere(mark.Place) && !OtherWork.IsNamedBy(mark.Element))
            .Take(2 * MaxFound)
            .Select(mark => (Text: Text(mark.Element), mark.At))
            .Where(told => told.Text.Length is > 2 and < MaxCharacters);

    private IEnumerable<(string Text, int At)> All() =>
        Bylines
            .Where(mark =>
                IsNear(mark.At)
                && (!IsElsewhere(mark.Place) || IsBelow(mark.At, mark.Place, isTold: false))
                && !OtherWork.IsNamedBy(mark.Element)
            )
            .Take(2 * MaxFound)
            .Select(mark => (Text: Text(mark.Element), mark.At))
            .Where(told => told.Text.Length is > 2 and < MaxCharacters)
            .Concat(
                PageLines
                    .Where(line =>
                        line.Length <= 140
                        && IsNear(line.At)
                        && (!IsElsewhere(line.Place) || IsBelow(line.At, line.Place, Byline.HasLead(line.Text)))
                    )
                    .Select(line => (Text: Byline.Told(line.Text) ?? Byline.BehindDate(line.Text) ?? "", line.At))
                    .Where(told => told.Text.Length > 0)
            );

    /// <summary>Anywhere in the article: "Text: Ann Lee" behind the last paragraph.</summary>
    public IEnumerable<string> Told() =>
        Lines(_ => true)
            .Concat(Texts(Bylines.Where(mark => !IsElsewhere(mark.Place) && !OtherWork.IsNamedBy(mark.Element))))
            .Take(MaxFound);

    /// <summary>The box about the author.</summary>
    public IEnumerable<string> Profiles() =>
        Texts(
                Bylines.Where(mark =>
                    mark.Place.HasFlag(ClassNameHint.Profile)
                    && (mark.Place & (ClassNameHint.Comment | ClassNameHint.Next)) == ClassNameHint.Nothing
                )
            )
            .Take(1);

    private IEnumerable<string> Lines(Func<TextLine, bool> isWanted) =>
        PageLines
            .Where(line => line.Length <= 140 && !IsElsewhere(line.Place) && isWanted(line))
            .Select(line => Byline.Told(line.Text))
            .OfType<string>();

    /// <summary>A box about the author right under the headline is the byline; a line "By Ann Lee" is one there whatever the box is called.</summary>
    private bool IsBelow(int at, ClassNameHint place, bool isTold) =>
        at - _headlineAt < Below
        && at - _headlineAt >= (isTold ? -Above : 0)
        && (place & ~_around & (isTold ? ClassNameHint.Comment : ClassNameHint.Comment | ClassNameHint.Aside)) == ClassNameHint.Nothing;

    /// <summary>A line under the last paragraph that is a name and nothing else, where there is one such line only.</summary>
    public IEnumerable<string> Signed()
    {
        var names = _page
            .Landmarks.Signatures.Where(line => line.At < _end && !IsElsewhere(line.Place))
            .Select(line => line.Text.Trim('(', ')', '+', ' ', '.', '–', '—', '-'))
            .Where(name => name.Count(' ') is >= 1 and <= 4 && GivenNames.Has(name[..name.IndexOf(' ', StringComparison.Ordinal)]))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return names.Count == 1 ? names : [];
    }

    private bool IsNear(int at) => at - _headlineAt is > -600 and < Reach;

    private bool IsElsewhere(ClassNameHint place) =>
        (place & ~_around & (ClassNameHint.Comment | ClassNameHint.Aside | ClassNameHint.Profile | ClassNameHint.Next))
        != ClassNameHint.Nothing;

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true
        || element.GetAttribute("rel")?.Contains("author", StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<string> Texts(IEnumerable<Landmark> marks) =>
        marks.Take(2 * MaxFound).Select(mark => Text(mark.Element)).Where(text => text.Length is > 2 and < MaxCharacters);

    /// <summary>An element's name where it marks one, a meta's content, or its text with the parts kept apart.</summary>
    private static string Text(IElement element)
    {
        if (element.LocalName == "meta")
            return CleanText.Line(element.GetAttribute("content"));
        if (element.QuerySelector("[itemprop=name]") is { } name)
            return CleanText.Line(name.GetAttribute("content") ?? name.TextContent);
        // Frames around frames: the parts are where they branch.
        while (
            element is { ChildElementCount: 1, FirstElementChild: { } only }
            && element.ChildNodes.All(node => node == only || string.IsNullOrWhiteSpace(node.TextContent))
        )
            element = only;
        return element.ChildElementCount == 0
            ? CleanText.Line(element.TextContent)
            : CleanText.Line(string.Join(" | ", element.ChildNodes.Take(12).Select(Spaced).Where(part => part.Length > 0)));
    }

    /// <summary>The words of elements that stand side by side do not run into each other.</summary>
    private static string Spaced(INode node) =>
        CleanText.Line(
            node is IElement { ChildElementCount: > 0 }
                ? string.Join(' ', node.Descendants<IText>().Select(text => text.Data))
                : node.TextContent
        );
}
