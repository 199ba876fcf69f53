using System.Runtime.InteropServices;

namespace NewsMesh.EntityLink.Reading.Language.Syntax;

/// <summary>A word as treebanks cut it, in UTF-16 units: "don't" is two.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SyntaxToken(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Cuts a sentence as Universal Dependencies does: the document's tokens, with contractions taken apart.</summary>
internal static class SyntaxTokens
{
    public static SyntaxToken[] Of(Document document, Extent sentence)
    {
        var tokens = new List<SyntaxToken>(sentence.Length + 4);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var token = document.Tokens[at];
            var tail = token.Kind == TokenKind.Word ? TailOf(document.Word(at)) : 0;
            if (tail > 0)
                tokens.Add(new SyntaxToken(token.Start, token.End - tail));
            tokens.Add(new SyntaxToken(tail > 0 ? token.End - tail : token.Start, token.End));
        }
        return [.. tokens];
    }

    /// <summary>How many characters at the end are a word of their own: do|n't, they|'ll, can|not.</summary>
    private static int TailOf(ReadOnlySpan<char> word)
    {
        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase) || (word.Length > 3 && Ends(word, "n't")))
            return 3;
        if (word.Length > 3 && (Ends(word, "'re") || Ends(word, "'ve") || Ends(word, "'ll")))
            return 3;
        return word.Length > 2 && (Ends(word, "'d") || Ends(word, "'m")) ? 2 : 0;
    }

    private static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
