using NewsMesh.Contracts;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Query;

/// <summary>From the stored fact to the answer: origins counted for each value, and both ends of every link looked up.</summary>
internal static class FactMapping
{
    public static FactAnswer Answer(
        IndexedFact fact,
        IReadOnlyList<FactSupportRow> support,
        IReadOnlyDictionary<Guid, string> names,
        IReadOnlyDictionary<Guid, string> languages
    )
    {
        var slots = support
            .SelectMany(row => row.Slots)
            .GroupBy(slot => slot.Name, StringComparer.Ordinal)
            .Select(slot => new SlotItem(
                slot.Key,
                [
                    .. slot.SelectMany(part => part.Values)
                        .GroupBy(value => value.Value, StringComparer.Ordinal)
                        .Select(value => Value(fact, value.Key, [.. value.SelectMany(part => part.Support)], names, languages))
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
            Language = support.Select(row => languages.GetValueOrDefault(row.ArticleId)).OfType<string>().FirstOrDefault(),
            Polarity = fact.Polarity,
            Status = fact.Status,
            Origins = fact.OriginCount,
            OriginNames = fact.Origins,
            Support = fact.SupportCount,
            SupportShown = supports.Count,
            Entities = [.. fact.EntityIds.Where(names.ContainsKey).Select(id => new NamedEntity(id, names[id]))],
            FirstSeenAt = fact.FirstSeenAt,
            LastSeenAt = fact.LastSeenAt,
            Slots = slots,
            Links =
            [
                .. Links(fact, support)
                    .Select(link => new LinkItem(
                        link.Relation,
                        link.Rule,
                        supports.GetValueOrDefault(link.FromAssertionId),
                        supports.GetValueOrDefault(link.ToAssertionId)
                    )),
            ],
        };
    }

    /// <summary>As an earlier release told them, else as the support shows them.</summary>
    private static IReadOnlyList<FactLink> Links(IndexedFact fact, IReadOnlyList<FactSupportRow> support) =>
        fact.Links.Count > 0 || fact.Kind != "utterance"
            ? fact.Links
            : UtteranceLinks.Of([
                .. support.SelectMany(row => row.Slots).SelectMany(slot => slot.Values).SelectMany(value => value.Support),
            ]);

    /// <remarks>Origins that are one for the fact are one for each of its values: what is only repeated words has one.</remarks>
    private static ValueItem Value(
        IndexedFact fact,
        string value,
        IReadOnlyList<FactSupport> given,
        IReadOnlyDictionary<Guid, string> names,
        IReadOnlyDictionary<Guid, string> languages
    )
    {
        var support = given.OrderBy(one => one.PublishedAt).ThenBy(one => one.AssertionId).ToArray();
        var times = support.Select(one => one.PublishedAt).DefaultIfEmpty().ToArray();
        return new ValueItem(
            value,
            Math.Min(
                support.Select(UtteranceLinks.KeyOf).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                Math.Max(1, fact.OriginCount)
            ),
            times[0],
            times[^1],
            [.. support.Select(one => Support(one, names, languages))]
        );
    }

    public static SupportItem Support(
        FactSupport support,
        IReadOnlyDictionary<Guid, string> names,
        IReadOnlyDictionary<Guid, string> languages
    ) =>
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
            Language = languages.GetValueOrDefault(support.ArticleId),
        };

    private static NamedSpeaker? Speaker(Guid? id, string? surface, IReadOnlyDictionary<Guid, string> names)
    {
        // "a Spanish official (Spain)" is who spoke, and Spain is not; else the name as it is now.
        var name =
            id is not { } known || !names.TryGetValue(known, out var now) ? surface
            : surface?.Contains(now, StringComparison.OrdinalIgnoreCase) == true ? surface
            : now;
        return string.IsNullOrEmpty(name) ? null : new NamedSpeaker(id, name);
    }
}
