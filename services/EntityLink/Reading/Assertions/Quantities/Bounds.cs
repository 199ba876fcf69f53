using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>What the words around a number say of it: a lower bound, an upper bound, or that it is about that.</summary>
/// <param name="First">The first word of what bounds.</param>
/// <param name="IsLow">The number is the least.</param>
/// <param name="IsHigh">The number is the most.</param>
/// <param name="IsApproximate">About that many.</param>
internal sealed record Bounds(int First, bool IsLow, bool IsHigh, bool IsApproximate)
{
    private static readonly string[] Least =
    [
        "at least",
        "more than",
        "a minimum of",
        "minimum of",
        "no fewer than",
        "no less than",
        "not less than",
        "upwards of",
        "in excess of",
        "over",
        "above",
        "exceeding",
        "exceeded",
        "surpassed",
        "topped",
        "greater than",
        "higher than",
        "well over",
        "beyond",
        ">",
    ];

    private static readonly string[] Most =
    [
        "at most",
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "a maximum of",
        "maximum of",
        "no more than",
        "not more than",
        "fewer than",
        "less than",
        "lower than",
        "under",
        "below",
        "sub -",
        "within",
        "<",
    ];

    private static readonly string[] Nearly =
    [
        "nearly",
        "almost",
        "close to",
        "just under",
        "just below",
        "just short of",
        "approaching",
        "not quite",
        "near",
    ];

    private static readonly string[] About =
    [
        "about",
        "around",
        "roughly",
        "approximately",
        "some",
        "an estimated",
        "estimated",
        "circa",
        "ca.",
        "~",
        "≈",
        "roundabout",
    ];

    public static Bounds None(int first) => new(first, false, false, false);

    /// <summary>Of the number that begins at a word.</summary>
    public static Bounds Before(SentenceTree tree, int first)
    {
        var bounds = None(first);
        // "at least about 40": two at most.
        for (var steps = 0; steps < 2; steps++)
        {
            if (Ends(tree, bounds.First, Nearly) is { } nearly)
                bounds = new Bounds(nearly, false, true, true);
            else if (Bounded(tree, bounds.First) is var (at, isLow) && !IsPlace(tree, at, first))
                bounds = new Bounds(at, isLow || bounds.IsLow, !isLow || bounds.IsHigh, bounds.IsApproximate);
            else if (Ends(tree, bounds.First, About) is { } about)
                bounds = bounds with { First = about, IsApproximate = true };
            else if (
                bounds.First > 0
                && steps == 0
                && tree.Words[bounds.First - 1] is "just" or "only" or "well" or "a" or "the"
                && first == bounds.First
            )
                break;
        }
        return bounds;
    }

    /// <summary>The longer phrase of those that end before a word: "no more than" is no "more than".</summary>
    private static (int First, bool IsLow)? Bounded(SentenceTree tree, int end)
    {
        var (least, most) = (Ends(tree, end, Least), Ends(tree, end, Most));
        return most is { } high && !(least < high) ? (high, false)
            : least is { } low ? (low, true)
            : null;
    }

    /// <summary>"or more", "or so", "+" behind it; the word behind.</summary>
    public Bounds Behind(SentenceTree tree, ref int last)
    {
        // "40+ flights", but not "S&P 500 +0.3%".
        if (
            last + 1 < tree.Count
            && tree.Words[last + 1] == "+"
            && NumberReader.IsGlued(tree, last + 1)
            && !(last + 2 < tree.Count && char.IsAsciiDigit(tree.Words[last + 2][0]))
        )
        {
            last++;
            return this with { IsLow = true };
        }
        if (last + 2 >= tree.Count || tree.Words[last + 1] is not ("or" or "and"))
            return this;
        var bounds = tree.Words[last + 2] switch
        {
            "more" or "above" or "higher" or "over" => this with { IsLow = true },
            "fewer" or "less" or "below" or "under" when tree.Words[last + 1] == "or" => this with { IsHigh = true },
            "so" when tree.Words[last + 1] == "or" => this with { IsApproximate = true },
            _ => null,
        };
        if (bounds is null)
            return this;
        last += 2;
        return bounds;
    }

    /// <summary>"over two days" and "within 40 km" tell when and where, not how many.</summary>
    private static bool IsPlace(SentenceTree tree, int word, int number) =>
        tree.Words[word] is "within"
        || (
            tree.Words[word] is "over" or "beyond"
            && number + 1 < tree.Count
            && tree.Words[number + 1] is "days" or "weeks" or "months" or "matches" or "games" or "rounds" or "sets"
        );

    private static int? Ends(SentenceTree tree, int end, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            var at = end - 1;
            var rest = phrase.AsSpan();
            while (at >= 0)
            {
                var blank = rest.LastIndexOf(' ');
                if (!rest[(blank + 1)..].SequenceEqual(tree.Words[at]))
                    break;
                if (blank < 0)
                    return at;
                rest = rest[..blank];
                at--;
            }
        }
        return null;
    }
}
