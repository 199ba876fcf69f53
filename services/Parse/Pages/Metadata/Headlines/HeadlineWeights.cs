namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>
/// What the place of a candidate adds to its score. The defaults are round numbers amid those that <c>tests/Evaluation -- tune-headline</c> finds in its
/// folds, between which hardly a page changes; it says, too, how good such weights are on sites that they were not found on.
/// </summary>
internal sealed record HeadlineWeights(int InArticle, int First, int BeforeText, int OnlyTold)
{
    public static HeadlineWeights Default { get; } = new(InArticle: 24, First: 24, BeforeText: 8, OnlyTold: -24);

    public static HeadlineWeights None { get; } = new(0, 0, 0, 0);

    public int Score(HeadlineCandidate candidate) =>
        candidate.Score
        + (candidate.Signs.HasFlag(HeadlineSigns.InArticle) ? InArticle : 0)
        + (candidate.Signs.HasFlag(HeadlineSigns.First) ? First : 0)
        + (candidate.Signs.HasFlag(HeadlineSigns.BeforeText) ? BeforeText : 0)
        + (candidate.Signs.HasFlag(HeadlineSigns.OnlyTold) ? OnlyTold : 0);
}
