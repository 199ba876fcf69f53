using System.Collections.Frozen;
using System.Text;

namespace NewsMesh.Evaluation.Names;

/// <summary>Tokens written as people write them: the same rules as services/EntityLink.Training/newsmesh_training/corpora.py.</summary>
internal static class SentenceText
{
    private static readonly FrozenSet<string> NoBlankBefore = FrozenSet.ToFrozenSet(
        [".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "n't", "'m", "'re", "'ve", "'ll", "'d", "’s", "’", "'", "”"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> NoBlankBehind = FrozenSet.ToFrozenSet(
        ["(", "[", "{", "$", "£", "€", "#", "“", "-", "/"],
        StringComparer.Ordinal
    );

    public static (string Text, List<Stretch> Spans) Of(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder();
        var spans = new List<Stretch>(tokens.Count);
        bool open = false,
            glue = true;
        foreach (var given in tokens)
        {
            var token = given switch
            {
                "``" or "''" => "\"",
                "-LRB-" => "(",
                "-RRB-" => ")",
                "-LSB-" => "[",
                "-RSB-" => "]",
                _ => given,
            };
            var glued =
                glue
                || NoBlankBefore.Contains(token)
                || (token == "\"" && open)
                || (token is "-" or "/" or "–" && text.Length > 0 && text[^1] is not (' ' or ','));
            if (!glued)
                text.Append(' ');
            spans.Add(new Stretch(text.Length, text.Length + token.Length));
            text.Append(token);
            glue = NoBlankBehind.Contains(token) || (token == "\"" && !open);
            open ^= token == "\"";
        }
        return (text.ToString(), spans);
    }
}
