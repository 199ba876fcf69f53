using System.Globalization;
using NewsMesh.Testing;
using Npgsql;

namespace NewsMesh.Search.Tests.Articles;

/// <summary>More articles with one word than are counted.</summary>
public sealed class CommonWordFixture : SearchFixture
{
    public const int Rows = 40_000;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Database.ConnectionStringOf("search"))
            {
                Options = "-c statement_timeout=0",
                CommandTimeout = 300,
            }
        );
        // Articles, their texts, entities and who is named in which; quotes, facts and ends of journeys are not searched here.
        foreach (
            var statement in SearchRows.Fill(Rows).Take(4).Append("UPDATE search.articles SET configuration = 'simple'").Append("ANALYZE")
        )
        {
            await using var command = database.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }
    }
}

public sealed class SearchWindowTests(CommonWordFixture search) : IClassFixture<CommonWordFixture>
{
    [Theory]
    [InlineData("/search?q=headline")]
    [InlineData("/search")]
    public async Task Of_very_many_the_newest_are_counted_and_it_says_so(string address)
    {
        var answer = await search.GetAsync(address);
        var total = answer.GetProperty("total").GetInt64();
        total.ShouldBeInRange(1_000, 6_000);
        answer.GetProperty("totalIsExact").GetBoolean().ShouldBeFalse();
        // Statistics are of a sample.
        answer.GetProperty("estimatedTotal").GetInt64().ShouldBeInRange(CommonWordFixture.Rows / 2, CommonWordFixture.Rows * 2);
        answer.GetProperty("items").GetArrayLength().ShouldBe(20);
        var facets = answer.GetProperty("facets");
        facets.GetProperty("counted").GetInt64().ShouldBe(total);
        facets.GetProperty("countedForNames").GetInt64().ShouldBe(500);
        facets.GetProperty("language")[0].GetProperty("count").GetInt64().ShouldBe(total);
        var (_, html, _) = await search.PageAsync(address);
        html.ShouldMatch("about [2-7][0-9],000 articles");
        html.ShouldContain("names in the newest 500");
    }

    [Fact]
    public async Task An_outlet_that_was_chosen_is_counted_whole_and_the_others_in_the_newest_part()
    {
        var answer = await search.GetAsync("/search?q=headline&outlet=Outlet+7");
        answer.GetProperty("total").GetInt64().ShouldBe(80);
        var facets = answer.GetProperty("facets");
        var outlets = facets.GetProperty("outlet").EnumerateArray().ToArray();
        outlets.Length.ShouldBe(12);
        outlets[0].GetProperty("value").GetString().ShouldBe("Outlet 7");
        outlets[0].GetProperty("count").GetInt64().ShouldBe(80);
        outlets[1].GetProperty("count").GetInt64().ShouldBeLessThan(80);
        facets.GetProperty("othersSince").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(-20));
        var (_, html, _) = await search.PageAsync("/search?q=headline&outlet=Outlet+7");
        html.ShouldContain("other outlets and languages since");
    }

    [Fact]
    public async Task A_good_headline_comes_before_newer_hits_that_are_many_more_than_documents_are_scored()
    {
        await search.Database.ScalarAsync<bool>(
            "WITH changed AS (UPDATE search.articles SET document = setweight(document, 'A') WHERE article_id = md5('a1500')::uuid RETURNING 1) SELECT true FROM changed"
        );
        var best = (await search.GetAsync("/search?q=headline")).GetProperty("items")[0];
        best.GetProperty("headline").GetString().ShouldBe("Headline 1500");
        (await search.GetAsync("/search?q=title:headline")).GetProperty("total").GetInt64().ShouldBe(1);
        (await search.GetAsync("/search?q=title:headline+1500")).GetProperty("total").GetInt64().ShouldBe(1);
        (await search.GetAsync("/search?q=title:headline+1501")).GetProperty("total").GetInt64().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&q=headline")]
    public async Task What_is_searched_for_in_days_of_long_ago_is_counted_in_those_days(string words)
    {
        var (first, last) = (Day(-20), Day(-12));
        var answer = await search.GetAsync($"/search?from={first}&to={last}{words}");
        answer.GetProperty("total").GetInt64().ShouldBeInRange(1_000, 9 * 1440);
        foreach (var day in answer.GetProperty("facets").GetProperty("day").EnumerateArray())
            string.CompareOrdinal(day.GetProperty("value").GetString(), first).ShouldBeGreaterThanOrEqualTo(0);
        answer.GetProperty("facets").GetProperty("day")[0].GetProperty("value").GetString().ShouldBe(last);

        static string Day(int from) => TimeProvider.System.GetUtcNow().AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("/search?q=39999")]
    [InlineData("/search?q=headline+-39999&outlet=Outlet+7")]
    [InlineData("/search?outlet=Outlet+7&outlet=Outlet+8")]
    public async Task Of_few_all_are_counted(string address)
    {
        var answer = await search.GetAsync(address);
        answer.GetProperty("totalIsExact").GetBoolean().ShouldBeTrue();
        answer.GetProperty("total").GetInt64().ShouldBeInRange(1, 200);
        answer.GetProperty("facets").GetProperty("counted").GetInt64().ShouldBe(answer.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("/search?q=headline&limit=200&sort=newest")]
    [InlineData("/search?q=headline&limit=200")]
    [InlineData("/search?q=headline&limit=200&sort=oldest")]
    public async Task Pages_of_a_common_word_have_each_article_once(string address)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cursor = "";
        for (var page = 0; page < 12; page++)
        {
            var answer = await search.GetAsync(address + cursor);
            foreach (var item in answer.GetProperty("items").EnumerateArray())
                seen.Add(item.GetProperty("id").GetString()!).ShouldBeTrue();
            cursor = $"&cursor={Uri.EscapeDataString(answer.GetProperty("nextCursor").GetString()!)}";
        }
        seen.Count.ShouldBe(2_400);
    }

    /// <summary>The days in the index of words, or of headlines, are what a common word is looked for in: never the whole table.</summary>
    [Theory]
    [InlineData("a.document @@ 'headline'::tsquery AND a.day >= {0}", "ix_articles_document_day")]
    [InlineData("a.headline_document @@ 'headline'::tsquery AND (a.day + 0) >= {0}", "ix_articles_headline_document_day")]
    public async Task A_common_word_is_read_from_the_index_of_words_and_days(string condition, string index)
    {
        var day = await search.Database.ScalarAsync<int>("SELECT max(day) - 8 FROM search.articles");
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(search.Database.ConnectionStringOf("search")) { Options = "-c enable_seqscan=off" }
        );
        await using var command = database.CreateCommand(
            "EXPLAIN SELECT article_id FROM search.articles a WHERE " + string.Format(CultureInfo.InvariantCulture, condition, day)
        );
        var plan = "";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            plan += reader.GetString(0) + "\n";
        plan.ShouldContain(index);
        plan.ShouldNotContain("Seq Scan on articles a");
    }
}
