using NewsMesh.Contracts;

namespace NewsMesh.Search.Facts;

/// <summary>From the stored fact to the answer: origins counted for each value, and both ends of every link looked up.</summary>
internal static class FactMapping
{
    public static FactAnswer Answer(IndexedFact fact, IReadOnlyDictionary<Guid, string> names)
    {
        var slots = fact
            .Slots.Select(slot => new SlotItem(
                slot.Name,
                [
                    .. slot
                        .Values.Select(value => Value(value, names))
                        .OrderByDescending(value => value.Origins)
                        .ThenBy(value => value.FirstSeenAt),
                ]
            ))
            .ToArray();
        var supports = slots
            .SelectMany(slot => slot.Values)
            .SelectMany(value => value.Support)
            .DistinctBy(support => support.AssertionId)
            .ToDictionary(support => support.AssertionId);
        return new FactAnswer
        {
            Id = fact.FactId,
            Kind = fact.Kind,
            Statement = fact.Statement,
            Polarity = fact.Polarity,
            Status = fact.Status,
            Origins = fact.Origins.Length,
            OriginNames = fact.Origins,
            Entities = [.. fact.EntityIds.Where(names.ContainsKey).Select(id => new NamedEntity(id, names[id]))],
            FirstSeenAt = fact.FirstSeenAt,
            LastSeenAt = fact.LastSeenAt,
            Slots = slots,
            Links =
            [
                .. fact.Links.Select(link => new LinkItem(
                    link.Relation,
                    link.Rule,
                    supports.GetValueOrDefault(link.FromAssertionId),
                    supports.GetValueOrDefault(link.ToAssertionId)
                )),
            ],
        };
    }

    private static ValueItem Value(FactValue value, IReadOnlyDictionary<Guid, string> names)
    {
        var support = value.Support.OrderBy(one => one.PublishedAt).ThenBy(one => one.AssertionId).ToArray();
        var times = support.Select(one => one.PublishedAt).DefaultIfEmpty().ToArray();
        return new ValueItem(
            value.Value,
            support.Select(one => one.Origin).Distinct().Count(),
            times[0],
            times[^1],
            [.. support.Select(one => Support(one, names))]
        );
    }

    private static SupportItem Support(FactSupport support, IReadOnlyDictionary<Guid, string> names) =>
        new()
        {
            AssertionId = support.AssertionId,
            ArticleId = support.ArticleId,
            Version = support.Version,
            Url = support.Url,
            Headline = support.Headline,
            Outlet = support.Outlet,
            Origin = support.Origin,
            PublishedAt = support.PublishedAt,
            Start = support.Start,
            Length = support.Length,
            Text = support.Text,
            Kind = support.Kind,
            Cue = support.Cue,
            Polarity = support.Polarity,
            Speaker = Speaker(support.SpeakerId, support.Speaker, names),
        };

    private static NamedSpeaker? Speaker(Guid? id, string? surface, IReadOnlyDictionary<Guid, string> names)
    {
        var name = id is { } known ? names.GetValueOrDefault(known, surface ?? "") : surface;
        return string.IsNullOrEmpty(name) ? null : new NamedSpeaker(id, name);
    }
}
