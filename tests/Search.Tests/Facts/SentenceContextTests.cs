using CsCheck;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Facts;

public sealed class SentenceContextTests
{
    [Fact]
    public void Words_stand_in_their_paragraph_and_what_is_far_away_is_cut_at_a_word()
    {
        var text =
            $"Title\n\n{string.Concat(Enumerable.Repeat("before ", 60))}The bridge fell. {string.Concat(Enumerable.Repeat("after ", 60))}\n\nEnd";
        var context = SentenceContext.Of(text, text.IndexOf("The bridge", StringComparison.Ordinal), 16)!;
        context.Words.ShouldBe("The bridge fell.");
        context.Before.ShouldStartWith("… before ");
        context.After.ShouldEndWith("after …");
        (context.Before.Length + context.After.Length).ShouldBeLessThan(500);
    }

    [Fact]
    public void Whatever_the_span_is_only_words_of_the_text_are_shown() =>
        Gen.Select(Gen.String[0, 80], Gen.Int[-5, 90], Gen.Int[-5, 90])
            .Sample(
                (text, start, length) =>
                {
                    if (SentenceContext.Of(text, start, length) is not { } context)
                        (start < 0 || length <= 0 || start + length > text.Length).ShouldBeTrue();
                    else
                        text.ShouldContain(context.Before + context.Words + context.After, Case.Sensitive);
                }
            );
}
