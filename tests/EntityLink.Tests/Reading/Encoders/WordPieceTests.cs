using CsCheck;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading.Encoders;

public sealed class WordPieceTests
{
    private static readonly WordPiece Pieces = WordPiece.Of(File.ReadAllText(Path.Combine(LoadedModels.Folder, "vocabulary.txt")));

    private static readonly string[] Parts =
    [
        "$",
        "€",
        "£",
        "+=<>^|~",
        "🚢",
        "👩‍🚀",
        "e\u0301",
        "É",
        "ﬃ",
        "İ",
        "\uD83D",
        "\uDC00",
        "\r\n",
        "\t",
        "\u00A0",
        "\u200B",
        "\u0301",
        "東京",
        "Привет",
        "unaffordable",
        "O’Brien",
        "U.S.",
        "1,200",
        " ",
        "\0",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Parts.Length - 1].Select(part => Parts[part]).List[0, 30].Select(string.Concat),
        Gen.Char.Array[0, 80].Select(characters => new string(characters))
    );

    [Fact]
    public void The_pieces_cover_every_unit_that_is_no_blank_once_and_in_order() =>
        Texts.Sample(text =>
        {
            var cut = Pieces.Cut(text, new Extent(0, text.Length));
            var at = 0;
            foreach (var piece in cut.Pieces)
            {
                // What lies between two pieces is blank.
                if (piece.Start < at || piece.Length <= 0 || !IsBlank(text[at..piece.Start]))
                    return false;
                at = piece.End;
            }
            return IsBlank(text[at..]) && cut.Pieces.Count == cut.Ids.Count && cut.Ids.TrueForAll(id => id >= 0 && id < Pieces.Size);
        });

    [Fact]
    public void The_pieces_of_a_word_cover_it() =>
        Texts.Sample(text =>
        {
            var cut = Pieces.Cut(text, new Extent(0, text.Length));
            return Enumerable
                .Range(0, cut.Words.Count)
                .All(word =>
                    cut.Pieces[cut.FirstPieces[word]].Start == cut.Words[word].Start
                    && cut.Pieces[cut.PiecesEnd(word) - 1].End == cut.Words[word].End
                );
        });

    [Theory]
    [InlineData("unaffordable", "una|ff|ord|able")]
    [InlineData("Zürich’s 5€", "Zürich|’|s|5|€")]
    [InlineData("Sa\u0301nchez", "Sa\u0301nchez")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("東京", "東|京")]
    [InlineData("$1,200 (£900)", "$|1|,|200|(|£|900|)")]
    public void A_text_is_cut_into_these_pieces(string text, string pieces) =>
        string.Join('|', Pieces.Cut(text, new Extent(0, text.Length)).Pieces.Select(piece => text[piece.Start..piece.End]))
            .ShouldBe(pieces);

    [Fact]
    public void An_accent_changes_no_piece() => Ids("Kraków José Ürümqi").ShouldBe(Ids("krakow jose urumqi"));

    [Fact]
    public void A_range_is_cut_without_what_stands_around_it() =>
        Pieces.Cut("in Kyiv today", new Extent(3, 7)).Words.ShouldBe([new Extent(3, 7)]);

    [Fact]
    public void A_bound_ends_the_cut_at_a_word()
    {
        var cut = Pieces.Cut("one two three four", new Extent(0, 18), mostPieces: 2);
        cut.Words.Count.ShouldBe(2);
        cut.IsCutOff.ShouldBeTrue();
    }

    [Theory]
    [InlineData("kyiv", 0)]
    [InlineData("Kyiv", 1)]
    [InlineData("A", 1)]
    [InlineData("NATO", 2)]
    [InlineData("iPhone", 3)]
    [InlineData("McDonald", 3)]
    [InlineData("G7", 4)]
    [InlineData("—", 5)]
    public void A_word_is_written_in_one_of_six_ways(string word, int expected) => ((int)Casing.Of(word)).ShouldBe(expected);

    [Theory]
    [InlineData("Talks on grain in Kyiv end today", 0)]
    [InlineData("Talks on Grain in Kyiv End Today", 1)]
    [InlineData("TALKS ON GRAIN IN KYIV END", 2)]
    [InlineData("NATO", 0)]
    public void A_sentence_is_written_in_one_of_three_styles(string text, int expected)
    {
        var cut = Pieces.Cut(text, new Extent(0, text.Length));
        ((int)Casing.StyleOf(cut.Cases, cut.Words)).ShouldBe(expected);
    }

    private static List<int> Ids(string text) => Pieces.Cut(text, new Extent(0, text.Length)).Ids;

    private static bool IsBlank(string text) =>
        text.All(character => char.IsWhiteSpace(character) || char.IsControl(character) || character == '\u0085');
}
