using System.Globalization;
using System.Text.Json;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation;

/// <summary>
/// Answers as POST /annotate would, without a service: lines of {text, headline?, publishedAt?} in, lines of annotations out. The checks beside the data
/// (../shared/tools) can score them.
/// </summary>
internal static class AnnotateLines
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static int Run(string input, string output)
    {
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        using var file = File.CreateText(output);
        foreach (var line in Texts.Lines(input))
        {
            var document = new DocumentInput
            {
                Text = line.GetProperty("text").GetString()!,
                Headline = Optional(line, "headline"),
                Language = "en",
                PublishedAt = Optional(line, "publishedAt") is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null,
            };
            file.WriteLine(JsonSerializer.Serialize(reader.Read(document).ToContract("evaluation"), Web));
        }
        return 0;
    }

    private static string? Optional(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
