using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Texts that were made to cost much, at two sizes: four times the text may cost some four times as much, and not sixteen.</summary>
public sealed class GrowthTests
{
    private const int Small = 60_000;
    private const int Times = 4;

    /// <summary>Between four (linear) and sixteen (quadratic), nearer to the former; a busy machine is tried again.</summary>
    private const double MostGrowth = 8;
    private const int Tries = 5;

    public static TheoryData<string, string> Texts =>
        new()
        {
            { "quotes", "“We have lost three weeks {0},” Marta Okonjo said. " },
            { "paragraphs of quotes", "“We have lost three weeks {0},” Marta Okonjo said.\n\n" },
            { "quotes of nobody", "“We have lost three weeks {0}.” " },
            { "open quotation marks", "“We have lost " },
            { "single marks behind an s", "‘the workers’ rights of {0} " },
            { "indirect speech", "Rubio said that talks {0} would go on. " },
            { "names", "Marta{0} Okonjo met Ola{0} Brandt. " },
            { "one run of capitals", "Aaa Bbb Ccc{0} " },
            { "one word", "aaaaaaaaaaaaaaaa" },
            { "acronyms", "Harbour Workers Union (HWU{0}) " },
            { "brackets", "((((" },
            { "full stops", "A. B. C. " },
            { "commas", "said, and, said, " },
            { "verbs of speech", "said told added " },
            { "blank lines", "a\n\n" },
            { "clauses", "Police arrested {0} men in May and " },
            { "noons", "at noon on noon " },
            { "numbers", "{0} or one hundred and - " },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_a_text_costs_grows_with_its_length(string kind, string part)
    {
        Annotate(Of(part, Small / 10));
        var (processor, allocated) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Tries && (processor > MostGrowth || allocated > MostGrowth); attempt++)
        {
            var (small, large) = (Cost(Of(part, Small)), Cost(Of(part, Small * Times)));
            processor = Math.Min(processor, large.Processor / Math.Max(small.Processor, 5));
            allocated = Math.Min(allocated, large.Allocated / small.Allocated);
        }
        allocated.ShouldBeLessThan(MostGrowth, $"{kind}: bytes");
        processor.ShouldBeLessThan(MostGrowth, $"{kind}: milliseconds of the processor");
    }

    [Fact]
    public void Sixteen_thousand_quotes_are_bounded_and_what_is_left_out_is_said()
    {
        var text = string.Concat(Enumerable.Range(0, 16_000).Select(number => $"“We lost {number} of it,” Marta Okonjo said.\n\n"));
        var (found, leftOut) = Annotate(text);
        found.Quotes.Count.ShouldBe(ArticleBounds.MostQuotes);
        found.Assertions.Count(one => one.Predicate == "say").ShouldBe(ArticleBounds.MostQuotes);
        found.Assertions.Count.ShouldBeLessThanOrEqualTo(ArticleBounds.MostAssertions);
        found.Mentions.Count.ShouldBeLessThanOrEqualTo(ArticleBounds.MostMentions);
        leftOut.ShouldNotBeNull().ShouldContain("quotes");
        leftOut.ShouldContain($"of {text.Length} characters");
    }

    [Fact]
    public void An_article_within_the_bounds_loses_nothing() => Annotate(Sample.Quote("Marta Okonjo")).LeftOut.ShouldBeNull();

    [Fact]
    public void Nothing_is_read_for_a_caller_who_is_gone() =>
        Should.Throw<OperationCanceledException>(() =>
            Known.Reader.Read(new DocumentInput { Text = "Marta Okonjo left." }, new CancellationToken(canceled: true))
        );

    private static (Annotations Found, string? LeftOut) Annotate(string text) =>
        ArticleBounds.Annotate(Sample.Article("growth", "Harbour Daily", text).Article, Known.Reader, CancellationToken.None);

    private static string Of(string part, int length) =>
        string.Concat(
            Enumerable
                .Range(0, length / part.Length)
                .Select(number =>
                    part.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                )
        );

    private static (double Processor, double Allocated) Cost(string text)
    {
        GC.Collect();
        var before = (Time: Environment.CpuUsage.TotalTime, Bytes: GC.GetAllocatedBytesForCurrentThread());
        Annotate(text);
        return ((Environment.CpuUsage.TotalTime - before.Time).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before.Bytes);
    }
}
