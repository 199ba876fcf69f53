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
        answer.GetProperty("total").GetInt64().ShouldBe(10_000);
        answer.GetProperty("totalIsExact").GetBoolean().ShouldBeFalse();
        answer.GetProperty("items").GetArrayLength().ShouldBe(20);
        var facets = answer.GetProperty("facets");
        facets.GetProperty("counted").GetInt64().ShouldBeInRange(10_000, CommonWordFixture.Rows - 1);
        facets.GetProperty("countedForNames").GetInt64().ShouldBe(2_000);
        facets.GetProperty("language")[0].GetProperty("count").GetInt64().ShouldBe(facets.GetProperty("counted").GetInt64());
        var (_, html, _) = await search.PageAsync(address);
        html.ShouldContain("over 10,000 articles");
        html.ShouldContain("names in the newest 2,000");
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

    /// <summary>The days in the index of words are what a common word is looked for in: never the whole table.</summary>
    [Fact]
    public async Task A_common_word_is_read_from_the_index_of_words_and_days()
    {
        var day = await search.Database.ScalarAsync<int>("SELECT max(day) - 8 FROM search.articles");
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(search.Database.ConnectionStringOf("search")) { Options = "-c enable_seqscan=off" }
        );
        await using var command = database.CreateCommand(
            $"EXPLAIN SELECT article_id FROM search.articles a WHERE a.document @@ 'headline'::tsquery AND a.day >= {day}"
        );
        var plan = "";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            plan += reader.GetString(0) + "\n";
        plan.ShouldContain("ix_articles_document_day");
        plan.ShouldNotContain("Seq Scan on articles a");
    }
}
