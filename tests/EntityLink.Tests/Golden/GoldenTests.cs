using System.Text;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Golden;

/// <summary>Each text of Cases beside what is read in it; UPDATE_GOLDEN=1 writes the readings anew, to be looked at in the diff.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Repository.PathOf("tests", "EntityLink.Tests", "Golden", "Cases");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_read_as_written_down(string name)
    {
        var read = Written(File.ReadAllText(Path.Combine(Folder, name + ".txt")));
        var path = Path.Combine(Folder, name + ".read");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, read);
        read.ShouldBe(File.ReadAllText(path));
    }

    private static string Written(string text)
    {
        var found = Known.Annotate(text);
        var names = found.Entities.ToDictionary(entity => entity.EntityId, entity => entity.WikidataId ?? entity.Name);
        var lines = new StringBuilder();
        foreach (var mention in found.Mentions)
            lines.Append($"mention {mention.Surface} ({mention.Type}) = {names[mention.EntityId]}\n");
        foreach (var quote in found.Quotes)
        {
            lines.Append($"quote {quote.Kind}: {quote.Text.ReplaceLineEndings(" ")}\n");
            lines.Append($"  source {quote.Source?.Surface ?? "-"} = {(quote.Source?.EntityId is { } id ? names[id] : "-")}; cue {(quote.Cue is { } cue ? text.Substring(cue.Start, cue.Length) : "-")}; via {quote.Via?.Surface ?? "-"}\n");
        }
        foreach (var assertion in found.Assertions)
            lines.Append($"assertion {assertion.Subject?.Surface ?? "-"} {assertion.Predicate} {(assertion.Kind is null ? (assertion.Object?.Surface ?? "-") + " " : "")}{assertion.Polarity} {assertion.Modality}\n");
        return lines.ToString();
    }
}
