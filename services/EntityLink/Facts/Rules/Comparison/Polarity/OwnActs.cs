using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What somebody decides, which nobody can dispute by it: a jury that finds somebody not guilty denies no report that it convicted him, and who refuses to accept does not say that he did not accept.</summary>
internal static class OwnActs
{
    private static readonly FrozenSet<string> Deciding = WordList.Of(
        "find finds found rule rules ruled hold holds held decide decides decided refuse refuses refused refusing decline declines declined acquit acquits acquitted convict convicts convicted clear clears cleared vote votes voted fail fails failed reject rejects rejected"
    );

    /// <summary>The one tells what its source decided, and the other tells of the same one's act without another source.</summary>
    public static bool AreOfOneAgent(ReadStatement negation, ReadStatement other) =>
        negation.SpeakerTerms.Count > 0
        && negation.SpeakerCue is { } cue
        && ContentWords.Cut(cue).Any(Deciding.Contains)
        && other.Speakers.Count == 0
        && negation.SpeakerTerms.All(other.Terms.Contains);
}
