using System.Text;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// JSON as page templates write it, made valid: strings in single or typographic quotes, names without quotes, quotes within strings, missing and doubled commas,
/// missing values, comments, bad escapes, several values in a row, a semicolon behind the last, and blocks that were cut off. One pass; what is valid stays as it is.
/// </summary>
internal static class LooseJson
{
    /// <summary>As deep as the reader of the result goes.</summary>
    private const int MaxDepth = 64;

    public static string Repaired(string json)
    {
        var text = new StringBuilder(json.Length + 16).Append('[');
        var open = new Stack<char>();
        // Whether a value has just ended, so that another needs a comma before it.
        var ended = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            switch (c)
            {
                case '{' or '[':
                    if (open.Count == MaxDepth)
                        return "[]";
                    Part();
                    text.Append(c);
                    open.Push(c == '{' ? '}' : ']');
                    ended = false;
                    break;
                case '}' or ']' when open.Count > 0:
                    DropComma();
                    text.Append(open.Pop());
                    ended = true;
                    break;
                case var _ when IsQuote(c):
                    Part();
                    i = Copy(json, i + 1, c, text);
                    ended = true;
                    break;
                case '/' when IsComment(json, i):
                    i = EndOfComment(json, i);
                    break;
                case ',' when open.Count > 0 && (ended || text[^1] == ':'):
                    text.Append(ended ? "," : "null,");
                    ended = false;
                    break;
                case ':' when open.Count > 0 && ended:
                    text.Append(':');
                    ended = false;
                    break;
                case var _ when char.IsAsciiLetterOrDigit(c) || c is '-' or '@' or '_':
                    Part();
                    var start = i;
                    while (i + 1 < json.Length && (char.IsAsciiLetterOrDigit(json[i + 1]) || json[i + 1] is '.' or '+' or '-' or '_'))
                        i++;
                    i = Append(json, start, i + 1, open.Count > 0 && open.Peek() == '}', text);
                    ended = true;
                    break;
            }
        }
        DropComma();
        while (open.TryPop(out var close))
        {
            text.Append(close);
        }
        return text.Append(']').ToString();

        void Part()
        {
            if (ended)
                text.Append(',');
        }

        void DropComma()
        {
            if (text[^1] == ',')
                text.Length--;
            if (text[^1] == ':')
                text.Append("null");
        }
    }

    /// <summary>The last character of a comment; one without an end goes on to the end.</summary>
    private static int EndOfComment(string json, int at)
    {
        var isBlock = json[at + 1] == '*';
        var end = isBlock ? json.IndexOf("*/", at + 2, StringComparison.Ordinal) : json.IndexOf('\n', at);
        return end < 0 ? json.Length
            : isBlock ? end + 1
            : end;
    }

    /// <summary>A number, one of the three words, or a name before a colon; anything else is no value. The last character that was read.</summary>
    private static int Append(string json, int start, int end, bool isInObject, StringBuilder text)
    {
        var word = json.AsSpan(start, end - start);
        // A name that lost its first quote or both.
        var colon = end < json.Length && IsQuote(json[end]) ? end + 1 : end;
        if (isInObject && text[^1] != ':' && Next(json, colon) is var next && next < json.Length && json[next] == ':')
        {
            text.Append('"').Append(word).Append('"');
            return next - 1;
        }
        if (word is "true" or "false" or "null" || (double.TryParse(word, out _) && IsNumber(word)))
            text.Append(word);
        else
            text.Append(
                word switch
                {
                    "True" => "true",
                    "False" => "false",
                    _ => "null",
                }
            );
        return end - 1;
    }

    /// <summary>What .NET takes for a number and JSON does not: "+1", "007", "1.", "NaN".</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) =>
        (char.IsAsciiDigit(word[0]) || (word[0] == '-' && word.Length > 1 && char.IsAsciiDigit(word[1])))
        && char.IsAsciiDigit(word[^1])
        && !(word.Length > 1 && word[0] == '0' && char.IsAsciiDigit(word[1]));

    /// <summary>Copies a string up to the quote that ends it: what stands behind that one is a comma, a colon, a bracket or nothing.</summary>
    private static int Copy(string json, int at, char quote, StringBuilder text)
    {
        text.Append('"');
        for (; at < json.Length; at++)
        {
            var c = json[at];
            if (c == '\\' && at + 1 < json.Length)
            {
                at++;
                if (json[at] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || (json[at] == 'u' && IsHex(json, at + 1)))
                    text.Append('\\');
                text.Append(json[at]);
            }
            else if (Ends(c, quote) && IsEnd(json, at + 1, quote))
                break;
            else if (c == '"')
                text.Append("\\\"");
            else
                text.Append(char.IsControl(c) ? ' ' : c);
        }
        text.Append('"');
        return at;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '„';

    /// <summary>What was opened by a typographic quote is ended by another one.</summary>
    private static bool Ends(char c, char quote) => c == quote || (quote is '“' or '”' or '„' && c is '“' or '”' or '"');

    private static bool IsHex(string json, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (i >= json.Length || !char.IsAsciiHexDigit(json[i]))
                return false;
        }
        return true;
    }

    /// <summary>A comma within a sentence is followed by a word, one between properties by a quote, a bracket, a value or a name.</summary>
    private static bool IsEnd(string json, int at, char quote)
    {
        at = Next(json, at);
        if (at >= json.Length || json[at] is ':' or '}' or ']' or ';' || IsComment(json, at))
            return true;
        if (json[at] != ',')
            return json[at] == '"' || Ends(json[at], quote);
        at = Next(json, at + 1);
        return at >= json.Length
            || IsQuote(json[at])
            || json[at] is '{' or '[' or '}' or ']' or '-' or ','
            || IsComment(json, at)
            || char.IsAsciiDigit(json[at])
            || json.AsSpan(at) is var rest && (IsWord(rest) || IsName(json, at));
    }

    private static bool IsComment(string json, int at) => json[at] == '/' && at + 1 < json.Length && json[at + 1] is ('/' or '*');

    private static bool IsWord(ReadOnlySpan<char> rest) => rest.StartsWith("true") || rest.StartsWith("false") || rest.StartsWith("null");

    /// <summary>The longest name of schema.org has fewer letters.</summary>
    private const int MaxName = 40;

    /// <summary>A name without its quotes, or without the first of them: behind it stand a colon and the beginning of a value.</summary>
    private static bool IsName(string json, int at)
    {
        var end = at;
        while (end < json.Length && end - at < MaxName && (char.IsAsciiLetterOrDigit(json[end]) || json[end] is '_' or '@'))
            end++;
        if (end == at || end >= json.Length)
            return false;
        end = Next(json, IsQuote(json[end]) ? end + 1 : end);
        if (end >= json.Length || json[end] != ':')
            return false;
        end = Next(json, end + 1);
        return end < json.Length
            && (IsQuote(json[end]) || json[end] is '{' or '[' or '-' || char.IsAsciiDigit(json[end]) || IsWord(json.AsSpan(end)));
    }

    /// <summary>Blanks are few: a longer run of them ends the search, so that the cost stays linear.</summary>
    private static int Next(string json, int at)
    {
        for (var end = Math.Min(json.Length, at + 200); at < end && char.IsWhiteSpace(json[at]); )
            at++;
        return at;
    }
}
