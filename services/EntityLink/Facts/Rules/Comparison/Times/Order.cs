namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Times;

/// <summary>Which of two statements was published first, and how much later the other.</summary>
internal static class Order
{
    /// <summary>Two reports of one hour are of the same time.</summary>
    public static readonly TimeSpan Meanwhile = TimeSpan.FromHours(1);

    public static (ReadStatement Earlier, ReadStatement Later) Of(ReadStatement a, ReadStatement b) =>
        a.Given.PublishedAt <= b.Given.PublishedAt ? (a, b) : (b, a);

    /// <summary>None where one of them has no time.</summary>
    public static TimeSpan Apart(ReadStatement a, ReadStatement b) =>
        a.Given.PublishedAt is { } one && b.Given.PublishedAt is { } other ? (one - other).Duration() : TimeSpan.Zero;
}
