using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;
using Npgsql;

namespace NewsMesh.EntityLink.Stories;

/// <summary>What linking an article did to stories.</summary>
/// <param name="OwnId">The story that it is in, be it alone; null for an article that was linked before stories were built.</param>
/// <param name="Story">Its story; null while it stands alone.</param>
/// <param name="Changed">The stories that changed, those that ended too.</param>
internal sealed record StoryOutcome(Guid? OwnId, StoryReference? Story, IReadOnlyList<StoryChanged> Changed)
{
    /// <param name="own">The story that it is in.</param>
    /// <param name="stories">What is told of stories, its own among them where that changed.</param>
    /// <param name="told">Those of them that are told.</param>
    public static StoryOutcome Of(Guid own, List<StoryChanged> stories, IReadOnlyList<StoryChanged> told) =>
        new(
            own,
            stories.Find(story => story.StoryId == own) is { ArticleIds.Count: > 1 } story
                ? new StoryReference { StoryId = own, Headline = story.Headline }
                : null,
            told
        );
}

/// <summary>
/// Puts an article into its story, within the transaction of the one writer. The stories of all articles that are like it are parted anew, so that a late article can join two stories and
/// part one, and what comes out depends on the articles and hardly on the order in which they came. A story has the id of its oldest article.
/// </summary>
internal static class LinkStories
{
    /// <summary>Finds where the article and those near it go.</summary>
    public static async Task<StoryMoves> FindAsync(
        NpgsqlConnection connection,
        StoryArticles articles,
        StoryArticle own,
        List<StoryCandidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var read = await articles.ReadAsync(connection, candidates.ConvertAll(one => one.Row), cancellationToken);
        var near = new StoryNeighbours();
        foreach (var (row, count) in candidates)
            near.Add(read[row.ArticleId], row.StoryId, count);
        return Moves(own, near);
    }

    /// <summary>Which article goes where, and which stories are others than before.</summary>
    public static StoryMoves Moves(StoryArticle own, StoryNeighbours near)
    {
        var moves = new StoryMoves();
        foreach (var group in StoryClusters.Of([.. near.Articles.Where(article => article.ArticleId != own.ArticleId), own]))
        {
            var id = near.PinnedIn(group) ?? IdOf(group[0].ArticleId);
            var before = group.Select(article => near.StoryOf(article.ArticleId)).ToList();
            foreach (var (article, story) in group.Zip(before))
            {
                moves.To[article.ArticleId] = id;
                if (article != own && story != id)
                    moves.Others.Add(article.ArticleId);
            }
            if (group.Contains(own))
                (moves.Own, moves.OwnGroup) = (id, group);
            // A story is the same where all of its articles were in it before, and it lost none.
            if (!group.Contains(own) && before.TrueForAll(story => story == id) && near.CountOf(id) == group.Count)
                continue;
            moves.Groups[id] = group;
            moves.Changed.Add(id);
        }
        foreach (var ended in near.Stories.Where(story => !moves.To.ContainsValue(story)))
        {
            var members = near.Articles.Where(article => near.StoryOf(article.ArticleId) == ended).ToList();
            if (near.CountOf(ended) > members.Count)
                continue;
            moves.MergedInto[ended] = members
                .GroupBy(article => moves.To[article.ArticleId])
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .First()
                .Key;
            moves.Changed.Add(ended);
        }
        moves.NamesTheSame = near.Articles.Find(article => article.ArticleId == own.ArticleId)?.Persons.SequenceEqual(own.Persons) ?? false;
        moves.Renamed.AddRange(StoryPersons.MeaningOthers(own, near, moves.Groups.Values));
        moves.HasMoved = near.StoryOf(own.ArticleId) is { } known && known != moves.Own;
        return moves;
    }

    public static Guid IdOf(Guid oldestArticle) => DerivedId.From("story", oldestArticle.ToString());
}

/// <summary>What is written: where each article goes, the stories that changed, and those that ended.</summary>
internal sealed class StoryMoves
{
    public Guid Own { get; set; }

    /// <summary>The articles read of its story, itself among them.</summary>
    public List<StoryArticle> OwnGroup { get; set; } = [];

    /// <summary>The article was in another story before.</summary>
    public bool HasMoved { get; set; }

    /// <summary>Other articles that are in another story now.</summary>
    public List<Guid> Others { get; } = [];

    /// <summary>Other articles whose surnames mean others now: <see cref="StoryPersons"/>.</summary>
    public List<Guid> Renamed { get; } = [];

    /// <summary>The article names whom it named before.</summary>
    public bool NamesTheSame { get; set; }
    public Dictionary<Guid, Guid> To { get; } = [];
    public Dictionary<Guid, List<StoryArticle>> Groups { get; } = [];
    public Dictionary<Guid, Guid> MergedInto { get; } = [];
    public SortedSet<Guid> Changed { get; } = [];
}
