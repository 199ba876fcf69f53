using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Words;
using static NewsMesh.EntityLink.Tests.Facts.Rules.SampleAssertions;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>Who is named and calls untrue what another says disputes it, however few words both have in common; who tells something else does not.</summary>
public sealed class DenialTests
{
    private static FactAssertion Said(int article, string predicate, string text, string? source = null) =>
        Wording.Of(
            new FactAssertion
            {
                AssertionId = Id(article),
                ArticleId = Id(100 + article),
                Origin = $"site:{article}",
                Outlet = $"outlet {article}",
                SaidAt = Noon.AddHours(article),
                Predicate = predicate,
                Sources = source is null ? [] : [new FactParty(Id(source.Length + 1000), source)],
            },
            text
        );

    private static string Relate(FactAssertion one, FactAssertion other)
    {
        var kind = FactRules.Relate(one, other).Kind;
        FactRules.Relate(other, one).Kind.ShouldBe(kind);
        return kind;
    }

    private static FactParty Named(string words, int id) => new(Id(id), words);

    private static FactParty Bare(string words) => new(null, words);

    [Fact]
    public void A_surname_and_the_whole_name_are_one_person()
    {
        var report = Said(1, "dismiss", "Ashby United have sacked their coach Ivan Sorokin") with { Object = Named("Ivan Sorokin", 1) };
        var denial = Said(2, "dismiss", "Sorokin had been sacked", "United") with { Object = Named("Sorokin", 2), Denied = true };
        Relate(report, denial).ShouldBe(Relations.Disputes);
        Relate(report, denial with { Object = Named("Petrov", 2) }).ShouldBe(Relations.None);
        Relate(report, denial with { Object = Named("Petr Sorokin", 2) }).ShouldBe(Relations.None);
    }

    [Fact]
    public void A_pronoun_in_a_denial_is_whoever_the_report_is_of()
    {
        var report = Said(1, "tie_up", "A guard was tied up", "the police") with { Object = Bare("A guard") };
        var denial = Said(2, "tie_up", "he had been tied up", "The guard's union") with { Object = Bare("he"), Denied = true };
        Relate(report, denial).ShouldBe(Relations.Disputes);
        Relate(report, Said(2, "tie_up", "should they be tied up", "The union") with { Object = Bare("they"), Denied = true })
            .ShouldBe(Relations.None);
    }

    [Fact]
    public void A_report_with_a_pronoun_is_disputed_by_another_named_source()
    {
        var report = Said(1, "confess", "He has confessed", "Sheriff Maria Ponce") with { Subject = Bare("He") };
        var denial = Said(2, "confess", "The man who was arrested has not confessed", "his lawyer") with
        {
            Subject = Bare("The man"),
            Denied = true,
        };
        Relate(report, denial).ShouldBe(Relations.Disputes);
        Relate(report with { Sources = [] }, denial).ShouldBe(Relations.None);
    }

    [Fact]
    public void A_firm_that_denies_others_reports_of_its_plan_has_not_changed_it()
    {
        var plan = Said(1, "cut", "Brandt plans to cut 1,500 jobs", "people with knowledge of it") with
        {
            Subject = Named("Brandt", 7),
            Object = Bare("1,500 jobs"),
            Modality = "planned",
        };
        var denial = Said(30, "cut", "Brandt denied that it would cut 1,500 jobs", "Brandt") with
        {
            Subject = Named("Brandt", 7),
            Object = Bare("1,500 jobs"),
            Modality = "planned",
            Denied = true,
        };
        var relation = FactRules.Relate(plan, denial);
        (relation.Kind, relation.Rule).ShouldBe((Relations.Disputes, "Brandt rejected what the other says"));
    }

    [Fact]
    public void Both_sides_of_a_dispute_may_stand_in_one_article()
    {
        var report = Said(1, "resign", "Ulrike Sommer will resign", "the newspaper") with { Subject = Named("Ulrike Sommer", 3) };
        var denial = Said(2, "resign", "Sommer would step down", "Brandt") with
        {
            ArticleId = report.ArticleId,
            Subject = Named("Ulrike Sommer", 3),
            Denied = true,
        };
        Relate(report, denial).ShouldBe(Relations.Disputes);
        Relate(report, denial with { Sources = report.Sources }).ShouldBe(Relations.None);
    }

