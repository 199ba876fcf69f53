using System.IO.Compression;
using System.Text;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>Sentences of a CoNLL-U file with the Penn Treebank tag of every token, as this house cuts tokens.</summary>
internal static class TaggedSentences
{
    public static IEnumerable<(QuoteTokens Tokens, uint[] Tags)> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 && words.Count > 0)
            {
                yield return Sentence(words);
                words.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var columns && columns[0].All(char.IsDigit))
                words.Add(columns);
        }
    }

    private static (QuoteTokens, uint[]) Sentence(List<string[]> words)
    {
        var text = new StringBuilder();
        var tagAt = new Dictionary<int, string>();
        foreach (var columns in words)
        {
            tagAt[text.Length] = columns[4];
            text.Append(columns[1]);
            if (!columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal))
                text.Append(' ');
        }
        var tokens = new QuoteTokens(new Narration(Document.Of(text.ToString())));
        var tags = new uint[tokens.Count];
        for (var at = 0; at < tags.Length; at++)
        {
            var token = tokens.Document.Tokens[at];
            if (token.Kind == TokenKind.Mark)
                tags[at] = PosTags.Mark;
            // A word whose tag is one of marks, or that begins within one of the treebank's, teaches nothing.
            else if (tagAt.TryGetValue(token.Start, out var tag) && PosTags.Of(tag) is var number && number != PosTags.Mark)
                tags[at] = number;
        }
        return (tokens, tags);
    }
}
