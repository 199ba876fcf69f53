using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"harbour director Marta Okonjo told reporters": who, and the words that say that they speak. Ranges of tokens.</summary>
/// <param name="Source">Null where the sentence leaves the speaker out ("adding: …").</param>
/// <param name="Cue">The verb, or "according to".</param>
internal sealed record Speech(Extent? Source, Extent Cue)
{
    public Extent? Via { get; init; }

    /// <summary>The words belong to another sentence: its speaker goes on, and its verb says nothing of these words.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Nobody is told to say the words, and whoever spoke before does not: what stands on a note that was found.</summary>
    public bool IsNobodys { get; init; }

    /// <summary>Where the clause has its last word.</summary>
    public int End => Math.Max(Math.Max(Cue.End, Source?.End ?? 0), Via?.End ?? 0);
}
