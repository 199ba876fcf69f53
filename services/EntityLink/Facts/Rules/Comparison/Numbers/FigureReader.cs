using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>The numbers of a short text: digits and words, their bounds, units and what they count. Years, days of a month, ages and times of day are none: see <see cref="StatedAges"/> and <see cref="ClockTimes"/>.</summary>
internal static class FigureReader
{
    /// <summary>Words to each side that say what a number is about.</summary>
    private const int Reach = 7;

    /// <summary>Words from "number of" to what happened to whom it counts: "number of people who were killed".</summary>
    private const int CountedReach = 4;

    private static readonly FrozenDictionary<string, double> Scales = Table("number-scales");

    /// <summary>A word behind a number that multiplies it: "million".</summary>
    public static bool IsScale(string word) => Scales.ContainsKey(word);

    private static readonly FrozenSet<string> Persons = WordList.Words("person-nouns");

    public static List<Figure> In(Document document, Extent tokens)
    {
        var figures = new List<Figure>();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (Value(document, at, tokens.End) is not { } number || IsNoCount(document, at, number.End, number.Value, tokens.End))
                continue;
            var (value, end) = (number.Value, number.End);
            double? other = null;
            if (
                end + 1 < tokens.End
                && (document.IsMark(end, '-') || document.Is(end, "to"))
                && Value(document, end + 1, tokens.End) is { } upper
                && upper.Value > value
            )
                (other, end) = (upper.Value, upper.End);
            figures.Add(Of(document, tokens, at, end, value, other, number.Measure));
            at = end - 1;
        }
        return figures;
    }

    private static Figure Of(Document document, Extent tokens, int at, int end, double value, double? other, Measure? glued)
    {
        var currency = at > tokens.Start ? Currency(document, at - 1) : null;
        var (unit, measure, written) =
            currency is not null ? (currency, One, null)
            : glued is { } stuck ? (stuck.Unit, stuck, null)
            : Unit(document, end, tokens.End);
        var near = Near(document, tokens, at, end);
        var kind = currency is null && measure.Factor.Equals(1) ? Kind(document, tokens, at, end) : "";
        if (kind.Length > 0)
            unit = "person";
        var (low, high, vague) = Bounds(
            document,
            tokens.Start,
            currency is null ? at : at - 1,
            measure.Of(value),
            measure.Of(other ?? value)
        );
        return new Figure(
            new FactQuantity(low, high, unit, vague),
            kind,
            FigureThings.Of(document, tokens, currency is null ? at : at - 1, end, unit),
            near,
            document.Characters(new Extent(at, end)),
            written
        );
    }

    private static (double? Low, double? High, bool Vague) Bounds(Document document, int start, int at, double low, double high)
    {
        bool Before(int back, string word) => at - back >= start && document.Is(at - back, word);
        if (
            (Before(2, "at") && Before(1, "least"))
            || (Before(2, "more") && Before(1, "than"))
            || Before(1, "over")
            || Before(1, "exceeding")
            || Before(1, "above")
        )
            return (low, null, false);
        if (
            (Before(2, "up") && Before(1, "to"))
            || (Before(2, "less") && Before(1, "than"))
            || (Before(2, "fewer") && Before(1, "than"))
            || Before(1, "under")
            || Before(1, "below")
            || (Before(2, "at") && Before(1, "most"))
        )
            return (null, high, false);
        var vague =
            Before(1, "about")
            || Before(1, "around")
            || Before(1, "some")
            || Before(1, "nearly")
            || Before(1, "almost")
            || Before(1, "roughly")
            || Before(1, "approximately")
            || Before(1, "estimated");
        return (low, high, vague);
    }

    /// <summary>Digits or a word, and the scale behind it ("1.2 million", "forty-two", "two hundred").</summary>
    private static (double Value, int End, Measure? Measure)? Value(Document document, int at, int last)
    {
        if (Measures.Glued(document, at) is { } glued)
            return (glued.Value, at + 1, glued.Measure);
        double value;
        if (document.Tokens[at].Kind == TokenKind.Number)
        {
            var digits = document.Word(at).ToString().Replace(",", "", StringComparison.Ordinal);
            if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
                return null;
        }
        else if (!document.IsWord(at) || !NumberWords.Cardinals.TryGetValue(document.Word(at).ToString(), out value))
        {
            return null;
        }
        var end = at + 1;
        if (
            value is >= 20 and < 100
            && end + 1 < last
            && document.IsMark(end, '-')
            && document.IsWord(end + 1)
            && NumberWords.Cardinals.TryGetValue(document.Word(end + 1).ToString(), out var ones)
            && ones < 10
        )
            (value, end) = (value + ones, end + 2);
        if (
            end + 1 < last
            && document.IsMark(end, '-')
            && document.IsWord(end + 1)
            && Scales.TryGetValue(document.Word(end + 1).ToString(), out var hyphened)
        )
            return (value * hyphened, end + 2, null);
        while (end < last && document.IsWord(end) && Scales.TryGetValue(document.Word(end).ToString(), out var scale))
            (value, end) = (value * scale, end + 1);
        return (value, end, null);
    }

    /// <summary>Years, days of a month, ages between commas, times of day, and "one" as a pronoun.</summary>
    private static bool IsNoCount(Document document, int at, int end, double value, int last)
    {
        var isDigits = document.Tokens[at].Kind == TokenKind.Number;
        if (isDigits && value is >= 1900 and < 2100 && value == Math.Floor(value) && document.Tokens[at].Length == 4)
            return true;
        if (isDigits && at > 0 && StatedDates.MonthOf(document, at - 1) is not null)
            return true;
        if (isDigits && end < last && (StatedDates.MonthOf(document, end) is not null || document.IsMark(end, ':')))
            return true;
        if (isDigits && at > 0 && (document.IsMark(at - 1, ':') || document.IsMark(at - 1, '#')))
            return true;
        // "Covid-19", "F-16".
        if (
            isDigits
            && at > 1
            && document.IsMark(at - 1, '-')
            && document.IsGlued(at)
            && document.IsGlued(at - 1)
            && document.IsWord(at - 2)
        )
            return true;
        if (isDigits && at > 0 && document.IsMark(at - 1, ',') && end < last && document.IsMark(end, ',') && value < 110)
            return true;
        if (end < last && (document.Is(end, "am") || document.Is(end, "pm") || document.Is(end, "a.m.") || document.Is(end, "p.m.")))
            return true;
        return !isDigits
            && value == 1
            && !(
                end < last
                && document.IsWord(end)
                && (
                    Persons.Contains(document.Word(end).ToString())
                    || PredicateClasses.CountsVictims(PredicateClasses.Of(document.Word(end).ToString()))
                )
            );
    }

    private static string? Currency(Document document, int at) =>
        document.Tokens[at].Kind != TokenKind.Mark ? null
        : document.IsMark(at, '$') ? "usd"
        : document.IsMark(at, '€') ? "eur"
        : document.IsMark(at, '£') ? "gbp"
        : null;

    /// <summary>The measure behind the number, else the next noun: the last of up to three words before a verb, a mark or a preposition cannot be told without grammar, so the first that is no adjective by its looks.</summary>
    private static (string? Unit, Measure Measure, string? Written) Unit(Document document, int end, int last)
    {
        // "Corrected to 6,100 the number of students": what is counted stands behind.
        if (end + 3 < last && document.Is(end, "the") && document.Is(end + 1, "number") && document.Is(end + 2, "of"))
            return (end + 3 < last && document.IsWord(end + 3) ? CountedUnit(document.Word(end + 3).ToString()) : null, One, null);
        for (var at = end; at < Math.Min(last, end + 3); at++)
        {
            if (document.IsMark(at, '-') && at == end)
                continue;
            if (document.IsMark(at, '%'))
                return ("percent", One, null);
            if (!document.IsWord(at))
                break;
            if (Measures.At(document, at, last) is { } measure)
                return (measure.Unit, measure, Stems.Of(document.Word(at).ToString()));
            var word = document.Word(at).ToString();
            if (Persons.Contains(word))
                return ("person", One, null);
            if (!ContentWords.IsContent(word))
                break;
            if (at == Math.Min(last, end + 3) - 1 || !document.IsWord(at + 1) || !ContentWords.IsContent(document.Word(at + 1).ToString()))
                return (Stems.Of(word), One, null);
        }
        return (null, One, null);
    }

    private static string? CountedUnit(string noun) =>
        Persons.Contains(noun) ? "person"
        : ContentWords.IsContent(noun) ? Stems.Of(noun)
        : null;

    private static readonly Measure One = new("", 1);

    /// <summary>Which victims are counted: the nearest such word after the number, else before it, in the same clause.</summary>
    private static string Kind(Document document, Extent tokens, int at, int end)
    {
        // "Four of the injured": some of those who are counted.
        if (end + 2 < tokens.End && document.Is(end, "of") && VictimClass(document, end + 2) is not null)
            return "";
        // "Ten more people": added to others, and no count by itself.
        if (end < tokens.End && document.Is(end, "more"))
            return "";
        for (var ahead = end; ahead < Math.Min(tokens.End, end + Reach) && !IsClauseEnd(document, ahead); ahead++)
        {
            if (VictimClass(document, ahead) is { } kind)
                return kind;
        }
        for (var back = at - 1; back >= Math.Max(tokens.Start, at - 4) && !IsClauseEnd(document, back); back--)
        {
            if (VictimClass(document, back) is { } kind)
                return kind;
        }
        return Counted(document, tokens.Start, at) ?? "";
    }

    /// <summary>"The number of people killed by the floods rose to 27", "the death toll of the fire in the tower reached 14": what is counted stands first, however far away.</summary>
    private static string? Counted(Document document, int start, int at)
    {
        for (var back = at - 1; back > start && !document.IsMark(back, '.') && !IsOtherNumber(document, back); back--)
        {
            if (document.Is(back, "toll") && VictimClass(document, back - 1) is { } toll)
                return toll;
            if (!document.Is(back, "of") || !document.Is(back - 1, "number"))
                continue;
            return Enumerable
                .Range(back + 1, Math.Min(CountedReach, at - back - 1))
                .Select(ahead => VictimClass(document, ahead))
                .FirstOrDefault(kind => kind is not null);
        }
        return null;
    }

    /// <summary>Not a day of a month, which counts nothing.</summary>
    private static bool IsOtherNumber(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Number
        && StatedDates.MonthOf(document, at - 1) is null
        && (at + 1 == document.Tokens.Length || StatedDates.MonthOf(document, at + 1) is null);

    /// <summary>The next number counts its own, and who is badly hurt is some of the injured.</summary>
    private static bool IsClauseEnd(Document document, int at) =>
        document.Tokens[at].Kind == TokenKind.Number
        || VictimCounts.IsSeverity(document.Word(at).ToString())
        || document.IsMark(at, ';')
        || document.IsMark(at, '.')
        || document.Is(at, "and");

    private static string? VictimClass(Document document, int at) =>
        document.IsWord(at) ? PredicateClasses.VictimsOf(document.Word(at).ToString()) : null;

    private static HashSet<string> Near(Document document, Extent tokens, int at, int end)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var token = Math.Max(tokens.Start, at - Reach); token < Math.Min(tokens.End, end + Reach); token++)
        {
            if (
                (token < at || token >= end)
                && document.IsWord(token)
                && document.Word(token).ToString() is var word
                && ContentWords.IsContent(word)
            )
                near.Add(Stems.Of(word));
        }
        return near;
    }

    private static FrozenDictionary<string, double> Table(string name) =>
        WordList
            .Phrases(name)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(
                parts => parts[0],
                parts => double.Parse(parts[1], CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            );
}
