using CsCheck;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Articles.Pages;

namespace NewsMesh.Search.Tests.Articles;

public sealed class InlineDiffTests
{
    [Fact]
    public void A_rewritten_sentence_shows_its_words_in_its_own_paragraph()
    {
        var paragraphs = Compare(
            "The pier burned.\n\nAt least 12 people were hurt. Police asked for witnesses.",
            "The pier burned.\n\nAt least 19 people were hurt. Police asked for witnesses."
        );

        paragraphs[^1]
            .Parts.ShouldBe([
                new("same", "At least "),
                new("removed", "12 "),
                new("added", "19 "),
                new("same", "people were hurt. Police asked for witnesses."),
            ]);
        paragraphs.Select(paragraph => paragraph.Parts.Count).ShouldBe([1, 4]);
    }

    [Fact]
    public void Sentences_that_share_little_are_not_interleaved() =>
        Compare("The mayor resigned.", "Rain fell on Sunday.")[^1]
            .Parts.ShouldBe([new("removed", "The mayor resigned."), new("added", " Rain fell on Sunday.")]);

    [Fact]
    public void Both_texts_can_be_read_out_of_it()
    {
        var texts = Gen.OneOf("One came late. ", "One came early. ", "Two left. ", "Who knows? ", "\n\n")
            .Array[0, 20]
            .Select(string.Concat);
        Gen.Select(texts, texts)
            .Sample(
                (before, after) =>
                {
                    var parts = Compare(before, after).SelectMany(paragraph => paragraph.Parts.Append(new Change("same", " "))).ToList();
                    Words(parts, "removed").ShouldBe(Words(after));
                    Words(parts, "added").ShouldBe(Words(before));
                }
            );
    }

    [Fact]
    public void A_text_that_was_written_anew_costs_no_comparison_of_all_words()
    {
        var (before, after) = (Long("a"), Long("b"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Compare(before, after).SelectMany(paragraph => paragraph.Parts).Sum(part => part.Text.Length).ShouldBeGreaterThan(200_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "comparing every word with every word takes minutes");

        static string Long(string letter) => string.Concat(Enumerable.Range(0, 20_000).Select(n => $"{letter}{n} "));
    }

    private static IReadOnlyList<ChangedParagraph> Compare(string before, string after) =>
        InlineDiff.Of("Headline", after, SentenceDiff.Of("Headline\n" + before, "Headline\n" + after));

    private static string[] Words(IEnumerable<Change> parts, string without) =>
        Words(string.Concat(parts.Where(part => part.Kind != without).Select(part => part.Text)));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
