using NewsMesh.Search.Query;
using NewsMesh.Search.Web;

namespace NewsMesh.Search.Tests.Web;

public sealed class OpposedValuesTests
{
    [Fact]
    public void A_number_that_no_report_opposes_is_no_side_of_a_disagreement()
    {
        var (planned, denied, elsewhere) = (Report(1), Report(2), Report(3));
        var slot = new SlotItem("how many (job)", [Value("1,200", planned), Value("260", elsewhere), Value("not: 1,200", denied)]);
        var fact = Fact(slot, new LinkItem("disputes", "the company rejected what the other says", denied, planned));
        OpposedValues.Of(fact, slot).Select(value => value.Value).ShouldBe(["1,200", "not: 1,200"]);
    }

    [Fact]
    public void Where_links_tell_of_fewer_than_two_all_answers_are_shown_and_one_answer_has_no_side()
    {
        var slot = new SlotItem("how many (job)", [Value("1,200", Report(1)), Value("260", Report(3))]);
        OpposedValues.Of(Fact(slot), slot).Count.ShouldBe(2);
        var one = new SlotItem("when", [Value("Monday", Report(1))]);
        OpposedValues.Of(Fact(one), one).ShouldBeEmpty();
    }

    private static ValueItem Value(string value, SupportItem report) => new(value, 1, report.PublishedAt, report.PublishedAt, [report]);

    private static SupportItem Report(byte number) =>
        QueryExamples.Fact.Slots[0].Values[0].Support[0] with
        {
            AssertionId = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        };

    private static FactAnswer Fact(SlotItem slot, params LinkItem[] links) => QueryExamples.Fact with { Slots = [slot], Links = links };
}
