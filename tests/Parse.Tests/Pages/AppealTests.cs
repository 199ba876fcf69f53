using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Tests.Pages;

public class AppealTests
{
    [Theory]
    [InlineData("Sign up for our morning letter and never miss a ferry.")]
    [InlineData("Get breaking news and alerts straight to your phone with the Harbour Daily app.")]
    [InlineData("Support our journalism: become a member for the price of a coffee.")]
    [InlineData("Follow Ann Lee on Twitter @annlee.")]
    [InlineData("Do you have a news tip about the port? Email us at tips@harbour.example.")]
    [InlineData("Ann Lee can be reached at ann.lee@harbour.example.")]
    [InlineData("Watch more of our videos on the harbour channel.")]
    [InlineData("Please note that comments are moderated and may be shortened.")]
    [InlineData("This article contains affiliate links, and we may earn a commission.")]
    [InlineData("The views expressed here are the author's alone and do not reflect those of this paper.")]
    [InlineData("To continue reading, log in or create a free account.")]
    [InlineData("Abonnieren Sie unseren Newsletter und verpassen Sie keine Fähre.")]
    [InlineData("Dieser Beitrag enthält Affiliate-Links, für die wir eine Provision bekommen.")]
    [InlineData("Abonnez-vous pour lire la suite de nos enquêtes.")]
    [InlineData("¡Suscríbete y recibe las noticias del puerto en tu correo!")]
    [InlineData("Iscriviti alla nostra lettera del mattino.")]
    [InlineData("Siga nosso canal e receba as notícias do porto.")]
    [InlineData("Volg ons op de voet met onze app.")]
    [InlineData("Wesprzyj nas, aby port miał swoją gazetę.")]
    [InlineData("Подписывайтесь на наш канал")]
    public void What_a_paper_says_of_itself_to_its_readers_is_told(string line) => SelfPromotion.Default.Is(line).ShouldBeTrue();

    [Theory]
    [InlineData("Support for the new pier grew after the storm, the mayor said.")]
    [InlineData("Follow the money, the prosecutor told the jury, and you will find the harbour master.")]
    [InlineData("“Follow us to the pier,” the captain called.")]
    [InlineData("Like us, the islanders were without power for two days.")]
    [InlineData("Get the harbour open by June, the minister told the council.")]
    [InlineData("Download figures fell by a fifth in the second quarter.")]
    [InlineData("Join the queue, say fishermen who have waited for a berth since March.")]
    [InlineData("Subscribe prices rose by four per cent.")]
    [InlineData("Comments by the minister angered the unions on Monday.")]
    [InlineData("The newspaper said that it had lost subscribers since its app was hacked.")]
    [InlineData("Recibe el puerto la visita de tres cruceros este lunes.")]
    [InlineData("Sigue la búsqueda de los dos pescadores desaparecidos.")]
    [InlineData("")]
    public void News_is_no_appeal(string line) => SelfPromotion.Default.Is(line).ShouldBeFalse();

    [Theory]
    [InlineData("Czytaj też: Nowe molo otwarte")]
    [InlineData("MIRA: Dos barcos chocan en el puerto")]
    [InlineData("Le puede interesar")]
    [InlineData("PUEDES VER: El puerto reabre este lunes")]
    [InlineData("Inhaltsverzeichnis")]
    [InlineData("Weitere Artikel zum Hafen:")]
    [InlineData("Learn more: How the pier was built")]
    public void Lines_that_lead_to_another_article_are_told(string line) => Pointers.Is(line).ShouldBeTrue();

    [Theory]
    [InlineData("Mira, the ferry's cook, was the last to leave the ship.")]
    [InlineData("Mehr Geld für die Häfen")]
    [InlineData("Weitere Artikel des Vertrags verbieten den Fang im Winter, sagte die Ministerin am Montag vor dem Parlament in Berlin.")]
    [InlineData("Keep reading the sky, old fishermen tell the young ones.")]
    public void Other_lines_lead_nowhere(string line) => Pointers.Is(line).ShouldBeFalse();

    [Fact]
    public void Appeals_and_bylines_and_notes_on_the_author_are_left_out_of_the_text()
    {
        var article = Readers.Article(
            Samples.Page(
                before: "<p class=byline>By Ann Lee</p>",
                after: "<p>Ann Lee covers harbours and what happens in them for this paper; before that she sailed for eleven years.</p><p>Do you have a news tip? Write to us at tips@harbour.example.</p>"
            )
        );
        article.Authors.ShouldBe(["Ann Lee"]);
        article.Body.Text.ShouldBe(Samples.Text);
    }

    [Fact]
    public void What_a_text_tells_of_its_author_in_its_midst_is_kept()
    {
        string[] paragraphs =
        [
            "Ann Lee was on the first ship that entered the harbour on Monday, and she has described the passage for the islanders.",
            .. Samples.Paragraphs,
        ];
        Readers
            .Article(Samples.Page(before: "<p class=byline>By Ann Lee</p>", paragraphs: paragraphs))
            .Body.Text.ShouldBe(string.Join("\n\n", paragraphs));
    }

    [Fact]
    public void Slides_with_a_counter_within_an_article_are_left_out()
    {
        var slides = string.Concat(
            Enumerable
                .Range(1, 5)
                .Select(at =>
                    $"<li><h3>{at}/5 Another port</h3><p>The port of the {at}th island was closed in March because its pier had sunk by a hand's breadth, said its council.</p></li>"
                )
        );
        Readers
            .Article(
                Samples.Page(
                    after: $"<ul>{slides}</ul><p>{Samples.Text.Replace("\n\n", "</p><p>", StringComparison.Ordinal).Replace("e", "ee", StringComparison.Ordinal)}</p>"
                )
            )
            .Body.Text.ShouldNotContain("sunk by a hand");
    }

    [Fact]
    public void A_reading_aid_above_characters_is_no_text_of_its_own() =>
        Readers
            .Article(
                Samples.Page(
                    after: "<p>The new pier is called <ruby>新港<rp>(</rp><rt>しんこう</rt><rp>)</rp></ruby>, a name that its builders brought along from a sister town in Japan.</p>"
                )
            )
            .Body.Text.ShouldEndWith("The new pier is called 新港, a name that its builders brought along from a sister town in Japan.");

    [Fact]
    public void Paragraphs_with_several_links_between_others_are_of_the_article()
    {
        const string Linked =
            "The <a href=/a>council</a> paid for the <a href=/b>new pier</a>, and the <a href=/c>harbour master</a> thanked <a href=/d>all builders</a> for it.";
        Readers
            .Article(
                Samples.Page(
                    after: $"<p>{Linked}</p><p>{Linked.Replace("paid", "asked", StringComparison.Ordinal)}</p><p>Nobody at the harbour had counted on a second storm in the same year, said the mayor on Monday.</p>"
                )
            )
            .Body.Text.ShouldContain("The council asked for the new pier");
    }
}
