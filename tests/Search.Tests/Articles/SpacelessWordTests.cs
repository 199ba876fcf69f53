using System.Net;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Articles;

public sealed class SpacelessWordTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("ja", "東京都知事は新しい防災計画を発表した。", "防災計画", "東京大学")]
    [InlineData("ja", "トヨタ自動車の工場が再開した。", "自動車", "車自")]
    [InlineData("zh", "外交部发言人在北京举行记者会。", "记者会", "上海")]
    [InlineData("zh-TW", "颱風登陸臺灣東部，學校停課。", "臺灣", "停課學校")]
    [InlineData("ko", "서울에서 지하철 파업이 시작됐다.", "서울", "부산")]
    [InlineData("ko", "서울에서 지하철 파업이 시작됐다.", "파업", "업파")]
    [InlineData("th", "นายกรัฐมนตรีประกาศมาตรการใหม่เพื่อช่วยเกษตรกร", "มาตรการ", "โรงเรียน")]
    public async Task A_word_is_found_and_marked_inside_a_sentence_without_spaces(
        string language,
        string sentence,
        string word,
        string other
    )
    {
        var id = search.NewWord();
        await search.IndexAsync(Article(id, language, sentence));

        var found = await search.GetAsync($"/search?q={Uri.EscapeDataString($"{word} {id}")}");
        found.GetProperty("total").GetInt32().ShouldBe(1);
        found.GetProperty("items")[0].GetProperty("snippet").GetString()!.ShouldContain($"<mark>{word}</mark>");
        (await search.GetAsync($"/search?q={Uri.EscapeDataString($"{other} {id}")}")).GetProperty("total").GetInt32().ShouldBe(0);
        (await search.GetAsync($"/search?q={Uri.EscapeDataString($"{id} -{word}")}")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("猫")]
    [InlineData("屋")]
    [InlineData("\"猫カフェ 2026年\"")]
    [InlineData("2026年")]
    [InlineData("ｶﾌｪ")]
    public async Task One_letter_numbers_within_and_letters_of_half_width_are_found(string query)
    {
        var id = search.NewWord();
        await search.IndexAsync(Article(id, "ja", "新しい猫カフェ2026年に開店、隣は本屋"));

        (await search.GetAsync($"/search?q={Uri.EscapeDataString($"{query} {id}")}")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Quotes_and_alerts_understand_such_words_too()
    {
        var id = search.NewWord();
        using var alert = await search.Client.PostAsync(
            new Uri("/alerts", UriKind.Relative),
            new StringContent($$"""{"query":"防災 {{id}}"}""", System.Text.Encoding.UTF8, "application/json")
        );
        alert.StatusCode.ShouldBe(HttpStatusCode.Created);
        await search.IndexAsync(
            new Sample
            {
                Url = $"https://a.example/{id}",
                Language = "ja",
                Paragraphs = [$"{id} 知事は「新しい防災計画を作る」と述べた。"],
                Said = [("新しい防災計画を作る", null)],
            }.Linked()
        );

        (await search.GetAsync($"/quotes?q={Uri.EscapeDataString("防災計画")}")).GetProperty("items").GetArrayLength().ShouldBePositive();
        WebUtility.HtmlDecode((await search.PageAsync(alert.Headers.Location!.OriginalString)).Html).ShouldContain("防災");
        (await search.Database.ScalarAsync<long>("SELECT count(*) FROM search.alert_hits WHERE terms[1] = '防災'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("he", "ראש הממשלה נאם בכנסת", "הַמֶּמְשָׁלָה")]
    [InlineData("ar", "أعلن الوزير خطة جديدة", "الوَزِير")]
    public async Task Points_and_vowel_signs_make_no_difference(string language, string sentence, string word)
    {
        var id = search.NewWord();
        await search.IndexAsync(Article(id, language, sentence));

        (await search.GetAsync($"/search?q={Uri.EscapeDataString($"{word} {id}")}")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("no such letters", "no such letters")]
    [InlineData("東京都", " 東京 京都 都 ")]
    [InlineData("a東b", "a 東 b")]
    public void A_text_is_written_as_overlapping_pairs(string text, string words) => SpacelessWords.OfText(text).ShouldBe(words);

    private static Contracts.ArticleLinked Article(string id, string language, string sentence) =>
        new Sample
        {
            Url = $"https://a.example/{id}",
            Headline = id,
            Language = language,
            Paragraphs = [sentence],
        }.Linked();
}
