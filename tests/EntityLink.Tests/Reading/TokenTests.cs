using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class TokenTests
{
    [Theory]
    [InlineData("Putin’s plan", "Putin|’s|plan")]
    [InlineData("the U.S. and J. K. Lee", "the|U.S.|and|J.|K.|Lee")]
    [InlineData("Mr. O’Brien doesn't know.", "Mr.|O’Brien|doesn't|know|.")]
    [InlineData("1,200.50 ships, 3rd", "1,200.50|ships|,|3rd")]
    [InlineData("Kim Jong-un 🚢!", "Kim|Jong|-|un|🚢|!")]
    [InlineData("He was ill.", "He|was|ill|.")]
    public void A_text_is_cut_into_words_numbers_and_marks(string text, string tokens) =>
        string.Join('|', Tokenizer.Cut(text).Select(token => text.Substring(token.Start, token.Length))).ShouldBe(tokens);

    [Theory]
    [InlineData("He left the U.S. in May. She stayed.", 2)]
    [InlineData("He lives in the U.S. The rest stayed.", 2)]
    [InlineData("Dr. Lee met Mr. Okonjo at 3 p.m. on Monday.", 1)]
    [InlineData("“Is it so?” he asked. “It is.”", 2)]
    [InlineData("One.\n\nTwo\n\nThree", 3)]
    public void Sentences_end_at_stops_that_are_not_part_of_an_abbreviation(string text, int count) =>
        Document.Of(text).Sentences.Count.ShouldBe(count);

    [Fact]
    public void A_hard_wrapped_line_goes_on() => Document.Of("The ship\nwaited.\nThen it left.").Paragraphs.Count.ShouldBe(2);
}
