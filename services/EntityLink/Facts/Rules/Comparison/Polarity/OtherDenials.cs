using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>Two denials of one speaker that deny two things: that he met somebody, and that he took money.</summary>
internal static class OtherDenials
{
    /// <summary>The share of the shorter one's denied words from which both deny the same.</summary>
    private const double LeastShared = 0.4;

    /// <summary>Of fewer words nobody knows.</summary>
    private const int FewestWords = 2;

    /// <summary>Cosine of what is denied from which it may be the same in other words.</summary>
    private const double Alike = 0.6;

    public static bool Are(ReadStatement a, ReadStatement b, Func<string, string, double> likeness)
    {
        if (!a.HasDenial || !b.HasDenial || a.Denied is not { } one || b.Denied is not { } other)
            return false;
        if (!AreOfOneSpeaker(a, b))
            return false;
        if (one.Meanings.Count < FewestWords || other.Meanings.Count < FewestWords)
            return false;
        var shared = one.Meanings.Where(meaning => other.Meanings.Contains(meaning)).Sum(TermCounts.Weight);
        return shared < LeastShared * Math.Min(one.Meanings.Sum(TermCounts.Weight), other.Meanings.Sum(TermCounts.Weight))
            && likeness(Words(one), Words(other)) < Alike;
    }

    private static bool AreOfOneSpeaker(ReadStatement a, ReadStatement b) =>
        a.DenierNames.Any(b.DenierNames.Contains) || a.Speakers.Overlaps(b.Speakers) || a.SpeakerTerms.Any(b.SpeakerTerms.Contains);

    private static string Words(StatementPart part) => string.Join(' ', part.Meanings.Order(StringComparer.Ordinal));
}
