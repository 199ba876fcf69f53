using System.Runtime.InteropServices;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

internal enum TimeKind
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>Words that tell when, how long or how often, after TIMEX3 (TimeML 1.2.1).</summary>
/// <param name="First">The first word in the tree.</param>
/// <param name="Last">The last word.</param>
/// <param name="Kind">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value: "1998-08-07", "1990-Q1", "P2Y", "PAST_REF".</param>
/// <param name="Range">The half-open interval; null for durations, for vague words, and where an anchor is missing.</param>
internal sealed record TimeExpression(int First, int Last, TimeKind Kind, string Value, Interval? Range)
{
    /// <summary>What the text compares with, not what it is about: "a year earlier".</summary>
    public bool IsComparison { get; init; }

    /// <summary>The characters, when the sentence is known.</summary>
    public Extent Characters { get; init; }
}

/// <summary>A half-open interval of instants.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Interval(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To - From;
}
