using System.Buffers;
using System.Globalization;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>Figures of every script as those of ASCII: "२०२६" as "2026", each in its place, so that places in the text stay what they are.</summary>
internal static class Figures
{
    private static readonly SearchValues<char> Others = SearchValues.Create([
        .. Enumerable.Range(0x80, 0xFF80).Select(c => (char)c).Where(c => char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber),
    ]);

    public static bool Has(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.ContainsAny(Others);

    public static string Ascii(string text) =>
        text.AsSpan().ContainsAny(Others)
            ? string.Create(
                text.Length,
                text,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = Others.Contains(from[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(from[i])) : from[i];
                }
            )
            : text;
}
