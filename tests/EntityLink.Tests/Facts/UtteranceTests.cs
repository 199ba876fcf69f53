using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts;

namespace NewsMesh.EntityLink.Tests.Facts;

public sealed class UtteranceTests
{
    private static readonly Guid Speaker = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public void Marks_capitals_and_blanks_do_not_make_another_utterance() =>
        UtteranceKey
            .FactId(Said("We don’t know,  and \"we\" won't ask."))
            .ShouldBe(UtteranceKey.FactId(Said("We don't know, and ‘we’ won’t ask")));

    [Fact]
    public void Other_words_or_another_speaker_do()
    {
        UtteranceKey.FactId(Said("We do not know it")).ShouldNotBe(UtteranceKey.FactId(Said("We do know it all")));
        UtteranceKey.FactId(Said("We do not know it")).ShouldNotBe(UtteranceKey.FactId(Said("We do not know it", Guid.Empty)));
    }

    [Fact]
    public void A_few_words_or_an_unknown_speaker_make_no_fact()
    {
        UtteranceKey.FactId(Said("No comment today")).ShouldBeNull();
        UtteranceKey.FactId(Said("We do not know it", null)).ShouldBeNull();
    }

    [Fact]
    public void One_origin_is_a_single_source_and_a_second_corroborates()
    {
        UtteranceFact.Of(Head(origins: 1), Guid.Empty, [Support(1, "agency:Wire")]).Status.ShouldBe("single-source");
        UtteranceFact.Of(Head(origins: 2), Guid.Empty, [Support(1, "agency:Wire")]).Status.ShouldBe("corroborated");
    }

    [Fact]
    public void A_fact_without_assertions_is_retracted_and_keeps_its_words() =>
        UtteranceFact
            .Of(Head(origins: 0) with { First = null, Statement = "Okonjo: “…”" }, Guid.Empty, [])
            .ShouldSatisfyAllConditions(
                fact => fact.Status.ShouldBe("retracted"),
                fact => fact.Statement.ShouldBe("Okonjo: “…”"),
                fact => fact.Slots.ShouldBeEmpty()
            );

    [Fact]
    public void An_article_that_repeats_a_sentence_makes_the_event_no_larger() =>
        UtteranceFact
            .Of(Head(origins: 1), Guid.Empty, Enumerable.Range(0, 1_000).Select(number => Support(number, "agency:Wire")))
            .Slots.Single()
            .Values.Sum(value => value.Support.Count)
            .ShouldBe(UtteranceFact.MostSupport);

    private static FactHead Head(int origins) =>
        new()
        {
            FactId = Guid.Empty,
            Version = 1,
            Statement = "",
            IsStatement = false,
            SubjectId = Speaker,
            Assertions = origins,
            OriginCount = origins,
            Origins = [],
            First = Support(1, "agency:Wire"),
            FirstSeenAt = DateTimeOffset.UnixEpoch,
            LastSeenAt = DateTimeOffset.UnixEpoch,
        };

    [Fact]
    public void What_is_denied_and_what_is_said_are_two_facts()
    {
        var said = Said("the sprinklers had been switched off");
        UtteranceKey.FactId(said with { Polarity = "denied", CueText = "denied" }).ShouldNotBe(UtteranceKey.FactId(said));
        UtteranceKey.FactId(said with { CueText = "did not deny" }).ShouldNotBe(UtteranceKey.FactId(said));
        UtteranceKey.FactId(said with { CueText = "warned" }).ShouldBe(UtteranceKey.FactId(said));
    }

    [Theory]
    [InlineData("direct", "said", "We have lost […] a lot of time", "Okonjo said: “We have lost […] a lot of time”")]
    [InlineData("indirect", "denied", "the sprinklers had been switched off", "Okonjo denied that the sprinklers had been switched off")]
    [InlineData("indirect", "vowed", "to open the port", "Okonjo vowed to open the port")]
    [InlineData("indirect", "did not say", "whether the port would close", "Okonjo did not say whether the port would close")]
    [InlineData("mixed", "told", "the plan was “a disgrace”", "Okonjo said that the plan was “a disgrace”")]
    [InlineData("indirect", "According to", "the port would close", "According to Okonjo, the port would close")]
    public void A_statement_says_the_verb_and_puts_marks_around_spoken_words_only(
        string kind,
        string cue,
        string words,
        string statement
    ) =>
        UtteranceFact
            .Of(
                Head(origins: 1) with
                {
                    First = Support(1, "agency:Wire") with { Kind = kind, Cue = cue, Text = words, Speaker = "Okonjo" },
                },
                Guid.Empty,
                []
            )
            .Statement.ShouldBe(statement);

    private static Assertion Said(string words) => Said(words, Speaker);

    private static Assertion Said(string words, Guid? speaker) =>
        new()
        {
            AssertionId = Guid.Empty,
            Start = 0,
            Length = words.Length,
            Predicate = "say",
            Polarity = "affirmed",
            Modality = "asserted",
            Subject = new Party
            {
                Start = 0,
                Length = 1,
                Surface = "she",
                EntityId = speaker,
            },
            Object = new Party
            {
                Start = 0,
                Length = words.Length,
                Surface = words,
            },
        };

    private static FactSupport Support(int number, string origin) =>
        new()
        {
            AssertionId = new Guid(number, 0, 0, new byte[8]),
            ArticleId = new Guid(number, 1, 0, new byte[8]),
            Version = 1,
            Url = "https://a.example/",
            Headline = "Pier",
            Outlet = "Outlet " + number,
            Origin = origin,
            PublishedAt = DateTimeOffset.UnixEpoch.AddHours(number),
            Start = 0,
            Length = 10,
            Text = "We will make it up",
            Speaker = "Marta Okonjo",
        };
}
