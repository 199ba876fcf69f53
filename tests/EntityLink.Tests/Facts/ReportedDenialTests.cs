using NewsMesh.Contracts;
using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Tests.Service;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Tests.Facts;

/// <summary>"Estonia denied the reports": read as the denial of what was reported of Estonia, and a dispute of the fact that others report.</summary>
public sealed class ReportedDenialTests
{
    private const string Reported = "American officials said Estonian ships had sold oil to Ukrainian tankers at sea.";

    [Theory]
    [InlineData(Reported + " Estonia denied the reports on Friday.", "sell", "Estonian ships")]
    [InlineData(Reported + " The two sides met in Paris on Monday. Estonia dismissed all these claims.", "sell", "Estonian ships")]
    [InlineData(Reported + " Estonia called the reports “baseless”.", "sell", "Estonian ships")]
    [InlineData("Prosecutors accuse Kestrel Mining of hiding losses. The company denies any wrongdoing.", "accuse", "Prosecutors")]
    [InlineData("Prosecutors accuse Kestrel Mining of hiding losses. The company denied the allegations.", "accuse", "Prosecutors")]
    [InlineData("Rebels said on Monday that government troops had shelled the market. The army denied it.", "bomb", "government troops")]
    [InlineData("Residents said soldiers had left the town. The army denied that.", "leave", "soldiers")]
    [InlineData(
        "The Tajik side accused Kyrgyz soldiers of crossing the border. The foreign ministry in Bishkek denied this.",
        "cross",
        "Kyrgyz soldiers"
    )]
    [InlineData("The union said the list had been sold. Erik Solberg rejected this on Monday.", "sell", null)]
    [InlineData(
        "There was an explosion before the fire broke out, investigators have found. Marta Okonjo had denied it.",
        "be",
        "an explosion"
    )]
    [InlineData(
        "The files suggest that Transport Minister Erik Solberg took money from a builder. Mr Solberg denies wrongdoing.",
        "take",
        "Transport Minister Erik Solberg"
    )]
    [InlineData("The union said the list had been sold. Director Carl Weber said that was not true.", "sell", null)]
    [InlineData("The ministry said soldiers had left the dam. Anna Weber said that was a lie.", "leave", "soldiers")]
    [InlineData("Residents said soldiers had left the dam. Anna Weber denied this: “They are at their posts.”", "leave", "soldiers")]
    [InlineData("“They stole 40 boats,” the harbour master claimed. Anna Weber dismissed the claim.", "steal", "They")]
    [InlineData("The union said 300 jobs would go. A company spokesman dismissed this as “a fairy tale”.", "go", "300 jobs")]
    [InlineData("The mayor allegedly took bribes from a builder. He rejects the accusations.", "take", "The mayor")]
    public void A_denial_of_reports_denies_what_they_say(string text, string predicate, string? subject)
    {
        var denial = Known.Annotate(text).Assertions.Single(one => one.DeniesId is not null);
        (denial.Predicate, denial.Polarity, denial.Subject?.Surface).ShouldBe((predicate, "denied", subject));
        var denied = Known.Annotate(text).Assertions.Single(one => one.AssertionId == denial.DeniesId);
        (denied.Predicate, denied.Polarity).ShouldBe((predicate, "affirmed"));
        var sentence = text[(text.LastIndexOf(". ", StringComparison.Ordinal) + 2)..];
        sentence.ShouldStartWith(text.Substring(denial.Start, denial.Length), Case.Sensitive, "its own words, and nobody else's");
        sentence.ShouldStartWith(denial.Attribution.Single().Surface);
    }

    [Theory]
    [InlineData(Reported + " Estonia said the reports were completely false.")]
    [InlineData(Reported + " The claims are “untrue”, Estonia said.")]
    public void Whose_denial_it_is_may_stand_outside_of_it(string text)
    {
        var denial = Known.Annotate(text).Assertions.Single(one => one.DeniesId is not null);
        (denial.Predicate, denial.Polarity, denial.Attribution.Single().Surface).ShouldBe(("sell", "denied", "Estonia"));
    }

    [Theory]
    [InlineData(Reported + " Estonia said the reports were true.")]
    [InlineData(Reported + " Estonia called the reports interesting.")]
    [InlineData(Reported + " Estonia did not deny the reports.")]
    [InlineData(Reported + " Paris denied the reports.")]
    [InlineData("The mayor visited Paris. The army denied it.")]
    [InlineData("The mayor visited Paris. Anna Weber said that was a lie.")]
    [InlineData("Residents said soldiers had left. Anna Weber said that was a pity.")]
    [InlineData("Residents said soldiers had left. Anna Weber denied this charge: “I was at home.”")]
    [InlineData("Prosecutors charged Anna Weber with fraud. The judge dismissed the charges.")]
    [InlineData(Reported + " Estonia denied the reports that its navy was at sea.")]
    [InlineData("Estonian ships sold oil to Ukrainian tankers. Estonia denied the reports.")]
    [InlineData("Estonia said its ships had sold oil to Ukraine. Estonia denied the claims.")]
    public void What_nobody_reports_of_them_and_what_they_do_not_deny_is_not_denied(string text) =>
        Known.Annotate(text).Assertions.ShouldAllBe(one => one.DeniesId == null);

    [Fact]
    public void A_denial_of_reports_answers_whether_it_is_so_and_not_when()
    {
        var denial = Known
            .Annotate(
                "American officials said Estonian ships had sold oil to Ukrainian tankers 30 times in May 2025. Estonia denied the reports."
            )
            .Assertions.Single(one => one.DeniesId is not null);
        denial.Time.ShouldBeNull();
        denial.Quantity.ShouldBeNull();
    }

    [Fact]
    public void A_denial_of_reports_disputes_the_fact_whoever_reports_it()
    {
        var status = Status(
            Reported + " Estonia denied the reports on Friday.",
            "Estonian ships sold oil to Ukrainian tankers at sea, according to American officials."
        );
        status.Status.ShouldBe("contested");
        status.Values.Count.ShouldBe(2);
    }

    [Fact]
    public void Both_sides_of_a_dispute_may_stand_in_one_article() =>
        Status(Reported + " Estonia denied the reports on Friday.").Status.ShouldBe("contested");

    /// <summary>The status of the fact that the articles tell of sales, as it is linked.</summary>
    private static FactStatus Status(params string[] texts)
    {
        var read = texts
            .Select((text, at) => (Sample.Article("Oil sold at sea", $"Outlet {at}", text).Article, Known.Annotate(text)))
            .ToList();
        var said = new List<(StoryClause Clause, FactAssertion Said)>();
        foreach (var (article, annotations) in read)
        {
            foreach (var terms in ArticleClauses.Of(article, annotations))
                said.Add(
                    (
                        new StoryClause(article.ArticleId, article.PublishedAt, terms),
                        StatementAssertion.Of(article, annotations.Assertions[terms.Ordinal], article.Outlet)! with
                        {
                            AssertionId = DerivedId.From("assertion", $"{article.ArticleId}/{terms.Ordinal}"),
                        }
                    )
                );
        }
        var facts = StoryFacts.Of([.. said.Select(one => one.Clause)]);
        var sold = said.Zip(facts, (one, fact) => (one.Said, Fact: fact)).ToList();
        var fact = sold.First(one => one.Said.DeniesReports).Fact.ShouldNotBeNull();
        return StatusRules.Of(sold.Where(one => one.Fact == fact).Select(one => one.Said));
    }
}
