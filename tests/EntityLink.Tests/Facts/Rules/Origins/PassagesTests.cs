using NewsMesh.EntityLink.Facts.Rules.Origins;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Origins;

public sealed class PassagesTests
{
    private const string Wire = """
        The ferry Aurora hit a pillar of the bridge near Visby on Tuesday evening, and 25 people were hurt when the bow was pushed into the dining room.

        Another ship took the passengers and most of the crew to the harbour of the city, where doctors and helpers of the Red Cross looked after them during the night.
        """;

    [Fact]
    public void Copy_between_own_paragraphs_is_found() =>
        Shared(Wire, "An own beginning with other words that no agency has ever written.\n\n" + Wire.Split("\n\n")[1]).ShouldBeTrue();

    [Fact]
    public void An_own_report_of_the_same_event_shares_nothing() =>
        Shared(
                Wire,
                "Twenty-five people suffered injuries on Tuesday when the cruise ship Aurora collided with a bridge in Visby. The passengers were brought ashore by a second vessel, the police told this newspaper."
            )
            .ShouldBeFalse();

    [Fact]
    public void What_somebody_said_is_no_copy_although_all_print_it()
    {
        const string words =
            "“We will find out what happened on board and nobody will leave this city before he has answered all of our questions about the speed and the light on that evening,”";
        Shared($"The captain was silent.\n\n{words} the mayor said.", $"The mayor is angry.\n\n{words} she told us.").ShouldBeFalse();
    }

    [Fact]
    public void A_post_that_both_embed_is_no_copy()
    {
        const string post =
            "Aurora just left the bridge of Visby with a hole in her bow and all of her lamps on, and she will be towed to the yard at noon! pic.twitter.com/3Ks — Harbour Watch (@harbourwatch) November 20, 2026";
        Shared($"The ferry is under way again.\n{post}\nNobody was hurt.", $"{post}\nThe yard has no place for her.").ShouldBeFalse();
        var copied = post.Split(" pic.")[0];
        Shared($"The ferry is under way again.\n{copied}\nNobody was hurt.", $"{copied}\nThe yard has no place for her.").ShouldBeTrue();
    }

    [Fact]
    public void A_caption_alone_is_no_copy() =>
        Shared(
                "The bow of the ferry Aurora after the collision in Visby on Tuesday evening.\n\nOur reporter saw it all.",
                "The bow of the ferry Aurora after the collision in Visby on Tuesday evening.\n\nNobody knows yet who steered."
            )
            .ShouldBeFalse();

    [Fact]
    public void Two_sentences_of_a_short_report_are_a_copy() =>
        Shared(
                "A fire has destroyed the archive and the reading room of the town library in Tromvik.\n\nThe mayor said that 4,000 books had been saved by neighbours and pupils.\n\nNobody was hurt.",
                "A fire has destroyed the archive and the reading room of the town library.\n\nA guard told us that he had smelled gas.\n\nHe said that 4,000 books had been saved by neighbours and pupils."
            )
            .ShouldBeTrue();

    private static bool Shared(string one, string other) => Passages.AreShared(Passages.Of(one), Passages.Of(other));
}
