using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsMesh.Evaluation.Facts.Invented;

/// <summary>An event written for this, as lines of the formats of ../shared/data/facts.</summary>
/// <remarks>
/// "# event", then "## outlet | time | headline" and the text of each article, in which "{1a|words}" tells the value a of the fact 1; "@ 1 a b updates" says that b updates a. Values of one fact of which
/// nothing is said neither rule each other out nor does one update the other.
/// </remarks>
internal sealed partial class InventedEvents
{
    private readonly List<JsonElement> _articles = [];
    private readonly List<JsonElement> _facts = [];

    public IReadOnlyList<JsonElement> Articles => _articles;
    public IReadOnlyList<JsonElement> Facts => _facts;

    public static InventedEvents Read(string path)
    {
        var events = new InventedEvents();
        foreach (var happened in EventStart().Split(File.ReadAllText(path).ReplaceLineEndings("\n")).Where(part => part.Length > 0))
            events.Add(happened);
        return events;
    }

    private void Add(string happened)
    {
        var name = happened[..happened.IndexOf('\n', StringComparison.Ordinal)].Trim();
        var parts = happened.Split("\n@ ");
        var mentions = parts[0].Split("\n## ").Skip(1).SelectMany((article, at) => Article(name, $"{name}-{at + 1}", article)).ToList();
        var relations = parts[1..].Select(line => line.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        foreach (var fact in mentions.GroupBy(one => one.Fact))
        {
            var values = fact.GroupBy(one => one.Value).ToList();
            int At(string value) => values.FindIndex(one => one.Key == value);
            _facts.Add(
                JsonSerializer.SerializeToElement(
                    new
                    {
                        kind = "event",
                        values = values.Select(value => new
                        {
                            mentions = value.Select(one => new
                            {
                                article = one.Article,
                                start = one.Start,
                                end = one.End,
                            }),
                        }),
                        relations = relations
                            .Where(one => one[0] == fact.Key)
                            .Select(one => new
                            {
                                a = At(one[1]),
                                b = At(one[2]),
                                relation = one[3],
                            }),
                    }
                )
            );
        }
    }

    private List<MarkedWords> Article(string happened, string id, string marked)
    {
        var (head, body) = (
            marked[..marked.IndexOf('\n', StringComparison.Ordinal)].Split('|'),
            marked[marked.IndexOf('\n', StringComparison.Ordinal)..].Trim()
        );
        var mentions = new List<MarkedWords>();
        var removed = 0;
        foreach (Match mark in Mark().Matches(body))
        {
            var words = mark.Groups["words"];
            var start = mark.Index - removed;
            mentions.Add(new MarkedWords(id, mark.Groups["fact"].Value, mark.Groups["value"].Value, start, start + words.Length));
            removed += mark.Length - words.Length;
        }
        _articles.Add(
            JsonSerializer.SerializeToElement(
                new
                {
                    id,
                    cluster = happened,
                    outlet = head[0].Trim(),
                    publishedAt = head[1].Trim(),
                    title = head[2].Trim(),
                    text = Mark().Replace(body, "${words}"),
                }
            )
        );
        return mentions;
    }

    private sealed record MarkedWords(string Article, string Fact, string Value, int Start, int End);

    [GeneratedRegex("^# ", RegexOptions.Multiline)]
    private static partial Regex EventStart();

    [GeneratedRegex(@"\{(?<fact>\d+)(?<value>[a-z])\|(?<words>[^}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
