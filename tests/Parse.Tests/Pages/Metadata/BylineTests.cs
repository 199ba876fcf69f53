namespace NewsMesh.Parse.Tests.Pages.Metadata;

/// <summary>Who wrote the article, wherever the page says so.</summary>
public class BylineTests
{
    [Theory]
    [InlineData("By Le Thi Hoa", "Le Thi Hoa")]
    [InlineData("By La Van Minh", "La Van Minh")]
    [InlineData("By Le Thi Hoa and Tran Van Duc", "Le Thi Hoa|Tran Van Duc")]
    [InlineData("Le Monde", "")]
    [InlineData("La Voz del Sur", "")]
    [InlineData("王小明 李娜", "王小明|李娜")]
    [InlineData("记者 王小明 李娜 陈志强", "王小明|李娜|陈志强")]
    [InlineData("本报记者 王小明 李娜 报道", "王小明|李娜")]
    [InlineData("新华社记者 王小明", "王小明")]
    [InlineData("记者 王小明 编辑 李娜", "王小明")]
    [InlineData("记者 欧阳小明 司马南", "欧阳小明|司马南")]
    [InlineData("山田 太郎", "山田 太郎")]
    [InlineData("山田太郎 鈴木花子", "山田太郎|鈴木花子")]
    [InlineData("山田太郎記者", "山田太郎")]
    [InlineData("文＝山田太郎", "山田太郎")]
    [InlineData("【山田太郎】", "山田太郎")]
    [InlineData("ロンドン＝山田太郎", "山田太郎")]
    [InlineData("ジョン・スミス", "ジョン・スミス")]
    [InlineData("홍길동 김영희 기자", "홍길동|김영희")]
    [InlineData("di Paolo de' Rossi", "Paolo de' Rossi")]
    [InlineData("Jan Nowak oraz Ewa Lis", "Jan Nowak|Ewa Lis")]
    [InlineData("Matti Virtanen sekä Liisa Korhonen", "Matti Virtanen|Liisa Korhonen")]
    [InlineData("דנה כהן ויוסי לוי", "דנה כהן|יוסי לוי")]
    [InlineData("रवि कुमार और सीमा सिंह", "रवि कुमार|सीमा सिंह")]
    [InlineData("Juma Ali na Asha Omar", "Juma Ali|Asha Omar")]
    [InlineData("Jonas Petraitis ir Ona Kazlauskienė", "Jonas Petraitis|Ona Kazlauskienė")]
    [InlineData("Jānis Bērziņš un Anna Kalniņa", "Jānis Bērziņš|Anna Kalniņa")]
    [InlineData("Arben Hoxha dhe Mira Leka", "Arben Hoxha|Mira Leka")]
    [InlineData("Von Anna Maier sowie Paul Koch", "Anna Maier|Paul Koch")]
    [InlineData("Ane Etxeberria eta Jon Aguirre", "Ane Etxeberria|Jon Aguirre")]
    [InlineData("Ann Lee agus Tom Berg", "Ann Lee|Tom Berg")]
    [InlineData("Jordi Puig i Serra", "Jordi Puig i Serra")]
    [InlineData("Ruiz y Pérez", "")]
    [InlineData("Analysis by Ann Lee", "Ann Lee")]
    [InlineData("Ólafur Jónsson skrifar", "Ólafur Jónsson")]
    [InlineData("Por Inés de la Fuente y Ortiz", "Inés de la Fuente y Ortiz")]
    [InlineData("[서울=뉴시스] 이영희 기자", "이영희")]
    [InlineData("Key Points", "")]
    [InlineData("Live Updates", "")]
    [InlineData("Jetzt Lesen", "")]
    [InlineData("Top Stories", "")]
    [InlineData("Sponsored Content", "")]
    [InlineData("Mit Material", "")]
    [InlineData("Lokale Nachrichten", "")]
    [InlineData("Audio Version", "")]
    [InlineData("Advertiser Content", "")]
    [InlineData("Agence France", "")]
    [InlineData("By Ann Lee for the Harbour Daily", "Ann Lee")]
    [InlineData("By Ann Lee for Harbour Daily", "Ann Lee")]
    [InlineData("By Ann Lee, for The Harbour Daily", "Ann Lee")]
    [InlineData("By Ann Lee of the Harbour Daily", "Ann Lee")]
    [InlineData("By Ann Lee, Associated Press", "Ann Lee")]
    [InlineData("By Ann Lee in Eastport", "Ann Lee")]
    [InlineData("By Ann Lee Updated 20 November 2026", "Ann Lee")]
    [InlineData("By Ann Lee and Tom Berg Published: Nov 20, 2026", "Ann Lee|Tom Berg")]
    [InlineData("Von Peter Hartmann Stand: 20.11.2026, 10:00 Uhr", "Peter Hartmann")]
    [InlineData("By our correspondent Ann Lee", "Ann Lee")]
    [InlineData("By our correspondent in Eastport", "")]
    [InlineData("Von unserem Redakteur Peter Hartmann", "Peter Hartmann")]
    [InlineData("Von unserer Korrespondentin Petra Hartmann, Brüssel", "Petra Hartmann")]
    [InlineData("Von unserem Mitarbeiter Peter Hartmann", "Peter Hartmann")]
    [InlineData("De notre correspondante Anne Dupont", "Anne Dupont")]
    [InlineData("Par notre envoyé spécial Jean Petit", "Jean Petit")]
    [InlineData("Van onze redacteur Jan de Vries", "Jan de Vries")]
    [InlineData("Door onze verslaggever Jan de Vries", "Jan de Vries")]
    [InlineData("Dal nostro inviato Marco Rossi", "Marco Rossi")]
    [InlineData("De nuestro corresponsal Luis Gómez", "Luis Gómez")]
    [InlineData("記者 王小明", "王小明")]
    [InlineData("记者 王小明 北京报道", "王小明")]
    [InlineData("本报记者 王小明", "王小明")]
    [InlineData("記者王小明／台北報導", "王小明")]
    [InlineData("文/王小明", "王小明")]
    [InlineData("文：王小明　图：李娜", "王小明")]
    [InlineData("山田太郎 写真 鈴木一郎", "山田太郎")]
    [InlineData("山田太郎、写真・鈴木一郎", "山田太郎")]
    [InlineData("文・山田太郎 写真・鈴木一郎", "山田太郎")]
    [InlineData("取材・文／山田太郎", "山田太郎")]
    [InlineData("홍길동 기자", "홍길동")]
    [InlineData("글 홍길동 사진 김철수", "홍길동")]
    [InlineData("홍길동·김철수 기자", "홍길동|김철수")]
    [InlineData("서울=홍길동 기자", "홍길동")]
    [InlineData("Edited by Bob Ray", "")]
    [InlineData("By Ann Lee, edited by Bob Ray", "Ann Lee")]
    [InlineData("By Ann Lee. Edited by Bob Ray.", "Ann Lee")]
    [InlineData("By Ann Lee; editing by Bob Ray", "Ann Lee")]
    [InlineData("Reporting by Ann Lee; Editing by Bob Ray", "Ann Lee")]
    [InlineData("Reviewed by Bob Ray", "")]
    [InlineData("Fact checked by Bob Ray", "")]
    [InlineData("By Ann Lee, fact-checked by Bob Ray", "Ann Lee")]
    [InlineData("By Ann Lee | Photos by Bob Ray", "Ann Lee")]
    [InlineData("द्वारा: रवि कुमार", "रवि कुमार")]
    [InlineData("द्वारा रवि कुमार", "रवि कुमार")]
    [InlineData("Eftir Jón Jónsson", "Jón Jónsson")]
    [InlineData("Skrevet af Anna Hansen", "Anna Hansen")]
    [InlineData("Skrevet av Anna Hansen", "Anna Hansen")]
    [InlineData("Skriven av Anna Hansson", "Anna Hansson")]
    [InlineData("Av: Anna Hansson", "Anna Hansson")]
    [InlineData("Af Anna Hansen", "Anna Hansen")]
    [InlineData("Του Γιώργου Παπαδόπουλου", "Γιώργου Παπαδόπουλου")]
    [InlineData("Της Μαρίας Παππά", "Μαρίας Παππά")]
    [InlineData("Επιμέλεια: Μαρία Παππά", "Μαρία Παππά")]
    [InlineData("Ditulis oleh Budi Santoso", "Budi Santoso")]
    [InlineData("Oleh: Budi Santoso", "Budi Santoso")]
    [InlineData("Penulis: Budi Santoso", "Budi Santoso")]
    [InlineData("Reporter: Budi Santoso | Editor: Agus Salim", "Budi Santoso")]
    [InlineData("Yazan: Ayşe Demir", "Ayşe Demir")]
    [InlineData("Haber: Ayşe Demir", "Ayşe Demir")]
    [InlineData("Szerző: Kovács Anna", "Kovács Anna")]
    [InlineData("Írta: Kovács Anna", "Kovács Anna")]
    [InlineData("Autor: Jana Nováková", "Jana Nováková")]
    [InlineData("Napsal: Jan Novák", "Jan Novák")]
    [InlineData("Piše: Ivan Horvat", "Ivan Horvat")]
    [InlineData("Pišu: Ivan Horvat i Ana Marić", "Ivan Horvat|Ana Marić")]
    [InlineData("Autor teksta Ivan Horvat", "Ivan Horvat")]
    [InlineData("Автор: Иван Петров, Анна Орлова", "Иван Петров|Анна Орлова")]
    [InlineData("Текст: Иван Петров. Фото: Анна Орлова", "Иван Петров")]
    [InlineData("Автор статті: Іван Петренко", "Іван Петренко")]
    [InlineData("Autor: Maria Popescu", "Maria Popescu")]
    [InlineData("Scris de Maria Popescu", "Maria Popescu")]
    [InlineData("Rédigé par Anne Dupont", "Anne Dupont")]
    [InlineData("Écrit par Anne Dupont", "Anne Dupont")]
    [InlineData("Publié par Anne Dupont le 24 novembre 2026", "Anne Dupont")]
    [InlineData("Propos recueillis par Anne Dupont", "Anne Dupont")]
    [InlineData("Escrito por Ana Pérez", "Ana Pérez")]
    [InlineData("Redactado por Ana Pérez", "Ana Pérez")]
    [InlineData("Por: Ana Pérez", "Ana Pérez")]
    [InlineData("Redacción: Ana Pérez", "Ana Pérez")]
    [InlineData("A cura di Anna Rossi", "Anna Rossi")]
    [InlineData("di Anna Rossi e Marco Bianchi", "Anna Rossi|Marco Bianchi")]
    [InlineData("Tekst: Jan Kowalski, zdjęcia: Anna Nowak", "Jan Kowalski")]
    [InlineData("Opracował: Jan Kowalski", "Jan Kowalski")]
    [InlineData("Opracowanie: Jan Kowalski", "Jan Kowalski")]
    [InlineData("Tekst Jan de Vries Beeld Piet Bakker", "Jan de Vries")]
    [InlineData("Tekst: Jan de Vries, foto's: Piet Bakker", "Jan de Vries")]
    [InlineData("Teksti: Matti Virtanen Kuvat: Liisa Korhonen", "Matti Virtanen")]
    [InlineData("Text: Anna Hansson Foto: Per Olsson", "Anna Hansson")]
    [InlineData("TEXT ANNA HANSSON FOTO PER OLSSON", "Anna Hansson")]
    [InlineData("Texte Anne Dupont, photos Jean Petit", "Anne Dupont")]
    [InlineData("Texto: Ana Pérez / Fotos: Luis Gómez", "Ana Pérez")]
    [InlineData("بقلم: أحمد علي", "أحمد علي")]
    [InlineData("كتب: أحمد علي", "أحمد علي")]
    [InlineData("כתב: דוד כהן", "דוד כהן")]
    [InlineData("מאת דוד כהן", "דוד כהן")]
    [InlineData("โดย สมชาย ใจดี", "สมชาย ใจดี")]
    [InlineData("Bài: Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("By Ann Lee, Staff Writer", "Ann Lee")]
    [InlineData("By Ann Lee, Special to The Harbour Daily", "Ann Lee")]
    [InlineData("By ANN LEE and BOB RAY Staff Writers", "Ann Lee|Bob Ray")]
    [InlineData("By Ann Lee (text) and Bob Ray (photos)", "Ann Lee")]
    [InlineData("Words: Ann Lee. Pictures: Bob Ray", "Ann Lee")]
    [InlineData("Ann Lee reports from Eastport", "Ann Lee")]
    [InlineData("By Ann Lee • 5 min read", "Ann Lee")]
    [InlineData("By Ann Lee | Updated: Nov 24, 2026", "Ann Lee")]
    [InlineData("By Ann Lee, Bob Ray & Cy Oak", "Ann Lee|Bob Ray|Cy Oak")]
    [InlineData("By Staff Reporter", "")]
    [InlineData("By Web Desk", "")]
    [InlineData("By News Service", "")]
    [InlineData("Por Redacción", "")]
    [InlineData("Par la rédaction", "")]
    [InlineData("Von unserer Redaktion", "")]
    [InlineData("A cura della redazione", "")]
    [InlineData("Redakcja", "")]
    [InlineData("By AFP and Reuters", "")]
    public void A_line_of_a_byline_names_who_wrote(string line, string authors) =>
        string.Join('|', Readers.Article(Samples.Page(before: $"<p class='byline'>{line}</p>")).Authors).ShouldBe(authors);

    [Theory]
    [InlineData("<p>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<div class='article__author'>Ann Lee | 23.11.2026</div>", "Ann Lee")]
    [InlineData("<div id='author_header'>Ann Lee</div>", "Ann Lee")]
    [InlineData("<p class='date-author'>Ann Lee, 23.11.2026</p>", "Ann Lee")]
    [InlineData("<p class='meta'>Posted on November 20, 2026 by Ann Lee</p>", "Ann Lee")]
    [InlineData(
        "<span class='auteurs'>par <a href='/auteur/ann'>Ann Lee</a> et <a href='/auteur/tom'>Tom Hendriks</a></span>",
        "Ann Lee|Tom Hendriks"
    )]
    [InlineData("<h5>Autorin:</h5><p>Ann Lee</p>", "Ann Lee")]
    [InlineData("<span itemprop='author'><meta itemprop='name' content='Ann Lee'></span>", "Ann Lee")]
    [InlineData("<byline>Von Ann Lee, dpa</byline>", "Ann Lee")]
    [InlineData("<div class='author'>By <a>Ann Lee</a> Political Correspondent</div>", "Ann Lee")]
    [InlineData("<div class='author'>Dr. Ann Lee</div>", "Ann Lee")]
    [InlineData("<div class='author'>Ann Lee <a href='/author/ann'>Alle Artikel</a></div>", "Ann Lee")]
    [InlineData("<p>23.11.2026 | 13:10 Uhr | Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>November 20, 2026 - Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>20.11.2026 - Redaktion: Ann Lee (Pressesprecherin)</p>", "Ann Lee")]
    [InlineData("<div class='authorbox'><strong>von</strong> <span>Ann Lee</span></div>", "Ann Lee")]
    [InlineData("<p class='byline'>VON ANN LEE-SMITH am 20. November 2026</p>", "Ann Lee-Smith")]
    [InlineData("<p class='byline'>By Ann Lee And Tom Hendriks For The Harbour Daily</p>", "Ann Lee|Tom Hendriks")]
    [InlineData("<p>Ein Interview von Ann Lee mit Tom Hendriks.</p>", "Ann Lee")]
    [InlineData("<p class='author'>Text von Ann Lee Illustration von Tom Hendriks</p>", "Ann Lee")]
    [InlineData("<p class='author'>Ann Lee, photos by Tom Hendriks</p>", "Ann Lee")]
    [InlineData("<p class='author'>Text und Fotos: Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>Übersetzung <a rel='author'>Tom Hendriks</a></p>", "")]
    [InlineData("<div class='author'>Photo: <a href='/author/tom'>Tom Hendriks</a></div>", "")]
    [InlineData(
        "<div class='author'><a href='/author/ann'>Ann Lee</a></div><div class='author'><span>Translated by</span>: <a href='/author/tom'>Tom Hendriks</a></div>",
        "Ann Lee"
    )]
    [InlineData("<div class='author'><div><p><b>Ann Lee</b></p></div><div><span>Follow</span><span>Reporter</span></div></div>", "Ann Lee")]
    [InlineData("<div class='author'><span>Published By</span></div>", "")]
    [InlineData("<a href='https://journalistwatch.example/topics/harbour'>Harbour Numbers</a>", "")]
    [InlineData("<div class='has-sidebar'><p>By Ann Lee</p></div>", "Ann Lee")]
    [InlineData("<p>Por Ana Pérez y Luis Gómez</p>", "Ana Pérez|Luis Gómez")]
    [InlineData("<p>Par Anne Dupont et Jean Petit</p>", "Anne Dupont|Jean Petit")]
    [InlineData("<p>Di Anna Rossi</p>", "Anna Rossi")]
    [InlineData("<p>Door Anne de Vries</p>", "Anne de Vries")]
    [InlineData("<p>Av Anna Lindqvist</p>", "Anna Lindqvist")]
    [InlineData("<p>Texto: Ana Pérez</p>", "Ana Pérez")]
    [InlineData("<p>Автор: Анна Петренко</p>", "Анна Петренко")]
    [InlineData("<p>Yazan: Ayşe Demir</p>", "Ayşe Demir")]
    [InlineData("<p>By Ann Lee, Tom Hendriks and Mara Olsen</p>", "Ann Lee|Tom Hendriks|Mara Olsen")]
    [InlineData("<p>Redakcja Portowa</p>", "")]
    [InlineData("<span class='username'>ann.lee</span>", "Ann Lee")]
    [InlineData("<p class='author'>Ann Lee, Projektleiterin der HSS</p>", "Ann Lee")]
    [InlineData("<div class='author'>Harbour Dai</div>", "")]
    [InlineData("<div itemprop='citation'><meta itemprop='author' content='Tom Hendriks'></div>", "")]
    [InlineData("<p class='author'>powered by</p>", "")]
    [InlineData("<div class='author'>Deutsche Redaktion</div>", "")]
    [InlineData("<div class='author'>Getty Images</div>", "")]
    [InlineData("<div class='teaser-meta'><p>VON <a href='/autoren/lee-ann'>ANN LEE</a> am 20. November 2026</p></div>", "Ann Lee")]
    [InlineData("<p>---- by Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>Eine Kolumne von Ann Lee</p>", "Ann Lee")]
    [InlineData("<span class='authorname-txt'>Ann Lee</span>", "Ann Lee")]
    [InlineData("<div class='author'><span>Von</span>: Ann Lee Übersetzt von: Tom Hendriks</div>", "Ann Lee")]
    [InlineData("<div class='author'><div><h3>Ann Lee</h3><button>Follow</button></div></div>", "Ann Lee")]
    [InlineData("<div class='author'>Mitglied der Hafen-News-Redaktion</div>", "")]
    [InlineData("<div class='author'>Tallinner Hafenblatt</div>", "")]
    [InlineData(
        "<aside class='related'><p>Ferries to the islands run twice a day from Monday on, the line said, and all its ships are fitted with new ramps for cars. Tickets for residents are cheaper, and bicycles travel without a fare until the end of the year, when the council decides on the next contract for the crossing.</p><p>By Tom Hendriks</p></aside>",
        ""
    )]
    [InlineData("<ol class='comments'><li class='author'>Tom Hendriks</li></ol>", "")]
    public void A_byline_names_its_persons(string before, string persons) =>
        string.Join('|', Readers.Article(Samples.Page(before: before)).Authors).ShouldBe(persons);

    [Fact]
    public void A_line_behind_the_text_names_its_author() =>
        Readers.Article(Samples.Page(after: "<p>Text: Ann Lee</p>")).Authors.ShouldBe(["Ann Lee"]);

    [Theory]
    [InlineData("<p>Anna Lumiste</p>", "Anna Lumiste")]
    [InlineData("<p>(Anna Lumiste)</p><p>Share this</p>", "Anna Lumiste")]
    [InlineData("<p>Neueste Kommentare</p>", "")]
    [InlineData("<div class='comments'><p>Anna Lumiste</p></div>", "")]
    public void A_name_alone_under_the_text_is_its_signature(string after, string persons) =>
        string.Join(
                '|',
                Readers
                    .Article(
                        Samples.Page(
                            after: after,
                            paragraphs: [.. Samples.Paragraphs[..2], Samples.Paragraphs[1] + " " + Samples.Paragraphs[2]]
                        )
                    )
                    .Authors
            )
            .ShouldBe(persons);

    [Fact]
    public void The_author_of_the_next_article_is_not_of_this_one() =>
        Readers
            .Article(Samples.Page(before: "<a rel='author'>Ann Lee</a>", after: "<h2>Next: ferries</h2><a rel='author'>Tom Hendriks</a>"))
            .Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void A_card_names_its_author() =>
        Readers
            .Article(Samples.Page("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>"))
            .Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void The_surname_of_an_author_may_lack_its_capital_in_data() =>
        Readers
            .Article(
                Samples.Page(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Mobin hasan\"}}</script>"
                )
            )
            .Authors.ShouldBe(["Mobin Hasan"]);

    [Fact]
    public void A_byline_at_the_headline_goes_before_who_put_the_page_in() =>
        Readers
            .Article(
                Samples.Page(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Tom Hendriks\"}}</script>",
                    "<p class='byline'>By Ann Lee</p>"
                )
            )
            .Authors.ShouldBe(["Ann Lee"]);

    [Theory]
    [InlineData(
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":[{\"@id\":\"#ann\"},{\"@id\":\"#tom\"}]},{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Lee\"},{\"@type\":\"Person\",\"@id\":\"#tom\",\"name\":\"Tom Hendriks\"}]}",
        "Ann Lee|Tom Hendriks"
    )]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":\"Ann Lee, Tom Hendriks & Mara Olsen\"}", "Ann Lee|Tom Hendriks|Mara Olsen")]
    [InlineData(
        "{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Organization\",\"name\":\"Coastal Independent\"},{\"@type\":\"Person\",\"name\":\"Ann Lee\"}]}",
        "Ann Lee"
    )]
    [InlineData(
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#o\"}},{\"@type\":\"NewsMediaOrganization\",\"@id\":\"#o\",\"name\":\"Coastal Independent\"}]}",
        ""
    )]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":[\"Person\",\"Organization\"],\"name\":\"Ann Lee\"}}", "Ann Lee")]
    public void Data_names_the_authors_that_are_persons(string data, string persons) =>
        string.Join('|', Readers.Article(Samples.Page($"<script type='application/ld+json'>{data}</script>")).Authors).ShouldBe(persons);

    [Fact]
    public void The_maker_of_a_theme_wrote_no_article() =>
        Readers
            .Article(Samples.Page("<meta name='author' content='Tom Hendriks - http://themes.example'>", "<a rel='author'>Ann Lee</a>"))
            .Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void An_opinion_is_no_comment_of_a_reader() =>
        Readers
            .Article(
                Samples
                    .Page(
                        before: "<a rel='author'>Ann Lee</a>",
                        after: "<div id='comments'><ol><li class='comment'><a rel='author'>Tom Hendriks</a></li></ol></div>"
                    )
                    .Replace("<article>", "<article class='post category-kommentar'>", StringComparison.Ordinal)
            )
            .Authors.ShouldBe(["Ann Lee"]);

    [Fact]
    public void Teasers_are_signed_by_others_where_a_path_says_the_headline() =>
        Readers
            .Article(
                Samples
                    .Page(after: "<div class='teaser'><h3>Ferries run late</h3><div class='author-name'>Von Tom Hendriks</div></div>")
                    .Replace(
                        "<h1>Pier reopens and ships return</h1>",
                        "<nav class='breadcrumb'><h1>Pier reopens and ships return</h1></nav><h2>Harbour: Pier reopens and ships return</h2>",
                        StringComparison.Ordinal
                    )
            )
            .Authors.ShouldBeEmpty();

    [Fact]
    public void A_byline_that_names_more_than_the_data_is_believed() =>
        Readers
            .Article(
                Samples.Page(
                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}</script>",
                    "<p class='byline'>By Ann Lee and Tom Hendriks</p>"
                )
            )
            .Authors.ShouldBe(["Ann Lee", "Tom Hendriks"]);
}
