using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Clauses;

/// <summary>What is counted beside each other, of one side and of the other, and what is joined though it has few words in common; each in invented stories.</summary>
public sealed class OtherCountsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The facts of a story, an article a text, six hours after the one before: of each the words of its clauses.</summary>
    private static List<List<string>> Facts(params string[] texts)
    {
        var clauses = texts
            .SelectMany(
                (text, at) =>
                {
                    var article = Sample.Article($"story {at}", $"outlet {at}", text, publishedAt: Noon.AddHours(6 * at)).Article;
                    return ArticleClauses.Of(article, Known.Annotate(text)).Select(terms => (Article: article, Terms: terms));
                }
            )
            .ToList();
        var facts = StoryFacts.Of(clauses.ConvertAll(one => new StoryClause(one.Article.ArticleId, one.Article.PublishedAt, one.Terms)));
        return
        [
            .. Enumerable
                .Range(0, clauses.Count)
                .Where(at => facts[at] is not null)
                .GroupBy(at => facts[at])
                .Select(fact =>
                    fact.Select(at => clauses[at].Article.Text.Substring(clauses[at].Terms.Start, clauses[at].Terms.Length)).ToList()
                ),
        ];
    }

    private static bool AreOne(List<List<string>> facts, string one, string other) =>
        facts.Exists(fact =>
            fact.Exists(words => words.Contains(one, StringComparison.Ordinal))
            && fact.Exists(words => words.Contains(other, StringComparison.Ordinal))
        );

    [Fact]
    public void Mourners_are_no_victims()
    {
        var facts = Facts(
            "A landslide killed six people and injured eleven others in the mining town of Harvik on Monday, police said.",
            "About 900 people gathered in Harvik on Tuesday to remember the seven people who were killed in the landslide, police said."
        );
        AreOne(facts, "gathered", "killed six people").ShouldBeFalse();
        AreOne(facts, "seven people who were killed", "killed six people").ShouldBeTrue();
    }

    [Fact]
    public void What_one_sentence_tells_with_two_verbs_are_two_facts()
    {
        const string Text = "A masked man took 14 people hostage in a post office in Tarvik on Monday and demanded 2 million euros.";
        var facts = Facts(Text, Text);
        facts.ShouldContain(fact => fact.TrueForAll(words => words.Contains("demanded", StringComparison.Ordinal)));
        facts.ShouldNotContain(fact =>
            fact.Exists(words => words.Contains("demanded", StringComparison.Ordinal))
            && fact.Exists(words => !words.Contains("demanded", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("nine people, two of whom later died in hospital", 9, null)]
    [InlineData("84 people, all of whom died", 84, "die")]
    [InlineData("The number of people killed by the storm in Harvik has risen to seven", 7, "die")]
    [InlineData("The number of people employed by the mine has risen to seven", 7, null)]
    public void What_is_told_of_some_of_them_is_not_told_of_all(string text, double number, string? tally)
    {
        var words =
            number == 7 ? "seven"
            : number == 9 ? "nine people"
            : "84 people";
        var at = text.IndexOf(words, StringComparison.Ordinal);
        EntityLink
            .Facts.Rules.Tallies.Tally.Of(text, new Extent(0, text.Length), new Extent(at, at + words.Length), "people", null)
            ?.Victims.ShouldBe(tally);
    }

    [Theory]
    [InlineData("Estonia said four of its guards had died.", "four of its guards", true, true)]
    [InlineData("Estonia put its losses at four dead.", "four dead", true, true)]
    [InlineData("An attack by Estonian troops failed, killing nine of them.", "nine", true, false)]
    [InlineData("Four Estonian guards were killed.", "Four", true, false)]
    [InlineData("Four people were killed in Estonia.", "Four people", false, false)]
    [InlineData("Four were killed near Estonia and nine were hurt.", "nine", false, false)]
    public void Whose_victims_they_are_is_what_the_words_say(string text, string counted, bool isOfSide, bool isOwn)
    {
        var name = text.IndexOf("Estonia", StringComparison.Ordinal);
        var start = text.IndexOf(counted, StringComparison.Ordinal);
        var length = text[name..].StartsWith("Estonian", StringComparison.Ordinal) ? 8 : 7;
        EntityLink
            .Facts.Rules.Tallies.CountedSides.Of(
                text,
                new Extent(start, start + counted.Split(' ')[0].Length),
                [new NamedEntity(new Extent(name, name + length), Guid.AllBitsSet)],
                out var own
            )
            .HasValue.ShouldBe(isOfSide);
        own.ShouldBe(isOwn);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(1, 0, true)]
    public void The_dead_of_two_sides_are_no_two_numbers_of_one_thing(int side, int other, bool differ)
    {
        FactAssertion Said(int article, int of, double number) =>
            new()
            {
                AssertionId = new Guid(article, 0, 0, new byte[8]),
                ArticleId = new Guid(article, 1, 0, new byte[8]),
                Origin = $"site:{article}",
                SaidAt = Noon.AddHours(article),
                Predicate = "die",
                Tally = "die",
                Side = of == 0 ? null : new Guid(of, 2, 0, new byte[8]),
                Quantity = new FactQuantity(number, number, "people"),
            };
        (SlotRules.Difference(Said(1, side, 3), Said(2, other, 9)) is not null).ShouldBe(differ);
    }

    [Theory]
    [InlineData("Harbour master Erik Solberg opened the lock.", "Harbour master Erik Solberg")]
    [InlineData("A diver, who did not want to give her name, saw the wreck.", "want to give her name")]
    public void A_crumb_is_no_fact_however_many_print_it(string text, string crumb) =>
        Facts(text, text).ShouldNotContain(fact => fact.TrueForAll(words => words.EndsWith(crumb, StringComparison.Ordinal)));

    [Fact]
    public void A_denial_in_few_words_answers_the_one_thing_that_it_may_be_of()
    {
        var facts = Facts(
            "The cook had been dismissed from a bakery in the harbour two weeks ago, a police officer said.",
            "The owner of the bakery, Jon Vik, denied that he had been dismissed."
        );
        AreOne(facts, "The cook had been dismissed", "he had been dismissed").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Anna Hale", "Anna Hale", "updates")]
    [InlineData("Anna Hale", "Jon Vik", "disputes")]
    public void A_number_that_is_said_not_to_be_is_taken_back_or_disputed(string who, string whoElse, string relation)
    {
        FactAssertion Said(int article, string source, string text, FactQuantity? quantity) =>
            Wording.Of(
                new FactAssertion
                {
                    AssertionId = new Guid(article, 0, 0, new byte[8]),
                    ArticleId = new Guid(article, 1, 0, new byte[8]),
                    Origin = $"source:{source}",
                    SaidAt = Noon.AddHours(20 * article),
                    Predicate = "pay",
                    Quantity = quantity,
                    Sources = [new FactParty(null, source)],
                },
                text
            );
        var first = Said(1, who, "she was paid in coins 12 times", new FactQuantity(12, 12, "time"));
        FactRules.Relate(first, Said(2, whoElse, "she was paid in coins only twice, not 12 times", null)).Kind.ShouldBe(relation);
        FactRules.Relate(first, Said(2, whoElse, "she was paid in coins, not 30 times", null)).Kind.ShouldNotBe(relation);
        FactRules.Relate(first, Said(2, whoElse, "she was paid in coins, not 12 notes", null)).Kind.ShouldNotBe(relation);
    }

    [Theory]
    [InlineData("the bridge fell because of rust", "the bridge fell because of rust and not because of an overload", false)]
    [InlineData("the old bridge fell because of rust in its cables", "the old bridge fell because of rust in its cables", true)]
    public void Retold_words_of_somebody_who_is_not_named_are_cut_from_nobody_else(string one, string other, bool areOne) =>
        (
            JoinUtterances.Compare(new Utterance(one, false, false, Noon), Guid.AllBitsSet, new Utterance(other, false, false, Noon), null)
            != UtteranceVariant.None
        ).ShouldBe(areOne);

    [Theory]
    [InlineData("Tarvik, 26 November 2026 - Solund NV today reported results for the third quarter.", "Solund")]
    [InlineData("London, 30 November 2026 - Fjellvann Energy plc has agreed to buy 35 kiosks.", "Fjellvann Energy")]
    [InlineData("LONDON, Nov 30 (Wire) - Fjellvann Energy plc has agreed to buy 35 kiosks.", null)]
    [InlineData("London, 30 November 2026 - Fjellvann has agreed to buy 35 kiosks.", null)]
    public void A_release_gives_the_year_and_the_legal_form(string text, string? issuer) => Issuers.Of(text).ShouldBe(issuer);
}
