using System.Text.Json;
using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.Testing;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Utterances;

/// <summary>One utterance in many articles, and two remarks of one speaker.</summary>
public sealed class UtteranceSimilarityTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private const string Whole =
        "We will not surrender the eastern provinces, and nobody who knows this country would ask us to do so before the winter.";

    [Theory]
    [InlineData(
        Whole,
        true,
        "we will not surrender the eastern provinces, and nobody who knows this country would ask us to do so before the winter",
        true,
        "Same"
    )]
    [InlineData(Whole, true, "We will not surrender the eastern provinces", true, "Cut")]
    [InlineData(Whole, true, "they would not surrender the eastern provinces", false, "Cut")]
    [InlineData(
        "the port will reopen before Christmas once the cranes are repaired",
        false,
        "the repaired port would reopen before Christmas",
        false,
        "Retold"
    )]
    [InlineData("We cannot rule out a technical fault", true, "We can rule out a technical fault", true, "Misquoted")]
    [InlineData(
        "Twelve ships and 40 lorries are waiting outside the harbour",
        true,
        "Twelve ships and 400 lorries are waiting outside the harbour",
        true,
        "Misquoted"
    )]
    public void One_utterance_is_recognised(string one, bool oneDirect, string other, bool otherDirect, string variant)
    {
        Compare(one, oneDirect, other, otherDirect).ShouldBe(Enum.Parse<UtteranceVariant>(variant));
        Compare(other, otherDirect, one, oneDirect).ShouldBe(Enum.Parse<UtteranceVariant>(variant));
        UtteranceSketch.Of(one).Intersect(UtteranceSketch.Of(other)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Whole, true, "We will rebuild every school in the eastern provinces", true)]
    [InlineData("the port will reopen before Christmas", false, "the port will not reopen before Christmas", false)]
    [InlineData("the ferry had 40 passengers on board", false, "the ferry had three lifeboats on board", false)]
    [InlineData("Thank you all", true, "Thank you", true)]
    public void Two_remarks_stay_two(string one, bool oneDirect, string other, bool otherDirect) =>
        Compare(one, oneDirect, other, otherDirect).ShouldBe(UtteranceVariant.None);

    [Fact]
    public void What_is_denied_is_not_what_is_said() =>
        UtteranceSimilarity
            .Compare(
                new Utterance("the sprinklers had been switched off", false, true, Day),
                new Utterance("the sprinklers had been switched off", false, false, Day)
            )
            .ShouldBe(UtteranceVariant.None);

    [Fact]
    public void A_remark_of_another_week_is_another_unless_every_word_is_the_same()
    {
        var (first, later) = (new Utterance(Whole, true, false, Day), Day.AddDays(30));
        UtteranceSimilarity.Compare(first, first with { At = later }).ShouldBe(UtteranceVariant.Same);
        UtteranceSimilarity
            .Compare(first, new Utterance("they would not surrender the eastern provinces", false, false, later))
            .ShouldBe(UtteranceVariant.None);
        var excited = new Utterance("We are very excited about this discovery", true, false, Day);
        UtteranceSimilarity
            .Compare(excited, new Utterance(excited.Text + ". It is the first of its kind", true, false, later))
            .ShouldBe(UtteranceVariant.Cut);
        var firm = new Utterance("We will not give up", true, false, Day);
        UtteranceSimilarity.Compare(firm, new Utterance(firm.Text + " this harbour", true, false, later)).ShouldBe(UtteranceVariant.None);
    }

    [Theory]
    [InlineData("The bird was safely removed and set free", true, "The bird was safely removed and set free", true, "Same")]
    [InlineData(
        "the academy was “woefully out of touch with the music business” after the gala in which one woman won an award",
        false,
        "the academy has been “woefully out of touch with the music business”",
        false,
        "Cut"
    )]
    [InlineData("The bird was found", true, "The bird was found", true, "None")]
    public void Whose_words_nobody_names_are_known_again_by_themselves(
        string one,
        bool oneDirect,
        string other,
        bool otherDirect,
        string variant
    ) =>
        JoinUtterances
            .Compare(new Utterance(one, oneDirect, false, Day), null, new Utterance(other, otherDirect, false, Day), null)
            .ShouldBe(Enum.Parse<UtteranceVariant>(variant));

    [Fact]
    public void A_diff_shows_what_each_report_has()
    {
        const string one = "We cannot rule out a technical fault.",
            other = "We can rule out a technical fault, I think";
        UtteranceDiff
            .Of(one, other)
            .Select(part => (part.IsSame, Of(one, part.First), Of(other, part.Second)))
            .ShouldBe([
                (true, "We", "We"),
                (false, "cannot", "can"),
                (true, "rule out a technical fault", "rule out a technical fault"),
                (false, "", "I think"),
            ]);
    }

    /// <summary>Every two reports in English of each speaker of the sample newsroom.</summary>
    [Fact]
    public void The_newsrooms_quotes_fall_into_its_utterances()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("seeds", "newsroom", "gold.json")));
        var reports = gold
            .RootElement.GetProperty("quotes")
            .EnumerateArray()
            .SelectMany(quote =>
                quote
                    .GetProperty("carriedBy")
                    .EnumerateArray()
                    .Where(carrier => IsEnglish(carrier.GetProperty("article").GetString()!))
                    .Select(carrier =>
                        (
                            Id: quote.TryGetProperty("misquoteOf", out var of) ? of.GetString()! : quote.GetProperty("id").GetString()!,
                            Speaker: quote.GetProperty("speaker").GetString()!,
                            Words: string.Join(" ", carrier.GetProperty("spans").EnumerateArray().Select(span => span.GetString()))
                        )
                    )
            )
            .ToList();
        var (right, missed, wrong) = (0, new List<string>(), new List<string>());
        for (var a = 0; a < reports.Count; a++)
        {
            for (var b = a + 1; b < reports.Count; b++)
            {
                if (reports[a].Speaker != reports[b].Speaker)
                    continue;
                var isOne = Compare(reports[a].Words, true, reports[b].Words, true) != UtteranceVariant.None;
                // A quote and a longer one that contains it are listed as two, and are one remark.
                var contained =
                    reports[a].Words.Contains(reports[b].Words, StringComparison.OrdinalIgnoreCase)
                    || reports[b].Words.Contains(reports[a].Words, StringComparison.OrdinalIgnoreCase);
                var line = $"{reports[a].Speaker}: {reports[a].Words} | {reports[b].Words}";
                if (isOne == (reports[a].Id == reports[b].Id) || (isOne && contained))
                    right++;
                else
                    (isOne ? wrong : missed).Add(line);
            }
        }
        right.ShouldBeGreaterThan(50);
        missed.ShouldBeEmpty();
        wrong.Count.ShouldBeLessThanOrEqualTo(right / 20, string.Join("\n", wrong));
    }

    [Fact]
    public void What_comparing_costs_is_bounded()
    {
        var endless = string.Concat(Enumerable.Repeat("surrender the eastern provinces ", 100_000));
        Compare(endless, true, endless, true).ShouldBe(UtteranceVariant.Same);
        UtteranceSketch.Of(endless).Length.ShouldBe(3);
        UtteranceSketch.Of(string.Join(' ', Enumerable.Range(1000, 1000))).Length.ShouldBe(UtteranceSketch.Most);
    }

    private static bool IsEnglish(string article) =>
        !article.StartsWith("elbe-kurier/", StringComparison.Ordinal) && !article.StartsWith("matin-des-quais/", StringComparison.Ordinal);

    private static string Of(string text, Extent part) => text[part.Start..part.End];

    private static UtteranceVariant Compare(string one, bool oneDirect, string other, bool otherDirect) =>
        UtteranceSimilarity.Compare(new Utterance(one, oneDirect, false, Day), new Utterance(other, otherDirect, false, Day.AddHours(20)));
}
