using System.Text.Json;
using CsCheck;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class ReaderTests
{
    private static DocumentEncoder Encoder => Known.Models.Reading.Encoder;

    /// <summary>Sentences with the logits of the head `names` for each word that services/EntityLink.Training computed in fp32.</summary>
    public static TheoryData<string, float[][]> Trained =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading/Encoders/reader.json")))
                .RootElement.EnumerateArray()
                .Select(one => (one.GetProperty("text").GetString()!, one.GetProperty("logits").Deserialize<float[][]>()!)),
        ];

    [Theory]
    [MemberData(nameof(Trained))]
    public void Eight_bits_read_as_thirty_two_did(string text, float[][] logits)
    {
        var sentences = Encoder.Encode(Document.Of(text)).Sentences;
        var words = sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Words.Count).Select(word => (sentence, word))).ToList();
        words.Count.ShouldBe(logits.Length);
        // A sentence that the document cuts in two is read otherwise; these are whole.
        sentences.Count.ShouldBe(1);
        for (var at = 0; at < logits.Length; at++)
        {
            var (expected, found) = (Softmax(logits[at]), Softmax(words[at].sentence.Logits("names", words[at].word)));
            expected.Zip(found).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThan(0.25, $"word {at} of \"{text}\"");
        }
    }

    [Fact]
    public void Names_lie_in_the_text_in_order_and_none_over_another() =>
        Gen.OneOf(Gen.String, Gen.Char.Array[0, 200].Select(characters => new string(characters)))
            .Sample(text =>
            {
                var names = Encoder.Encode(Document.Of(text)).Names;
                return names.All(name => name.Characters.Start >= 0 && name.Characters.End <= text.Length && name.Characters.Length > 0)
                    && names.Zip(names.Skip(1)).All(pair => pair.First.Characters.End <= pair.Second.Characters.Start);
            });

    [Fact]
    public void A_sentence_that_is_longer_than_a_run_is_read_in_windows()
    {
        var text = string.Join(", ", Enumerable.Range(0, 60).Select(_ => "the mayor of Tallinn and Marta Okonjo"));
        var encoded = Encoder.Encode(Document.Of(text));
        encoded.Sentences.ShouldHaveSingleItem().Pieces.ShouldBeGreaterThan(3 * EncoderGraph.MostPieces);
        encoded.Names.Count(name => text[name.Characters.Start..name.Characters.End] == "Tallinn").ShouldBeGreaterThan(57);
    }

    [Theory]
    [InlineData("Marta Okonjo met Ola Brandt in Kyiv. ")]
    [InlineData("$")]
    [InlineData("🚢")]
    [InlineData("x ")]
    public void Of_a_megabyte_no_more_is_encoded_than_the_bound(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var encoded = Encoder.Encode(Document.Of(text));
        // The last word may go a little beyond.
        encoded.Sentences.Sum(sentence => sentence.Pieces).ShouldBeLessThan(DocumentEncoder.MostPieces + 64);
        encoded.End.ShouldBeLessThan(text.Length);
    }

    [Fact]
    public async Task The_same_text_is_read_in_the_same_way_whatever_else_is_read()
    {
        string[] texts =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(number => string.Join(' ', Enumerable.Repeat($"Marta Okonjo met {number} Estonians in Kyiv.", number))),
        ];
        var alone = texts.Select(text => Encoder.Encode(Document.Of(text)).Names).ToList();
        var together = await Task.WhenAll(
            Enumerable.Range(0, 4).SelectMany(_ => texts).Select(text => Task.Run(() => Encoder.Encode(Document.Of(text)).Names))
        );
        for (var at = 0; at < together.Length; at++)
            together[at].ShouldBe(alone[at % texts.Length]);
    }

    [Fact]
    public void A_word_has_a_vector_where_it_stands()
    {
        var text = "Okonjo spoke in Kyiv.";
        var encoded = Encoder.Encode(Document.Of(text));
        encoded.VectorAt(text.IndexOf("Kyiv", StringComparison.Ordinal)).Length.ShouldBe(384);
        encoded.VectorAt(text.IndexOf(' ', StringComparison.Ordinal)).Length.ShouldBe(0);
        encoded.TypeOf(new Extent(16, 20)).ShouldNotBeNull().Type.ShouldBe("location");
    }

    [Fact]
    public void Nothing_is_encoded_for_a_caller_who_is_gone() =>
        Should.Throw<OperationCanceledException>(() => Encoder.Encode(Document.Of("Okonjo spoke."), new CancellationToken(canceled: true)));

    private static double[] Softmax(ReadOnlySpan<float> logits)
    {
        var values = new double[logits.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = Math.Exp(logits[at]);
        var sum = values.Sum();
        return [.. values.Select(value => value / sum)];
    }
}
