using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>
/// What PostgreSQL's text can hold: neither NUL nor half of a surrogate pair. Each is replaced by one U+FFFD, so that spans keep pointing
/// at the same words.
/// </summary>
public static class Storable
{
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
        '\0',
    ]);

    /// <summary>The time as it is kept: in whole microseconds.</summary>
    public static DateTimeOffset Of(DateTimeOffset at) => at.ToUniversalTime().AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMicrosecond));

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(Suspects) < 0)
            return text;
        return string.Create(
            text.Length,
            text,
            static (clean, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    clean[i] = source[i];
                    if (i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]))
                        clean[i + 1] = source[++i];
                    else if (source[i] == '\0' || char.IsSurrogate(source[i]))
                        clean[i] = Replacement;
                }
            }
        );
    }
}
