using System.Text;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// JSON as page templates write it, made valid: quotes within strings, missing and doubled commas, bad escapes, several values in a row, a semicolon
/// behind the last, and blocks that were cut off. One pass; what is valid stays as it is.
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
                case '"':
                    Part();
                    i = Copy(json, i + 1, text);
                    ended = true;
                    break;
                case ',' when open.Count > 0 && ended:
                    text.Append(',');
                    ended = false;
                    break;
                case ':' when open.Count > 0:
                    text.Append(':');
                    ended = false;
                    break;
                case var _ when char.IsAsciiLetterOrDigit(c) || c == '-':
                    Part();
                    var start = i;
                    while (i + 1 < json.Length && (char.IsAsciiLetterOrDigit(json[i + 1]) || json[i + 1] is '.' or '+' or '-'))
                        i++;
                    Append(json.AsSpan(start, i + 1 - start), text);
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

    /// <summary>A number or one of the three words; anything else is no value.</summary>
    private static void Append(ReadOnlySpan<char> word, StringBuilder text)
    {
        if (
            word is "true" or "false" or "null"
            || (double.TryParse(word, out _) && word[0] is not '+' && !(word.Length > 1 && word[0] == '0' && char.IsAsciiDigit(word[1])))
        )
            text.Append(word);
        else
            text.Append("null");
    }

    /// <summary>Copies a string up to the quote that ends it: what stands behind that one is a comma, a colon, a bracket or nothing.</summary>
    private static int Copy(string json, int at, StringBuilder text)
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
            else if (c != '"')
                text.Append(char.IsControl(c) ? ' ' : c);
            else if (IsEnd(json, at + 1))
                break;
            else
                text.Append("\\\"");
        }
        text.Append('"');
        return at;
    }

    private static bool IsHex(string json, int at)
    {
        for (var i = at; i < at + 4; i++)
        {
            if (i >= json.Length || !char.IsAsciiHexDigit(json[i]))
                return false;
        }
        return true;
    }

    /// <summary>A comma within a sentence is followed by a word, one between properties by a quote or a bracket.</summary>
    private static bool IsEnd(string json, int at)
    {
        at = Next(json, at);
        if (at >= json.Length || json[at] is ':' or '}' or ']' or ';')
            return true;
        if (json[at] != ',')
            return json[at] == '"';
        at = Next(json, at + 1);
        return at >= json.Length
            || json[at] is '"' or '{' or '[' or '}' or ']' or '-'
            || char.IsAsciiDigit(json[at])
            || IsWord(json.AsSpan(at));
    }

    private static bool IsWord(ReadOnlySpan<char> rest) => rest.StartsWith("true") || rest.StartsWith("false") || rest.StartsWith("null");

    /// <summary>Blanks are few: a longer run of them ends the search, so that the cost stays linear.</summary>
    private static int Next(string json, int at)
    {
        for (var end = Math.Min(json.Length, at + 200); at < end && char.IsWhiteSpace(json[at]); )
            at++;
        return at;
    }
}
