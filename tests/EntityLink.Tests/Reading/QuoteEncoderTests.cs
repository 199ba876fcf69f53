using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class QuoteEncoderTests
{
    private static QuoteEncoder Encoder => Known.Models.Reading.Quotes!;

    [Theory]
    [InlineData("Short words.\n\nMore of them.")]
    [InlineData("One paragraph of a few sentences. It goes on, and on. Then it ends.")]
    public void A_text_that_fits_is_read_at_once(string text) => Windows(text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("The ferry left the harbour of Tallinn before noon, and nobody was on the pier. ", 60)]
    [InlineData("The ferry left the harbour.\n\n", 90)]
    [InlineData("the mayor of Tallinn and Marta Okonjo, ", 120)]
    public void Every_word_is_read_once_and_no_window_is_longer_than_those_of_training(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var windows = Windows(text);
        windows.Count.ShouldBeGreaterThan(2);
        windows.ShouldAllBe(window => window.Words.Length <= QuoteWindow.MostWords && window.Types.Length == window.Words.Length);
        windows.SelectMany(window => window.Words).ShouldBe(Encode(text).Sentences.SelectMany(sentence => sentence.Words));
    }

    [Fact]
    public void A_window_knows_what_is_quoted_and_where_a_paragraph_begins()
    {
        const string text = "He said: “Go on.”\n\nShe left.";
        var window = Windows(text).ShouldHaveSingleItem();
        long Type(string word) => window.Types[Array.FindIndex(window.Words, at => text[at.Start..at.End] == word)];
        (Type("He"), Type("Go"), Type("She")).ShouldBe((0, 1, 2));
    }

    [Theory]
    [InlineData("The harbour will stay closed, Marta Okonjo said on Monday.", "said")]
    [InlineData("According to NordFerry, nobody was hurt in the storm.", "According")]
    [InlineData("Ola Brandt denied that the ferry had been late.", "denied")]
    public void A_word_that_attributes_is_likelier_to_begin_a_cue_than_any_other(string text, string cue)
    {
        var narration = new Narration(Document.Of(text));
        var shares = Encoder.Read(narration, Encode(text));
        var tokens = Enumerable.Range(0, narration.Document.Tokens.Length).ToList();
        tokens.ShouldAllBe(token => shares.Has(token));
        narration.Document.Word(tokens.MaxBy(token => shares.Cue(token).Begins)).ToString().ShouldBe(cue);
    }

    [Fact]
    public void Who_said_it_and_what_was_said_are_likelier_than_other_words()
    {
        const string text = "Marta Okonjo said that nobody was hurt.";
        var document = Document.Of(text);
        var shares = Encoder.Read(new Narration(document), Encode(text));
        string Likeliest(LinkRole role)
        {
            var links = shares.Links(2, role, new Extent(0, document.Tokens.Length));
            return document.Word(Array.IndexOf(links, links[..^1].Max())).ToString();
        }
        (Likeliest(LinkRole.SourceStart), Likeliest(LinkRole.SourceEnd)).ShouldBe(("Marta", "Okonjo"));
        (Likeliest(LinkRole.ContentStart), Likeliest(LinkRole.ContentEnd)).ShouldBe(("that", "hurt"));
    }

    [Fact]
    public void What_nobody_encoded_has_no_shares()
    {
        var narration = new Narration(Document.Of("Nobody was hurt."));
        Encoder.Read(narration, EncodedDocument.None).Has(0).ShouldBeFalse();
    }

    private static EncodedDocument Encode(string text) => Known.Models.Reading.Encoder.Encode(Document.Of(text));

    private static List<QuoteWindow> Windows(string text) =>
        [.. QuoteWindow.Of(new Narration(Document.Of(text)), Encode(text), QuoteEncoder.Layer)];
}
