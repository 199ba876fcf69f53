using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>Numbers that count and measure nothing: they name something ("Flight 714"), are an hour or a code, or are taken back.</summary>
internal static partial class QuantityReader
{
    /// <summary>What stands before a number that names something: "Flight 714", "Section 427", "V-12".</summary>
    private static readonly FrozenSet<string> Labels = WordList.Words("number-labels");

    /// <summary>"six, not nine, tankers", "five climbers rather than four": the number that is taken back.</summary>
    private static bool IsCorrected(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        // "All but | six | survived": of those it is not so.
        if (first > 1 && tree.Words[first - 1] == "but" && tree.Words[first - 2] == "all")
            return true;
        return (first > 0 && tree.Words[first - 1] == "not" && !(number.Last + 1 < tree.Count && tree.Tags[number.Last + 1] == "IN"))
            || (first > 1 && tree.Words[first - 1] is "than" or "of" && tree.Words[first - 2] is "rather" or "instead");
    }

    /// <summary>"between midnight and | five |", "from nine to | five |": an hour, said without its half of the day.</summary>
    private static bool IsHour(SentenceTree tree, NumberSpan number)
    {
        var (first, last) = (number.First, number.Last);
        if (first != last || number.Low is < 1 or > 12 || (last + 1 < tree.Count && tree.Tags[last + 1] is "NN" or "NNS" or "JJ" or "CD"))
            return false;
        var before = first > 1 && tree.Words[first - 1] is "and" or "to" or "until" or "till" ? tree.Words[first - 2] : "";
        var after = last + 2 < tree.Count && tree.Words[last + 1] is "and" or "to" or "until" or "till" ? tree.Words[last + 2] : "";
        return before is "midnight" or "noon" or "midday"
            || after is "midnight" or "noon" or "midday"
            || (tree.Words[first] == "nine" && after == "five")
            || (tree.Words[first] == "five" && before == "nine");
    }

    /// <summary>"9AB8", "17pm": letters at the end of a number that are neither a unit nor "10x".</summary>
    private static bool IsCode(SentenceTree tree, NumberSpan number) =>
        number.Suffix is { } suffix
        && suffix is not ("g" or "p" or "x" or "c" or "f" or "in")
        && !UnitTable.BySurface.ContainsKey(suffix)
        && !(number.Last + 1 < tree.Count && UnitTable.BySurface.ContainsKey(suffix + "_" + tree.Words[number.Last + 1]));

    private static bool IsLabelled(SentenceTree tree, NumberSpan number)
    {
        var first = number.First;
        // "a four-time champion" counts what nobody tells.
        if (
            number.Last + 2 < tree.Count
            && tree.Words[number.Last + 1] == "-"
            && NumberReader.IsGlued(tree, number.Last + 1)
            && tree.Words[number.Last + 2] == "time"
        )
            return true;
        if (!number.IsPlain)
            return false;
        // "the Stoxx 600 index", "S&P 500".
        if (number.Last + 1 < tree.Count && tree.Words[number.Last + 1] == "index")
            return true;
        if (first == 0)
            return false;
        if (first > 1 && tree.Words[first - 1] == "p" && tree.Words[first - 2] == "&")
            return true;
        // "MacBook Pro 16 inch" has a size, "Section 16" a number.
        if (
            Labels.Contains(tree.Words[first - 1])
            && Surface(tree, number.Last + 1) is null
            && tree.Tags[first - 1] is not ("VB" or "VBD" or "VBZ")
        )
            return true;
        if (
            first > 1
            && tree.Words[first - 1] == "-"
            && NumberReader.IsGlued(tree, first)
            && NumberReader.IsGlued(tree, first - 1)
            && char.IsLetter(tree.Words[first - 2][^1])
            && tree.Words[first - 2] is not ("minus" or "sub" or "now" or "then")
        )
            return true;
        // A year before a noun that is no plural: "the 2019 review", "the 2018 live stream".
        if (
            number is { Low: >= 1900 and <= 2050 }
            && number.Last + 2 < tree.Count
            && tree.Tags[number.Last + 1] == "JJ"
            && tree.Tags[number.Last + 2] == "NN"
            && Surface(tree, number.Last + 1) is null
        )
            return true;
        return number is { Low: >= 1900 and <= 2050, Last: var last }
            && last + 1 < tree.Count
            && (tree.Tags[last + 1] is not ("NNS" or "JJ" or "TO" or "HYPH" or "CD") || IsYearOfOwner(tree, first, last))
            && !UnitTable.BySurface.ContainsKey(tree.Words[last + 1])
            && tree.Words[last + 1] is not ("people" or "to" or "-" or "more")
            && tree.Tags[last + 1] is "NN" or "NNS" or "NNP" or "VBG" or "VBD";
    }

    /// <summary>"the company's 2018 sales", "its 2019 results": what an owner has of a year.</summary>
    private static bool IsYearOfOwner(SentenceTree tree, int first, int last) =>
        tree.Tags[last + 1] == "NNS" && tree.Tags[first - 1] is "POS" or "PRP$" or "NNS" or "NNP" && tree.Words[last + 1] is not "people";

    /// <summary>3-1, 1-2-3, 192.168, 12:30, 24/7: numbers joined by marks that are no range; the word behind them.</summary>
    private static int? Chain(SentenceTree tree, NumberSpan number)
    {
        if (!number.IsPlain)
            return null;
        var at = number.Last + 1;
        while (
            at + 1 < tree.Count
            && tree.Words[at] is "-" or ":" or "/" or "." or "–"
            && NumberReader.IsGlued(tree, at)
            && NumberReader.IsGlued(tree, at + 1)
            && char.IsAsciiDigit(tree.Words[at + 1][0])
        )
            at += 2;
        return at > number.Last + 1 ? at : null;
    }
}
