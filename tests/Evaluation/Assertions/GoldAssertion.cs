using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>
/// What a sentence of gold.jsonl says, written from its meaning by the authors of this project: {predicate: what it may be called, subject?, object?, place?, attribution: [..], each a text or
/// several that are right; quantity: {value?, low?, high?, unit?, approximate?}; time: {from, to} in days; polarity; modality; open: fields that are not judged}. What is not there is null.
/// </summary>
internal sealed record GoldAssertion(JsonElement Line)
{
    public IReadOnlyList<string> Predicates { get; } = Choices(Line.GetProperty("predicate"));

    public bool IsOpen(string field) =>
        Line.TryGetProperty("open", out var open) && open.EnumerateArray().Any(name => name.GetString() == field);

    /// <summary>The field; null where the sentence says nothing of it.</summary>
    public JsonElement? Field(string name) => Line.TryGetProperty(name, out var value) ? value : null;

    /// <summary>What is right for a text, or for one of several.</summary>
    public static IReadOnlyList<string> Choices(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.GetString()!)] : [value.GetString()!];

    /// <summary>The sentences with what they assert. Rules may be written by looking at one half; the other says what they are worth.</summary>
    public static IEnumerable<(string Text, bool IsHeldOut, List<GoldAssertion> Assertions)> Read()
    {
        foreach (var line in Texts.Lines(Path.Combine(AppContext.BaseDirectory, "Assertions", "gold.jsonl")))
        {
            var text = line.GetProperty("text").GetString()!;
            yield return (
                text,
                SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] % 2 == 1,
                [.. line.GetProperty("assertions").EnumerateArray().Select(one => new GoldAssertion(one))]
            );
        }
    }
}
