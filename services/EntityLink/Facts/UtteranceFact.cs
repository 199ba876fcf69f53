using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Puts the event together that tells of an utterance: its head, and the support of one article.</summary>
internal static class UtteranceFact
{
    /// <summary>An article that repeats one sentence says no more with the twenty-first time; the count tells all.</summary>
    public const int MostSupport = 20;

    /// <summary>The fact as the next version, after an article changed its support.</summary>
    /// <param name="head">What all assertions together say.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="support">Its assertions of this fact, in order.</param>
    public static FactChanged Of(FactHead head, Guid articleId, IEnumerable<FactSupport> support) =>
        new()
        {
            FactId = head.FactId,
            Version = head.Version,
            ArticleId = articleId,
            Kind = "utterance",
            Polarity = head.First?.Polarity ?? "affirmed",
            Statement = head.First is { } first ? UtteranceStatement.Of([first]) : head.Statement,
            Status = head.OriginCount switch
            {
                0 => "retracted",
                1 => "single-source",
                _ => "corroborated",
            },
            SubjectId = head.SubjectId,
            EntityIds = head.SubjectId is { } speaker ? [speaker] : [],
            Origins = head.Origins,
            OriginCount = head.OriginCount,
            SupportCount = head.Assertions,
            Slots = Slots([.. support.Take(MostSupport)]),
            FirstSeenAt = head.FirstSeenAt,
            LastSeenAt = head.LastSeenAt,
        };

    private static FactSlot[] Slots(IReadOnlyList<FactSupport> support) =>
        support.Count == 0
            ? []
            :
            [
                new FactSlot
                {
                    Name = "words",
                    Values =
                    [
                        .. support
                            .GroupBy(one => UtteranceStatement.OneLine(one.Text), StringComparer.Ordinal)
                            .Select(same => new FactValue { Value = same.Key, Support = [.. same] }),
                    ],
                },
            ];
}
