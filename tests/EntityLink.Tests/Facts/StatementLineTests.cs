using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;

namespace NewsMesh.EntityLink.Tests.Facts;

/// <summary>A statement in one line never says the opposite of its article.</summary>
public sealed class StatementLineTests
{
    [Theory]
    [InlineData("Lindqvist did not sign", null, "Lindqvist did not sign")]
    [InlineData("Nobody has won", "Hélène Castellan", "According to Hélène Castellan: Nobody has won")]
    [InlineData("the works won’t close", "the union", "According to the union: the works won’t close")]
    [InlineData("A port that is closed helps nobody", "the ministry", "According to the ministry: A port that is closed helps nobody")]
    [InlineData("the dockers would stop work", "Sabatier", "Sabatier denies: the dockers would stop work")]
    [InlineData(
        "the crew, who had no choice, opened the taps",
        "the owner",
        "The owner denies: the crew, who had no choice, opened the taps"
    )]
    [InlineData("share the good mood", null, "Denied: share the good mood")]
    [InlineData("The port authority denied closing the harbour", "Authority", "The port authority denied closing the harbour")]
    [InlineData("Perrin refused to concede", null, "Perrin refused to concede")]
    [InlineData("the ferry had sunk", "which", "Denied: the ferry had sunk")]
    public void What_the_article_denies_is_shown_as_denied_once(string words, string? source, string expected) =>
        StatementLine.Of(Denied(source, "it"), words, 300).ShouldBe(expected);

    [Theory]
    [InlineData("Nobody", "Nobody")]
    [InlineData("the company", "not: the company")]
    public void An_answer_says_no_once(string subject, string expected) =>
        StatementLine.ValueOf(Denied(null, subject) with { Predicate = "win" }).ShouldBe(expected);

    [Theory]
    [InlineData("planned", "a fleet of nine ships", "Planned: a fleet of nine ships")]
    [InlineData("planned", "The fleet will have nine ships", "The fleet will have nine ships")]
    [InlineData("demanded", "Estonia must pay", "Estonia must pay")]
    [InlineData("conditional", "the port opens", "On a condition: the port opens")]
    public void A_plan_is_called_one_where_its_words_do_not_say_so(string modality, string words, string expected) =>
        StatementLine.Of(Denied(null, "it") with { Denied = false, Modality = modality }, words, 300).ShouldBe(expected);

    [Theory]
    [InlineData("the trust", "The Norsund Health Trust cancelled nine operations", "The Norsund Health Trust cancelled nine operations")]
    [InlineData("analysts", "According to these figures the Alliance leads", "According to these figures the Alliance leads")]
    [InlineData("she", "the strike costs millions", "the strike costs millions")]
    [InlineData("the bank", "the strike costs millions", "According to the bank: the strike costs millions")]
    public void A_line_names_its_source_once(string source, string words, string expected) =>
        StatementLine.Of(Denied(source, "it") with { Denied = false }, words, 300).ShouldBe(expected);

    [Theory]
    [InlineData("A clerk of the court", "According to a clerk of the court: it leaks")]
    [InlineData("The union Docker", "According to the union Docker: it leaks")]
    [InlineData("The Harbour Times", "According to The Harbour Times: it leaks")]
    [InlineData("One of them, who saw it", "According to one of them, who saw it: it leaks")]
    [InlineData("Gudrun Aasen", "According to Gudrun Aasen: it leaks")]
    public void A_source_is_written_as_its_place_in_the_line_asks(string source, string expected) =>
        StatementLine.Of(Denied(source, "it") with { Denied = false }, "it leaks", 300).ShouldBe(expected);

    [Fact]
    public void Who_somebody_is_needs_no_source() =>
        StatementLine
            .Of(Denied("her office", "it") with { Denied = false, Predicate = "be" }, "Mayor Gudrun Aasen", 300)
            .ShouldBe("Mayor Gudrun Aasen");

    [Fact]
    public void What_may_be_is_on_no_condition() =>
        StatementLine
            .Of(Denied(null, "it") with { Denied = false, Modality = "conditional" }, "a seal in the brake may leak", 300)
            .ShouldBe("a seal in the brake may leak");

    [Fact]
    public void A_sentence_is_shown_as_it_is() =>
        StatementLine
            .Of(Denied("the ministry", "it") with { Sentence = "Not all share the good mood." }, "share the good mood", 300)
            .ShouldBe("Not all share the good mood.");

    private static FactAssertion Denied(string? source, string subject) =>
        new()
        {
            AssertionId = Guid.Empty,
            ArticleId = Guid.Empty,
            Origin = "site:harbour.example",
            SaidAt = DateTimeOffset.UnixEpoch,
            Predicate = "sign",
            Subject = new FactParty(null, subject),
            Denied = true,
            Sources = source is null ? [] : [new FactParty(null, source)],
        };
}
