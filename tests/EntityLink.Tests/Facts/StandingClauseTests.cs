using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Tests.Facts;

/// <summary>A fact is shown as a clause that a reader understands, else as the sentence that it stands in.</summary>
public sealed class StandingClauseTests
{
    [Theory]
    [InlineData("Harbour staff left early. The ferry [carried nine lorries] that day.", null, "carry")]
    [InlineData("Nine ships of [four navies] will clear the bay.", "four navies", "be")]
    [InlineData("Okonjo, [who runs eleven ferries], was glad.", null, "run")]
    [InlineData("[The paragraph that saved the deal] has two lines.", "The paragraph", "rescue")]
    [InlineData("The pact was signed, [ending a dispute] about fuel.", null, "end")]
    [InlineData("[It takes one worry] off my desk.", "It", "take")]
    [InlineData("After [ten hours of talks the port agreed].", "ten hours of talks", "agree")]
    [InlineData("[Marta Okonjo, the head of the port], was glad.", "Marta Okonjo", "be")]
    [InlineData("The crew saw [a ship carrying grain] off the cape.", "a ship", "carry")]
    [InlineData("[Estonia proposes] that each country pays for its ships.", "Estonia", "propose")]
    [InlineData("[The union has offered to pay] for new gates.", "The union", "offer")]
    [InlineData("[Marta Okonjo, who led] the talks, was glad.", "Marta Okonjo", "lead")]
    [InlineData("[the dockers’ march two weeks ago] was the largest.", "the dockers", "march")]
    public void What_a_reader_does_not_understand_alone_is_shown_in_its_sentence(string marked, string? subject, string predicate)
    {
        var (text, assertion) = Asserted(marked, subject, predicate);
        StandingClause
            .Sentences([assertion], Document.Of(text))
            .Values.ShouldBe([text[(text.IndexOf("early. ", StringComparison.Ordinal) is >= 0 and var at ? at + 7 : 0)..]]);
    }

    [Theory]
    [InlineData("[The ferry carried nine lorries], the harbour said.", "The ferry", "carry")]
    [InlineData("Okonjo said that [the ferry will return].", "the ferry", "return")]
    [InlineData("On Monday [the port is closed], the mayor said.", "the port", "be")]
    [InlineData("[On Monday the port shut its gates].", "the port", "shut")]
    [InlineData("“[The port shut its gates],” he said, and left.", "The port", "shut")]
    [InlineData("[The port shut its gates] because the ice came.", "The port", "shut")]
    public void A_clause_with_its_subject_and_verb_stands_by_itself(string marked, string subject, string predicate)
    {
        var (text, assertion) = Asserted(marked, subject, predicate);
        StandingClause.Sentences([assertion], Document.Of(text)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NARVA — The port, [which has nine gates], was closed.", "The port, which has nine gates, was closed.")]
    [InlineData("The port, [which has nine gates], was closed.”", "The port, which has nine gates, was closed.")]
    [InlineData("“The port, [which has nine gates], was closed.”", "“The port, which has nine gates, was closed.”")]
    public void A_dateline_and_a_mark_that_closes_nothing_are_no_part_of_the_sentence(string marked, string shown)
    {
        var (text, assertion) = Asserted(marked, null, "have");
        StandingClause.Sentences([assertion], Document.Of(text)).Values.ShouldBe([shown]);
    }

    [Fact]
    public void How_somebody_is_introduced_says_nothing_of_its_sentence()
    {
        var (text, assertion) = Asserted("[Minister Marta Okonjo] regretted the ruling.", "Marta Okonjo", "be");
        var introduced = assertion with { Object = assertion.Subject };
        StandingClause.Sentences([introduced], Document.Of(text)).ShouldBeEmpty();
        StandingClause.Sentences([assertion], Document.Of(text)).ShouldNotBeEmpty("of nobody knows what");
    }

    [Theory]
    [InlineData("he")]
    [InlineData("NARVA (Harbour Wire")]
    public void Words_whose_source_is_no_name_are_shown_in_their_sentence(string source)
    {
        var (text, assertion) = Asserted("“[The lighthouse is ours],” he said.", "The lighthouse", "be");
        var party = new Party
        {
            Start = 0,
            Length = 0,
            Surface = source,
        };
        StandingClause.Sentences([assertion with { Attribution = [party] }], Document.Of(text)).Values.ShouldBe([text]);
    }

    [Fact]
    public void A_long_sentence_is_cut_around_the_clause_and_says_so()
    {
        var (text, assertion) = Asserted(
            string.Concat(Enumerable.Repeat("in the harbour and ", 40))
                + "[four navies] "
                + string.Concat(Enumerable.Repeat("at sea and ", 40))
                + "on land.",
            null,
            "be"
        );
        var sentence = StandingClause.Sentences([assertion], Document.Of(text)).Values.Single();
        sentence.ShouldStartWith("… ");
        sentence.ShouldEndWith(" …");
        sentence.ShouldContain("four navies");
        sentence.Length.ShouldBeLessThan(400);
    }

    private static (string Text, Assertion Assertion) Asserted(string marked, string? subject, string predicate)
    {
        var (start, end) = (marked.IndexOf('['), marked.IndexOf(']') - 1);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var named = subject is null ? -1 : text.IndexOf(subject, StringComparison.Ordinal);
        return (
            text,
            new Assertion
            {
                AssertionId = DerivedId.From("assertion", marked),
                Start = start,
                Length = end - start,
                Subject = subject is null
                    ? null
                    : new Party
                    {
                        Start = named,
                        Length = subject.Length,
                        Surface = subject,
                    },
                Predicate = predicate,
                Polarity = "affirmed",
                Modality = "asserted",
            }
        );
    }
}
