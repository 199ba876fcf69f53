using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Probes;

/// <summary>The checks of one probe on names, entities and speakers, by the rules of tools/probe-check.py; those on assertions are left to that tool.</summary>
internal sealed class ProbeChecks(string text, ReadDocument read)
{
    /// <summary>Whether the check holds; null where it is of a sort that is not checked here.</summary>
    public bool? Holds(JsonElement check)
    {
        if (check.TryGetProperty("mention", out var mention))
            return PlacesOf(check, mention).Exists(place => read.Mentions.Any(one => IsAt(one, place) && Fits(one, check)));
        if (check.TryGetProperty("not_mention", out var not))
            return !PlacesOf(check, not).Exists(place => read.Mentions.Any(one => Touches(one, place, check) && Fits(one, check)));
        if (check.TryGetProperty("same_entity", out var same))
            return Entities(same).Aggregate((one, other) => [.. one.Intersect(other)]).Count > 0;
        if (check.TryGetProperty("different_entity", out var different))
        {
            var ids = Entities(different);
            return ids.TrueForAll(some => some.Count > 0) && ids.SelectMany(some => some).Distinct().Count() == ids.Sum(some => some.Count);
        }
        return check.TryGetProperty("quote", out var quote) ? HasQuote(quote) : null;
    }

    public static bool IsNegative(JsonElement check) => check.TryGetProperty("not_mention", out _);

    private List<Extent> PlacesOf(JsonElement check, JsonElement words)
    {
        var places = ProbeText.Places(text, words.GetString()!);
        return check.TryGetProperty("n", out var n) ? [.. places.Skip(n.GetInt32() - 1).Take(1)] : places;
    }

    private bool IsAt(LinkedMention mention, Extent place)
    {
        var (want, got) = (ProbeText.Trimmed(text, place), ProbeText.Trimmed(text, mention.Characters));
        if (want == got)
            return true;
        if (got.Start <= want.Start && got.End == want.End)
            return mention.Type == "person" && ProbeText.Words(text[got.Start..want.Start]).Length <= 4;
        return ProbeText.Words(text[want.Start..want.End]).Length >= 4
            && ProbeText.Overlap(want, got) >= 0.5 * Math.Max(want.Length, got.Length);
    }

    private bool Touches(LinkedMention mention, Extent place, JsonElement check)
    {
        var span = mention.Characters;
        return check.TryGetProperty("wikidata", out _)
            ? span.Overlaps(place)
            : (place.Start <= span.Start && span.End <= place.End) || ProbeText.Trimmed(text, span) == ProbeText.Trimmed(text, place);
    }

    private static bool Fits(LinkedMention mention, JsonElement check) =>
        (!check.TryGetProperty("type", out var type) || ProbeText.Listed(type).Any(one => one.GetString() == mention.Type))
        && (
            !check.TryGetProperty("wikidata", out var item)
            || ProbeText.Listed(item).Any(one => one.GetString() == mention.Entity.WikidataId)
        );

    private List<List<Guid>> Entities(JsonElement spans) =>
        [.. spans.EnumerateArray().Select(span => ProbeText.Place(text, span) is { } place ? EntitiesAt(place) : [])];

    /// <summary>What is seen at a place by the mentions, by those who speak, and by what is asserted.</summary>
    private List<Guid> EntitiesAt(Extent place)
    {
        var want = ProbeText.Trimmed(text, place);
        var parties = read
            .Quotes.SelectMany(quote => new[] { quote.Source, quote.Via })
            .Concat(read.Assertions.SelectMany(one => new[] { one.Subject, one.Object, one.Place }))
            .OfType<Participant>();
        return
        [
            .. read
                .Mentions.Select(mention => (mention.Characters, Id: (Guid?)mention.Entity.EntityId))
                .Concat(parties.Select(party => (party.Characters, Id: party.EntityId)))
                .Where(node => node.Id is not null && Covers(ProbeText.Trimmed(text, node.Characters), want))
                .Select(node => node.Id!.Value)
                .Distinct(),
        ];
    }

    private static bool Covers(Extent got, Extent want) =>
        (got.Start <= want.Start && got.End >= want.End && got.Length <= want.Length + 28)
        || (got.Start >= want.Start && got.End == want.End);

    private bool HasQuote(JsonElement quote)
    {
        var content = ProbeText.Listed(quote.GetProperty("content")).Select(part => ProbeText.Place(text, part)).ToList();
        if (content.Exists(part => part is null))
            return false;
        return read.Quotes.Any(one =>
            IsContent([.. content.Select(part => part!.Value)], one.Content)
            && (!quote.TryGetProperty("kind", out var kind) || ProbeText.Listed(kind).Any(name => name.GetString() == one.Kind))
            && (!quote.TryGetProperty("source", out var source) || IsSource(source, one.Source))
        );
    }

    private static bool IsContent(List<Extent> want, IReadOnlyList<Extent> got)
    {
        var common = want.Sum(part => got.Sum(other => ProbeText.Overlap(part, other)));
        return common >= 0.5 * (want.Sum(part => part.Length) + got.Sum(part => part.Length) - common);
    }

    private bool IsSource(JsonElement want, Participant? got) =>
        ProbeText
            .Listed(want)
            .Any(one =>
                one.ValueKind == JsonValueKind.Null
                    ? got is null
                    : got is not null && NamesOf(got).Any(name => IsSame(one.GetString()!, name))
            );

    private IEnumerable<string> NamesOf(Participant party) =>
        read
            .Mentions.Where(mention => mention.Entity.EntityId == party.EntityId)
            .SelectMany(mention => mention.Entity.Aliases.Append(mention.Surface).Append(mention.Entity.Name))
            .Append(party.Surface);

    private static bool IsSame(string want, string got)
    {
        var (wanted, found) = (ProbeText.Words(want), ProbeText.Words(got));
        return found.Length <= Math.Max(wanted.Length + 6, 3 * wanted.Length)
            && Enumerable
                .Range(0, Math.Max(0, found.Length - wanted.Length + 1))
                .Any(at => found.AsSpan(at, wanted.Length).SequenceEqual(wanted));
    }
}
