namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class NameTests
{
    [Fact]
    public void Titles_and_demonyms_stand_apart_from_the_person()
    {
        var found = Known.Annotate("On Monday the Estonian Foreign Minister Marta Okonjo spoke in Tallinn.");
        Surfaces(found).ShouldBe(["Estonian", "Marta Okonjo", "Tallinn"]);
        found.Mentions[1].Type.ShouldBe("person");
        found.Mentions[0].WikidataId.ShouldBe("Q191");
    }

    [Fact]
    public void A_surname_means_the_person_named_in_full()
    {
        var found = Known.Annotate("Marta Okonjo opened the pier. Okonjo's speech was short.");
        Surfaces(found).ShouldBe(["Marta Okonjo", "Okonjo"]);
        found.Mentions[1].EntityId.ShouldBe(found.Mentions[0].EntityId);
        found.Entities.Single().Name.ShouldBe("Marta Okonjo");
    }

    [Theory]
    [InlineData("Mark Lindqvist and his wife Laura Lindqvist were robbed. Lindqvist said he was afraid.", "Mark Lindqvist")]
    [InlineData("Laura Lindqvist and her husband Mark Lindqvist were robbed. Lindqvist said she was afraid.", "Laura Lindqvist")]
    [InlineData("Mark Lindqvist and Laura Lindqvist were robbed. Mrs Lindqvist went to the police.", "Laura Lindqvist")]
    [InlineData(
        "Mark Lindqvist was robbed. Lindqvist's wife Laura Lindqvist stayed at home. Lindqvist went to the police.",
        "Mark Lindqvist"
    )]
    [InlineData("Mark Lindqvist and his brother Peter Lindqvist were robbed. Lindqvist went to the police.", null)]
    [InlineData("President Lindqvist's son Peter Lindqvist was robbed. Lindqvist went to the police.", null)]
    public void A_surname_of_two_means_whom_the_text_tells_by_it(string text, string? name)
    {
        var found = Known.Annotate(text);
        var last = found.Mentions[^1];
        last.Surface.ShouldBe("Lindqvist");
        found.Entities.Single(entity => entity.EntityId == last.EntityId).Name.ShouldBe(name ?? "Lindqvist");
    }

    [Fact]
    public void A_surname_that_owns_the_same_surname_is_read() =>
        Surfaces(Known.Annotate("Mark Lindqvist and Peter Lindqvist came. Lindqvist's cousin Lindqvist stayed at home."))
            .ShouldContain("Lindqvist");

    [Theory]
    [InlineData("Will Lindqvist said the pier was safe.", "Will Lindqvist")]
    [InlineData("Will Lindqvist resign?", "Lindqvist")]
    public void A_first_name_that_is_a_word_belongs_to_the_name(string text, string surface) =>
        Surfaces(Known.Annotate(text)).ShouldBe([surface]);

    [Fact]
    public void An_acronym_in_brackets_means_the_name_before_it()
    {
        var found = Known.Annotate("They called the Federal Harbour Board (FHB) on Monday. Later the FHB answered.");
        Surfaces(found).ShouldBe(["Federal Harbour Board", "FHB", "FHB"]);
        found.Entities.ShouldHaveSingleItem().Type.ShouldBe("organization");
    }

    [Fact]
    public void A_name_is_the_same_entity_in_every_article() =>
        Known
            .Annotate("They met Marta Okonjo.")
            .Entities.Single()
            .EntityId.ShouldBe(Known.Annotate("Here is MARTA okonjo: Marta Okonjo.").Mentions[^1].EntityId);

    [Theory]
    [InlineData("Who is there? The who is not here.")]
    [InlineData("May is a month. In May it rains.")]
    [InlineData("However, nobody came. Nothing else happened.")]
    public void Ordinary_words_are_no_names(string text) => Known.Annotate(text).Mentions.ShouldBeEmpty();

    [Fact]
    public void An_acronym_is_known_only_as_it_is_written() =>
        Surfaces(Known.Annotate("It asked the WHO and who else, and the US to help us.")).ShouldBe(["WHO", "US"]);

    [Theory]
    [InlineData("She works for the Bank of Narva.", "Bank of Narva", "organization")]
    [InlineData("A storm hit Lake Peipus on Sunday.", "Lake Peipus", "location")]
    [InlineData("They met Ursula von der Leyen there.", "Ursula von der Leyen", "person")]
    [InlineData("The company NordFerry sails again.", "NordFerry", "organization")]
    [InlineData("They live in Rakvere now.", "Rakvere", "location")]
    public void Unknown_names_get_the_type_that_their_words_tell(string text, string surface, string type)
    {
        var mention = Known.Annotate(text).Mentions.ShouldHaveSingleItem();
        (mention.Surface, mention.Type).ShouldBe((surface, type));
    }

    [Fact]
    public void Another_language_shows_what_the_dictionary_knows() =>
        Surfaces(Known.Annotate("Im Hafen von Tallinn hat Martin Kask am Abend das Schiff der Regierung gesehen.", "de"))
            .ShouldBe(["Tallinn"]);

    [Theory]
    [InlineData("Conditions were bad. Proceeds will be paid later.")]
    [InlineData("He spoke to The and A and We.")]
    public void A_capital_alone_at_the_start_is_no_name(string text) => Known.Annotate(text).Mentions.ShouldBeEmpty();

    [Fact]
    public void A_headline_with_capitals_on_every_word_shows_the_names_in_it() =>
        Surfaces(Known.Annotate("Peace Talks Stall as Estonia Waits\n\nIt was a long day.")).ShouldBe(["Estonia"]);

    [Fact]
    public void The_context_chooses_between_two_of_one_name()
    {
        Known.Annotate("The fair in Paris opened.").Mentions.Single().WikidataId.ShouldBe("Q90");
        Known
            .Annotate("In Texas, where city elections were held in the United States, Paris voted.")
            .Mentions.Single(m => m.Surface == "Paris")
            .Score.ShouldBeLessThan(0.95);
    }

    [Theory]
    [InlineData("Thirty workers went home early.", "Thirty")]
    [InlineData("Conditions at the pier were bad.", "Conditions")]
    [InlineData("Share this article with your friends.", "Share")]
    [InlineData("Leave a Reply\n\nYour email address will not be published.", "Reply")]
    [InlineData("On Wednesday the council met.", "Wednesday")]
    public void Numbers_openers_days_and_boilerplate_name_nothing(string text, string surface) =>
        Surfaces(Known.Annotate(text)).ShouldNotContain(surface);

    [Theory]
    [InlineData("The mayor told Londoners to stay at home.", "Londoners")]
    [InlineData("Many Ukrainians have left the town.", "Ukrainians")]
    public void Inhabitants_are_found(string text, string surface) => Surfaces(Known.Annotate(text)).ShouldContain(surface);

    [Theory]
    [InlineData("He studied at Tallinn University of Technology for years.", "Tallinn University of Technology")]
    [InlineData("She runs the Bank of Estonia now.", "Bank of Estonia")]
    [InlineData("They met Paris Lindqvist at the gate.", "Paris Lindqvist")]
    public void A_name_inside_another_is_none(string text, string surface) =>
        Surfaces(Known.Annotate(text)).ShouldHaveSingleItem().ShouldBe(surface);

    private static string[] Surfaces(Contracts.Annotations found) => [.. found.Mentions.Select(mention => mention.Surface)];
}
