using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Utterances;

/// <summary>The words between the marks of a report that is partly retold: he said they were “woefully out of touch”. They are the speaker's own, and known again by themselves.</summary>
internal static class QuotedParts
{
    /// <summary>What the words weigh that stand between marks in the one report and, one behind the other, in what the other quotes.</summary>
    public static double Shared(Utterance one, Utterance other) => Math.Max(InOther(one, other), InOther(other, one));

    private static double InOther(Utterance one, Utterance other)
    {
        if (one.IsDirect)
            return 0;
        var theirs = other.IsDirect ? [UtteranceWords.Of(other.Text)] : Of(other.Text);
        return Of(one.Text)
            .Where(part => theirs.Exists(all => Contains(all.Words, part.Words)))
            .Select(part => part.Weight)
            .DefaultIfEmpty(0)
            .Max();
    }

    private static List<UtteranceWords> Of(string text)
    {
        var parts = new List<UtteranceWords>();
        var open = -1;
        foreach (var token in Tokenizer.Cut(text))
        {
            var mark = text[token.Start];
            if (mark is not ('“' or '”' or '"'))
                continue;
            if (open >= 0 && mark != '“')
                parts.Add(UtteranceWords.Of(text[open..token.Start]));
            open = mark == '”' || (mark == '"' && open >= 0) ? -1 : token.End;
        }
        return parts;
    }

    private static bool Contains(ReadOnlySpan<string> all, ReadOnlySpan<string> part)
    {
        for (var at = 0; part.Length > 0 && at + part.Length <= all.Length; at++)
        {
            if (all.Slice(at, part.Length).SequenceEqual(part))
                return true;
        }
        return false;
    }
}
