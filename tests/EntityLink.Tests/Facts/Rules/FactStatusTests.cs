using System.Globalization;
using CsCheck;
using NewsMesh.EntityLink.Facts.Rules;
using static NewsMesh.EntityLink.Tests.Facts.Rules.SampleAssertions;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>What a fact is after all its assertions, and what holds of every fact, whichever assertions it has.</summary>
public sealed class FactStatusTests
{
    [Fact]
    public void The_same_words_have_one_origin_where_one_report_says_whose_they_are()
    {
        FactAssertion Said(int ordinal, string origin, string text, params FactParty[] sources) =>
            Killed(ordinal, null, null, origin) with
            {
                Quantity = null,
                Text = text,
                Sources = sources,
            };
        var named = Said(1, "source:dai", "These small planets are the best candidate", new FactParty(Id(3), "Dai"));
        FactRules
            .StatusOf([named, Said(2, "site:b", "these small planets are the best candidate for it")])
            .Status.ShouldBe("single-source");
        FactRules.StatusOf([named, Said(2, "site:b", "planets were found")]).Status.ShouldBe("corroborated");
        FactRules.StatusOf([named with { Sources = [] }, Said(2, "site:b", named.Text!)]).Status.ShouldBe("corroborated");
    }

    [Fact]
    public void A_newer_version_of_an_article_updates_it()
    {
        var first = Killed(1, 5, 5, "a");
        var edited = Killed(2, 4, 4, "a") with { ArticleId = first.ArticleId, ArticleVersion = 2 };
        FactRules.Relate(first, edited).Kind.ShouldBe("updates");
        FactRules.StatusOf([first, edited]).Values.ShouldHaveSingleItem().Assertions.ShouldHaveSingleItem().ShouldBe(edited);
    }

    [Fact]
    public void A_report_without_a_number_takes_nothing_from_the_numbers_that_are_disputed()
    {
        FactAssertion Magnitude(int ordinal, double value, string origin, int hours) =>
            Killed(ordinal, value, value, origin, hours) with
            {
                Predicate = "shake",
                Tally = "quake magnitude",
                Quantity = new FactQuantity(value, value, "magnitude"),
            };
        var confirmed = Magnitude(3, 0, "c", 90) with { Tally = null, Quantity = null };
        FactRules.StatusOf([Magnitude(1, 5.8, "a", 0), Magnitude(2, 6.1, "b", 6), confirmed]).Status.ShouldBe("contested");
    }

    [Fact]
    public void Status_follows_from_values_and_origins()
    {
        FactRules.StatusOf([]).Status.ShouldBe("retracted");
        FactRules.StatusOf([Killed(1, 5, 5, "a"), Killed(2, 5, 5, "a")]).Status.ShouldBe("single-source");
        FactRules.StatusOf([Killed(1, 5, 5, "a"), Killed(2, 5, null, "b")]).Status.ShouldBe("corroborated");
        FactRules.StatusOf([Killed(1, 5, 5, "a"), Killed(2, 9, 9, "b")]).Status.ShouldBe("contested");
        FactRules.StatusOf([Killed(1, 5, 5, "a"), Killed(2, 9, 9, "b", 5)]).Status.ShouldBe("superseded");
    }

    private static readonly Gen<FactAssertion[]> Reports = Gen.Select(Gen.Int[1, 6], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 3])
        .Array[0, 9]
        .Select(rows =>
            rows.Select(
                    (row, at) =>
                        Killed(at, 10 + row.Item1, row.Item4 ? null : 10 + row.Item1, $"site:{row.Item3}", row.Item2) with
                        {
                            Denied = row.Item5 == 0,
                        }
                )
                .ToArray()
        );

    [Fact]
    public void The_order_of_arrival_makes_no_difference() =>
        Gen.Select(Reports, Gen.Int)
            .Sample(
                (reports, seed) =>
                {
                    var shuffled = reports.OrderBy(one => HashCode.Combine(one.AssertionId, seed)).ToArray();
                    Described(FactRules.StatusOf(shuffled)).ShouldBe(Described(FactRules.StatusOf(reports)));
                }
            );

    [Fact]
    public void Relations_are_the_same_both_ways() =>
        Reports.Sample(reports =>
        {
            foreach (var one in reports)
            {
                foreach (var other in reports)
                    FactRules.Relate(one, other).ShouldBe(FactRules.Relate(other, one));
            }
        });

    [Fact]
    public void No_value_holds_two_that_rule_each_other_out() =>
        Reports.Sample(reports =>
        {
            foreach (var value in FactRules.StatusOf(reports).Values)
            {
                foreach (var one in value.Assertions)
                {
                    foreach (var other in value.Assertions)
                        FactRules.Relate(one, other).Kind.ShouldBeOneOf("repeats", "corroborates", "refines");
                }
            }
        });

    /// <summary>Two articles of two origins say the same of an answer that stands: nothing else is agreement.</summary>
    [Fact]
    public void What_is_corroborated_is_said_alike_by_two_articles() =>
        Reports.Sample(reports =>
        {
            var status = FactRules.StatusOf(reports);
            if (status.Status == "single-source")
                status.Origins.ShouldHaveSingleItem();
            if (status.Status == "corroborated")
                Corroborating(status).ShouldBeTrue();
        });

    internal static bool Corroborating(FactStatus status) =>
        status
            .Values.Where(value => !value.Superseded)
            .Any(value =>
                value.Assertions.Any(one =>
                    value.Assertions.Any(other =>
                        one.ArticleId != other.ArticleId
                        && one.Origin != other.Origin
                        && one.Denied == other.Denied
                        && FactRules.Relate(one, other).Kind is "corroborates" or "refines"
                    )
                )
            );

    private static string Described(FactStatus status) =>
        string.Join(
            "\n",
            [
                status.Status,
                string.Join(",", status.Origins),
                .. status.Values.Select(value =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{value.Superseded}: {string.Join(",", value.Assertions.Select(one => one.AssertionId))}"
                    )
                ),
            ]
        );
}
