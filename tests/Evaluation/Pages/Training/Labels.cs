using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>
/// What is known of a page's blocks. Surely: annotated segments that must and must not be in the text (trafilatura), the whole expected text (mozilla).
/// With less weight: where SmartReader's text has all the wanted segments and none of the others, its other long lines, and what it leaves out.
/// </summary>
internal static class Labels
{
    private const float Sure = 1,
        Whole = 0.5f,
        Weak = 0.25f,
        Short = 0.12f;

    public static (float[] Labels, float[] Weights) Of(GoldPage gold, PageText page, string reader)
    {
        var (labels, weights) = (new float[page.Blocks.Count], new float[page.Blocks.Count]);
        if (gold.ExpectedText is { } expected)
            FromWhole(page, CleanText.Line(expected), Whole, labels, weights);
        else
            FromReader(gold, page, CleanText.Line(reader), labels, weights);
        for (var i = 0; i < labels.Length; i++)
        {
            if ((page.Blocks[i].Region.Within & Within.Caption) != Within.None)
                (labels[i], weights[i]) = (0, Weak);
            var text = page.Blocks[i].Text;
            var (with, without) = (gold.With.Any(segment => Holds(text, segment)), gold.Without.Any(segment => Holds(text, segment)));
            if (with != without)
                (labels[i], weights[i]) = (
                    with ? 1 : 0,
                    without
                    && text.Length > 200
                    && gold.Without.Where(segment => Holds(text, segment)).Max(segment => segment.Length) * 4 < text.Length
                        ? Weak
                        : Sure
                );
        }
        return (labels, weights);
    }

    /// <summary>Captions are left open: the expected text has them, and an article's text has not.</summary>
    private static void FromWhole(PageText page, string expected, float weight, float[] labels, float[] weights)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var block = page.Blocks[i];
            if (
                block.Text.Length < 15
                || block.Kind == BlockKind.Caption
                || (block.Region.Within & (Within.Figure | Within.Caption)) != Within.None
            )
                continue;
            (labels[i], weights[i]) = (expected.Contains(block.Text, StringComparison.Ordinal) ? 1 : 0, weight);
        }
    }

    private static void FromReader(GoldPage gold, PageText page, string reader, float[] labels, float[] weights)
    {
        if (!gold.With.All(segment => Holds(reader, segment)))
            return;
        var clean = !gold.Without.Any(segment => Holds(reader, segment));
        for (var i = 0; i < labels.Length; i++)
        {
            var block = page.Blocks[i];
            var kept = reader.Contains(block.Text, StringComparison.Ordinal);
            var sentence =
                block.Text.Length > 100
                && block.Linked * 4 < block.Text.Length
                && (block.Region.Within & (Within.Figure | Within.Caption)) == Within.None;
            if (!kept || sentence)
                (labels[i], weights[i]) = (kept ? 1 : 0, Weak);
            else if (
                clean
                && !block.IsLink
                && !Boilerplate.IsLine(block.Text)
                && (block.Region.Within & (Within.Figure | Within.Caption)) == Within.None
            )
                (labels[i], weights[i]) = (1, Short);
        }
    }

    private static bool Holds(string text, string segment) =>
        CleanText.Line(segment) is { Length: > 0 } clean && text.Contains(clean, StringComparison.Ordinal);
}
