namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Two denials of one speaker that deny two things: that he met somebody, and that he took money.</summary>
internal static class OtherDenials
{
    /// <summary>The share of the shorter one's denied words from which both deny the same.</summary>
    private const double LeastShared = 0.4;

    /// <summary>Of fewer words nobody knows.</summary>
    private const int FewestWords = 2;

    public static bool Are(ReadStatement a, ReadStatement b)
    {
        if (!a.HasDenial || !b.HasDenial || a.Denied is not { } one || b.Denied is not { } other)
            return false;
        if (one.Meanings.Count < FewestWords || other.Meanings.Count < FewestWords)
            return false;
        var shared = one.Meanings.Where(meaning => other.Meanings.Contains(meaning)).Sum(TermCounts.Weight);
        return shared < LeastShared * Math.Min(one.Meanings.Sum(TermCounts.Weight), other.Meanings.Sum(TermCounts.Weight));
    }
}
