namespace NewsMesh.EntityLink.Facts.Rules.Clauses;

/// <summary>
/// What words are worth within a story: the names that stand in every second clause tell none from another, however rare they are elsewhere. (Inverse document frequency over the story's own clauses.)
/// </summary>
internal static class StoryWeights
{
    /// <summary>Also the commonest word of a story tells it from other stories' words.</summary>
    private const double Least = 0.3;

    /// <summary>The clauses with their words weighed anew, in the order given.</summary>
    public static List<StoryClause> Apply(IReadOnlyList<StoryClause> clauses)
    {
        var counts = new Dictionary<int, int>();
        foreach (var clause in clauses)
        {
            foreach (var word in clause.Terms.Words)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        var weighed = new Dictionary<int, int>();
        int Weighed(int word)
        {
            if (!weighed.TryGetValue(word, out var now))
                weighed[word] = now = Term.Weighed(
                    word,
                    Math.Max(Least, 1 - Math.Sqrt((double)counts.GetValueOrDefault(word) / clauses.Count))
                );
            return now;
        }
        var sentences = new Dictionary<int[], int[]>(ReferenceEqualityComparer.Instance);
        int[] Sentence(int[] words)
        {
            if (!sentences.TryGetValue(words, out var now))
                sentences[words] = now = Array.ConvertAll(words, Weighed);
            return now;
        }
        return
        [
            .. clauses.Select(clause =>
                clause with
                {
                    Terms = clause.Terms with
                    {
                        Words = Array.ConvertAll(clause.Terms.Words, Weighed),
                        Sentence = Sentence(clause.Terms.Sentence),
                    },
                }
            ),
        ];
    }
}
