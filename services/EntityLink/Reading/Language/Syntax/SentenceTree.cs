namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>A sentence with the tag of each word and its place in the tree of dependencies.</summary>
internal sealed class SentenceTree
{
    private readonly Dependents _dependents;

    public SentenceTree(string folded, SyntaxToken[] tokens, string[] tags, int[] heads, string[] labels)
        : this(
            Array.ConvertAll(tokens, token => folded.Substring(token.Start, token.Length).ToLowerInvariant()),
            tokens,
            tags,
            heads,
            labels
        ) { }

    private SentenceTree(string[] words, SyntaxToken[] tokens, string[] tags, int[] heads, string[] labels)
    {
        (Words, Tokens, Tags, Heads, Labels) = (words, tokens, tags, heads, labels);
        _dependents = new Dependents(heads);
        (Firsts, Lasts) = Spans(heads, tokens.Length);
    }

    public SyntaxToken[] Tokens { get; }

    /// <summary>In lower case, with one apostrophe and one hyphen.</summary>
    public string[] Words { get; }

    /// <summary>Penn Treebank: NN, NNS, NNP, VBD, VBN …</summary>
    public string[] Tags { get; }

    /// <summary>The number of words for the root.</summary>
    public int[] Heads { get; }

    /// <summary>Universal Dependencies, the subtypes that matter kept: nsubj, nsubj:pass, obl, acl:relcl …</summary>
    public string[] Labels { get; }

    /// <summary>The first word that hangs on a word, directly or not.</summary>
    public int[] Firsts { get; }
    public int[] Lasts { get; }
    public int Count => Tokens.Length;

    /// <summary>Words between commas, the commas with them, that are no part of the clause around them: "A fox, | said the farmer, | had come in"; empty for none.</summary>
    public Extent Aside { get; init; }

    public ReadOnlySpan<int> Children(int word) => _dependents.Of(word);

    public bool IsRoot(int word) => Heads[word] >= Count;

    /// <summary>The word that begins with a character of the text; -1 for none.</summary>
    public int WordAt(int character) => Array.FindIndex(Tokens, token => token.Start == character);

    /// <summary>The first child with one of these relations; -1 for none.</summary>
    public int Child(int word, params ReadOnlySpan<string> labels)
    {
        foreach (var child in Children(word))
        {
            if (labels.Contains(Labels[child]))
                return child;
        }
        return -1;
    }

    /// <summary>The same tree with a word, and all that hangs on it, on another head.</summary>
    public SentenceTree Rehung(int word, int head, string label)
    {
        int[] heads = [.. Heads];
        string[] labels = [.. Labels];
        (heads[word], labels[word]) = (head, label);
        return new SentenceTree(Words, Tokens, Tags, heads, labels) { Aside = Aside };
    }

    public Extent Characters(int first, int last) => new(Tokens[first].Start, Tokens[last].End);

    private static (int[] Firsts, int[] Lasts) Spans(int[] heads, int count)
    {
        int[] firsts = new int[count],
            lasts = new int[count],
            waiting = new int[count + 1];
        for (var at = 0; at < count; at++)
        {
            (firsts[at], lasts[at]) = (at, at);
            waiting[heads[at]]++;
        }
        // Leaves first: a word is done when all that hangs on it is.
        var ready = new Stack<int>(Enumerable.Range(0, count).Where(at => waiting[at] == 0));
        while (ready.TryPop(out var at))
        {
            var head = heads[at];
            if (head >= count)
                continue;
            (firsts[head], lasts[head]) = (Math.Min(firsts[head], firsts[at]), Math.Max(lasts[head], lasts[at]));
            if (--waiting[head] == 0)
                ready.Push(head);
        }
        return (firsts, lasts);
    }
}
