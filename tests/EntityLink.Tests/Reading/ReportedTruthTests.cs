using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Whether what a sentence reports is said, denied or said by nobody: the truth is never turned round.</summary>
public sealed class ReportedTruthTests
{
    [Theory]
    [InlineData("The deal is off if the bidder fails to win approval.")]
    [InlineData("The union will strike if the owner refuses to win them over.")]
    public void What_a_condition_governs_is_conditional(string text) =>
        Known.Assertions(text).Where(one => one.Predicate == "win").ShouldAllBe(one => one.Modality == "conditional");

    [Theory]
    [InlineData("No one said that the pier had burned.")]
    [InlineData("Neither Erik Solberg nor Marta Okonjo said that the pier had burned.")]
    [InlineData("None of the sailors confirmed that the pier had burned.")]
    [InlineData("Nobody disputes that the pier burned.")]
    [InlineData("The harbour office has yet to confirm that the pier burned.")]
    [InlineData("Erik Solberg fell short of admitting that the pier had burned.")]
    [InlineData("Marta Okonjo warned against believing that the pier had burned.")]
    [InlineData("The newspaper apologised for reporting that the pier had burned.")]
    [InlineData("Erik Solberg withdrew his claim that the pier had burned.")]
    [InlineData("The Courier withdraws its report that the pier burned.")]
    [InlineData("Erik Solberg failed to deny the report that the pier had burned.")]
    [InlineData("Marta Okonjo refused to say that the pier had burned.")]
    [InlineData("The court found no proof that the pier had burned.")]
    public void What_nobody_says_is_said_by_nobody(string text)
    {
        var found = Known.Assertions(text);
        found.ShouldNotContain(one => one.Predicate == "burn");
        found.ShouldNotContain(one => one.Predicate == "say");
    }

    [Theory]
    [InlineData("Erik Solberg laughed off the suggestion that the pier had burned.", "Erik Solberg")]
    [InlineData("Erik Solberg brushed aside claims that the pier had burned.", "Erik Solberg")]
    [InlineData("Erik Solberg scoffed at reports that the pier had burned.", "Erik Solberg")]
    [InlineData("Erik Solberg ridiculed the idea that the pier had burned.", "Erik Solberg")]
    [InlineData("Marta Okonjo debunked a claim that the pier had burned.", "Marta Okonjo")]
    [InlineData("It is a lie that the pier burned, Erik Solberg said.", "Erik Solberg")]
    [InlineData("Rumours that the pier had burned turned out to be false.", null)]
    [InlineData("The police wrongly said that the pier had burned.", null)]
    [InlineData("The pier had burned, it was falsely reported on Monday.", null)]
    [InlineData("A false report that the pier had burned spread on Monday.", null)]
    [InlineData("An earlier report of ours said that the pier had burned.", null)]
    public void What_is_turned_down_is_denied_by_whoever_does(string text, string? by)
    {
        var burned = Known.Assertions(text).Where(one => one.Predicate == "burn").ShouldHaveSingleItem();
        (burned.Polarity, (burned.Attribution is [var first, ..] ? first.Surface : null)).ShouldBe(("denied", by));
    }

    [Theory]
    [InlineData("Erik Solberg brushed aside claims that the pier had burned.", "brushed aside claims")]
    [InlineData("Marta Okonjo debunked a claim that the pier had burned.", "debunked")]
    public void A_denial_in_other_words_is_an_utterance_that_denies(string text, string cue)
    {
        var said = Known.Assertions(text).Where(one => one.Predicate == "say").ShouldHaveSingleItem();
        (said.Polarity, said.CueText).ShouldBe(("denied", cue));
    }

    [Fact]
    public void Of_what_is_denied_no_number_is_told_in_passing() =>
        Known
            .Assertions("Erik Solberg denied that the harbour had a debt of 30 million kroner.")
            .ShouldAllBe(one => one.Quantity == null || one.Polarity == "denied");

    [Theory]
    [InlineData("Not one ferry was moved on Monday.", "move", "Not one ferry was moved on Monday")]
    [InlineData("Not a single ferry was moved on Monday.", "move", "Not a single ferry was moved on Monday")]
    [InlineData("“Not one krone will be paid to smugglers,” Marta Okonjo said.", "pay", "Not one krone will be paid to smugglers")]
    public void Not_one_is_none_and_is_shown_with_its_negation(string text, string predicate, string shown)
    {
        var found = Known.Assertions(text).Single(one => one.Predicate == predicate);
        found.Polarity.ShouldBe("denied");
        text.Substring(found.Start, found.Length).ShouldBe(shown);
    }

    [Theory]
    [InlineData("Marta Okonjo almost sold the pier.")]
    [InlineData("In the film, Marta Okonjo sells the pier.")]
    [InlineData("Police stopped short of saying that Marta Okonjo sold the pier.")]
    public void What_did_not_happen_is_not_told(string text) => Known.Assertions(text).ShouldNotContain(one => one.Predicate == "sell");

    [Theory]
    [InlineData("Had Erik Solberg resigned, Marta Okonjo would be mayor.", "resign", "affirmed", "conditional")]
    [InlineData("The city scrapped plans to sell 12 ferries.", "sell", "denied", "planned")]
    [InlineData("The plan to close the pier in Tallinn was dropped.", "close", "denied", "planned")]
    [InlineData("The mayor ruled out paying the ransom.", "pay", "denied", "planned")]
    [InlineData("A jury acquitted Erik Solberg of killing a sailor.", "kill", "denied", "asserted")]
    [InlineData("Erik Solberg was cleared of killing a sailor.", "kill", "denied", "asserted")]
    [InlineData("Police denied reports of killing Erik Solberg.", "kill", "denied", "asserted")]
    public void What_is_unreal_dropped_or_cleared_is_not_so(string text, string predicate, string polarity, string modality)
    {
        var found = Known.Assertions(text).Single(one => one.Predicate == predicate);
        (found.Polarity, found.Modality).ShouldBe((polarity, modality));
    }

