using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Agencies and outlets that people speak to, and that bring their words.</summary>
internal static class Outlets
{
    private const int LongestName = 5;

    /// <summary>How far from the verb an outlet is named: "told reporters of the state news agency TASS".</summary>
    private const int Reach = 14;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = WordList
        .Phrases("agencies")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"told Reuters", "told the news agency AFP", "in an interview with the BBC", "in a letter seen by the Financial Times": the outlet's name.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="cue">Tokens of the cue.</param>
    /// <param name="limit">The end of the clause.</param>
    public static Extent? ToldTo(Document reading, Extent cue, int limit)
    {
        limit = Math.Min(limit, cue.End + Reach);
        var telling = reading.Word(cue.Start) is "told" or "tells" or "telling" or "informed";
        for (var at = cue.End; at < limit; at++)
        {
            if (reading.IsMark(at, '.') || reading.IsMark(at, ';'))
                return null;
            if (Opens(reading, at) && AnyName(reading, at + 1, limit) is { } named)
                return named;
            if (telling && reading.IsCapital(at) && (KnownAt(reading, at, limit) ?? Described(reading, at, limit)) is { } name)
                return name;
        }
        return null;
    }

    /// <summary>"In an interview with Le Monde, Caron said": before the cue.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="start">The first token of the clause.</param>
    /// <param name="cue">The first token of the cue.</param>
    public static Extent? Before(Document reading, int start, int cue)
    {
        for (var at = start; at < cue; at++)
        {
            if (
                reading.Word(at) is "interview" or "interviewed" or "Speaking" or "speaking" or "talking"
                && NearOpener(reading, at, cue) is { } name
            )
                return name;
        }
        return null;
    }

    /// <summary>The phrase names an agency or an outlet, or calls itself one.</summary>
    public static bool IsOutlet(Document reading, Extent phrase)
    {
        for (var at = phrase.Start; at < phrase.End; at++)
        {
            if (KnownAt(reading, at, phrase.End) is not null || IsKind(reading, at))
                return true;
        }
        return false;
    }

    /// <summary>The known outlet whose name begins at a token, or a name that is called a newspaper, an agency or a channel.</summary>
    public static Extent? NameAt(Document reading, int at, int limit) => KnownAt(reading, at, limit) ?? Described(reading, at, limit);

    private static Extent? NearOpener(Document reading, int start, int limit)
    {
        for (var at = start + 1; at < Math.Min(limit, start + 4); at++)
        {
            if (reading.Word(at) is "with" or "to" or "by" && AnyName(reading, at + 1, limit) is { } name)
                return name;
        }
        return null;
    }

    /// <summary>"interview | with", "interview | to", "seen | by".</summary>
    private static bool Opens(Document reading, int at) =>
        at > 0
        && (
            (reading.Word(at) is "with" or "to" or "for" && reading.Word(at - 1) is "interview" or "speaking" or "conversation")
            || (
                reading.Is(at, "by")
                && reading.Word(at - 1)
                    is "seen"
                        or "obtained"
                        or "reviewed"
                        or "published"
                        or "carried"
                        or "quoted"
                        or "cited"
                        or "reported"
                        or "interviewed"
                        or "broadcast"
                        or "aired"
            )
        );

    /// <summary>A capitalised name, whether it is known or not; "the" before it stays out.</summary>
    private static Extent? AnyName(Document reading, int start, int limit)
    {
        while (
            start < limit
            && !reading.IsCapital(start)
            && start < limit
            && (reading.Word(start) is "the" || IsKind(reading, start) || reading.Word(start) is "state" or "local" or "Russian" or "news")
        )
            start++;
        if (start >= limit || !reading.IsCapital(start))
            return null;
        if (KnownAt(reading, start, limit) is { } known)
            return known;
        var end = start + 1;
        while (end < limit && end < start + LongestName && CapitalRuns.IsName(reading, end))
            end++;
        return new Extent(start, end);
    }

    /// <summary>"the newspaper | Postimees", "Ukraine's | Suspilne news agency".</summary>
    private static Extent? Described(Document reading, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end < at + LongestName && CapitalRuns.IsName(reading, end))
            end++;
        return
            (at > 0 && IsKind(reading, at - 1))
            || (end < limit && IsKind(reading, end))
            || (end + 1 < limit && reading.Is(end, "news") && IsKind(reading, end + 1))
            // "Swedish radio" is none without its second word.
            ? new Extent(at, end < limit && reading.Word(end) is "radio" or "television" ? end + 1 : end)
            : null;
    }

    private static bool IsKind(Document reading, int at) =>
        reading.IsWord(at)
        && reading.Word(at)
            is "agency"
                or "newspaper"
                or "newspapers"
                or "broadcaster"
                or "channel"
                or "daily"
                or "weekly"
                or "magazine"
                or "radio"
                or "television"
                or "tabloid"
                or "newswire"
                or "outlet"
                or "website"
                or "podcast"
                or "paper";

    private static Extent? KnownAt(Document reading, int start, int limit)
    {
        for (var end = Math.Min(limit, start + LongestName); end > start; end--)
        {
            var characters = reading.Characters(new Extent(start, end));
            // "Dr Arai" is not the broadcaster DR.
            if (
                Known.Contains(reading.Folded.AsSpan(characters.Start, characters.Length))
                && !(characters.Length == 2 && char.IsLower(reading.Text[characters.Start + 1]))
            )
                return new Extent(start, end);
        }
        return null;
    }
}
