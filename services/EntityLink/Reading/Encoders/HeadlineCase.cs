using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Encoders;

/// <summary>
/// "Tarn Ferries Drops Merger With Norrby Lines": a headline that writes all its words large hides where its names end. Its first verb, the verb of each clause behind "as" or "after", and
/// the small words between are read as if they were written small.
/// </summary>
internal static class HeadlineCase
{
    private const string OfVerbs = "verb.";

    /// <summary>Shorter words some newsrooms write small in headlines.</summary>
    private const int LeastLetters = 4;

    private static readonly FrozenSet<string> Small = WordList.Of(
        "as with to after over for from amid while at by in on and or but than into before until despite against"
    );

    /// <summary>What opens a clause, which has a verb of its own.</summary>
    private static readonly FrozenSet<string> Openers = WordList.Of("as after while but before until and when");

    private static readonly FrozenSet<string> Verbs = WordList
        .Phrases("word-topics")
        .Where(line => line.StartsWith(OfVerbs, StringComparison.Ordinal))
        .SelectMany(line => line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Irregular = WordList
        .Phrases("verb-forms")
        .SelectMany(line => line.Split(' '))
        .Where(form => form.Length > 2)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The whole text.</param>
    /// <param name="cut">The words of a sentence in the style of titles; their cases are changed.</param>
    public static void Restore(string text, PiecedText cut)
    {
        if (HasSmallWord(cut))
            return;
        var (needsVerb, last, isBehindTo) = (true, -1, false);
        for (var at = 0; at < cut.Words.Count; at++)
        {
            var word = text.Substring(cut.Words[at].Start, cut.Words[at].Length);
            var isLarge = cut.Cases[at] == WordCase.Capitalised;
            if (isLarge && at > 0 && needsVerb && IsVerb(word))
            {
                // "Tarn Steel Cuts …": of several in a row the last is the verb.
                last = at;
                continue;
            }
            if (last >= 0)
            {
                cut.Cases[last] = WordCase.Lower;
                (last, needsVerb) = (-1, false);
            }
            if (isBehindTo && isLarge && (Verbs.Contains(word) || Irregular.Contains(word)))
            {
                cut.Cases[at] = WordCase.Lower;
                needsVerb = false;
            }
            isBehindTo = word.Equals("to", StringComparison.OrdinalIgnoreCase);
            if (at > 0 && isLarge && Small.Contains(word))
                cut.Cases[at] = WordCase.Lower;
            needsVerb |= cut.Cases[at] == WordCase.Mark || Openers.Contains(word);
        }
        if (last >= 0)
            cut.Cases[last] = WordCase.Lower;
    }

    /// <summary>"Tarn Marine Works Ltd sued Norrby Oyj": a sentence of long names has its verb written small.</summary>
    private static bool HasSmallWord(PiecedText cut)
    {
        for (var at = 0; at < cut.Words.Count; at++)
        {
            if (cut.Cases[at] == WordCase.Lower && cut.Words[at].Length >= LeastLetters)
                return true;
        }
        return false;
    }

    /// <summary>A finite form: "drops", "carries", "pushes", "closed", "cut".</summary>
    private static bool IsVerb(string word)
    {
        if (Irregular.Contains(word))
            return true;
        if (word.Length < LeastLetters)
            return false;
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
            return Verbs.Contains(word[..^3] + "y");
        if (word.EndsWith("ed", StringComparison.Ordinal))
            return Verbs.Contains(word[..^2]) || Verbs.Contains(word[..^1]);
        return word.EndsWith('s')
            && (Verbs.Contains(word[..^1]) || (word.EndsWith("es", StringComparison.Ordinal) && Verbs.Contains(word[..^2])));
    }
}
