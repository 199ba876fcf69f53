using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>Puts the event together that tells of a statement: its head, the support of one article, and how the reports relate.</summary>
internal static class StatementFact
{
    public const string Kind = "statement";

    /// <summary>Origins, and reports of one article, that an event names; the rest is counted.</summary>
    private const int MostNamed = 20;

    /// <summary>A reader follows no more; each carries a sentence.</summary>
    private const int MostLinks = 40;

    private const int LongestStatement = 400;

    /// <summary>The same for each article whose support is told.</summary>
    public static FactStatus StatusOf(IEnumerable<StoredStatement> all) => FactRules.StatusOf(all.Select(one => one.Assertion));

    /// <param name="head">The fact as it is counted, with the version to publish.</param>
    /// <param name="all">Its assertions in all articles.</param>
    /// <param name="articleId">The article whose support is told.</param>
    /// <param name="status">What they make of the fact: <see cref="StatusOf"/>.</param>
    public static FactChanged Of(FactHead head, IReadOnlyList<StoredStatement> all, Guid articleId, FactStatus status)
    {
        var byId = all.ToDictionary(one => one.Assertion.AssertionId);
        var first = First(status, byId);
        return new FactChanged
        {
            FactId = head.FactId,
            Version = head.Version,
            ArticleId = articleId,
            Kind = Kind,
            Polarity = first?.Support.Polarity ?? "affirmed",
            Statement = first is null ? head.Statement : StatementLine.Of(first.Assertion, first.Support.Text, LongestStatement),
            Status = status.Status,
            SubjectId = first?.Assertion.Subject?.EntityId ?? head.SubjectId ?? all.Select(one => one.Support.SpeakerId).FirstOrDefault(),
            EntityIds = [.. all.SelectMany(one => Entities(one.Assertion)).Distinct().Order().Take(MostNamed)],
            Origins =
            [
                .. all.DistinctBy(one => one.Assertion.Origin, StringComparer.OrdinalIgnoreCase)
                    .Select(one => one.Support.Origin)
                    .Order(StringComparer.Ordinal)
                    .Take(MostNamed),
            ],
            OriginCount = status.Origins.Count,
            SupportCount = head.Assertions,
            Slots = Slots([.. all.Where(one => one.Support.ArticleId == articleId).Take(MostNamed)]),
            Links = [.. StatementLinks.Of(status).Take(MostLinks)],
            FirstSeenAt = head.FirstSeenAt,
            LastSeenAt = head.LastSeenAt,
        };
    }

    /// <summary>
    /// What stands first among the answers, as it was first said; what is denied before "denied it", and a clause that stands by itself before one that needs its sentence.
    /// </summary>
    private static StoredStatement? First(FactStatus status, Dictionary<Guid, StoredStatement> byId)
    {
        var all = status.Values.SelectMany(value => value.Assertions).ToList();
        if ((all.Find(one => !one.DeniesReports) ?? all.FirstOrDefault()) is not { } said)
            return null;
        var leading = Agreed(status, status.Values.First(value => value.Assertions.Contains(said)).Assertions);
        said = leading.Contains(said) ? said : leading.FirstOrDefault(one => !one.DeniesReports) ?? said;
        return byId[
            (
                leading.FirstOrDefault(one =>
                    one.Predicate == said.Predicate
                    && one.DeniesReports == said.DeniesReports
                    && byId[one.AssertionId].Assertion.Sentence is null
                ) ?? said
            ).AssertionId
        ];
    }

    /// <summary>Of an answer that several articles give, what another one says, too: the heading shows no figure that a single article has.</summary>
    private static IReadOnlyList<FactAssertion> Agreed(FactStatus status, IReadOnlyList<FactAssertion> leading)
    {
        if (status.Status != "corroborated")
            return leading;
        var agreed = leading
            .Take(MostNamed)
            .Where(one =>
                leading
                    .Take(MostNamed)
                    .Any(other =>
                        other.ArticleId != one.ArticleId
                        && status.Relations.Of(one, other).Kind is Relations.Corroborates or Relations.Refines
                    )
            )
            .ToList();
        return agreed.Count == 0 ? leading : agreed;
    }

    private static FactSlot[] Slots(IReadOnlyList<StoredStatement> support) =>
        [
            .. support
                .GroupBy(one => StatementLine.SlotOf(one.Assertion), StringComparer.Ordinal)
                .Select(slot => new FactSlot
                {
                    Name = slot.Key,
                    Values =
                    [
                        .. slot.GroupBy(one => StatementLine.ValueOf(one.Assertion), StringComparer.Ordinal)
                            .Select(value => new FactValue { Value = value.Key, Support = [.. value.Select(one => Said(one))] }),
                    ],
                }),
        ];

    /// <summary>The outlet's own words, or those of whom it makes responsible; nothing that stands between quotation marks.</summary>
    private static FactSupport Said(StoredStatement one) =>
        one.Support with
        {
            Kind = "indirect",
            SpeakerId = one.Assertion.Sources is [var source, ..] ? source.EntityId : null,
            Speaker = one.Assertion.Sources is [var who, ..] ? who.Words : null,
        };

    private static IEnumerable<Guid> Entities(FactAssertion one) =>
        new[] { one.Subject, one.Object, one.Place }.Concat(one.Sources).Select(party => party?.EntityId).OfType<Guid>();
}
