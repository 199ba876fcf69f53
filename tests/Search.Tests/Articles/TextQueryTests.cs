using CsCheck;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Query;
using NewsMesh.ServiceDefaults.Http;
using Npgsql;

namespace NewsMesh.Search.Tests.Articles;

public sealed class TextQueryTests(SearchFixture search) : IClassFixture<SearchFixture>
{
    [Fact]
    public void Words_phrases_exclusions_alternatives_and_headlines_are_told_apart()
    {
        var query = TextQuery.Parse("""harbour "first ferry" -strike title:Tallinn OR -title:"old pier" grain""")!;

        query.Alternatives.Count.ShouldBe(2);
        query
            .Alternatives[0]
            .ShouldBe([
                new("harbour", false, false),
                new("first ferry", false, false),
                new("strike", false, true),
                new("Tallinn", true, false),
            ]);
        query.Alternatives[1].ShouldBe([new("old pier", true, true), new("grain", false, false)]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Nothing_typed_asks_for_everything(string? typed) => TextQuery.Parse(typed).ShouldBeNull();

    [Theory]
    [InlineData("((((")]
    [InlineData("\"")]
    [InlineData("--------")]
    [InlineData("OR OR")]
    [InlineData("title:")]
    [InlineData("\0")]
    public void What_has_no_word_asks_for_nothing(string typed) => TextQuery.Parse(typed)!.Alternatives.ShouldBeEmpty();

    [Fact]
    public void Too_long_and_too_many_are_refused()
    {
        Should.Throw<ProblemException>(() => TextQuery.Parse(new string('a', TextQuery.MaxLength + 1))).StatusCode.ShouldBe(400);
        Should
            .Throw<ProblemException>(() => TextQuery.Parse(string.Join(' ', Enumerable.Repeat("a", TextQuery.MaxTerms + 1))))
            .StatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task Any_string_is_a_query_that_postgres_accepts_or_is_refused()
    {
        await using var source = NpgsqlDataSource.Create(search.Database.ConnectionStringOf("search"));
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var syntax = Gen.OneOf(
            Gen.String[0, 200],
            Gen.OneOf(
                    "\"",
                    "'",
                    "''",
                    "-",
                    "!",
                    "&",
                    "|",
                    "<->",
                    ":*",
                    "\\",
                    "(",
                    ")",
                    "OR",
                    "title:",
                    "a",
                    "é",
                    "ß",
                    "漢字",
                    "🚢",
                    "\0",
                    "\ud83d",
                    " ",
                    "x:A",
                    "%",
                    "https://a.example/b?c='d'"
                )
                .Array[0, 40]
                .Select(string.Concat)
        );
        syntax.Sample(
            typed =>
            {
                using var command = connection.CreateCommand();
                try
                {
                    if (TextQuery.Parse(typed) is not { } query)
                        return;
                    command.CommandText = $"SELECT ({TextQuerySql.Expression(query, "'search.english'", command.Parameters)})::text";
                }
                catch (ProblemException)
                {
                    return;
                }
                command.ExecuteScalar().ShouldBeOfType<string>();
            },
            iter: 3_000,
            threads: 1
        );
    }
}
