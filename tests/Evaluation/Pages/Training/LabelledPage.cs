using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages.Training;

/// <summary>A page as the model sees it, with what is known of its blocks.</summary>
internal sealed record LabelledPage
{
    public required GoldPage Gold { get; init; }

    /// <summary>All pages of one site fall into the same fold.</summary>
    public required int Fold { get; init; }
    public required string Headline { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required ExtractionHints ExtractionHints { get; init; }
    public required PageText Text { get; init; }

    /// <summary>For each block 1 where it is of the article, 0 where it is not.</summary>
    public required float[] Labels { get; init; }

    /// <summary>How much the label counts; 0 where nobody knows.</summary>
    public required float[] Weights { get; init; }
}
