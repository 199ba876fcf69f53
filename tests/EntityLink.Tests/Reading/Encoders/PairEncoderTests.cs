using System.Text.Json;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class PairEncoderTests
{
    /// <summary>Pairs with the shares that services/EntityLink.Training computed in fp32.</summary>
    public static TheoryData<string, string, double[], double[], double[]> Examples =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading/Encoders/pairs.json")))
                .RootElement.EnumerateArray()
                .Select(one => (Text(one, "a"), Text(one, "b"), Shares(one, "follows"), Shares(one, "same"), Shares(one, "event"))),
        ];

    private static string Text(JsonElement one, string side) => one.GetProperty(side).GetString()!;

    private static double[] Shares(JsonElement one, string head) => one.GetProperty(head).Deserialize<double[]>()!;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Eight_bits_judge_as_thirty_two_did(string a, string b, double[] follows, double[] same, double[] happened)
    {
        var found = Known.Models.Reading.Pairs.Score(a, b);
        found.Follows.ShouldBe(follows[0], 0.15);
        found.Open.ShouldBe(follows[1], 0.15);
        found.RuledOut.ShouldBe(follows[2], 0.15);
        found.Same.ShouldBe(same[1], 0.15);
        found.Event.ShouldBe(happened[1], 0.15);
    }

    [Fact]
    public void What_says_the_same_in_other_words_is_nearer_than_what_shares_a_word()
    {
        const string fire = "The fire on the ferry killed 12 people.";
        var same = Known.Models.Reading.Pairs.Score(fire, "Twelve people died when the ferry burned.").Same;
        same.ShouldBeGreaterThan(Known.Models.Reading.Pairs.Score(fire, "The ferry has a new captain.").Same + 0.2);
    }

    [Fact]
    public void A_long_text_costs_no_more_than_its_beginning()
    {
        var text = string.Concat(Enumerable.Repeat("strike ", 20_000));
        Known.Models.Reading.Pairs.Score(text, "walkout").ShouldBe(Known.Models.Reading.Pairs.Score(text[..7_000], "walkout"));
    }

    [Fact]
    public void Nothing_is_judged_without_a_word() => double.IsFinite(Known.Models.Reading.Pairs.Score("", " ").Same).ShouldBeTrue();
}
