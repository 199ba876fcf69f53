using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>
/// Tells copy that nobody credits: runs of eight words that two articles have in common outside quotation marks. Reporters who write of one event by themselves share next to none of them
/// (k-gram fingerprints, Schleimer, Wilkerson and Aiken 2003); what people say or post stands in every report, and so is left out.
/// </summary>
internal static class Passages
{
    private const int RunLength = 8;

    /// <summary>Enough for 2,000 words; who copies, copies the beginning.</summary>
    private const int Most = 1000;

    /// <summary>A caption or a name in full is no copy: about twenty words in a row.</summary>
    private const int FewestShared = 12;

    /// <summary>Part of the shorter article's runs. On 17 real events own reports shared at most .006, copies at least .07.</summary>
    private const double LeastShare = 0.05;

    /// <summary>A short report has few runs: two of its sentences are copied, and they are much of it.</summary>
    private const int FewestOfShort = 8;

    private const double ShareOfShort = 0.15;

    /// <returns>Hashes of the runs, in ascending order.</returns>
    public static int[] Of(string text) => Of(text, Tokenizer.Cut(text));

    /// <param name="text">The article.</param>
    /// <param name="tokens">The text, as <see cref="Tokenizer"/> cuts it.</param>
    public static int[] Of(string text, IReadOnlyList<Token> tokens)
    {
        var runs = new SortedSet<int>();
        var words = new uint[RunLength];
        var count = 0;
        var (isQuoted, isPost) = (false, IsPost(LineAt(text, 0)));
        var end = 0;
        foreach (var token in tokens)
        {
            // A new line, or a quotation, ends a run.
            if (text.AsSpan(end, token.Start - end).Contains('\n'))
                (count, isQuoted, isPost) = (0, false, IsPost(LineAt(text, token.Start)));
            end = token.End;
            var first = text[token.Start];
            if (first is '“' or '”' or '"' or '«' or '»' or '„')
            {
                isQuoted = first is '“' or '«' or '„' || (first == '"' && !isQuoted);
                count = 0;
            }
            if (isQuoted || isPost || token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            words[count++ % RunLength] = Fnv1a.OfLower(text.AsSpan(token.Start, token.Length));
            if (count < RunLength)
                continue;
            var hash = 0u;
            for (var at = count - RunLength; at < count; at++)
                hash = (hash * 31) + words[at % RunLength];
            if (runs.Count < Most)
                runs.Add((int)hash);
        }
        return [.. runs];
    }

    /// <summary>A post as pages embed it: "… pic.twitter.com/3Ks — Harbour Watch (@harbourwatch) November 20, 2026".</summary>
    private static bool IsPost(ReadOnlySpan<char> line) =>
        line.Contains("pic.twitter.com/", StringComparison.Ordinal)
        || (line.LastIndexOf("(@", StringComparison.Ordinal) is > 0 and var handle && line[..handle].ContainsAny('—', '–'));

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var line = text.AsSpan(start);
        return line.IndexOf('\n') is >= 0 and var end ? line[..end] : line;
    }

    public static bool AreShared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var shared = Ascending.Common(one, other);
        var shorter = Math.Min(one.Length, other.Length);
        return (shared >= FewestShared && shared >= LeastShare * shorter) || (shared >= FewestOfShort && shared >= ShareOfShort * shorter);
    }
}
