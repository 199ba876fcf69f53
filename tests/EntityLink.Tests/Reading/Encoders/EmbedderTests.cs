using System.Text.Json;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class EmbedderTests
{
    private static Embedder Embedder => Known.Models.Reading.Embedder;

    /// <summary>Sentences with the ids, types and fp32 embeddings that services/EntityLink.Training computed.</summary>
    public static TheoryData<string, int[], float[]> Published =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading/Encoders/published.json")))
                .RootElement.EnumerateArray()
                .Select(one =>
                    (
                        one.GetProperty("text").GetString()!,
                        one.GetProperty("ids").Deserialize<int[]>()!,
                        one.GetProperty("embedding").Deserialize<float[]>()!
                    )
                ),
        ];

    [Theory]
    [MemberData(nameof(Published))]
    public void Eight_bits_mean_what_thirty_two_meant(string text, int[] ids, float[] embedding)
    {
        var pieces = WordPiece.Of(File.ReadAllText(Path.Combine(LoadedModels.Folder, "vocabulary.txt")));
        pieces.Cut(text, new Extent(0, text.Length)).Ids.ShouldBe(ids[1..^1]);
        Embedder.Similarity(Embedder.Embed(text), embedding).ShouldBeGreaterThan(0.98f);
    }

    [Fact]
    public void Near_meanings_are_near()
    {
        var strike = Embedder.Embed("Dock workers walked out over pay.");
        var near = Embedder.Similarity(strike, Embedder.Embed("A strike for higher wages closed the harbour."));
        var far = Embedder.Similarity(strike, Embedder.Embed("The comet can be seen with the naked eye."));
        near.ShouldBeGreaterThan(far + 0.2f);
    }

    [Fact]
    public void An_embedding_has_length_one_and_a_text_without_words_has_none()
    {
        var one = Embedder.Embed("Kyiv");
        Embedder.Similarity(one, one).ShouldBe(1f, 0.001f);
        Embedder.Embed(" \n").ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void A_megabyte_costs_no_more_than_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("strike ", 150_000));
        Embedder.Embed(text).ShouldBe(Embedder.Embed(text[..7_000]));
    }

    [Fact]
    public async Task The_same_text_has_the_same_embedding_whatever_else_is_read()
    {
        string[] texts = [.. Enumerable.Range(1, 24).Select(length => string.Join(' ', Enumerable.Repeat("the harbour of Kyiv", length)))];
        var alone = texts.Select(text => Embedder.Embed(text)).ToList();
        var together = await Task.WhenAll(
            Enumerable.Range(0, 4).SelectMany(_ => texts).Select(text => Task.Run(() => Embedder.Embed(text)))
        );
        for (var at = 0; at < together.Length; at++)
            together[at].ShouldBe(alone[at % texts.Length]);
    }
}
