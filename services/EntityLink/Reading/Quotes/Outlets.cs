using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Agencies and outlets that people speak to.</summary>
internal static class Outlets
{
    private const int LongestName = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = WordList
        .Phrases("agencies")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"told Reuters", "told the news agency AFP", "in an interview with the BBC": the outlet's name.</summary>
    public static Extent? ToldTo(Document reading, Extent cue, int limit)
    {
        limit = Math.Min(limit, cue.End + 12);
        var listening = reading.Is(cue.Start, "told") || reading.Is(cue.Start, "tells") || reading.Is(cue.Start, "telling");
        for (var at = cue.End; at < limit; at++)
        {
            listening |= reading.Is(at, "interview");
            if (listening && reading.IsCapital(at) && NameAt(reading, at, limit) is { } name)
                return name;
        }
        return null;
    }

    private static Extent? NameAt(Document reading, int start, int limit)
    {
        for (var end = Math.Min(limit, start + LongestName); end > start; end--)
        {
            var characters = reading.Characters(new Extent(start, end));
            if (Known.Contains(reading.Folded.AsSpan(characters.Start, characters.Length)))
                return new Extent(start, end);
        }
        return null;
    }
}
