using CsCheck;
using NewsMesh.Contracts;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Articles.Pages;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Articles;

public sealed class MarkedTextTests
{
    [Fact]
    public void A_name_inside_a_quote_is_marked_inside_it()
    {
        var linked = new Sample
        {
            Url = "https://a.example/",
            Paragraphs = ["“Tallinn waits,” Marta Okonjo said in Tallinn."],
            Names = [("Tallinn", "location"), ("Marta Okonjo", "person")],
            Said = [("Tallinn waits,", "Marta Okonjo")],
        }.Linked();

        var passages = MarkedText
            .Of(linked.Article.Text, linked.Article.Paragraphs, linked.Annotations.Mentions, linked.Annotations.Quotes)
            .ShouldHaveSingleItem()
            .Runs;

        passages
            .Select(passage => string.Concat(passage.Pieces.Select(piece => piece.Text)))
            .ShouldBe(["“", "Tallinn waits,", "” Marta Okonjo said in Tallinn."]);
        passages[1]
            .ShouldSatisfyAllConditions(
                said => said.Quote.ShouldBe(0),
                said => said.EndsQuote.ShouldBeTrue(),
                said => said.Pieces[0].Mention!.Surface.ShouldBe("Tallinn")
            );
        passages[2].Pieces.Count(piece => piece.Mention is not null).ShouldBe(2);
    }

    [Fact]
    public void Whatever_the_spans_are_the_text_is_printed_whole()
    {
        var spans = Gen.Select(Gen.Int[-5, 60], Gen.Int[-5, 60]).Array[0, 12];
        Gen.Select(Gen.String[0, 50], spans, spans)
            .Sample(
                (text, mentions, quotes) =>
                {
                    var marked = MarkedText.Of(
                        text,
                        [],
                        [
                            .. mentions.Select(span => new Mention
                            {
                                Start = span.Item1,
                                Length = span.Item2,
                                Surface = "",
                                Type = "other",
                                EntityId = Guid.Empty,
                                Score = 1,
                            }),
                        ],
                        [
                            .. quotes.Select(span => new Quote
                            {
                                QuoteId = Guid.Empty,
                                Kind = "direct",
                                Text = "",
                                Content = [new Span { Start = span.Item1, Length = span.Item2 }],
                            }),
                        ]
                    );
                    string.Concat(
                            marked.SelectMany(paragraph => paragraph.Runs).SelectMany(passage => passage.Pieces).Select(piece => piece.Text)
                        )
                        .ShouldBe(text);
                }
            );
    }

    [Fact]
    public void A_link_to_a_statement_or_a_sentence_leads_to_where_it_begins_whatever_else_is_marked_there()
    {
        var spans = Gen.Select(Gen.Int[0, 49], Gen.Int[1, 20]).Array[0, 12];
        Gen.Select(spans, spans, spans, Gen.Int[0, 49])
            .Sample(
                (mentions, quotes, assertions, at) =>
                {
                    var runs = MarkedText
                        .Of(
                            new string('a', 80),
                            [],
                            [
                                .. mentions.Select(span => new Mention
                                {
                                    Start = span.Item1,
                                    Length = span.Item2,
                                    Surface = "",
                                    Type = "other",
                                    EntityId = Guid.Empty,
                                    Score = 1,
                                }),
                            ],
                            [
                                .. quotes.Select(span => new Quote
                                {
                                    QuoteId = Guid.Empty,
                                    Kind = "direct",
                                    Text = "",
                                    Content = [new Span { Start = span.Item1, Length = span.Item2 }],
                                }),
                            ],
                            [
                                .. assertions.Select(span => new Assertion
                                {
                                    AssertionId = Guid.Empty,
                                    Start = span.Item1,
                                    Length = span.Item2,
                                    Predicate = "close",
                                    Polarity = "affirmed",
                                    Modality = "asserted",
                                }),
                            ],
                            at
                        )
                        .SelectMany(paragraph => paragraph.Runs)
                        .ToList();
                    var anchors = runs.Where(run => run.IsFirst)
                        .Select(run => run.Start)
                        .Concat(runs.SelectMany(run => run.Pieces).SelectMany(piece => piece.Anchors))
                        .ToList();
                    anchors.ShouldBeUnique();
                    anchors
                        .Order()
                        .ShouldBe(
                            quotes.Concat(assertions).Select(span => span.Item1).Append(at).Distinct().Order(),
                            "each beginning is an anchor, once"
                        );
                }
            );
    }

    [Theory]
    [InlineData("a \uE000hit\uE001 & <b>", "a <mark>hit</mark> &amp; &lt;b&gt;")]
    [InlineData("\"><script>", "&quot;&gt;&lt;script&gt;")]
    public void A_snippet_has_no_markup_but_marks(string marked, string html) => Snippet.ToHtml(marked).ShouldBe(html);
}
