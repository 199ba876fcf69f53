using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// How many sentences of news would be lost as appeals to readers or pointers to other articles, were each of them a line of its own: every sentence of
/// AG, BBC and Reuters. The misses list them.
/// </summary>
internal static partial class AppealEvaluation
{
    private static readonly string[] Corpora = ["ag-news.jsonl.gz", "bbc-news.jsonl.gz", "reuters-21578.jsonl.gz"];

    public static IEnumerable<Figure> Measure(DirectoryInfo corpus)
    {
        var sentences = Corpora
            .SelectMany(file => Texts.Lines(Path.Combine(corpus.FullName, file)))
            .SelectMany(text => SentenceEnd().Split(text.GetProperty("text").GetString() ?? ""))
            .Select(sentence => string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(sentence => sentence.Length > 0)
            .ToList();
        var lost = sentences.Where(sentence => SelfPromotion.Default.Is(sentence) || Pointers.Is(sentence)).ToList();
        lost.ForEach(sentence => Misses.Note(isMiss: true, $"appeal\t{sentence}"));
        yield return new(
            "appeals/news/kept",
            1 - ((double)lost.Count / sentences.Count),
            $"{sentences.Count} sentences of news, {lost.Count} taken for appeals"
        );
    }

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
