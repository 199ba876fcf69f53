using System.Globalization;
using System.IO.Compression;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Syntax;

/// <summary>A sentence of a treebank, cut as this house cuts words.</summary>
internal sealed record TreebankSentence(string Folded, SyntaxToken[] Tokens, string[] Tags, int[] Heads, string[] Labels);

/// <summary>Reads CoNLL-U and puts its trees on our own tokens; the few sentences whose words do not fit are left out.</summary>
internal static class Treebank
{
    private static readonly string[] Kept =
    [
        "nsubj:pass",
        "aux:pass",
        "acl:relcl",
        "obl:agent",
        "nmod:poss",
        "compound:prt",
        "obl:unmarked",
    ];

    public static List<TreebankSentence> Read(string file)
    {
        var sentences = new List<TreebankSentence>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var (text, rows) = ("", new List<string[]>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
                text = line["# text = ".Length..];
            else if (line.Length > 0 && char.IsDigit(line[0]) && line.Split('\t') is var row && !row[0].AsSpan().ContainsAny('-', '.'))
                rows.Add(row);
            else if (line.Length == 0 && rows.Count > 0)
            {
                if (OnOwnTokens(text, rows) is { } sentence)
                    sentences.Add(sentence);
                rows.Clear();
            }
        }
        return sentences;
    }

    private static TreebankSentence? OnOwnTokens(string text, List<string[]> rows)
    {
        var document = Document.Of(text);
        var tokens = SyntaxTokens.Of(document, new Extent(0, document.Tokens.Length));
        if (Spans(text, rows) is not { } spans || Groups(tokens, spans) is not { } groups)
            return null;
        var own = new int[rows.Count + 1];
        var heads = rows.ConvertAll(row => int.Parse(row[6], CultureInfo.InvariantCulture));
        // The root of a group of words that are one token here is the one whose head lies outside.
        var mains = groups.ConvertAll(group =>
            Enumerable
                .Range(group.Row, group.Rows)
                .First(row => group.Rows == 1 || heads[row] <= group.Row || heads[row] > group.Row + group.Rows)
        );
        for (var at = 0; at < groups.Count; at++)
        {
            for (var row = groups[at].Row; row < groups[at].Row + groups[at].Rows; row++)
                own[row + 1] = groups[at].Token + groups[at].Tokens - 1;
        }
        own[0] = tokens.Length;
        var sentence = new TreebankSentence(
            document.Folded,
            tokens,
            new string[tokens.Length],
            new int[tokens.Length],
            new string[tokens.Length]
        );
        for (var at = 0; at < groups.Count; at++)
        {
            var (row, last) = (rows[mains[at]], groups[at].Token + groups[at].Tokens - 1);
            for (var token = groups[at].Token; token <= last; token++)
            {
                var isMark = !char.IsLetterOrDigit(text[tokens[token].Start]);
                sentence.Tags[token] = token < last && isMark ? "HYPH" : row[4];
                sentence.Heads[token] = token < last ? last : own[heads[mains[at]]];
                sentence.Labels[token] =
                    token == last ? Label(row[7])
                    : isMark ? "punct"
                    : "compound";
            }
        }
        return sentence;
    }

    private static string Label(string label) =>
        label switch
        {
            "nmod:unmarked" => "obl:unmarked",
            "nmod:desc" => "compound",
            _ when Kept.Contains(label) => label,
            _ => label.Split(':')[0],
        };

    /// <summary>Where the words of the treebank stand in the text; null where they are not found one behind the other.</summary>
    private static List<SyntaxToken>? Spans(string text, List<string[]> rows)
    {
        var (spans, at) = (new List<SyntaxToken>(), 0);
        foreach (var row in rows)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (!text.AsSpan(at).StartsWith(row[1], StringComparison.Ordinal))
                return null;
            spans.Add(new SyntaxToken(at, at + row[1].Length));
            at += row[1].Length;
        }
        return spans;
    }

    /// <summary>Tokens here and rows there that end at the same character, one of the two single.</summary>
    private static List<(int Token, int Tokens, int Row, int Rows)>? Groups(SyntaxToken[] tokens, List<SyntaxToken> spans)
    {
        var groups = new List<(int, int, int, int)>();
        for (int token = 0, row = 0; token < tokens.Length || row < spans.Count; )
        {
            var (firstToken, firstRow) = (token, row);
            if (token >= tokens.Length || row >= spans.Count)
                return null;
            while (tokens[token].End != spans[row].End)
            {
                if (tokens[token].End < spans[row].End ? ++token >= tokens.Length : ++row >= spans.Count)
                    return null;
            }
            if (token > firstToken && row > firstRow)
                return null;
            groups.Add((firstToken, ++token - firstToken, firstRow, ++row - firstRow));
        }
        return groups;
    }
}
