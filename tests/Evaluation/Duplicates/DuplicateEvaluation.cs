using System.Text.RegularExpressions;
using NewsMesh.Parse.Duplicates;

namespace NewsMesh.Evaluation.Duplicates;

/// <summary>
/// Near-duplicates among real texts and edits of them made while measuring. Every text of ECB+ (several reports of one event, the hard part), of the
/// BBC set and of a part of Reuters is indexed; then edits of each are looked up as the service does it: bands first, all sequences after.
/// An edit must find its source. Any other text that is found is wrong, unless half of the sentences of the shorter one have a twin in the longer one that
/// shares half of their words: wire stories that were sent twice or edited, in the data as in life.
/// </summary>
internal static partial class DuplicateEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo stories)
    {
        var texts = Read(stories).ToList();
        var index = new BandIndex(texts);
        foreach (var edit in Edits.All)
        {
            var looks = Enumerable.Range(0, texts.Count).AsParallel().AsOrdered().Select(at => Look(index, texts, at, edit)).ToList();
            var (right, wrong) = (
                looks.Sum(look => look.Found.Count(found => found.IsRight)),
                looks.Sum(look => look.Found.Count(found => !found.IsRight))
            );
            yield return new(
                $"duplicates/{edit.Name}/recall",
                looks.Average(look => look.Own is null ? 0.0 : 1.0),
                $"{texts.Count} texts, {edit.What}"
            );
            yield return new($"duplicates/{edit.Name}/precision", (double)right / (right + wrong), $"{right + wrong} pairs found");
            yield return new(
                $"duplicates/{edit.Name}/kind",
                looks.Where(look => look.Own is not null).Average(look => edit.Kinds.Contains(look.Own!.Value) ? 1.0 : 0.0),
                $"told as {string.Join(" or ", edit.Kinds).ToLowerInvariant()}"
            );
        }
        var pairs = index.Pairs().ToList();
        yield return new(
            "duplicates/natural/precision",
            pairs.Average(pair => SharesSentences(texts[pair.A], texts[pair.B]) ? 1.0 : 0.0),
            $"{pairs.Count} pairs of unedited texts, right where half of the sentences have a twin"
        );
    }

    private static Looked Look(BandIndex index, List<string> texts, int at, Edit edit)
    {
        var text = edit.Of(texts[at], texts[(at + 1) % texts.Count]);
        var found = index.Find(text).ToList();
        var own = found.Where(one => one.At == at).Select(one => (DuplicateKind?)one.Kind).FirstOrDefault();
        // The edit takes sentences from the next text; that it shares them is no mistake of the measure, and is not counted either way.
        return new Looked(
            own,
            [
                .. found
                    .Where(one => one.At != (at + 1) % texts.Count)
                    .Select(one => new Found(one.At == at || SharesSentences(texts[at], texts[one.At]))),
            ]
        );
    }

    /// <summary>Half of the sentences of the shorter text have a sentence in the longer one that shares half of all their words.</summary>
    private static bool SharesSentences(string a, string b)
    {
        var (one, other) = (Sentences(a), Sentences(b));
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.Count > 0
            && small.Count(sentence =>
                large.Exists(twin => sentence.Count(twin.Contains) is var shared && shared * 2 >= sentence.Count + twin.Count - shared)
            ) * 2
                >= small.Count;
    }

    private static List<HashSet<string>> Sentences(string text) =>
        [
            .. Ends()
                .Split(text)
                .Select(sentence => Parse.Pages.CleanText.Words(sentence).Split(' ').ToHashSet(StringComparer.Ordinal))
                .Where(words => words.Count > 5),
        ];

    private static IEnumerable<string> Read(DirectoryInfo stories)
    {
        var corpus = Path.Combine(stories.Parent!.FullName, "corpus");
        return Of(Path.Combine(stories.FullName, "ecbplus-docs.jsonl.gz"))
            .Concat(
                File.Exists(Path.Combine(corpus, "bbc-news.jsonl.gz"))
                    ? Of(Path.Combine(corpus, "bbc-news.jsonl.gz")).Concat(Of(Path.Combine(corpus, "reuters-21578.jsonl.gz")).Take(4_000))
                    : []
            );
    }

    private static IEnumerable<string> Of(string path) =>
        Texts.Lines(path).Select(line => line.GetProperty("text").GetString()!).Where(text => text.Split(' ').Length > 90);

    [GeneratedRegex(@"[.!?][""”’]?\s+|\n+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ends();

    private sealed record Found(bool IsRight);

    private sealed record Looked(DuplicateKind? Own, IReadOnlyList<Found> Found);
}
