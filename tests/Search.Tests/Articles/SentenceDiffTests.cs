using CsCheck;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Articles;

public sealed class SentenceDiffTests
{
    [Fact]
    public void A_changed_figure_is_one_sentence_removed_and_one_added()
    {
        var diff = SentenceDiff.Of(
            "The pier burned. At least 12 people were hurt. Police asked for witnesses.",
            "The pier burned. At least 19 people were hurt. Police asked for witnesses."
        );

        diff.ShouldBe([
            new("same", "The pier burned."),
            new("removed", "At least 12 people were hurt."),
            new("added", "At least 19 people were hurt."),
            new("same", "Police asked for witnesses."),
        ]);
    }

    [Fact]
    public void A_comparison_beyond_its_bound_counts_as_rewritten()
    {
        var diff = SentenceDiff.Of("One came. Two left. Three stayed.", "Four came. Two left. Five stayed.", maxPairs: 8);

        diff.Select(change => change.Kind).ShouldBe(["removed", "removed", "removed", "added", "added", "added"]);
    }

    [Fact]
    public void A_diff_says_everything_that_either_text_says()
    {
        var texts = Gen.OneOf("One came. ", "Two left. ", "Three stayed. ", "Who knows? ", "\n\n").Array[0, 30].Select(string.Concat);
        Gen.Select(texts, texts)
            .Sample(
                (before, after) =>
                {
                    var diff = SentenceDiff.Of(before, after);
                    diff.Where(change => change.Kind != "added").Select(change => change.Text).ShouldBe(Sentences.Of(before));
                    diff.Where(change => change.Kind != "removed").Select(change => change.Text).ShouldBe(Sentences.Of(after));
                }
            );
    }

    [Theory]
    [InlineData("“We wait,” she said. “Not long.” Then she left.", 3)]
    [InlineData("He paid 3.5 million. It rose by 4 percent", 2)]
    [InlineData("", 0)]
    public void Sentences_are_cut_at_their_ends(string text, int count) => Sentences.Of(text).Count.ShouldBe(count);
}
