using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;

/// <summary>How old a statement says somebody is: "Marta Okonjo, 34, …", "the 34-year-old Okonjo", "Okonjo, a 34-year-old pilot".</summary>
internal static class StatedAges
{
    private const int Oldest = 120;

    /// <summary>What stands for a name before the noun of somebody who has none.</summary>
    public const char Unnamed = '~';

    /// <summary>Words from "34-year-old" to the name: "34-year-old harbour pilot Marta Okonjo".</summary>
    private const int Reach = 4;

    /// <summary>By the last word of the name.</summary>
    public static Dictionary<string, int> In(Document document, Extent tokens)
    {
        var ages = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (
                document.Tokens[at].Kind == TokenKind.Number
                && int.TryParse(document.Word(at), out var age)
                && age is > 0 and < Oldest
                && NameOf(document, tokens, at) is { } name
            )
                ages.TryAdd(name, age);
        }
        return ages;
    }

    private static string? NameOf(Document document, Extent tokens, int at)
    {
        if (EndOfYearOld(document, tokens, at) is not { } end)
            return IsBetweenMarks(document, tokens, at) ? Name(document, at - 2)
                : IsSaid(document, tokens, at) ? LastName(document, tokens.Start, at)
                : null;
        var before = at - 1 >= tokens.Start && (document.Is(at - 1, "a") || document.Is(at - 1, "an")) ? at - 2 : at - 1;
        if (before > tokens.Start && document.IsMark(before, ',') && Name(document, before - 1) is { } named)
            return named;
        var found = (string?)null;
        for (var next = end; next < Math.Min(tokens.End, end + Reach) && document.IsWord(next); next++)
        {
            if (Name(document, next) is { } name)
                found = name;
            else if (found is not null)
                break;
        }
        return found ?? Described(document, tokens, end);
    }

    /// <summary>"A 34-year-old man": nobody else of the statement is meant, where it has no other.</summary>
    private static string? Described(Document document, Extent tokens, int end) =>
        end < tokens.End && document.Word(end) is "man" or "woman" or "boy" or "girl" or "suspect"
            ? Unnamed + document.Word(end).ToString()
            : null;

    /// <summary>"Aged 84", "at the age of 71", "Okonjo was 71".</summary>
    private static bool IsSaid(Document document, Extent tokens, int at) =>
        at > tokens.Start + 1
        && (at + 1 >= tokens.End || !document.IsWord(at + 1) || document.Is(at + 1, "when"))
        && (
            document.Word(at - 1) is "aged"
            || (document.Word(at - 1) is "at" && Died(document, tokens, at))
            || (document.Word(at - 1) is "of" && document.Word(at - 2) is "age")
            || (
                document.Word(at - 1) is "was" or "is"
                && (document.IsCapital(at - 2) || (at + 1 < tokens.End && document.Is(at + 1, "when")))
            )
        );

    private static bool Died(Document document, Extent tokens, int at) =>
        Enumerable.Range(tokens.Start, at - tokens.Start).Any(before => document.Word(before) is "died" or "dies" or "dead");

    private static string? LastName(Document document, int start, int at)
    {
        var before = at - 1;
        while (before > start && !(document.IsCapital(before) && document.IsCapital(before - 1)))
            before--;
        return before > start ? Name(document, before) : null;
    }

    /// <summary>"Okonjo, 34, said".</summary>
    private static bool IsBetweenMarks(Document document, Extent tokens, int at) =>
        at - 2 >= tokens.Start
        && document.IsMark(at - 1, ',')
        && (at + 1 >= tokens.End || document.IsMark(at + 1, ',') || document.IsMark(at + 1, '.'));

    /// <summary>Behind "34-year-old"; null where it is something else.</summary>
    private static int? EndOfYearOld(Document document, Extent tokens, int at)
    {
        for (var next = at + 1; next < Math.Min(tokens.End, at + 5); next++)
        {
            if (document.Is(next, "old") || document.Is(next, "year-old"))
                return next + 1;
            if (!document.IsMark(next, '-') && !document.Is(next, "year"))
                return null;
        }
        return null;
    }

    private static string? Name(Document document, int at) =>
        document.IsWord(at) && char.IsUpper(document.Word(at)[0]) ? document.Word(at).ToString() : null;
}
