using System.Buffers;
using System.Globalization;

namespace NewsMesh.Search.Exports;

/// <summary>
/// A value as a field of CSV (RFC 4180). A text that a spreadsheet would take for a formula has an apostrophe put before it, as OWASP advises against CSV injection:
/// other people write these texts. JSONL has them as they are.
/// </summary>
internal static class CsvField
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>What begins a formula; the last four are the full-width forms, which some spreadsheets take for the same.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    public static string Of(object? value) =>
        value switch
        {
            null => "",
            string text => Quoted(Harmless(text)),
            IEnumerable<string> texts => Quoted(Harmless(string.Join("; ", texts))),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Quoted(Harmless(value.ToString() ?? "")),
        };

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
