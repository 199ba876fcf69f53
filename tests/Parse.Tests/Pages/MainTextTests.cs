namespace NewsMesh.Parse.Tests.Pages;

public class MainTextTests
{
    private const string Lead =
        "The town of Harbour opened its new pier on Monday, two years after a storm had torn the old one apart, and the first ship came in at noon.";

    private static readonly string[] Paragraphs =
    [
        Lead,
        "The council paid eleven million for the work, the mayor said, and expects to earn half of it back from mooring fees within six years.",
        "“We had stopped counting the winters without a ship,” the harbour master told the crowd, and added that three lines had asked for a berth.",
        "Fishermen get the western side of the pier, which has cranes of its own, while the ferries to the islands leave from the eastern one.",
        "A second part of the works begins in spring, when the road to the pier is widened and the old customs house becomes a waiting room.",
    ];

    [Fact]
    public void A_page_that_shows_a_teaser_and_states_the_whole_text_has_the_whole_text() =>
        Read(Told(Paragraphs), $"<p>{Lead}</p><p>Subscribe to continue reading</p>").ShouldBe(string.Join("\n\n", Paragraphs));

    [Fact]
    public void A_stated_lead_is_not_taken_for_the_text() =>
        Read(Told([Lead]), Shown(Paragraphs)).ShouldBe(string.Join("\n\n", Paragraphs));

    [Fact]
    public void A_stated_text_of_other_words_is_not_taken_for_the_text_unless_it_is_much_longer() =>
        Read(
                Told([
                    .. Paragraphs.Select(paragraph =>
                        $"Elsewhere {paragraph.ToLowerInvariant().Replace("the", "a", StringComparison.Ordinal)}"
                    ),
                ]),
                Shown(Paragraphs.Take(3))
            )
            .ShouldBe(string.Join("\n\n", Paragraphs.Take(3)));

    [Fact]
    public void A_pull_quote_is_said_once_and_without_its_speaker()
    {
        var pulled = "<blockquote><p>We had stopped counting the winters without a ship</p><p>The harbour master</p></blockquote>";
        Read("", Shown(Paragraphs.Take(3)) + pulled + Shown(Paragraphs.Skip(3))).ShouldBe(string.Join("\n\n", Paragraphs));
    }

    [Fact]
    public void A_line_that_announces_what_does_not_come_is_left_out() =>
        Read("", Shown(Paragraphs) + "<p>More on the works:</p>").ShouldBe(string.Join("\n\n", Paragraphs));

    private static string Shown(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    [Fact]
    public void A_live_blog_is_its_introduction_and_its_updates()
    {
        var updates = string.Join(
            ',',
            Paragraphs.Skip(1).Select(text => $$"""{"@type":"BlogPosting","headline":"Update","articleBody":"{{text}}"}""")
        );
        var data = $$"""{"@type":"LiveBlogPosting","headline":"The pier opens","liveBlogUpdate":[{{updates}}]}""";
        Read($"<script type=\"application/ld+json\">{data}</script>", $"<p>{Lead}</p>").ShouldBe(string.Join("\n\n", Paragraphs));
    }

    [Fact]
    public void A_live_blog_whose_updates_stand_on_its_page_has_them_once()
    {
        var update = $$"""{"@type":"BlogPosting","articleBody":"{{Paragraphs[^1]}}"}""";
        var data =
            $$"""{"@type":"LiveBlogPosting","headline":"The pier opens","articleBody":"{{string.Join(' ', Paragraphs)}}","liveBlogUpdate":{{update}}}""";
        Read($"<script type=\"application/ld+json\">{data}</script>", Shown(Paragraphs)).ShouldBe(string.Join("\n\n", Paragraphs));
    }

    private static string Told(IEnumerable<string> paragraphs) =>
        $$"""<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier reopens and ships return", "articleBody": "{{string.Join("\\n\\n", paragraphs)}}"}</script>""";

    private static string Read(string head, string body) =>
        Readers
            .Article(
                $"<html><head><title>Pier reopens and ships return</title>{head}</head><body><article><h1>Pier reopens and ships return</h1>{body}</article></body></html>"
            )
            .Body.Text;
}
