namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>
/// The state of an arc-hybrid parser (Kuhlmann et al. 2011) over one sentence: a stack, the first word of the rest, and the arcs so far. The root is a word of its
/// own behind the last.
/// </summary>
internal sealed class ParserState
{
    public const int Shift = 0;
    public const int Right = 1;
    public const int Left = 2;
    public const int Moves = 3;

    private readonly int[] _stack;

    public ParserState(int words)
    {
        Root = words;
        _stack = new int[words + 1];
        (Heads, LeftChildren, RightChildren) = (new int[words + 1], Lists(words + 1), Lists(words + 1));
        Array.Fill(Heads, -1);
        Push();
    }

    public int Root { get; }
    public int[] Heads { get; }

    /// <summary>For each word its nearest, second nearest and how many children on a side: (last, before last, count).</summary>
    public (int Last, int Second, int Count)[] LeftChildren { get; }
    public (int Last, int Second, int Count)[] RightChildren { get; }
    public int Next { get; private set; }
    public int Depth { get; private set; }
    public bool IsDone => Depth == 0 && Next >= Root;

    public int Stack(int below) => Depth > below ? _stack[Depth - 1 - below] : -1;

    public ReadOnlySpan<int> Pushed => _stack.AsSpan(0, Depth);

    public bool CanDo(int move) =>
        move switch
        {
            Shift => Next < Root,
            Right => Depth >= 2,
            _ => Depth >= 1 && (Next < Root || Depth == 1),
        };

    public void Do(int move)
    {
        if (move == Shift)
            Push();
        else if (move == Right)
        {
            var head = Stack(1);
            Attach(head, Pop());
        }
        else
            Attach(Next, Pop());
    }

    private void Push() => _stack[Depth++] = Next++;

    private int Pop() => _stack[--Depth];

    private void Attach(int head, int child)
    {
        Heads[child] = head;
        var side = child < head ? LeftChildren : RightChildren;
        side[head] = (child, side[head].Last, side[head].Count + 1);
    }

    private static (int Last, int Second, int Count)[] Lists(int length)
    {
        var lists = new (int, int, int)[length];
        Array.Fill(lists, (-1, -1, 0));
        return lists;
    }
}