    [Fact]
    public void A_denial_of_one_number_disputes_no_other()
    {
        FactAssertion Cut(FactAssertion one, double jobs) =>
            one with
            {
                Subject = Named("Brandt", 7),
                Tally = "jobs cut",
                Quantity = new FactQuantity(jobs, jobs, "job"),
            };
        var denial = Cut(Said(1, "cut", "Brandt denied that it would cut 1,200 jobs", "Brandt") with { Denied = true }, 1200);
        Relate(denial, Cut(Said(2, "cut", "Brandt cuts 1,200 jobs", "the union"), 1200)).ShouldBe(Relations.Disputes);
        Relate(denial, Cut(Said(2, "cut", "Brandt cuts 900 jobs", "the union"), 900)).ShouldBe(Relations.None);
    }

    [Fact]
    public void What_was_planned_for_one_day_and_happens_on_another_is_an_update()
    {
        static FactPeriod Day(int day) => new(Noon.AddHours(-12).AddDays(day), Noon.AddHours(12).AddDays(day));
        var plan = Said(1, "begin", "Vaccinations will begin on Thursday") with
        {
            Subject = Bare("Vaccinations"),
            Modality = "planned",
            Time = Day(1),
        };
        var done = Said(60, "begin", "Vaccinations began on Friday") with { Subject = Bare("Vaccinations"), Time = Day(2) };
        Relate(plan, done).ShouldBe(Relations.Updates);
        Relate(plan, done with { Time = Day(40), SaidAt = Noon.AddDays(41) }).ShouldBe(Relations.None);
    }

    [Fact]
    public void A_road_that_is_blocked_and_reopened_has_changed()
    {
        var blocked = Said(1, "block", "The road to Solund is blocked") with { Object = Bare("The road to Solund") };
        var open = Said(30, "reopen", "The road to Solund was reopened") with { Object = Bare("The road to Solund") };
        Relate(blocked, open).ShouldBe(Relations.Updates);
        Relate(blocked, open with { Subject = Bare("The road to Solund"), Object = null }).ShouldBe(Relations.Updates);
        Relate(blocked, open with { SaidAt = blocked.SaidAt.AddHours(2) }).ShouldBe(Relations.Contradicts);
        Relate(blocked, open with { Object = Bare("The bridge") }).ShouldBe(Relations.None);
    }

    [Fact]
    public void A_plea_without_its_words_and_two_ages_support_nothing()
    {
        FactAssertion Pleaded(int article) => Said(article, "plead", "Ekberg pleaded") with { Subject = Named("Ekberg", 4) };
        Relate(Pleaded(1), Pleaded(2)).ShouldBe(Relations.None);
        FactAssertion Held(int article, int years) =>
            Said(article, "arrest", $"Police arrested a {years}-year-old man on suspicion of arson") with
            {
                Subject = Bare("Police"),
                Object = Bare($"a {years}-year-old man"),
            };
        Relate(Held(1, 34), Held(2, 34)).ShouldBe(Relations.Corroborates);
        Relate(Held(1, 34), Held(2, 43)).ShouldBe(Relations.None);
    }

    [Theory]
    [InlineData("accept", "reject")]
    [InlineData("die", "survive")]
    public void Opposite_acts_have_classes_that_are_looked_up(string one, string other)
    {
        Opposites.ClassesAgainst(PredicateClasses.Of(one)).ShouldContain(PredicateClasses.Of(other));
        Opposites.ClassesAgainst(PredicateClasses.Of(other)).ShouldContain(PredicateClasses.Of(one));
    }

    [Fact]
    public void Two_and_a_half_is_not_two()
    {
        Said(1, "sentence", "He was sentenced to two and a half years in prison").Numbers.ShouldNotContain(2);
        Said(1, "sentence", "He was sentenced to two years in prison").Numbers.ShouldContain(2);
    }
}
