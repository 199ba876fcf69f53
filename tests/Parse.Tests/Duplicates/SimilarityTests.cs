using CsCheck;
using NewsMesh.Parse.Duplicates;

namespace NewsMesh.Parse.Tests.Duplicates;

public class SimilarityTests
{
    private static readonly string Text = string.Join(
        ' ',
        Enumerable.Range(0, 40).Select(i => $"Ship {i} entered the harbour with {i * 7} tonnes of grain for the mills of district {i % 9}.")
    );

    [Fact]
    public void A_text_with_another_lead_is_a_reprint() =>
        Kind("Our reporter writes from the pier. " + Text[40..], Text).ShouldBe(DuplicateKind.Reprint);

    [Fact]
    public void A_part_of_a_text_is_an_excerpt() => Kind(Text[..(Text.Length / 3)], Text).ShouldBe(DuplicateKind.Excerpt);

    [Fact]
    public void A_rewritten_text_of_the_same_outlet_is_an_update() =>
        Similarity
            .Of(
                Shingles.Of(
                    Text[..(Text.Length * 2 / 3)] + " The last ships were turned away at night, the harbour master said on the phone."
                ),
                Shingles.Of(Text)
            )
            .Kind(sameOutlet: true)
            .ShouldBe(DuplicateKind.Update);

    [Fact]
    public void Another_text_is_no_relation() => Kind(string.Join(' ', Samples.Paragraphs), Text).ShouldBe(DuplicateKind.None);

    [Theory]
    [InlineData("The pier reopened on Monday after repairs.", "The PIER reopened, on Monday – after repairs")]
    [InlineData("タリン港は月曜日に再開した。", "タリン港は、月曜日に再開した")]
    public void Case_and_punctuation_count_for_nothing(string a, string b) =>
        Similarity.Of(Shingles.Of(a), Shingles.Of(b)).Resemblance.ShouldBe(1);

    [Fact]
    public void A_short_text_is_not_looked_up() => MinHash.BandsOf(Shingles.Of("The pier is open again.")).ShouldBeEmpty();

    [Fact]
    public void Texts_that_share_half_of_their_words_share_a_band() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var words = Enumerable.Range(seed, 300).Select(i => $"w{i}").ToList();
                var (one, other) = (string.Join(' ', words.Take(225)), string.Join(' ', words.Skip(75)));
                MinHash.BandsOf(Shingles.Of(one)).Intersect(MinHash.BandsOf(Shingles.Of(other))).ShouldNotBeEmpty();
            });

    [Fact]
    public void What_two_texts_share_is_the_same_both_ways() =>
        Gen.Select(Gen.Int[5, 60], Gen.Int[5, 60])
            .Sample(sizes =>
            {
                var (a, b) = (
                    Shingles.Of(string.Join(' ', Enumerable.Range(0, sizes.Item1))),
                    Shingles.Of(string.Join(' ', Enumerable.Range(3, sizes.Item2)))
                );
                var (there, back) = (Similarity.Of(a, b), Similarity.Of(b, a));
                (there.Resemblance, there.ContainmentInOther, there.ContainmentOfOther).ShouldBe(
                    (back.Resemblance, back.ContainmentOfOther, back.ContainmentInOther)
                );
            });

    private static DuplicateKind Kind(string one, string other) =>
        Similarity.Of(Shingles.Of(one), Shingles.Of(other)).Kind(sameOutlet: false);
}
