namespace NewsMesh.Search.Articles.Pages;

/// <summary>A paragraph of the newer text, with what was taken out of it where it stood.</summary>
public sealed record ChangedParagraph(IReadOnlyList<Change> Parts);

/// <summary>
/// What changed between two versions, in the text itself: the sentences of <see cref="SentenceDiff"/> in their paragraphs, and within a sentence that was
/// rewritten the words.
/// </summary>
internal static class InlineDiff
{
    /// <summary>Pairs of words that one page compares at most, some 10 ms; beyond it sentences are shown as replaced.</summary>
    private const int MaxPairs = 2_000_000;

    /// <summary>Sentences that share less are two sentences, and not one rewritten: their words interleaved nobody can read.</summary>
    private const double LeastShared = 0.4;

    /// <param name="headline">Of the newer version: the changes begin with it, and the paragraphs do not.</param>
    /// <param name="text">The newer version.</param>
    /// <param name="changes">Sentence by sentence, of headline and text.</param>
    public static IReadOnlyList<ChangedParagraph> Of(string headline, string text, IReadOnlyList<Change> changes)
    {
        var whole = $"{headline}\n{text}";
        var (at, budget) = (0, MaxPairs);
        // The page has the headline already; here it stands only where it is another one.
        var ofHeadline = Sentences.Of(headline).Count;
        if (changes.Take(ofHeadline).All(change => change.Kind == SentenceDiff.Same))
            (changes, at) = ([.. changes.Skip(ofHeadline)], headline.Length + 1);
        var paragraphs = new List<ChangedParagraph>();
        var parts = new List<Change>();
        foreach (var block in Blocks(changes))
        foreach (var (sentence, words) in Printed(block, ref budget))
        {
            if (sentence is not null && whole.IndexOf(sentence, at, StringComparison.Ordinal) is >= 0 and var found)
            {
                if (whole.AsSpan(at, found - at).Contains('\n'))
                    End();
                at = found + sentence.Length;
            }
            Add(words[0].Kind, (parts.Count > 0 ? " " : "") + words[0].Text);
            foreach (var word in words.Skip(1))
                Add(word.Kind, word.Text);
        }
        End();
        return paragraphs;

        void Add(string kind, string words)
        {
            if (parts.Count > 0 && parts[^1].Kind == kind)
                parts[^1] = parts[^1] with { Text = parts[^1].Text + words };
            else
                parts.Add(new Change(kind, words));
        }

        void End()
        {
            if (parts.Count > 0)
                paragraphs.Add(new ChangedParagraph(parts));
            parts = [];
        }
    }

    private sealed record Block(List<string> Same, List<string> Removed, List<string> Added);

    /// <summary>Runs of what stayed, each with what was taken out and put in behind it.</summary>
    private static IEnumerable<Block> Blocks(IReadOnlyList<Change> changes)
    {
        var block = new Block([], [], []);
        foreach (var change in changes)
        {
            if (change.Kind == SentenceDiff.Same && (block.Removed.Count > 0 || block.Added.Count > 0))
            {
                yield return block;
                block = new Block([], [], []);
            }
            (
                change.Kind switch
                {
                    SentenceDiff.Same => block.Same,
                    SentenceDiff.Removed => block.Removed,
                    _ => block.Added,
                }
            ).Add(change.Text);
        }
        yield return block;
    }

    /// <summary>Each sentence of the newer text with what to print for it; what was only taken out has none.</summary>
    private static List<(string? Sentence, IReadOnlyList<Change> Words)> Printed(Block block, ref int budget)
    {
        var sentences = block.Same.ConvertAll(same => ((string?)same, (IReadOnlyList<Change>)[new Change(SentenceDiff.Same, same)]));
        for (var index = 0; index < Math.Max(block.Removed.Count, block.Added.Count); index++)
        {
            var (before, after) = (block.Removed.ElementAtOrDefault(index), block.Added.ElementAtOrDefault(index));
            if (before is not null && after is not null && Rewritten(before, after, ref budget) is { } words)
            {
                sentences.Add((after, words));
                continue;
            }
            sentences.Add(
                (before, after) switch
                {
                    (not null, not null) => (
                        after,
                        [new Change(SentenceDiff.Removed, before), new Change(SentenceDiff.Added, " " + after)]
                    ),
                    (not null, _) => (null, [new Change(SentenceDiff.Removed, before)]),
                    _ => (after, [new Change(SentenceDiff.Added, after!)]),
                }
            );
        }
        return sentences;
    }

    /// <summary>The words of both sentences in order; null where they share too little, or the page has compared enough.</summary>
    private static List<Change>? Rewritten(string before, string after, ref int budget)
    {
        var (old, now) = (Cut(before), Cut(after));
        if ((long)old.Length * now.Length > budget)
            return null;
        budget -= old.Length * now.Length;
        var words = SentenceDiff.Between(old, now, int.MaxValue).ToList();
        var shared = words.Count(word => word.Kind == SentenceDiff.Same);
        return shared < LeastShared * Math.Max(old.Length, now.Length) ? null : words;
    }

    private static string[] Cut(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Select((word, index) => index < words.Length - 1 ? word + " " : word)];
    }
}
