using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Query;

/// <summary>Puts the assertions of facts back into the sentences that they were read in.</summary>
internal static class FactContexts
{
    /// <summary>Texts that one answer reads: an article has 6,000 characters, the longest a hundred thousand.</summary>
    private const int MostTexts = 24;

    /// <summary>Reports of each value that are shown in their sentence.</summary>
    private const int OfEachValue = 2;

    public static async Task<IReadOnlyList<FactAnswer>> AddAsync(
        SearchDb db,
        IReadOnlyList<FactAnswer> facts,
        CancellationToken cancellationToken
    )
    {
        var versions = facts.SelectMany(Shown).Select(one => (one.ArticleId, one.Version)).Distinct().Take(MostTexts).ToHashSet();
        var articles = versions.Select(version => version.ArticleId).Distinct().ToArray();
        var numbers = versions.Select(version => version.Version).Distinct().ToArray();
        var texts = (
            await db
                .Versions.AsNoTracking()
                .Where(row => articles.Contains(row.ArticleId) && numbers.Contains(row.Version))
                .Select(row => new
                {
                    row.ArticleId,
                    row.Version,
                    row.Text,
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(row => (row.ArticleId, row.Version), row => row.Text);
        return [.. facts.Select(fact => WithContext(fact, texts))];
    }

    private static IEnumerable<SupportItem> Shown(FactAnswer fact) =>
        fact
            .Slots.SelectMany(slot => slot.Values)
            .SelectMany(value => value.Support.Take(OfEachValue))
            .Concat(fact.Links.OrderBy(link => Opposes(link) ? 0 : 1).SelectMany(Ends));

    /// <summary>The values at its ends exclude each other, or one takes the place of the other.</summary>
    public static bool Opposes(LinkItem link) => link.Relation is "contradicts" or "disputes" or "updates";

    private static IEnumerable<SupportItem> Ends(LinkItem link) => new[] { link.From, link.To }.OfType<SupportItem>();

    private static FactAnswer WithContext(FactAnswer fact, Dictionary<(Guid, int), string> texts)
    {
        return fact with
        {
            Slots =
            [
                .. fact.Slots.Select(slot =>
                    slot with
                    {
                        Values = [.. slot.Values.Select(value => value with { Support = [.. value.Support.Select(one => In(one)!)] })],
                    }
                ),
            ],
            Links = [.. fact.Links.Select(link => link with { From = In(link.From), To = In(link.To) })],
        };

        SupportItem? In(SupportItem? one) =>
            one is not null && texts.TryGetValue((one.ArticleId, one.Version), out var text)
                ? one with
                {
                    Context = SentenceContext.Of(text, one.Start, one.Length),
                }
                : one;
    }
}
