using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web;

/// <summary>An answer of a fact that stands alone, in a drawing or above its sentence: of somebody's words with their verb, of everything else as it is.</summary>
internal static class AnswerWords
{
    /// <summary>The slot of utterances (see <see cref="Contracts.FactSlot"/>).</summary>
    public const string Words = "words";

    public static string Of(string slot, ValueItem value) => Of(slot, value.Value, value.Support is [var first, ..] ? first : null);

    /// <param name="slot">The question.</param>
    /// <param name="value">The answer.</param>
    /// <param name="report">A report that gives it.</param>
    public static string Of(string slot, string value, SupportItem? report) =>
        slot == Words && report is not null ? Saying.Line(report.Kind, report.Cue, report.Polarity, value, report.Language)
        : slot == "whether" ? (value.StartsWith("not", StringComparison.Ordinal) ? "it is not so" : value)
        : value.StartsWith("not: ", StringComparison.Ordinal) ? $"not {value[5..]}"
        : value;

    /// <summary>The question in words.</summary>
    public static string Question(string slot) =>
        slot == Words ? "what was said"
        : slot == "whether" ? "whether it is so"
        : slot.StartsWith(HowMany, StringComparison.Ordinal) && slot.EndsWith(')') ? Counted(slot[HowMany.Length..^1])
        : slot;

    /// <summary>Before the unit of a counted answer, which stands in brackets.</summary>
    private const string HowMany = "how many (";

    private static string Counted(string unit) =>
        unit.Length == 3 && unit.All(char.IsAsciiLetterUpper) ? $"how much, in {unit}"
        : unit == "magnitude" ? "what magnitude"
        : unit.StartsWith("percent", StringComparison.Ordinal) ? $"how many {unit}{(unit == "percent" ? "" : "s")}"
        : $"how many {Plural.Of(unit)}";
}
