using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Tallies;

public sealed class RecountsTests
{
    [Theory]
    [InlineData("Organisers said 40,000 people took part. Police put the number at 9,000.", 40_000, 9_000)]
    [InlineData("About 700 nurses walked out on Monday, the Nurses' Guild said. The ministry said 450 took part.", 700, 450)]
    [InlineData("Some 70 flights would be hit, Norvik Air said. The pilots' union spoke of 120.", 70, 120)]
    [InlineData("Mayor Ann Reed said 800 jobs would go. The company put the number at about 300.", 800, 300)]
    [InlineData("About 4,000 people came, according to the choir; the police spoke of 1,500.", 4_000, 1_500)]
    [InlineData(
        "The prosecutor said the damage was 90 million euros.\n\nHis lawyer said the true figure was closer to 30 million.",
        9e7,
        3e7
    )]
    [InlineData("Organisers spoke of 7,000 marchers; the police counted 2,400.", 7_000, 2_400)]
    [InlineData("The Guild said 71% of nurses had walked out. The operator Fjellvann put participation at 28%.", 71, 28)]
    [InlineData("The company said the average welder earns $41,000 a year. The union says it is $36,500.", 41_000, 36_500)]
    public void A_number_without_a_word_of_what_is_counted_answers_the_one_before_it(string text, double first, double second)
    {
        var stated = Stated(text);
        var recount = stated.Single(one => one.Recounts is not null);
        var counted = stated.Single(one => one.AssertionId == recount.Recounts);
        QuantityValues.Point(recount.Quantity!).ShouldBe(second);
        QuantityValues.Point(counted.Quantity!).ShouldBe(first, first * 0.1);
        var relation = FactRules.Relate(counted, recount);
        relation.Kind.ShouldBe("contradicts");
        FactRules.StatusOf([counted, recount]).Status.ShouldBe("contested");
    }

    [Theory]
    [InlineData("Organisers said 40,000 people took part. Police said 12 officers were hurt.")]
    [InlineData("Organisers said 40,000 people took part. The organisers put the number at 9,000 a year ago.")]
    [InlineData("Police said five people died. The hospital said 12 patients were treated.")]
    [InlineData("A poll put the Greens at 29 percent and the Liberals at 22.")]
    public void A_number_of_something_else_answers_nothing(string text) => Stated(text).ShouldAllBe(one => one.Recounts == null);

    private static List<FactAssertion> Stated(string text)
    {
        var article = Sample.Article("Two counts", "Harbour Courier", text).Article;
        return [.. ArticleStatements.Of(article, Known.Annotate(text), Document.Of(text)).OfType<FactAssertion>()];
    }
}
