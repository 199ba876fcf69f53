using AngleSharp.Html.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The article's lines among those of its page.</summary>
/// <param name="Kept">The blocks of the article, in order.</param>
/// <param name="Left">The lines of the page that are not of the article.</param>
/// <param name="LinkedHeadings">How many headings or lines among the article's text lead to other pages and are long enough to be their titles.</param>
/// <param name="LongestRun">The most lines of running text in a row without such a heading between them: a list has one or two, an article more.</param>
/// <param name="Lines">Everything from the first to the last of them, with what was left out in between and the lines right before: bylines, credits.</param>
internal sealed record MainText(
    IReadOnlyList<Block> Kept,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Left,
    int LinkedHeadings,
    int LongestRun
)
{
    /// <summary>Bylines and datelines stand in the few lines before the text, credits behind it.</summary>
    private const int Around = 3;

    /// <summary>Shorter links are topics.</summary>
    private const int MinTitle = 20;

    /// <summary>Shorter lines may be anything.</summary>
    public const int MinProse = 80;

    private const int MaxCaption = 600;

    /// <summary>A part that is longer is the article itself under an odd name, such as <c>class="share-wrapper"</c> around everything; so is one with a third of the text.</summary>
    private const int MaxAside = 1500;

    private const double Never = -100;

    /// <summary>Where the model is less sure than this, the lines around decide.</summary>
    private const double Doubtful = -2.5;

    /// <summary>More lines in a row that the model does not want are a part of their own.</summary>
    private const int MaxGap = 8;

    /// <summary>Less is no article: one sentence at most.</summary>
    private const int LeastCharacters = 150;

    /// <summary>The few lines right behind the text, up to the first that leads to another article: where a wall stands. A line right above such a link is of that article.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    private bool IsNothing => Kept.Sum(block => block.Text.Length) < LeastCharacters;

    public static MainText Of(IHtmlDocument document, ExtractionHints hints, TextModel model)
    {
        var root = document.Body ?? document.DocumentElement;
        var text = Read(noscript: false);
        // Pages that scripts write have their text for readers without script, or in their structured data, or nowhere.
        if (text.IsNothing && document.QuerySelector("body noscript") is not null && Read(noscript: true) is { IsNothing: false } still)
            return still;
        var structured = StructuredBody.Of(hints.StructuredBody);
        if (structured.Sum(line => line.Text.Length) < LeastCharacters || !StructuredBody.IsWhole(structured, text.Kept))
            return text;
        if (hints.IsLive)
            structured = [.. StructuredBody.Above(structured, text.Kept), .. structured];
        return text with { Kept = structured, Lines = [.. structured.Select(line => line.Text)] };

        MainText Read(bool noscript)
        {
            var page = Walk.Of(root, new NameReader(model.Space.Vocabulary), noscript);
            return Of(page, model.Scores(page, hints), hints.Headline, hints.IsLive);
        }
    }

    public static MainText Of(PageText page, double[] scores, string headline = "", bool isLive = false)
    {
        LeaveOut(page, scores);
        foreach (var next in NextArticle.In(page, scores, headline, isLive).ToList())
            Array.Fill(scores, Never, next.Start.Value, next.End.Value - next.Start.Value);
        Bridge(page, scores);
        var (kept, left) = (new List<Block>(), new List<string>());
        var (first, last) = (-1, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0)
            {
                left.Add(page.Blocks[i].Text);
                continue;
            }
            kept.Add(page.Blocks[i]);
            // A heading or a link at the end may be of what follows.
            if (first < 0 || page.Blocks[i] is { IsHeading: false, IsLink: false })
                (first, last) = (first < 0 ? i : first, i);
        }
        if (first < 0)
            return new MainText([], [], left, 0, 0);
        var article = page.Blocks.Skip(Math.Max(0, first - Around)).Take(Math.Min(first, Around) + last + 1 - first).ToList();
        var behind = page.Blocks.Skip(last + 1).Where(block => block is { IsHeading: false, IsLink: false }).Take(Around);
        return new MainText(
            kept,
            [.. article.Concat(behind).Where(block => !block.Region.IsWithinAside).Select(block => block.Text)],
            left,
            article.Count(IsLinkedHeading),
            RunOf(article)
        )
        {
            Behind = BehindOf(page, scores),
        };
    }

    private static bool IsProse(string text) => text.Length > MinProse || Sentences.In(text) > 0;

    /// <summary>From the last line of running text on: the model may take a wall for a line of the article.</summary>
    private static List<string> BehindOf(PageText page, double[] scores)
    {
        var last = scores.Length - 1;
        while (last >= 0 && !(scores[last] > 0 && page.Blocks[last] is { IsHeading: false, IsLink: false } block && IsProse(block.Text)))
            last--;
        var behind = new List<string>();
        for (var i = last + 1; i < scores.Length && behind.Count <= Around; i++)
        {
            if (page.Blocks[i] is { IsLink: true, Text.Length: >= MinTitle })
                return behind.Count == 0 ? behind : behind[..^1];
            behind.Add(page.Blocks[i].Text);
        }
        return behind;
    }

    /// <summary>A few lines between two lines of the article that stand beside them are of it too, unless the model is sure of one that it is not.</summary>
    private static void Bridge(PageText page, double[] scores)
    {
        var before = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
            {
                if (
                    before >= 0
                    && i - before is > 1 and <= MaxGap + 1
                    && Enumerable.Range(before, i - before + 1).All(at => IsBeside(page.Blocks[at], page.Blocks[i]))
                )
                    Array.Fill(scores, double.Epsilon, before + 1, i - before - 1);
                before = i;
            }
            else if (
                (scores[i] <= Doubtful || page.Blocks[i].IsLink) && !IsLinkedSentence(page.Blocks[i])
                || Boilerplate.IsLine(page.Blocks[i].Text)
            )
                before = -1;
        }
    }

    /// <summary>A paragraph of full sentences that is a link to an earlier report, among others that are none.</summary>
    private static bool IsLinkedSentence(Block block) =>
        block is { Kind: BlockKind.Paragraph, Text.Length: > MinProse, IsLink: true } && block.Text[^1] is '.' or '。';

    private static bool IsBeside(Block one, Block other) => one.Region.Parent is { } parent && ReferenceEquals(parent, other.Region.Parent);

    /// <summary>What is never of the article, however much it reads like it: captions, parts that are named so, hidden copies, and all behind a comment form.</summary>
    private static void LeaveOut(PageText page, double[] scores)
    {
        Array.Fill(scores, Never, End(page, scores), scores.Length - End(page, scores));
        var (shown, hidden) = (Characters(page, scores, hidden: false), Characters(page, scores, hidden: true));
        var collapsed = CollapsedRest.Of(page, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            if (IsCaption(page.Blocks[i]) || (shown * 2 >= hidden && IsHidden(page.Blocks[i]) && !collapsed.Contains(i)))
                scores[i] = Never;
        }
        if (Gallery.Of(page, scores) is { } gallery)
            Array.Fill(scores, Never, gallery.First, gallery.End - gallery.First);
        var wanted = scores.Select((score, i) => score > 0 ? page.Blocks[i].Text.Length : 0).ToArray();
        var all = wanted.Sum();
        foreach (var region in page.Regions.Where(region => region.IsAside))
        {
            var (characters, kept) = (0, 0);
            for (var i = region.First; i < region.End && characters <= MaxAside; i++)
                (characters, kept) = (characters + page.Blocks[i].Text.Length, kept + wanted[i]);
            if (characters <= MaxAside && kept * 3 < all)
                Array.Fill(scores, Never, region.First, region.End - region.First);
        }
    }

    private static int Characters(PageText page, double[] scores, bool hidden) =>
        page.Blocks.Select((block, i) => scores[i] > 0 && IsHidden(block) == hidden ? block.Text.Length : 0).Sum();

    private static bool IsHidden(Block block) => (block.Region.Within & Within.Hidden) != Within.None;

    /// <summary>A caption is a few lines; what is longer is the article under an odd name.</summary>
    private static bool IsCaption(Block block) => (block.Region.Within & Within.Caption) != Within.None && block.Text.Length < MaxCaption;

    /// <summary>The first line of the comments: a form or a list of them behind half of the text ends the article, whatever stands behind it.</summary>
    private static int End(PageText page, double[] scores)
    {
        var all = scores.Select((score, i) => score > 0 ? page.Blocks[i].Text.Length : 0).Sum();
        var before = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (before * 2 > all && Boilerplate.IsCommentForm(page.Blocks[i].Text))
                return i;
            before += scores[i] > 0 ? page.Blocks[i].Text.Length : 0;
        }
        return scores.Length;
    }

    private static int RunOf(List<Block> article)
    {
        var (run, longest) = (0, 0);
        foreach (var block in article)
        {
            run =
                IsLinkedHeading(block) ? 0
                : block is { Text.Length: > MinProse, IsLink: false } ? run + 1
                : run;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static bool IsLinkedHeading(Block block) => block is { IsHeading: true, IsLink: true } && block.Text.Length >= MinTitle;
}