    [Theory]
    [InlineData("Erik Solberg ordered Marta Okonjo to resign.", "resign", "Marta Okonjo")]
    [InlineData("Marta Okonjo called on Erik Solberg to resign.", "resign", "Erik Solberg")]
    [InlineData("The mayor urged lawmakers not to approve the deal.", "approve", "lawmakers")]
    [InlineData("The mayor appealed to rebels to free the hostages.", "release", "rebels")]
    [InlineData("The police prevented Marta Okonjo from voting.", "vote", "Marta Okonjo")]
    public void What_is_demanded_or_prevented_is_done_by_another(string text, string predicate, string subject) =>
        Known.Assertions(text).Single(one => one.Predicate == predicate).Subject?.Surface.ShouldBe(subject);

    [Theory]
    [InlineData("The miners' union put the toll at 17.", "the toll", "The miners' union")]
    [InlineData("The toll was put at 17 by the union.", "The toll", "the union")]
    public void Who_puts_a_number_at_is_its_source(string text, string what, string source)
    {
        var found = Known.Assertions(text).Single(one => one.Quantity is not null);
        (found.Predicate, found.Subject?.Surface, found.Attribution.Single().Surface).ShouldBe(("be", what, source));
    }

    [Theory]
    [InlineData("Erik Solberg quoted Marta Okonjo as saying: “The talks are over.”", "Marta Okonjo")]
    [InlineData("“He was lucky,” fire chief Marta Okonjo told reporters.", "fire chief Marta Okonjo")]
    [InlineData("It contradicts the trust, which said on Monday that no data had been stolen.", "the trust")]
    [InlineData("Lawmakers were urged by Marta Okonjo to reject the deal.", "Marta Okonjo")]
    public void Who_speaks_is_not_who_stands_nearest(string text, string speaker) =>
        Known.Assertions(text).Where(one => one.Predicate == "say").ShouldHaveSingleItem().Subject?.Surface.ShouldBe(speaker);

    [Fact]
    public void The_words_of_two_who_speak_are_told_apart()
    {
        const string text = "The army said two soldiers were killed, but the rebels said they had killed 30 soldiers.";
        var found = Known.Assertions(text).FindAll(one => one.Predicate == "kill");
        found.ConvertAll(one => one.Attribution.Single().Surface).ShouldBe(["The army", "the rebels"]);
    }

    [Theory]
    [InlineData("The court will decide on Friday whether Erik Solberg sold the pier.")]
    [InlineData("Marta Okonjo showed no emotion as the verdict was read.")]
    [InlineData("Marta Okonjo spoke; the harbour office kept its tariff.")]
    [InlineData("The harbour office plans to hire 600 people in Tallinn.")]
    [InlineData("The jury found a former nurse, who worked the night shift, guilty.")]
    public void What_goes_along_with_a_verb_is_no_utterance(string text) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == "say");

    [Theory]
    [InlineData("It would be wrong to conclude that the pier burned, Erik Solberg said.")]
    [InlineData("It is too early to say that the pier burned.")]
    [InlineData("Erik Solberg doubts that the pier burned.")]
    [InlineData("The pier was all but burned when rain came.")]
    [InlineData("The fire all but burned the pier.")]
    public void What_should_not_be_said_or_nearly_happened_is_not_asserted(string text) =>
        Known.Assertions(text).ShouldNotContain(one => one.Predicate == "burn");

    [Theory]
    [InlineData("Had the pier been burned, nobody would have noticed, Erik Solberg said.", "burn")]
    [InlineData("Without the rain, the pier would have burned, Erik Solberg said.", "burn")]
    public void What_did_not_happen_is_conditional(string text, string predicate) =>
        Known.Assertions(text).Single(one => one.Predicate == predicate).Modality.ShouldBe("conditional");

    [Theory]
    [InlineData("Estonia has yet to sign the treaty.", "sign", "asserted")]
    [InlineData("The ferry is yet to reach Porto.", "reach", "asserted")]
    [InlineData("There was never any plan to sell the pier, Erik Solberg said.", "sell", "planned")]
    public void What_is_not_so_yet_or_was_never_planned_is_denied(string text, string predicate, string modality)
    {
        var one = Known.Assertions(text).Single(one => one.Predicate == predicate);
        (one.Polarity, one.Modality).ShouldBe(("denied", modality));
    }

    [Fact]
    public void What_one_claims_and_another_does_not_say_is_the_claimants() =>
        Known
            .Assertions("The audit does not say, as the Courier claimed on Friday, that pilots were at fault.")
            .Single(one => one.Predicate == "be")
            .Attribution.ShouldHaveSingleItem()
            .Surface.ShouldBe("the Courier");

    [Fact]
    public void What_nobody_has_spoken_of_may_be_told_by_another()
    {
        var told = Known
            .Assertions("Erik Solberg has said nothing about the fire, which was first reported by Reuters.")
            .Single(one => one.Predicate == "report");
        (told.Object!.Surface, told.Polarity).ShouldBe(("the fire", "affirmed"));
    }

    [Fact]
    public void Reports_that_say_what_are_no_other_reports() =>
        Known
            .Assertions("Marta Okonjo said the bank had lost 900 files. Reports that the pier had burned are false, Erik Solberg said.")
            .ShouldNotContain(one => one.Predicate == "lose" && one.Polarity == "denied");
}
