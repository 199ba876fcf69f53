using NewsMesh.Search.Exports;

namespace NewsMesh.Search.Tests.Exports;

public sealed class CsvFieldTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("salt, fish", "\"salt, fish\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_field_is_quoted_where_it_must_be(string? text, string field) => CsvField.Of(text).ShouldBe(field);

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+1 said no", "'+1 said no")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1 = 1", "1 = 1")]
    public void A_text_is_never_a_formula(string text, string field) => CsvField.Of(text).ShouldBe(field);

    [Fact]
    public void Numbers_times_and_lists_read_the_same_everywhere()
    {
        CsvField.Of(-1234.5).ShouldBe("-1234.5");
        CsvField.Of(true).ShouldBe("true");
        CsvField.Of(new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.FromHours(1))).ShouldBe("2026-11-20T06:00:00Z");
        CsvField.Of(new DateOnly(2026, 11, 20)).ShouldBe("2026-11-20");
        CsvField.Of(new[] { "Ann Lee", "=Bob" }).ShouldBe("Ann Lee; =Bob");
        CsvField.Of(new[] { "=Ann", "Bob" }).ShouldBe("'=Ann; Bob");
    }
}
