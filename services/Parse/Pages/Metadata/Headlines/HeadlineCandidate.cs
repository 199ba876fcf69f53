namespace NewsMesh.Parse.Pages.Metadata.Headlines;

/// <summary>A text that may be the headline.</summary>
/// <param name="Text">The text as it would be given.</param>
/// <param name="Score">What it is and who agrees, higher is better.</param>
/// <param name="Signs">Where it stands, which is weighed apart.</param>
internal sealed record HeadlineCandidate(string Text, int Score, HeadlineSigns Signs);

/// <summary>Where a candidate stands.</summary>
[Flags]
internal enum HeadlineSigns
{
    None = 0,

    /// <summary>Within an element <c>article</c> or <c>main</c>.</summary>
    InArticle = 1,

    /// <summary>The page's first heading of its level.</summary>
    First = 2,

    /// <summary>Much text stands between it and the next heading.</summary>
    BeforeText = 4,

    /// <summary>Machines are told it, and no heading says it.</summary>
    OnlyTold = 8,
}
