using NewsMesh.Contracts;
using NewsMesh.EntityLink.Reading;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("“We have lost a lot of time,” Marta Okonjo said.")]
    [InlineData("“We have lost a lot of time,” said Marta Okonjo.")]
    [InlineData("Marta Okonjo said: “We have lost a lot of time.”")]
    [InlineData("\"We have lost a lot of time,\" harbour director Marta Okonjo told reporters in Tallinn.")]
    [InlineData("‘We have lost a lot of time,’ Marta Okonjo added on Monday.")]
    [InlineData("„We have lost a lot of time“, said Marta Okonjo.")]
    [InlineData("«We have lost a lot of time», said Marta Okonjo, the director.")]
    [InlineData("Marta Okonjo, who runs the harbour, told reporters on Monday, “We have lost a lot of time.”")]
    [InlineData("“We have lost a lot of time,” according to Marta Okonjo.")]
    [InlineData("Marta Okonjo opened the pier. “We have lost a lot of time,” she said.")]
    public void A_direct_quote_has_its_speaker(string text)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.Where(quote => quote.Kind == "direct").ShouldHaveSingleItem();
        quote.Text.TrimEnd(',', '.').ShouldBe("We have lost a lot of time");
        Name(found, quote.Source).ShouldBe("Marta Okonjo");
    }

    [Fact]
    public void A_printed_conversation_has_a_speaker_for_each_paragraph()
    {
        const string text =
            "The interview in part:\n\nOKONJO: We have lost time.\n\nHASSAN: Who is to blame for it?\n\nOKONJO: Nobody but the storm.";
        var quotes = Known.Annotate(text).Quotes.Where(quote => quote.Kind == "direct").ToList();
        quotes.ConvertAll(quote => quote.Text).ShouldBe(["We have lost time.", "Who is to blame for it?", "Nobody but the storm."]);
        quotes.ShouldAllBe(quote => quote.Source != null);
    }

    [Fact]
    public void Paragraphs_of_one_speaker_have_whom_only_the_last_names()
    {
        var found = Known.Annotate("“We waited for hours at the pier.\n\n“It was cold.\n\n“Nobody came for us,” Nadia Kurz said.");
        found.Quotes.Select(quote => Name(found, quote.Source)).ShouldBe(["Nadia Kurz", "Nadia Kurz", "Nadia Kurz"]);
    }

    [Fact]
    public void A_speakers_name_ends_behind_its_bracket()
    {
        var found = Known.Annotate("The World Health Organization (WHO) warned on Monday that masks help.");
        found.Assertions.First(one => one.Predicate == "say").Subject!.Surface.ShouldEndWith("(WHO)");
    }

    [Theory]
    [InlineData("The Okonjo Mining Company said its mine was safe, a day after a collapse killed 14 people.")]
    [InlineData("The Okonjo Mining Company said its mine was safe, just 36 hours before a collapse killed 14 people.")]
    public void When_somebody_said_it_is_no_part_of_the_words(string text) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Text.ShouldBe("its mine was safe");

    [Fact]
    public void A_label_before_a_colon_speaks_nothing() =>
        Known.Annotate("UPDATE: The ferry has left the harbour.\n\nNOTE: Trains run late.").Quotes.ShouldBeEmpty();

    [Theory]
    [InlineData("\"We have lost a lot of time,” said Marta Okonjo.\n“We will make it up in the spring.\"")]
    [InlineData(
        "‘We have lost a lot of time,’ said Marta Okonjo.\n‘The pier is still closed to us.\n'We have asked for more cranes.\n‘We will make it up in the spring.’"
    )]
    public void Marks_of_two_printers_and_paragraphs_left_open_keep_words_and_speaker(string text)
    {
        var found = Known.Annotate(text);
        var quotes = found.Quotes.Where(quote => quote.Kind == "direct").ToList();
        quotes[0].Text.TrimEnd(',').ShouldBe("We have lost a lot of time");
        quotes[^1].Text.ShouldBe("We will make it up in the spring.");
        quotes.ConvertAll(quote => Name(found, quote.Source)).Distinct().Count().ShouldBe(1);
        quotes.ShouldAllBe(quote => quote.Source != null);
    }

    [Fact]
    public void Words_go_on_with_a_speaker_whom_only_the_model_finds()
    {
        const string text =
            "“The harbour attack was carried out by a soldier of the Red Fleet and he carried it out alone,” Reuters cited the Amaq, a website of the fleet. “The attacker joined the fleet a few months ago.”";
        var found = Known.Annotate(text);
        var quotes = found.Quotes.Where(quote => quote.Kind == "direct").ToList();
        quotes.ConvertAll(quote => Name(found, quote.Source)).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        quotes[^1].CueText.ShouldBeNull();
    }

    [Theory]
    [InlineData("The harbour board says the ferries “brushed each other” on Wednesday.")]
    [InlineData("The harbour board says the ferries \"brushed each other\" on Wednesday.")]
    public void Words_of_which_a_part_stands_in_marks_are_an_utterance_whoever_printed_them(string text) =>
        Known.Annotate(text).Assertions.ShouldContain(one => one.Predicate == "say");

    [Fact]
    public void A_split_quote_is_one()
    {
        var quote = Direct("“We have lost time,” Marta Okonjo said. “We will make it up.”");
        quote.Content.Count.ShouldBe(2);
        quote.Text.ShouldBe("We have lost time […] We will make it up.");
    }

    [Theory]
    [InlineData("NordFerry denied that it had cancelled its winter timetable.", "denied")]
    [InlineData("NordFerry rejected the claim that it had cancelled its winter timetable.", "rejected the claim")]
    public void A_denial_keeps_what_is_denied_in_its_cue(string text, string cue)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Kind, quote.Polarity, quote.CueText).ShouldBe(("indirect", "denied", cue));
    }

    [Theory]
    [InlineData("Marta Okonjo denied it on Monday. “We have lost a lot of time.”")]
    [InlineData("Marta Okonjo denied the claims on Monday. “We have lost a lot of time.”")]
    public void Who_denied_something_in_the_sentence_before_affirms_what_is_quoted_then(string text)
    {
        var quote = Direct(text);
        (quote.Polarity, quote.CueText).ShouldBe(("affirmed", null));
    }

    [Fact]
    public void A_quotation_that_opens_again_in_the_next_paragraph_has_the_same_speaker()
    {
        var found = Known.Annotate("Marta Okonjo said: “We have lost time.\n\n“We will make it up soon.”");
        found
            .Quotes.Select(quote => (quote.Text, Name(found, quote.Source)))
            .ShouldBe([("We have lost time.", "Marta Okonjo"), ("We will make it up soon.", "Marta Okonjo")]);
    }

    [Fact]
    public void Words_that_come_via_an_agency_say_so()
    {
        var found = Known.Annotate("“We have lost a lot of time,” Marta Okonjo said, according to Estonia’s news agency BNT.");
        Name(found, found.Quotes.Single().Source).ShouldBe("Marta Okonjo");
        found.Quotes.Single().Via!.Surface.ShouldContain("BNT");
        Known.Annotate("“We have lost a lot of time,” Marta Okonjo told Reuters.").Quotes.Single().Via!.Surface.ShouldBe("Reuters");
    }

    [Fact]
    public void Somebody_without_a_name_is_kept_as_described_and_linked_to_whom_they_speak_for()
    {
        var found = Known.Annotate("“We will not surrender the land,” a Ukrainian official said privately.");
        found.Quotes.Single().Source!.Surface.ShouldBe("a Ukrainian official");
        Name(found, found.Quotes.Single().Source).ShouldBe("Ukraine");
    }

    [Theory]
    [InlineData("“The road is open again,” an aide to Marta Okonjo said.")]
    [InlineData("Officials in Tallinn said the road was open again.")]
    [InlineData("A person with knowledge of the plans said the road was open again.")]
    public void Somebody_without_a_name_is_not_who_or_where_they_are_near(string text) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.EntityId.ShouldBeNull();

    [Theory]
    [InlineData("Xinhua quoted harbour chief Wei Jun as saying the cranes were back at work.", "Wei Jun", "Xinhua")]
    [InlineData("In an interview with Le Monde, Marta Okonjo said: “I never sleep at the harbour.”", "Marta Okonjo", "Le Monde")]
    [InlineData("“I have signed nothing,” Marta Okonjo wrote in a letter seen by the Financial Times.", "Marta Okonjo", "Financial Times")]
    [InlineData("The bridge has cracks, Der Spiegel wrote, citing an internal report.", "an internal report", "Der Spiegel")]
    [InlineData(
        "A neighbour told investigators, according to police spokesman Karl Henning, that the car had been there for days.",
        "A neighbour",
        "police spokesman Karl Henning"
    )]
    public void Words_have_the_one_who_said_them_and_the_one_who_brings_them(string text, string source, string via)
    {
        var quote = Known.Annotate(text).Quotes.First(quote => quote.Via is not null);
        quote.Source!.Surface.ShouldContain(source);
        quote.Via!.Surface.ShouldBe(via);
    }

    [Theory]
    [InlineData("Coach Ben Adair told his players that the pitch was frozen.")]
    [InlineData("In an interview with Ben Adair, Marta Okonjo said that the pitch was frozen.")]
    public void Listeners_are_no_outlet(string text) => Known.Annotate(text).Quotes.ShouldHaveSingleItem().Via.ShouldBeNull();

    [Theory]
    [InlineData("NordFerry did not say that it had cancelled its winter timetable.", "did not say")]
    [InlineData("NordFerry refused to confirm that it had cancelled its winter timetable.", "refused to confirm")]
    [InlineData("NordFerry would neither confirm nor deny that it had cancelled its winter timetable.", "would neither confirm nor deny")]
    public void Words_that_were_not_said_are_neither_an_utterance_nor_a_denial(string text, string cue)
    {
        var found = Known.Annotate(text);
        var quote = found.Quotes.ShouldHaveSingleItem();
        (quote.Polarity, quote.CueText).ShouldBe(("affirmed", cue));
        found.Assertions.ShouldNotContain(assertion => assertion.Predicate == "say");
    }

    [Theory]
    [InlineData("The regulator said it had fined two lenders.", "it had fined two lenders", "The regulator")]
    [InlineData("According to the coastguard, the yacht carried no radio.", "the yacht carried no radio", "the coastguard")]
    [InlineData("The plant will close in May, its owners said on Monday.", "The plant will close in May", "its owners")]
    [InlineData("KYIV (Reuters) - The plant will close in May, officials said.", "The plant will close in May", "officials")]
    [InlineData(
        "The plant will close in May, Marta Okonjo said at a news conference in Tallinn.",
        "The plant will close in May",
        "Marta Okonjo"
    )]
    [InlineData("Lars Ekman told shareholders the mine would never reopen.", "the mine would never reopen", "Lars Ekman")]
    [InlineData("The minister vowed to open the port again.", "to open the port again", "The minister")]
    [InlineData("Okonjo: Port must open again", "Port must open again", "Okonjo")]
    [InlineData("Port must open again - Okonjo", "Port must open again", "Okonjo")]
    public void Indirect_speech_has_its_words_and_its_speaker(string text, string words, string source)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Kind, quote.Text, quote.Source?.Surface).ShouldBe(("indirect", words, source));
    }

    [Theory]
    [InlineData(
        "The fleet is to have nine ships, Leyla Kaptan, who chairs the talks, told reporters.",
        "The fleet is to have nine ships",
        "Leyla Kaptan"
    )]
    [InlineData(
        "(Baltic Wire) – Three people were killed in the fire, the coast guard said.",
        "Three people were killed in the fire",
        "the coast guard"
    )]
    [InlineData("Traffic was back by 5 p.m. Trade unions said they would strike again.", "they would strike again", "Trade unions")]
    public void Listeners_datelines_and_hours_are_no_part_of_it(string text, string words, string source)
    {
        var quote = Known.Annotate(text).Quotes.Single(quote => quote.Source is not null && quote.Text == words);
        quote.Source!.Surface.ShouldStartWith(source);
    }

    [Theory]
    [InlineData("The union and the owners ended a dispute that had held up the talks for a year.")]
    [InlineData("Marta Okonjo is said to keep a drawer of chocolate.")]
    public void A_noun_denies_nothing_and_a_rumour_is_nobodys(string text) =>
        Known.Annotate(text).Assertions.ShouldNotContain(one => one.Predicate == "say");

    [Fact]
    public void The_cue_is_the_verb_whoever_listens() =>
        Known.Annotate("Marta Okonjo told Reuters that the port was open.").Quotes.ShouldHaveSingleItem().CueText.ShouldBe("told");

    [Fact]
    public void That_belongs_to_the_span_and_not_to_the_words_that_are_shown()
    {
        const string text = "Marta Okonjo said that the port would not close this year.";
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        quote.Text.ShouldBe("the port would not close this year");
        text[quote.Content[0].Start..].ShouldStartWith("that the port");
    }

    [Theory]
    [InlineData("“Ask the weather,” was all Marta Okonjo offered.", "Marta Okonjo")]
    [InlineData("Chief negotiator Marta Okonjo: “The text is ready.”", "Chief negotiator Marta Okonjo")]
    [InlineData(
        "From the harbour's director, Marta Okonjo, came this:\n\n“No ship will sail on Friday.”",
        "the harbour's director, Marta Okonjo"
    )]
    [InlineData("Marta Okonjo has run the harbour since 2011. “Some nights we have no light at all.”", "Marta Okonjo")]
    [InlineData("‘We were left alone’: islanders recall the night of the flood", "islanders")]
    [InlineData("\" We are ready , \" the coach said .", "the coach")]
    public void Unusual_attributions_have_their_speaker(string text, string source) => Direct(text).Source!.Surface.ShouldBe(source);

    [Theory]
    [InlineData("“Close the old bridge now”: the letter that nobody read")]
    [InlineData("“She smiled at us all”: families weep after the trial")]
    public void What_stands_behind_a_headlines_colon_need_not_speak(string text) =>
        Known.Annotate(text).Quotes.ShouldAllBe(quote => quote.Source == null);

    [Fact]
    public void Dashes_open_speech_before_and_behind_its_attribution() =>
        Known
            .Annotate("– The tram was full, said the driver, Goran Ilić. – I braked as hard as I could.")
            .Quotes.Select(quote => (quote.Kind, quote.Text, quote.Source!.Surface))
            .ShouldBe([("direct", "The tram was full", "the driver"), ("direct", "I braked as hard as I could", "the driver")]);

    [Fact]
    public void Two_speakers_in_one_paragraph_are_kept_apart() =>
        Known
            .Annotate("“We heard three blasts,” said one resident. “Then the lights went out,” said another.")
            .Quotes.Select(quote => quote.Source!.Surface)
            .ShouldBe(["one resident", "another"]);

    [Theory]
    [InlineData("Okonjo wants a longer pier.")]
    [InlineData("Okonjo believes that the pier is too short.")]
    [InlineData("Okonjo asked whether the pier was too short.")]
    public void Attitudes_and_questions_are_no_utterance(string text) =>
        Known.Annotate(text).Assertions.ShouldNotContain(assertion => assertion.Predicate == "say");

    [Theory]
    [InlineData("Okonjo urged the crews to stay.", "demanded")]
    [InlineData("Okonjo promised to pay the crews.", "planned")]
    [InlineData("Okonjo threatened to sue the crews.", "conditional")]
    [InlineData("Okonjo claimed that the crews had left.", "alleged")]
    [InlineData("Okonjo warned that the crews would leave.", "asserted")]
    public void The_cue_gives_the_mode(string text, string mode) =>
        Known.Reader.Read(new DocumentInput { Text = text }).Quotes.ShouldHaveSingleItem().Modality.ShouldBe(mode);

    [Theory]
    [InlineData("The so-called “golden age” of ferries is over.")]
    [InlineData("Visitors saw “Swan Lake” in Tallinn.")]
    [InlineData("The ’90s were the workers’ years.")]
    [InlineData("Critics gave “The Long Meadow” five stars at the festival in Cannes.")]
    [InlineData("The operation, code-named “Northern Lantern”, ended near Kirkuk.")]
    [InlineData("They sang “Happy Birthday” outside the prison in Minsk.")]
    [InlineData("The 6' 2\" defender, whose desk is 34\" wide, joined the club from Lyon.")]
    public void A_few_quoted_words_are_no_quote(string text) => Known.Annotate(text).Quotes.ShouldBeEmpty();

    [Fact]
    public void A_denial_is_denied()
    {
        var assertion = Known
            .Annotate("NordFerry denied that it had cancelled its winter timetable.")
            .Assertions.Single(one => one.Predicate == "say");
        (assertion.Predicate, assertion.Polarity, assertion.Modality).ShouldBe(("say", "denied", "asserted"));
        Known
            .Annotate("Marta Okonjo demanded that the port be opened again.")
            .Assertions.Single(one => one.Predicate == "say")
            .Modality.ShouldBe("demanded");
    }

    [Theory]
    [InlineData("NordFerry denied that it had cancelled its winter timetable.", "denied", "denied")]
    [InlineData("Marta Okonjo said that the port would not close this year.", "affirmed", "said")]
    [InlineData("“It is all nonsense from start to end,” Marta Okonjo countered.", "affirmed", "countered")]
    public void A_quote_says_how_its_words_were_said(string text, string polarity, string cue)
    {
        var quote = Known.Annotate(text).Quotes.ShouldHaveSingleItem();
        (quote.Polarity, quote.CueText).ShouldBe((polarity, cue));
    }

    [Theory]
    [InlineData("“We have lost a lot of time,” Marta Okonjo said.", "We have lost a lot of time")]
    [InlineData("Marta Okonjo said: ““We have lost a lot of time.””", "We have lost a lot of time.")]
    [InlineData("“‘Stay where you are’ was all I heard,” Marta Okonjo said.", "‘Stay where you are’ was all I heard")]
    public void The_narrators_comma_and_doubled_marks_are_no_part_of_the_words(string text, string words) =>
        Direct(text).Text.ShouldBe(words);

    [Theory]
    [InlineData("“The old ones can still count,” said a dockers’ delegate who was in the room.", "a dockers’ delegate")]
    [InlineData("“The old ones can still count,” said the farmers' union on Monday.", "the farmers' union")]
    public void A_plural_that_owns_does_not_end_who_speaks(string text, string speaker) =>
        Direct(text).Source!.Surface.ShouldStartWith(speaker);

    [Theory]
    [InlineData("As the state agency reports: “The ship has not docked in any of our ports since August.”", "the state agency")]
    [InlineData("But Marta Okonjo said that the port would close.", "Marta Okonjo")]
    public void Words_that_lead_to_the_speaker_are_none_of_his_name(string text, string speaker) =>
        Known.Annotate(text).Quotes.ShouldHaveSingleItem().Source!.Surface.ShouldBe(speaker);

    [Fact]
    public void What_the_speaker_says_next_is_no_part_of_the_words_before() =>
        Known
            .Annotate("Marta Okonjo said the ferries would sail again on Monday and suggested that tickets would be refunded.")
            .Quotes.Select(quote => quote.Text)
            .ShouldBe(["the ferries would sail again on Monday", "tickets would be refunded"]);

    [Fact]
    public void What_ends_in_an_article_is_nobody() =>
        Known
            .Annotate("The company denied the reports on Saturday. A company spokesman, Greg Palmieri, called the reports “false”.")
            .Quotes.Where(quote => quote.Source is not null)
            .ShouldAllBe(quote => !quote.Source!.Surface.EndsWith(" the", StringComparison.Ordinal));

    [Fact]
    public void The_place_of_a_dateline_says_nothing()
    {
        var found = Known.Annotate(
            "MINDELO — Dulce Lima, 47, is the first woman to lead the country.\n\n“Today the country has chosen hope,” she said on Monday."
        );
        found.Mentions.Where(mention => mention.Surface == "MINDELO").ShouldAllBe(mention => mention.Type == "location");
        found.Quotes.Where(quote => quote.Source is not null).ShouldAllBe(quote => quote.Source!.Surface != "MINDELO");
        var speaker = found.Quotes.Single(quote => quote.Kind == "direct").Source.ShouldNotBeNull().EntityId;
        found.Entities.ShouldNotContain(entity => entity.EntityId == speaker && entity.Name == "MINDELO");
    }

    private static Quote Direct(string text) => Known.Annotate(text).Quotes.Single(quote => quote.Kind == "direct");

    private static string? Name(Annotations found, Party? party) =>
        found.Entities.SingleOrDefault(entity => entity.EntityId == party?.EntityId)?.Name;
}
