using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Facts;

public sealed class ClauseContextsTests
{
    private static IEnumerable<FactAssertion> Of(string text)
    {
        var article = Sample.Article("Cholera in Tromvik", "Outlet", text).Article;
        return ArticleStatements.Of(article, Known.Annotate(text), Document.Of(text)).OfType<FactAssertion>();
    }

    [Fact]
    public void Those_of_another_year_are_no_part_of_the_toll()
    {
        var said = Of("In 2011, after the flood, more than 700 people caught cholera in Tromvik. Nine of them died.")
            .Where(one => one.Quantity?.Low == 9)
            .ToList();
        said.ShouldNotBeEmpty();
        said.ShouldAllBe(one => one.Time != null && one.Time.From.Year == 2011);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9000)]
    public void Of_a_place_outside_of_the_text_nothing_is_read(int start)
    {
        const string Text = "Cholera has killed 30 people.";
        var article = Sample.Article("Cholera in Tromvik", "Outlet", Text).Article;
        foreach (var one in Known.Annotate(Text).Assertions)
            StatementAssertion.Of(article, one with { Start = start }, "site:a")?.Tally.ShouldBeNull();
    }

    [Fact]
    public void A_number_that_is_said_to_be_wrong_is_not_said() =>
        Of("The closure would cost 900 jobs, and not 700 as the company claims, the mayor said.")
            .ShouldNotContain(one => one.Quantity != null && one.Quantity.Low == 700);

    [Fact]
    public void Whose_figure_is_called_nonsense_is_told_again() =>
        Of("\"The 40 percent that Fjellvann talks about is nonsense,\" the mayor said.")
            .Where(one => one.Quantity?.Low == 40)
            .ShouldAllBe(one => one.Recalls);

    [Fact]
    public void Who_was_told_to_leave_has_been_evacuated() =>
        Of("Some 900 people from 12 hamlets have been told to leave.")
            .ShouldContain(one => one.Tally == "evacuate" && one.Modality == "asserted");

    [Fact]
    public void Who_died_of_something_else_is_no_part_of_the_toll()
    {
        Of("Cholera has killed 30 people. Four people on the list died of typhoid.")
            .Where(one => one.Quantity?.Low == 4)
            .ShouldAllBe(one => one.Tally == null);
        Of("The bus hit a wall. Four people died of injuries.").ShouldContain(one => one.Quantity != null && one.Tally == "die");
        Of("Cholera is back. Four people died of cholera.")
            .ShouldContain(one => one.Quantity != null && one.Quantity.Low == 4 && one.Tally == "die");
    }

    [Fact]
    public void An_old_figure_is_read_as_what_took_its_place() =>
        Of("The aid group lowered its own estimate of the dead from 48 to 41.")
            .Where(one => one.Quantity is not null)
            .ShouldAllBe(one => one.Quantity!.Low == 41);

    [Fact]
    public void A_source_is_called_by_its_name()
    {
        var text = "Fjellvann is a Norwegian utility. It said 14 valves had been found open.";
        Of(text).SelectMany(one => one.Sources).ShouldAllBe(source => source.EntityId == null || source.Words != "It");
    }

    [Fact]
    public void What_came_before_the_news_is_not_what_the_source_tells()
    {
        var said = Of("The gas stopped on Saturday, four days after Norway expelled Russian diplomats, the operator Fjellvann said.")
            .Where(one => one.Predicate == "expel")
            .ToList();
        said.ShouldAllBe(one => one.Sources.Count == 0 && one.Quantity == null && one.Recalls);
    }

    [Fact]
    public void Who_puts_the_number_is_who_counts() =>
        Of("The ministry counts 30 dead. Clean Rivers puts the number of dead at 48.")
            .Where(one => one.Quantity?.Low == 48)
            .ShouldAllBe(one => one.Sources.Count == 1 && one.Sources[0].Words == "Clean Rivers");
}
