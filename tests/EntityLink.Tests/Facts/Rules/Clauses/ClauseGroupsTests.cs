using CsCheck;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Clauses;

public sealed class ClauseGroupsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Reports =
    [
        "Fire on the ferry Aurora killed 12 people near Gotland.",
        "Twelve people were killed in a fire on the ferry Aurora near Gotland, police said.",
        "The harbour of Visby was closed after the fire on the ferry Aurora.",
        "Shares of the shipping company Vistula fell by four percent in Stockholm.",
        "Vistula shares fell four percent on the Stockholm exchange.",
        "The prime minister opened a library in Tartu.",
    ];

    [Fact]
    public void How_old_somebody_is_is_no_number_of_what_is_told()
    {
        Clause("Merlinda Apostol, 41, a teacher from Ormoc, survived.", 1).Terms.Numbers.ShouldBeEmpty();
        Clause("Raised the number of people killed to 41, the office said.", 2).Terms.Numbers.ShouldBe([41]);
    }

    private static StoryClause Clause(string text, int article, int hours = 0, FactPeriod? time = null, double? killed = null)
    {
        var said = new FactAssertion
        {
            AssertionId = Guid.Empty,
            ArticleId = Guid.Empty,
            Origin = "",
            SaidAt = Noon.AddHours(hours),
            Predicate = killed is null ? "report" : "die",
            Time = time,
            Tally = killed is null ? null : "die",
            Quantity = killed is null ? null : new FactQuantity(killed, killed, "people"),
        };
        return new StoryClause(
            new Guid(article, 0, 0, new byte[8]),
            Noon.AddHours(hours),
            ClauseReader.Read(Document.Of(text), [new StatedClause(0, new Extent(0, text.Length), said)], []).Single()
        );
    }

    [Theory]
    [InlineData(5130, "litre", 0)]
    [InlineData(6.4, "percent", 0)]
    [InlineData(5000, "litre", 1)]
    [InlineData(12, "litre", 1)]
    [InlineData(6, "percent", 1)]
    public void A_figure_that_two_things_hardly_have_joins_what_tells_it(double value, string unit, int leader)
    {
        StoryClause Told(string text, int article)
        {
            var clause = Clause(text, article, article);
            return clause with { Terms = clause.Terms with { Value = value, Unit = unit } };
        }
        ClauseGroups
            .Of([
                Told("The old cistern under the chapel of Solund held so much rain.", 1),
                Told("Firemen pumped it dry with three engines, wrote a reader whose aunt owns the cistern.", 2),
            ])
            .ShouldBe([0, leader]);
    }

    [Fact]
    public void A_number_or_a_name_in_common_joins_nothing()
    {
        var (one, other) = (Read("It rained in the two countries.", 0).Single(), Read("Two sisters sang about Visby.", 0).Single());
        ClausePair.ShareNoWord(one, other).ShouldBeTrue();
        ClausePair.ShareNoWord(one, Read("Both countries saw rain.", 0).Single()).ShouldBeFalse();
    }

    [Fact]
    public void A_number_belongs_to_the_one_that_it_replaces()
    {
        StoryClause Counted(int article, string text, double value, double? old) =>
            Clause(text, article, article) is var clause
                ? clause with
                {
                    Terms = clause.Terms with { Value = value, Unit = $"thing {article}", Replaces = old },
                }
                : throw new InvalidOperationException();
        var (first, other) = (
            Counted(1, "Tarvik called back 88,000 vans over their brakes.", 88_000, null),
            "The firm widened its recall over faulty brakes to 120,000 vehicles."
        );
        ClauseGroups.Of([first, Counted(2, other, 120_000, 88_000)]).ShouldBe([0, 0]);
        ClauseGroups.Of([first, Counted(2, other, 120_000, null)]).ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData("trap", "Fifteen miners were trapped", "miner", true)]
    [InlineData("be", "Fifteen miners", "miner", false)]
    [InlineData("last", "The talks lasted fifteen hours", "hour", false)]
    public void A_number_that_a_verb_tells_is_a_fact_whatever_the_verb(string predicate, string text, string unit, bool isEvent) =>
        ClauseReader
            .Read(
                Document.Of(text),
                [
                    new StatedClause(
                        0,
                        new Extent(0, text.Length),
                        new FactAssertion
                        {
                            AssertionId = Guid.Empty,
                            ArticleId = Guid.Empty,
                            Origin = "",
                            SaidAt = Noon,
                            Predicate = predicate,
                            Quantity = new FactQuantity(15, 15, unit),
                        }
                    ),
                ],
                []
            )
            .Single()
            .IsEvent.ShouldBe(isEvent);

    [Fact]
    public void Reports_of_one_fact_in_other_words_are_one_and_others_are_not()
    {
        var leaders = ClauseGroups.Of([
            Clause(Reports[0], 1, killed: 12),
            Clause(Reports[1], 2, 1, killed: 12),
            Clause(Reports[2], 3, 2),
            Clause(Reports[3], 4, 3),
            Clause(Reports[4], 5, 4),
            Clause(Reports[5], 6, 5),
        ]);
        leaders.ShouldBe([0, 0, 2, 3, 3, 5]);
    }

    [Fact]
    public void Another_toll_of_the_event_is_the_same_question() =>
        ClauseGroups
            .Of([
                Clause("At least 12 people were killed in the fire on the ferry Aurora.", 1, killed: 12),
                Clause("Fifteen people died in the fire on the ferry Aurora, the police said.", 2, 5, killed: 15),
            ])
            .ShouldBe([0, 0]);

    [Fact]
    public void The_same_words_of_another_year_are_another_event()
    {
        var lastYear = new FactPeriod(Noon.AddYears(-1), Noon.AddYears(-1).AddDays(1));
        ClauseGroups.Of([Clause(Reports[0], 1, killed: 12), Clause(Reports[0], 2, 1, lastYear, killed: 12)]).ShouldBe([0, 1]);
    }

    [Fact]
    public void What_is_printed_in_the_same_words_is_one_fact_also_where_each_follows_another()
    {
        const string printed = "The trawlers collided in the Skagen strait";
        ClauseGroups
            .Of([Clause("Two trawlers have collided in a strait.", 1), Clause(printed, 2, 1), Clause($"{printed} early on Monday.", 3, 2)])
            .Distinct()
            .Count()
            .ShouldBeLessThan(3);
        var leaders = ClauseGroups.Of([
            Clause(printed, 1),
            Clause($"According to the Danish coastguard {printed}", 2, 1),
            Clause(printed, 3, 2),
        ]);
        leaders[2].ShouldBe(leaders[0]);
    }

    [Theory]
    [InlineData("The gunman was shot dead by police.", "Police shot dead the attacker.")]
    [InlineData("A vessel hit a bridge near Tartu.", "A boat struck a bridge near Tartu.")]
    public void Two_words_for_one_thing_are_the_same_word(string one, string other) =>
        Read(one, 0).Single().Words.ShouldBe(Read(other, 0).Single().Words);

    [Fact]
    public void A_word_stands_in_one_line_of_synonyms()
    {
        var lines = WordList.Phrases("synonyms").Select(line => line.Split(' ').Select(Stems.Of).Distinct().ToArray()).ToList();
        lines.ShouldAllBe(line => line.Length > 1);
        lines.SelectMany(line => line).GroupBy(stem => stem).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }

    [Fact]
    public void What_counts_other_things_is_not_the_same_because_the_number_is()
    {
        StoryClause Counting(string text, int article, string unit)
        {
            var clause = Clause(text, article, article);
            return clause with { Terms = clause.Terms with { Unit = unit, Value = 2 } };
        }
        const string gave = "Two passengers gave the players of Tartu their blankets";
        ClauseGroups.Of([Counting(gave, 1, "passenger"), Counting("two players", 2, "player")]).ShouldBe([0, 1]);
        ClauseGroups.Of([Counting(gave, 1, "passenger"), Counting(gave, 2, "passenger")]).ShouldBe([0, 0]);
    }

    [Fact]
    public void The_order_in_which_articles_come_makes_no_difference() =>
        Gen.Select(Gen.Int[0, Reports.Length - 1], Gen.Int[0, 3])
            .Array[1, 12]
            .Select(Gen.Int)
            .Sample(
                (drawn, seed) =>
                {
                    var clauses = drawn.Select((one, at) => Clause(Reports[one.Item1], at + 1, one.Item2)).ToList();
                    var shuffled = clauses.OrderBy(one => HashCode.Combine(one.ArticleId, seed)).ToList();
                    Described(shuffled).ShouldBe(Described(clauses));
                }
            );

    [Fact]
    public void Clauses_come_out_of_their_packing_as_they_went_in()
    {
        List<ClauseTerms> clauses = [.. Reports.Select((report, at) => Clause(report, at, at, killed: at % 2 == 0 ? at : null).Terms)];
        PackedClauses.Unpack(PackedClauses.Pack(clauses)).ShouldBeEquivalentTo(clauses);
        PackedClauses.Unpack(null).ShouldBeEmpty();
        PackedClauses.Unpack([9, 1, 2]).ShouldBeEmpty("another form is read with the next version");
    }

    [Fact]
    public void Words_that_say_nothing_are_no_clause() => Read("He did.", 0).ShouldBeEmpty();

    [Theory]
    [InlineData("Harbour Club: 49 killed", 0, 12, 1)]
    [InlineData("Worst Estonian attack: 49 killed", 6, 14, 0)]
    public void A_name_that_labels_a_count_is_whose_it_is(string text, int start, int end, int names) =>
        Read(text, text.IndexOf("49", StringComparison.Ordinal), new NamedEntity(new Extent(start, end), Guid.Empty))
            .Single()
            .Names.Length.ShouldBe(names);

    private static List<ClauseTerms> Read(string text, int start, params NamedEntity[] entities) =>
        ClauseReader.Read(
            Document.Of(text),
            [
                new StatedClause(
                    0,
                    new Extent(start, text.Length),
                    new FactAssertion
                    {
                        AssertionId = Guid.Empty,
                        ArticleId = Guid.Empty,
                        Origin = "",
                        SaidAt = Noon,
                        Predicate = "do",
                    }
                ),
            ],
            entities
        );

    private static string Described(List<StoryClause> clauses)
    {
        var leaders = ClauseGroups.Of(clauses);
        return string.Join(
            ' ',
            clauses.Select((one, at) => $"{one.ArticleId}>{clauses[leaders[at]].ArticleId}").Order(StringComparer.Ordinal)
        );
    }
}
