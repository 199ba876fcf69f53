namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>Words as one article reports them; two of one speaker are compared.</summary>
/// <param name="Text">As they may be shown, without marks around them.</param>
/// <param name="IsDirect">They are quoted, not retold.</param>
/// <param name="IsDenied">The speaker is said to deny them.</param>
/// <param name="At">When the article was published.</param>
internal sealed record Utterance(string Text, bool IsDirect, bool IsDenied, DateTimeOffset At);

/// <summary>How two reports of one utterance lie to each other.</summary>
internal enum UtteranceVariant
{
    /// <summary>Not one utterance, or nobody can tell.</summary>
    None,

    /// <summary>The same words, whichever marks and capitals are printed.</summary>
    Same,

    /// <summary>One has a part of the other's words.</summary>
    Cut,

    /// <summary>The same in other words: retold, or translated.</summary>
    Retold,

    /// <summary>The same words but for a "not" or a number: one of them is wrong.</summary>
    Misquoted,
}
