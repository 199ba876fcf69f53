using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>How old a statement says somebody is: "Marta Okonjo, 34, …", "the 34-year-old Okonjo", "Okonjo, a 34-year-old pilot".</summary>
internal static class StatedAges
{
    private const int Oldest = 120;

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
            return IsBetweenMarks(document, tokens, at) ? Name(document, at - 2) : null;
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
        return found;
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
