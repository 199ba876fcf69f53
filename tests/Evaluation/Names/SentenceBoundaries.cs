using System.IO.Compression;
using System.Text;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.Evaluation.Names;

/// <summary>Sentences found in the running text of treebanks, paragraphs given: F1 of sentences with both ends right.</summary>
internal static class SentenceBoundaries
{
    private static readonly (string Name, string File, string Remark)[] Sets =
    [
        ("gum-news", "gum-news.conllu.gz", "news, interviews, speeches, biographies; Stanza and UDPipe about .90 to .97 on GUM"),
        ("ewt-dev", "ewt-dev.conllu.gz", "weblogs, e-mail, reviews; UDPipe .77, Stanza .83 on its test part"),
    ];

    public static IEnumerable<Figure> Measure(DirectoryInfo data)
    {
        foreach (var (name, file, remark) in Sets)
        {
            var path = Path.Combine(data.FullName, "syntax", file);
            if (!File.Exists(path))
                continue;
            int gold = 0,
                found = 0,
                right = 0;
            foreach (var (text, sentences) in Documents(path))
            {
                var document = Document.Of(text);
                var cut = document.Sentences.Select(document.Characters).Select(one => new Stretch(one.Start, one.End)).ToHashSet();
                gold += sentences.Count;
                found += cut.Count;
                right += sentences.Count(cut.Contains);
                foreach (var missed in sentences.Where(sentence => !cut.Contains(sentence)))
                    Misses.Note(isMiss: true, $"{name}\t-\t{text[missed.Start..missed.End].ReplaceLineEndings(" / ")}");
                foreach (var wrong in cut.Except(sentences))
                    Misses.Note(isMiss: true, $"{name}\t+\t{text[wrong.Start..wrong.End].ReplaceLineEndings(" / ")}");
            }
            double precision = (double)right / found,
                recall = (double)right / gold;
            yield return new($"names/sentences-{name}/f1", Texts.F1(precision, recall), $"P {precision:0.000} R {recall:0.000}; {remark}");
        }
    }

    private static IEnumerable<(string Text, List<Stretch> Sentences)> Documents(string path)
    {
        var (text, sentences, blank) = (new StringBuilder(), new List<Stretch>(), "");
        foreach (var line in Lines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (sentences.Count > 0)
                    yield return (text.ToString(), sentences);
                (text, sentences, blank) = (new StringBuilder(), [], "");
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                blank = sentences.Count > 0 ? "\n\n" : "";
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(blank);
                var start = text.Length;
                text.Append(line.AsSpan("# text = ".Length).Trim());
                sentences.Add(new Stretch(start, text.Length));
                blank = " ";
            }
        }
        if (sentences.Count > 0)
            yield return (text.ToString(), sentences);
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
