using NewsMesh.Search.Tests.Facts;
using NewsMesh.Search.Web;

namespace NewsMesh.Search.Tests.Web;

/// <summary>What stands before somebody's words wherever they are shown.</summary>
public sealed class SayingTests
{
    [Theory]
    [InlineData("direct", "said", "affirmed", "We pay", "en", "said: “We pay”")]
    [InlineData("direct", null, "affirmed", "We pay", "en", "“We pay”")]
    [InlineData("direct", null, "denied", "We pay", "en", "denied: “We pay”")]
    [InlineData("indirect", "denied", "denied", "the taps had been opened", "en", "denied that the taps had been opened")]
    [InlineData("indirect", null, "denied", "the taps had been opened", "en", "denied that the taps had been opened")]
    [InlineData("indirect", null, "affirmed", "the taps had been opened", null, "said that the taps had been opened")]
    [InlineData("indirect", "did not say", "affirmed", "whether it pays", "en-GB", "did not say whether it pays")]
    [InlineData("indirect", "vowed", "affirmed", "to fight", "und", "vowed to fight")]
    [InlineData("indirect", "warned", "affirmed", "against a comedy that is one", "en", "warned against a comedy that is one")]
    [InlineData("mixed", "thanked", "affirmed", "the members “for every mile”", "en", "thanked the members “for every mile”")]
    [InlineData("indirect", "denied", "denied", "the claims that were made", "en", "denied the claims that were made")]
    [InlineData("indirect", "welcomed", "affirmed", "the deal that had been made", "en", "welcomed the deal that had been made")]
    [InlineData("indirect", "said", "affirmed", "A grain ship is at sea", "en", "said: A grain ship is at sea")]
    [InlineData("indirect", "said", "affirmed", "NordFerry is at sea", "en", "said that NordFerry is at sea")]
    [InlineData("indirect", "sagte", "affirmed", "die Brücke bleibe offen", "de", "sagte: die Brücke bleibe offen")]
    [InlineData("indirect", null, "denied", "die Brücke bleibe offen", "de", "denied: die Brücke bleibe offen")]
    public void Words_stand_with_their_verb_and_only_spoken_ones_between_marks(
        string kind,
        string? cue,
        string polarity,
        string words,
        string? language,
        string expected
    ) => Saying.Line(kind, cue, polarity, words, language).ShouldBe(expected);

    [Theory]
    [InlineData("according to", "According to Ann Lee: the pier is shut")]
    [InlineData(null, "Ann Lee denied that the pier is shut")]
    public void A_line_to_cite_can_stand_alone(string? cue, string expected) =>
        CitationLine.Words("Ann Lee", "indirect", cue, "denied", "the pier is shut", "en").ShouldBe(expected);

    [Fact]
    public void An_answer_that_is_somebodys_words_stands_with_its_verb_and_every_other_one_as_it_is()
    {
        var report = Reports.Of("indirect", "denied", "denied");
        AnswerWords.Of("words", "the taps had been opened", report).ShouldBe("denied that the taps had been opened");
        AnswerWords.Of("killed", "12", report).ShouldBe("12");
    }

    [Theory]
    [InlineData("how many (mine)", "how many mines")]
    [InlineData("how many (person)", "how many people")]
    [InlineData("how many (people)", "how many people")]
    [InlineData("how many (country)", "how many countries")]
    [InlineData("how many (fireman)", "how many firemen")]
    [InlineData("how many (human)", "how many humans")]
    [InlineData("how many (bus)", "how many buses")]
    [InlineData("how many (kilometre per hour)", "how many kilometres per hour")]
    [InlineData("how many (square foot)", "how many square feet")]
    [InlineData("how many (celsius)", "how many degrees Celsius")]
    [InlineData("how many (percent)", "how many percent")]
    [InlineData("how many (percentage point)", "how many percentage points")]
    [InlineData("how many (magnitude)", "what magnitude")]
    [InlineData("how many (EUR)", "how much, in EUR")]
    [InlineData("how many", "how many")]
    [InlineData("when", "when")]
    public void A_question_is_asked_as_people_ask_it(string slot, string question) => AnswerWords.Question(slot).ShouldBe(question);
}
