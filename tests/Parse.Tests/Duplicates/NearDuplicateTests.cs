using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Parse.Tests.Duplicates;

/// <summary>One wire text in several outlets, as the other services hear of it.</summary>
public class NearDuplicateTests(ParseFixture parse) : IClassFixture<ParseFixture>
{
    [Fact]
    public async Task A_reprint_that_names_nobody_has_the_agencys_origin()
    {
        var text = Story("Paldiski");
        var wire = await ReadAsync(Samples.Page(paragraphs: [$"PALDISKI (Baltic Wire) – {text[0]}", .. text[1..]]));
        var reprint = await ReadAsync(
            Samples
                .Page(paragraphs: text, headline: "Ships wait at the pier")
                .Replace("Harbour Daily", "Fjord Times", StringComparison.Ordinal)
        );

        wire.NearDuplicates.ShouldBeEmpty();
        var near = reprint.NearDuplicates.ShouldHaveSingleItem();
        (near.ArticleId, near.Kind, near.Url).ShouldBe((wire.ArticleId, "reprint", wire.Url));
        reprint.Origin.ShouldBe(
            new Origin
            {
                Kind = "agency",
                Name = "Baltic Wire",
                Evidence = $"nearly the same text as {wire.Url} (PALDISKI (Baltic Wire) –)",
            }
        );
    }

    [Fact]
    public async Task A_copy_of_another_outlets_text_counts_as_that_outlets()
    {
        var text = Story("Haapsalu");
        var first = await ReadAsync(
            Samples.Page("<meta property='article:published_time' content='2026-11-20T08:00:00Z'>", paragraphs: text)
        );
        var copy = await ReadAsync(
            Samples
                .Page("<meta property='article:published_time' content='2026-11-21T08:00:00Z'>", paragraphs: text)
                .Replace("Harbour Daily", "Fjord Times", StringComparison.Ordinal)
        );
        (copy.Origin.Kind, copy.Origin.Name, copy.NearDuplicates.Single().ArticleId).ShouldBe(("outlet", "Harbour Daily", first.ArticleId));
    }

    [Fact]
    public async Task A_byline_gives_way_to_no_other_outlet()
    {
        var text = Story("Kuressaare");
        await ReadAsync(Samples.Page("<meta property='article:published_time' content='2026-11-20T08:00:00Z'>", paragraphs: text));
        var signed = await ReadAsync(
            Samples
                .Page("<meta name=author content='Ann Lee'>", paragraphs: text)
                .Replace("Harbour Daily", "Fjord Times", StringComparison.Ordinal)
        );
        (signed.Origin.Kind, signed.NearDuplicates.Count).ShouldBe(("own", 1));
    }

    [Fact]
    public async Task A_part_of_a_text_is_told_as_an_excerpt()
    {
        var text = Story("Narva");
        await ReadAsync(Samples.Page(paragraphs: [.. text, .. Story("Sillamäe"), .. Story("Kunda")]));
        (await ReadAsync(Samples.Page(paragraphs: text).Replace("Harbour Daily", "Fjord Times", StringComparison.Ordinal)))
            .NearDuplicates.ShouldHaveSingleItem()
            .Kind.ShouldBe("excerpt");
    }

    [Fact]
    public async Task The_same_outlets_rewritten_text_is_an_update()
    {
        var text = Story("Tartu");
        await ReadAsync(Samples.Page(paragraphs: text));
        (
            await ReadAsync(
                Samples.Page(
                    paragraphs:
                    [
                        .. text[..^1],
                        "On Tuesday the mayor said that the ferry would sail again from Thursday on, in the morning only.",
                    ]
                )
            )
        )
            .NearDuplicates.ShouldHaveSingleItem()
            .Kind.ShouldBe("update");
    }

    [Fact]
    public async Task Another_report_of_the_same_event_is_no_duplicate()
    {
        await ReadAsync(Samples.Page(paragraphs: Story("Viljandi")));
        (
            await ReadAsync(
                Samples.Page(
                    paragraphs:
                    [
                        "The ferry line of Viljandi has stopped its boats for the winter, the town hall told our newspaper on Monday evening after a long meeting of its council.",
                        "Shopkeepers at the lake had asked for at least one boat a day, which the line calls too dear as long as the ice is in the channel and the icebreaker in repair.",
                        "A bus is to run in its place; it needs forty minutes more, and the pupils of two schools will have to leave home before six in the morning.",
                    ]
                )
            )
        ).NearDuplicates.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redelivery_tells_the_same_duplicates()
    {
        var text = Story("Rakvere");
        var first = ParseFixture.Page(parse.NewUrl(), Samples.Page(paragraphs: text));
        await parse.Events.PublishAsync(first);
        await parse.ParsedAsync(first);
        await ReadAsync(Samples.Page(paragraphs: text).Replace("Harbour Daily", "Fjord Times", StringComparison.Ordinal));
        await parse.Events.PublishAsync(first);
        (await parse.ParsedAsync(first, count: 2)).Article.NearDuplicates.ShouldBeEmpty("the version was alone when it was made");
    }

    [Fact]
    public async Task Copies_that_come_at_the_same_time_find_each_other()
    {
        var text = Story("Valga");
        var pages = Enumerable
            .Range(0, 6)
            .Select(i => ParseFixture.Page(parse.NewUrl(), Samples.Page(paragraphs: text, headline: $"Ships wait, part {i}")))
            .ToList();
        await Task.WhenAll(pages.Select(page => parse.Events.PublishAsync(page)));
        var found = new List<int>();
        foreach (var page in pages)
            found.Add((await parse.ParsedAsync(page)).Article.NearDuplicates.Count);
        found.Order().ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task The_look_up_uses_the_index()
    {
        await using var database = NpgsqlDataSource.Create(parse.Database.ConnectionStringOf("parse"));
        await using (
            var fill = database.CreateCommand(
                """
                INSERT INTO parse.text_sketches (article_id, version, bands)
                SELECT gen_random_uuid(), 1, ARRAY(SELECT (random() * 4294967295 - 2147483648)::int FROM generate_series(1, 32) WHERE i > 0) FROM generate_series(1, 20000) AS i;
                ANALYZE parse.text_sketches
                """
            )
        )
        {
            await fill.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await using var explain = database.CreateCommand(
            $"SET enable_seqscan = off; EXPLAIN SELECT * FROM parse.text_sketches WHERE bands && '{{{string.Join(',', Enumerable.Range(1, 32))}}}' LIMIT 400"
        );
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            plan.Add(reader.GetString(0));
        string.Join('\n', plan).ShouldContain("Bitmap Index Scan on ix_text_sketches_bands");
    }

    private static string[] Story(string place) => Samples.Story(place);

    private async Task<Article> ReadAsync(string html)
    {
        var page = ParseFixture.Page(parse.NewUrl(), html);
        await parse.Events.PublishAsync(page);
        return (await parse.ParsedAsync(page)).Article;
    }
}
