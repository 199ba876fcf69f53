using NewsMesh.EntityLink.Stories;

namespace NewsMesh.Evaluation.Stories;

/// <summary>Real events as a mesh gets them: one article after the other, each put into its story by what is stored, as <see cref="StoryCandidates"/> finds it.</summary>
internal sealed class StoryStream
{
    private readonly Dictionary<Guid, (StoryArticle Article, Guid Story)> _stored = [];

    public static IEnumerable<Figure> Measure(IReadOnlyCollection<StoryEvaluation.Labelled> given)
    {
        var forwards = new StoryStream();
        foreach (var one in given.OrderBy(one => one.Article.PublishedAt).ThenBy(one => one.Article.ArticleId))
            forwards.Put(one.Article);
        var (found, pairwise) = StoryEvaluation.Score(given, forwards.Stories());
        yield return new(
            "stories/events/b-cubed-f1",
            found,
            $"{given.Count} articles of real events, one after the other, with their times"
        );
        yield return new("stories/events/pairwise-f1", pairwise);
        foreach (var happened in given.GroupBy(one => one.Cluster).Where(group => group.Count() > 1))
        {
            var parts = happened.CountBy(one => forwards._stored[one.Article.ArticleId].Story).OrderByDescending(part => part.Value);
            Misses.Note(parts.Count() > 1, $"stories {happened.Key}: {string.Join(" + ", parts.Select(part => part.Value))}");
        }
    }

    private void Put(StoryArticle own)
    {
        var near = new StoryNeighbours();
        var (keys, terms) = (StoryKeys.Around(own).ToHashSet(StringComparer.Ordinal), StoryKeys.Terms(own));
        var alike = _stored
            .Values.Where(one => StoryKeys.Of(one.Article).Any(keys.Contains) && StoryCandidates.IsAlike(own, one.Article, terms))
            .Select(one => one.Story)
            .ToHashSet();
        foreach (var story in _stored.Values.Where(one => alike.Contains(one.Story)).ToLookup(one => one.Story))
        {
            foreach (var member in story)
                near.Add(member.Article, story.Key, story.Count());
        }
        var moves = LinkStories.Moves(own, near);
        _stored[own.ArticleId] = (own, moves.Own);
        foreach (var (article, story) in moves.To)
            _stored[article] = (_stored[article].Article, story);
    }

    private IEnumerable<IReadOnlyCollection<StoryArticle>> Stories() =>
        _stored.Values.GroupBy(one => one.Story).Select(story => story.Select(one => one.Article).ToList());
}
