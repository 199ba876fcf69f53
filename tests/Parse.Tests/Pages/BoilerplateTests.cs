using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Tests.Pages;

public class BoilerplateTests
{
    [Theory]
    [InlineData("Spread the love")]
    [InlineData("Share this:")]
    [InlineData("Teilen")]
    [InlineData("Sign up for our newsletter to get the news in your inbox")]
    [InlineData("Read more: Ferry fire death toll climbs")]
    [InlineData("Lesen Sie auch: Mehr Tote nach Brand")]
    [InlineData("Lire aussi")]
    [InlineData("Photo: Marta Soosaar/Baltic Wire")]
    [InlineData("(Photo by Ann Lee/Getty Images)")]
    [InlineData("We use cookies to make this site better.")]
    [InlineData("© 2026 Harbour Daily. All rights reserved.")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Article continues below")]
    [InlineData("Follow us on Twitter")]
    [InlineData("Published: 23 November 2026")]
    [InlineData("5 min read")]
    [InlineData("Leave a Reply")]
    [InlineData("Required fields are marked *")]
    [InlineData("***")]
    public void Boilerplate_is_told(string line) => Boilerplate.IsLine(line).ShouldBeTrue();

    /// <summary>One line for each three letters that a pattern begins with: none is turned away before the patterns see it.</summary>
    [Fact]
    public void Boilerplate_is_told_whatever_it_begins_with()
    {
        string[] lines =
        [
            "about the author",
            "accept",
            "actualizado 5",
            "add a comment",
            "ads",
            "advertising",
            "ajouter un commentaire",
            "aktualisiert 5",
            "alle akzeptieren",
            "already a subscriber",
            "also read",
            "anzeige",
            "archivfoto",
            "artikel teilen",
            "auch interessant",
            "aufrufe:5",
            "back to top",
            "beitrag teilen",
            "bild",
            "bookmark",
            "cancel reply",
            "category:",
            "click to share",
            "close",
            "comment",
            "condividi",
            "cookie policy",
            "copy link",
            "credit",
            "das könnte sie interessieren",
            "deja una respuesta",
            "donxt miss",
            "drucken",
            "editors pick",
            "email",
            "enable javascript",
            "etiquetas:",
            "facebook",
            "file photo",
            "find x on x",
            "first posted 5",
            "follow x on x",
            "foto",
            "hear the story",
            "hits:5",
            "home",
            "image",
            "imprimer",
            "jetzt abonnieren",
            "join x on x",
            "kommentar",
            "laisser un commentaire",
            "last posted 5",
            "latest news",
            "lea más",
            "leer más",
            "leggi anche",
            "lesezeit",
            "like this:",
            "linkedin",
            "lire aussi",
            "listen",
            "loading",
            "log in",
            "manage cookies",
            "mehr dazu",
            "menu",
            "merken",
            "mis à jour 5",
            "modified 5",
            "more news",
            "most read",
            "mots-clés:",
            "must read:x",
            "newsletter",
            "next",
            "notify me of",
            "page view:5",
            "paid content",
            "partager",
            "photo",
            "pic",
            "pin it",
            "play now",
            "please share on",
            "posted 5",
            "previous",
            "print",
            "promoted",
            "publié 5",
            "quelle",
            "read now",
            "recommended",
            "reddit",
            "related",
            "remove ads",
            "required fields are marked",
            "response",
            "save",
            "schlagwort:",
            "scroll to more",
            "search",
            "see now",
            "seguici",
            "share",
            "sign up",
            "skip to",
            "sponsored",
            "spread the love",
            "stand 5",
            "story continues below",
            "subscribe",
            "suivez-nous",
            "sur le même sujet",
            "symbolbild",
            "tag:",
            "tap to open",
            "teilen",
            "telegram",
            "temps de lecture",
            "text continues below",
            "themen:",
            "this video is",
            "todos los derechos reservados",
            "topic:",
            "tous droits réservés",
            "trending",
            "tweet",
            "twitter",
            "updated 5",
            "veröffentlicht 5",
            "video player",
            "view:5",
            "visitas:5",
            "vues:5",
            "watch:x",
            "weiterlesen",
            "werbung",
            "whatsapp",
            "you may also like",
            "get our newsletter",
            "register for our newsletter",
            "inscrivez-vous à la newsletter",
            "iscriviti alla newsletter",
            "melden sie sich zum newsletter an",
            "suscríbete al boletín",
            "our website uses cookies",
            "diese seite verwendet cookies",
            "wir verwenden cookies",
            "nous utilisons des cookies",
            "este sitio utiliza cookies",
            "utilizamos cookies",
        ];
        lines.Where(line => !Boilerplate.IsLine(line) || !Boilerplate.IsLine(line.ToUpperInvariant())).ShouldBeEmpty();
        string[] forms =
        [
            "leave a reply",
            "post a comment",
            "write a comment",
            "add a comment",
            "join the conversation",
            "schreib einen kommentar",
            "kommentar schreiben",
            "einen kommentar schreiben",
            "laisser un commentaire",
            "ajouter un commentaire",
            "deja una respuesta",
            "lascia un commento",
            "geef een reactie",
            "deixe um comentário",
            "zostaw komentarz",
            "dodaj komentarz",
        ];
        forms.Where(line => !Boilerplate.IsCommentForm(line) || !Boilerplate.IsCommentForm(line.ToUpperInvariant())).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The ministry said that newsletters and cookies would be taxed from January.")]
    [InlineData("Share prices fell by four per cent on Monday, the exchange said.")]
    [InlineData("Related charges were dropped in March, the court said.")]
    [InlineData("“Follow us on the road to peace,” the minister told the crowd.")]
    [InlineData("Photographers waited for hours in front of the palace.")]
    [InlineData("Advertising revenue rose to 12 million euros.")]
    [InlineData("Military Escalation Remains on the Table")]
    [InlineData("Save the Children said that 40 schools were closed.")]
    [InlineData("Comment is free, but facts are sacred, the editor wrote in 1921.")]
    [InlineData("Watch sales in Geneva fell for the third year in a row.")]
    public void News_is_kept(string line) => Boilerplate.IsLine(line).ShouldBeFalse();

    [Fact]
    public void The_comment_form_and_all_behind_it_go() =>
        Readers
            .Article(
                Samples.Page(
                    after: "<h3>Leave a Reply</h3><p>I was there on Monday and it was not open at all, what a nonsense you write in this paper every single day.</p>"
                )
            )
            .Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void What_stands_in_an_element_named_for_comments_goes() =>
        Readers
            .Article(
                Samples.Page(
                    after: "<div class=comments-area><p>The responses below were written by readers, and nobody at this paper has looked at them before they were shown.</p></div>"
                )
            )
            .Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void Captions_credits_and_share_bars_within_the_article_go() =>
        Readers
            .Article(
                Samples.Page(
                    before: "<figure><img src=a.jpg><figcaption>The pier of Tallinn, seen from the sea in October. Photo: Ann Lee</figcaption></figure><div class='share-bar'>Share on all the networks that there are</div>"
                )
            )
            .Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void Sub_headings_and_quotations_stay() =>
        Readers
            .Article(
                Samples.Page(
                    after: "<h2>Longer next year</h2><blockquote>“It is a long way to Helsinki,” a waiting captain said.</blockquote>"
                )
            )
            .Body.Text.ShouldBe(Samples.Text + "\n\nLonger next year\n\n“It is a long way to Helsinki,” a waiting captain said.");
}
