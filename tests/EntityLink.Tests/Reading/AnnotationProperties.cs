using System.Text.Json;
using CsCheck;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>What holds for any text, whoever wrote it.</summary>
public sealed class AnnotationProperties
{
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "„",
        "«",
        "»",
        " said ",
        " said. ",
        ", ",
        ". ",
        "? ",
        ": ",
        "\n",
        "\n\n",
        "Marta Okonjo",
        " Okonjo",
        " he ",
        "U.S. ",
        "NATO ",
        "(NATO)",
        " of ",
        " the ",
        "Ministry of ",
        " according to ",
        "-",
        "🚢",
        "\uD83D",
        "\0",
        "\u200B",
        "É",
        "Привет ",
        "東京",
        " a ",
        "Mr. ",
        "1,200 ",
        " denied that ",
        "’s ",
        " told Reuters ",
        "and ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).List[0, 60].Select(string.Concat),
        Gen.Char.Array[0, 200].Select(characters => new string(characters))
    );

    [Fact]
    public void Every_span_lies_in_the_text_and_has_its_words() =>
        Texts.Sample(text =>
        {
            var found = Known.Annotate(text);
            foreach (var mention in found.Mentions)
            {
                if (
                    text.Substring(mention.Start, mention.Length) != mention.Surface
                    || mention.Length == 0
                    || found.Entities.All(entity => entity.EntityId != mention.EntityId)
                )
                    return false;
            }
            return found.Quotes.All(quote =>
                    quote.Content.All(span => IsIn(text, span))
                    && (quote.Cue is null || IsIn(text, quote.Cue))
                    && IsIn(text, quote.Source)
                    && IsIn(text, quote.Via)
                ) && found.Assertions.All(assertion => assertion.Start >= 0 && assertion.Start + assertion.Length <= text.Length);
        });

    [Fact]
    public void Mentions_do_not_overlap() =>
        Texts.Sample(text =>
        {
            var mentions = Known.Annotate(text).Mentions;
            return mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
        });

    [Fact]
    public void Reading_again_gives_the_same() =>
        Texts.Sample(text => JsonSerializer.Serialize(Known.Annotate(text)) == JsonSerializer.Serialize(Known.Annotate(text)));

    [Theory]
    [InlineData("“")]
    [InlineData("‘a")]
    [InlineData(" \"a")]
    [InlineData(" 'as' ")]
    [InlineData("“A b.” ")]
    [InlineData("Aa ")]
    [InlineData("Bank of ")]
    [InlineData("John Smith ")]
    [InlineData("John Smith. ")]
    [InlineData("Smith said ")]
    [InlineData("said ")]
    [InlineData("according to ")]
    [InlineData("“Aa bb cc dd.” He said. ")]
    [InlineData("he said “Aa bb cc dd.”\n\n")]
    [InlineData("“Aa bb cc dd,” Marta Okonjo said.\n\n")]
    [InlineData("“Aa bb cc dd,” he said. ")]
    [InlineData("A.")]
    [InlineData("(")]
    [InlineData("\n")]
    [InlineData("a\n ")]
    [InlineData("X")]
    public void A_megabyte_of_anything_is_read_in_seconds_of_the_processor(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        // Generous for a slow machine; what is not linear takes many minutes.
        ThreadTime.Of(() => Known.Annotate(text)).ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static bool IsIn(string text, Span span) => span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length;

    private static bool IsIn(string text, Party? party) =>
        party is null
        || (party.Start >= 0 && party.Start + party.Length <= text.Length && text.Substring(party.Start, party.Length) == party.Surface);
}
