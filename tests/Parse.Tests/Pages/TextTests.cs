using CsCheck;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Pages;

public class TextTests
{
    [Theory]
    [InlineData("  two \t\n words ", "two words")]
    [InlineData("Mu\u0308nchen", "München")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth")]
    [InlineData("no\u00A0break", "no break")]
    [InlineData("🚢 stays", "🚢 stays")]
    public void A_line_is_cleaned(string raw, string clean) => CleanText.Line(raw).ShouldBe(clean);

    /// <summary>Not inline data: attributes cannot hold a lone surrogate.</summary>
    [Fact]
    public void Lone_surrogates_go() => CleanText.Line("a\uD83Db\uDEA2c").ShouldBe("abc");

    [Fact]
    public void Cleaning_again_changes_nothing() =>
        Gen.String[Gen.Char, 0, 60].Sample(raw => CleanText.Line(CleanText.Line(raw)) == CleanText.Line(raw), iter: 20_000);

    [Fact]
    public void Every_paragraph_is_where_its_span_says()
    {
        var body = BodyText.Of(["One 🚢.", "", "Two."]);
        body.Text.ShouldBe("One 🚢.\n\nTwo.");
        body.Paragraphs.Select(span => body.Text.Substring(span.Start, span.Length)).ShouldBe(["One 🚢.", "Two."]);
    }

    [Fact]
    public void A_clean_pushed_text_is_kept_to_the_character() => Pushed(Samples.Text).Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void Text_without_blank_lines_has_a_paragraph_a_line() =>
        Pushed(string.Join('\n', Samples.Paragraphs)).Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void A_pushed_copy_of_a_web_page_loses_its_boilerplate() =>
        Pushed(
            $"Pier reopens and ships return - Harbour Daily Pier reopens and ships return\n\nPier reopens and ships return\n\nSpread the love\n\n{Samples.Text}\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *",
            "Pier reopens and ships return"
        )
            .Body.Text.ShouldBe(Samples.Text);

    [Theory]
    [InlineData("Twelve ships were waiting off Gdynia on Monday,")]
    [InlineData("Twelve ships were waiting off Gdynia on Mon…")]
    [InlineData("the port authority said.")]
    [InlineData("Twelve ships were waiting off Gdynia on Monday, the port authority said. The pier is shut.")]
    public void A_paragraph_that_says_more_than_the_headline_stays(string headline)
    {
        const string Lead = "Twelve ships were waiting off Gdynia on Monday, the port authority said.";
        Pushed(Lead, headline).Body.Text.ShouldBe(Lead);
        Pushed($"{Lead}\n\n{Samples.Text}", headline).Body.Text.ShouldBe($"{Lead}\n\n{Samples.Text}");
        Readers
            .Article(Samples.Page(headline: headline, paragraphs: [Lead, .. Samples.Paragraphs]))
            .Body.Text.ShouldBe($"{Lead}\n\n{Samples.Text}");
    }

    [Theory]
    [InlineData("Twelve ships wait – the port is shut.")]
    [InlineData("Twelve ships wait off Gdynia - but none may enter")]
    [InlineData("The authority said: Twelve ships wait off Gdynia.")]
    public void A_line_that_goes_on_behind_a_mark_stays(string line) =>
        Pushed($"{line}\n\n{Samples.Text}", "Twelve ships wait off Gdynia").Body.Text.ShouldBe($"{line}\n\n{Samples.Text}");

    [Theory]
    [InlineData("TWELVE SHIPS WAIT OFF GDYNIA.")]
    [InlineData("“Twelve ships” wait off Gdynia")]
    [InlineData("Twelve ships wait off Gdynia | Harbour Daily")]
    [InlineData("Harbour Daily: Twelve ships wait off Gdynia")]
    [InlineData("Twelve ships wait")]
    public void The_headline_said_again_goes(string line) =>
        Pushed($"{line}\n\n{Samples.Text}", "Twelve ships wait off Gdynia").Body.Text.ShouldBe(Samples.Text);

    [Fact]
    public void A_text_that_is_its_headline_is_kept() =>
        Pushed("The pier is open.", "The pier is open").Body.Text.ShouldBe("The pier is open.");

    [Fact]
    public void A_heading_that_says_all_of_a_headline_cut_short_goes()
    {
        var page = Samples.Page(
            headline: "Twelve ships wait off Gdynia for the third…",
            before: "<h2>Twelve ships wait off Gdynia for the third week</h2>"
        );
        Readers.Article(page).Body.Text.ShouldBe(Samples.Text);
    }

    [Fact]
    public void What_the_sender_states_is_kept()
    {
        var article = Readers
            .Text.Of(
                new PushedText
                {
                    Title = "Pier reopens",
                    Text = Samples.Text,
                    Outlet = "Harbour Daily",
                    Language = "en-GB",
                    Authors = ["Ann Lee"],
                    PublishedAt = Readers.FetchedAt.AddHours(-7),
                },
                "https://harbour.example/a",
                Readers.FetchedAt
            )
            .ShouldBeOfType<Extraction.Accepted>()
            .Article;
        article.ShouldSatisfyAllConditions(
            () => article.Headline.ShouldBe("Pier reopens"),
            () => article.Outlet.ShouldBe("Harbour Daily"),
            () => article.Language.ShouldBe("en"),
            () => article.Authors.ShouldBe(["Ann Lee"]),
            () => article.PublishedAt.ShouldBe(Readers.FetchedAt.AddHours(-7)),
            () => article.Origin.Kind.ShouldBe("own")
        );
    }

    [Fact]
    public void Reading_the_text_that_was_read_changes_nothing() =>
        Gen.Select(Line.Array[3, 12], Gen.Bool)
            .Sample(
                (lines, headings) =>
                {
                    var page = Samples.Page(
                        paragraphs: lines.Select((line, index) => headings && index % 4 == 2 ? $"</p><h2>{line}</h2><p>" : line)
                    );
                    if (Readers.Read(page) is not Extraction.Accepted { Article: var article })
                        return;
                    var again = Pushed(article.Body.Text, article.Headline).Body;
                    again.Text.ShouldBe(article.Body.Text);
                    again.Paragraphs.ShouldBe(article.Body.Paragraphs);
                },
                iter: 60,
                threads: 1
            );

    /// <summary>Sentences, boilerplate, bylines and odd characters, in any order.</summary>
    private static readonly Gen<string> Line = Gen.Frequency(
        (6, One(Samples.Paragraphs)),
        (
            3,
            One(
                "A short line",
                "It rained — twice.",
                "Zwei Sätze. Noch einer.",
                "“Yes,” she said.",
                "Comments",
                "Related articles",
                "Spread the love",
                "By Ann Lee",
                "Read more: The other story",
                "© Harbour Daily"
            )
        ),
        (2, Gen.String[Gen.Char['a', 'z'], 1, 200]),
        (1, Gen.String[Gen.Char['\u0020', '\u2FFF'], 1, 60].Select(text => text.Replace('<', ' ').Replace('&', ' ')))
    );

    private static Gen<string> One(params string[] lines) => Gen.Int[0, lines.Length - 1].Select(index => lines[index]);

    private static ExtractedArticle Pushed(string text, string title = "Pier reopens") =>
        Readers
            .Text.Of(new PushedText { Title = title, Text = text }, "https://harbour.example/a", Readers.FetchedAt)
            .ShouldBeOfType<Extraction.Accepted>()
            .Article;
}
