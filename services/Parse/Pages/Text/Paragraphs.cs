using System.Text.RegularExpressions;
using NewsMesh.Parse.Origins;
using NewsMesh.Parse.Pages.Metadata.Bylines;
using NewsMesh.Parse.Pages.Metadata.Dates;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>From the lines of a page's main part to the paragraphs of its article: a few small passes, each taking one kind of thing away.</summary>
internal static partial class Paragraphs
{
    /// <summary>No page says its headline later than this.</summary>
    private const int MaxHead = 100;

    /// <summary>Shorter quotations may stand within any text, and longer lines than these are no speaker's name.</summary>
    private const int MinPulled = 30,
        MaxSpeaker = 60;

    /// <summary>More quotations are a text that is set so throughout, or posts; each is looked for in every paragraph.</summary>
    private const int MaxPulled = 200;

    /// <summary>"See also:" is short; a longer line that ends in a colon says something itself.</summary>
    private const int MaxAnnouncement = 60;

    /// <summary>The longest date with its time and zone, and a weekday or "Published" beside it.</summary>
    private const int MaxDate = 60,
        MaxBesideDate = 14;

    public static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks, string headline, IReadOnlyList<string> authors)
    {
        var kept = WithoutLinkLines(blocks).ToList();
        kept = [.. kept.Take(Boilerplate.End(kept.ConvertAll(block => block.Text)))];
        kept.RemoveAll(block =>
            IsCounter(block.Text) || DynamicLine.Is(block.Text) || IsOfPaper(block.Text) || ArticleOrigin.IsMark(block.Text)
        );
        kept = WithoutEmptySections(AuthorNotes.Without(WithoutHead(kept, headline), authors));
        return [.. WithoutRepeats(WithoutPullQuotes(kept))];
    }

    /// <summary>The same for text without markup.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines, string headline, IReadOnlyList<string> authors) =>
        Of([.. lines.Select(line => Block.Plain(line))], headline, authors);

    /// <summary>A number by itself: of a slide, a page, comments, a price. Rows of a table have several, and the times of a rolling report a colon.</summary>
    private static bool IsCounter(string line) => !line.Any(char.IsLetter) && !SeveralNumbers().IsMatch(line);

    /// <summary>What stands on many pages, speaks to readers, or leads to another article.</summary>
    private static bool IsOfPaper(string line) => Boilerplate.IsLine(line) || SelfPromotion.Default.Is(line) || Pointers.Is(line);

    /// <summary>Lines that are nothing but a link, and no sentence: related articles, tags, breadcrumbs.</summary>
    private static IEnumerable<Block> WithoutLinkLines(IEnumerable<Block> blocks) =>
        blocks.Where(block =>
            !block.IsLink || block.IsHeading || block.Text.Length > 140 || (block.Text.EndsWith('.') && block.Kind != BlockKind.ListItem)
        );

    /// <summary>A date and nothing else: behind it a zone or a section, before it a weekday.</summary>
    private static bool IsDate(string line) =>
        line.Length <= MaxDate
        && DateScanner.In(line) is [var found]
        && line.Length - (found.End - found.Start) <= MaxBesideDate
        && found.Start <= MaxBesideDate;

    /// <summary>Bylines, and before the first paragraph the headline said again, agencies and dates.</summary>
    private static List<Block> WithoutHead(List<Block> blocks, string headline)
    {
        var words = CleanText.Words(headline);
        var start = blocks.FindIndex(block => block.Text.Length > 120 && !RepeatedHeadline.Is(words, block));
        var head = Math.Min(start < 0 ? blocks.Count : start, MaxHead);
        return
        [
            .. blocks.Where(
                (block, index) =>
                    !(
                        Byline.IsLine(block.Text)
                        || (
                            index < head
                            && (
                                RepeatedHeadline.Is(words, block)
                                || IsDate(block.Text)
                                || Agencies.Named(Byline.WithoutLead(block.Text)) is not null
                            )
                        )
                    )
            ),
        ];
    }

    /// <summary>Headings with nothing under them, and lines that announce what does not come: what stood there was taken away.</summary>
    private static List<Block> WithoutEmptySections(List<Block> blocks)
    {
        while (blocks is [.., { IsHeading: true } or { Text: { Length: < MaxAnnouncement } and [.., ':'] }] && blocks.Count > 1)
            blocks.RemoveAt(blocks.Count - 1);
        return blocks;
    }

    /// <summary>What is set as a quotation and stands word by word within a paragraph is said there; its speaker's name goes with it.</summary>
    private static List<Block> WithoutPullQuotes(List<Block> blocks)
    {
        if (blocks.Count(block => block.Kind == BlockKind.Quotation) is 0 or > MaxPulled)
            return blocks;
        var words = blocks.ConvertAll(block => CleanText.Words(block.Text));
        var pulled = new HashSet<Region?>(ReferenceEqualityComparer.Instance);
        var kept = new List<Block>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, around) = (blocks[i], blocks[i].Region.Parent);
            if (
                block.Kind == BlockKind.Quotation
                && words[i].Length >= MinPulled
                && words.Exists(other => other.Length > words[i].Length && other.Contains(words[i], StringComparison.Ordinal))
            )
                pulled.Add(around);
            else if (block.Kind != BlockKind.Quotation || block.Text.Length > MaxSpeaker || !pulled.Contains(around))
                kept.Add(block);
        }
        return kept;
    }

    /// <summary>Pull quotes and mobile copies: a long line that was said before, word by word.</summary>
    private static IEnumerable<string> WithoutRepeats(IEnumerable<Block> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return blocks.Select(block => block.Text).Where(line => line.Length < 40 || seen.Add(line));
    }

    [GeneratedRegex(@"\d[^\d]*[ :][^\d]*\d", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SeveralNumbers();
}
