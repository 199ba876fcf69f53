using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Words;

public sealed class SentenceAroundTests
{
    [Theory]
    [InlineData("It rained. The harbour said that |the ferry sank.", "The harbour said that ", "the ferry sank")]
    [InlineData("It rained\nfor days; it is said |so\nagain", "for days; it is said ", "so")]
    [InlineData("|The ferry sank", "", "The ferry sank")]
    [InlineData("The ferry sank|", "The ferry sank", "")]
    [InlineData("|", "", "")]
    public void A_sentence_ends_at_its_marks_and_where_the_text_ends(string marked, string before, string behind)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);
        SentenceAround.Before(text, at, 100).TrimStart().ShouldBe(before);
        SentenceAround.Behind(text, at, 100).ShouldBe(behind);
    }

    [Fact]
    public void A_part_of_a_sentence_ends_at_a_semicolon_too() =>
        SentenceAround.StartOfPart("It rained for days; it is said so", 30, 100).ShouldBe("It rained for days;".Length);

    [Fact]
    public void Nothing_is_looked_at_that_lies_further_away_than_the_reach() =>
        SentenceAround.Before("The harbour said that the ferry sank", 21, 4).ShouldBe("that");
}
