using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Duplicates;

/// <summary>How two texts are related by the words that they share.</summary>
internal enum DuplicateKind
{
    None,

    /// <summary>The same text, edited a little.</summary>
    Reprint,

    /// <summary>One text is a part of the other.</summary>
    Excerpt,

    /// <summary>The same outlet's text, rewritten.</summary>
    Update,
}

/// <summary>What two texts share, measured on all their sequences and not on the bands that brought them together.</summary>
/// <param name="Resemblance">Shared sequences beside all (Jaccard), 0 to 1.</param>
/// <param name="ContainmentInOther">The part of the one text that stands in the other.</param>
/// <param name="ContainmentOfOther">The part of the other that stands in the one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Similarity(double Resemblance, double ContainmentInOther, double ContainmentOfOther)
{
    /// <summary>
    /// Two reports of one event share names, quotes and phrases, hardly ever more than a quarter of their sequences of four words; a wire text that
    /// an editor shortened, and gave a lead of its own, keeps more than half of what is left.
    /// </summary>
    private const double ReprintFrom = 0.5;
    private const double ExcerptFrom = 0.7;
    private const double MostlyFrom = 0.6;
    private const double UpdateFrom = 0.3;

    /// <summary>Within one outlet a standing paragraph is not an update.</summary>
    private const double UpdatePartFrom = 0.5;

    public static Similarity Of(IReadOnlySet<ulong> one, IReadOnlySet<ulong> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return default;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        var shared = (double)small.Count(large.Contains);
        return new Similarity(shared / (one.Count + other.Count - shared), shared / one.Count, shared / other.Count);
    }

    public DuplicateKind Kind(bool sameOutlet) =>
        this switch
        {
            _ when sameOutlet && Resemblance >= UpdateFrom && Math.Max(ContainmentInOther, ContainmentOfOther) >= UpdatePartFrom =>
                DuplicateKind.Update,
            _ when Resemblance >= ReprintFrom || Math.Min(ContainmentInOther, ContainmentOfOther) >= MostlyFrom => DuplicateKind.Reprint,
            _ when Math.Max(ContainmentInOther, ContainmentOfOther) >= ExcerptFrom => DuplicateKind.Excerpt,
            _ => DuplicateKind.None,
        };
}
