using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsMesh.Ingest.Formats;

/// <summary>
/// Reads the first value of a text as JSON, with the small mistakes that templates and caches make: commas at the end of lists, comments, something behind the value,
/// line breaks and tabs within strings, and escapes that JSON does not have.
/// </summary>
internal static class LenientJson
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Where a text begins that is meant as JSON: behind comments, and within the call of a script ("callback({…})"); empty where it is none.</summary>
    public static ReadOnlySpan<char> From(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("/*") || text.StartsWith("//"))
        {
            var end = text.IndexOf(text[1] == '*' ? "*/" : "\n");
            if (end < 0)
                return default;
            text = text[(end + (text[1] == '*' ? 2 : 1))..].TrimStart();
        }
        var name = text.IndexOfAnyExcept(CallCharacters);
        if (name > 0 && text[name] == '(')
            text = text[(name + 1)..].TrimStart();
        return !text.IsEmpty && text[0] is '{' or '[' ? text : default;
    }

    private static readonly SearchValues<char> CallCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$."
    );

    /// <exception cref="JsonException">It is no JSON, even so.</exception>
    public static JsonDocument Parse(ReadOnlySpan<char> text)
    {
        try
        {
            return FirstValue(text.ToString());
        }
        catch (JsonException)
        {
            return FirstValue(WithMendedStrings(text));
        }
    }

    /// <summary>
    /// An object that breaks off, or breaks, behind the beginning of its list <paramref name="name"/>: the object up to there, with those things of the list that are
    /// whole. Null where there are none. One pass.
    /// </summary>
    /// <param name="text">What <see cref="Parse"/> could not read.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="isWhole">Whether the list itself is whole.</param>
    public static JsonDocument? BeforeBreak(ReadOnlySpan<char> text, string name, out bool isWhole)
    {
        isWhole = false;
        var bytes = Encoding.UTF8.GetBytes(WithMendedStrings(text));
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(Options));
        var (isInList, end) = (false, 0L);
        try
        {
            for (var isNamed = false; !isWhole && reader.Read(); )
            {
                isInList |= isNamed && reader.TokenType == JsonTokenType.StartArray;
                isNamed = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(name);
                if (!isInList)
                    continue;
                isWhole = reader is { TokenType: JsonTokenType.EndArray, CurrentDepth: 1 };
                if (isWhole || reader is { TokenType: JsonTokenType.EndObject, CurrentDepth: 2 })
                    end = reader.BytesConsumed;
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // What stands before the mistake is kept.
        }
        return end == 0 ? null : FirstValue(Encoding.UTF8.GetString(bytes, 0, (int)end) + (isWhole ? "}" : "]}"));
    }

    private static JsonDocument FirstValue(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
        return JsonDocument.ParseValue(ref reader);
    }

    /// <summary>Control characters within strings escaped, and backslashes that begin no escape doubled: one pass, no more than six times as long.</summary>
    private static string WithMendedStrings(ReadOnlySpan<char> text)
    {
        var mended = new StringBuilder(text.Length);
        var isInside = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (!isInside || character >= ' ' && character is not ('\\' or '"'))
            {
                isInside |= character == '"';
                mended.Append(character);
            }
            else if (character == '"')
            {
                isInside = false;
                mended.Append(character);
            }
            else if (character < ' ')
                mended.Append($"\\u{(int)character:x4}");
            else if (at + 1 < text.Length && IsEscape(text[(at + 1)..]))
                mended.Append(character).Append(text[++at]);
            else
                mended.Append(at + 1 < text.Length && text[at + 1] == '\'' ? "" : "\\\\");
        }
        return mended.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text[0] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'
        || (text.Length > 4 && text[0] == 'u' && text[1..5].IndexOfAnyExcept("0123456789abcdefABCDEF") < 0);
}
