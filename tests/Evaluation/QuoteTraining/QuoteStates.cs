using System.Runtime.InteropServices;
using System.Text.Json;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.Evaluation.QuoteTraining;

/// <summary>
/// <c>quote-states FOLDER</c>: writes what services/EntityLink.Training trains the attributions with, exactly as the service reads it: for each window of PolNeAR's articles
/// a line of <c>train.jsonl</c> (article, types, attributions as ranges of words), and the states of its words in <c>train.bin</c> (float16, 384 a word, in the same order).
/// The empty file <c>done</c> says that both are whole.
/// </summary>
internal static class QuoteStates
{
    public static int Run(DirectoryInfo data, string folder)
    {
        Directory.CreateDirectory(folder);
        using (var lines = File.CreateText(Path.Combine(folder, "train.jsonl")))
        using (var states = File.Create(Path.Combine(folder, "train.bin")))
        {
            var number = 0;
            foreach (var article in Texts.Lines(Path.Combine(data.FullName, "quotes", "polnear-train.jsonl.gz")))
                Write(article, number++, lines, states);
        }
        File.WriteAllText(Path.Combine(folder, "done"), "");
        return 0;
    }

    private static void Write(JsonElement article, int number, StreamWriter lines, FileStream states)
    {
        var text = article.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var narration = new Narration(Document.Of(text));
        var attributions = article.GetProperty("attributions").EnumerateArray().ToArray();
        foreach (var window in QuoteWindow.Of(narration, Texts.Models.Reading.Encoder.Encode(narration.Document), QuoteEncoder.Layer))
        {
            var found = new List<object>();
            foreach (var one in attributions)
            {
                int[]? At(string part, bool whole = true) => Words(window.Words, text, one.GetProperty(part), units, whole);
                if (At("cue", whole: false) is { } cue)
                {
                    found.Add(
                        new
                        {
                            cue,
                            content = At("content"),
                            source = At("source"),
                        }
                    );
                }
            }
            lines.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        doc = number,
                        types = window.Types,
                        found,
                    }
                )
            );
            states.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(window.States, value => (Half)value)));
        }
    }

    /// <summary>
    /// [start, end) in words of what an annotation covers from its first letter to its last (<paramref name="whole"/>), or of its longest part; where a side lies outside of
    /// the window, it is -1; null where all does.
    /// </summary>
    private static int[]? Words(Extent[] words, string text, JsonElement spans, int[] units, bool whole)
    {
        if (spans.GetArrayLength() == 0)
            return null;
        var parts = spans.EnumerateArray().Select(span => new Stretch(units[span[0].GetInt32()], units[span[1].GetInt32()])).ToArray();
        var cover = whole
            ? new Stretch(parts.Min(part => part.Start), parts.Max(part => part.End))
            : parts.MaxBy(part => part.End - part.Start);
        var trimmed = cover.Trimmed(text);
        if (trimmed.End > trimmed.Start)
            cover = trimmed;
        var start = Array.FindIndex(words, word => word.End > cover.Start);
        var end = Array.FindLastIndex(words, word => word.Start < cover.End) + 1;
        if (start < 0 || end <= start)
            return null;
        return [start == 0 && words[0].Start > cover.Start ? -1 : start, end == words.Length && words[^1].End < cover.End ? -1 : end];
    }
}
