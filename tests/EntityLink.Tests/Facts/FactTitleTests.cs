using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Tests.Facts;

/// <summary>What a fact is called.</summary>
public sealed class FactTitleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_denied_is_the_title_and_not_denied_it()
    {
        StoredStatement[] all =
        [
            Reported("The army denied it", 1, isDenial: true),
            Reported("The army denied that", 2, isDenial: true),
            Reported("Government troops shelled the market", 3, isDenial: false),
        ];
        var head = new FactHead
        {
            FactId = DerivedId.From("test", "fact"),
            Version = 1,
            Statement = "",
            IsStatement = true,
            Assertions = all.Length,
            OriginCount = 3,
            Origins = [],
            FirstSeenAt = Noon,
            LastSeenAt = Noon,
        };

        StatementFact
            .Of(head, all, all[0].Support.ArticleId, StatementFact.StatusOf(all))
            .Statement.ShouldBe("Government troops shelled the market");
    }

    private static StoredStatement Reported(string text, int outlet, bool isDenial)
    {
        var (id, article) = (DerivedId.From("test", $"assertion {outlet}"), DerivedId.From("test", $"article {outlet}"));
        var said = new FactAssertion
        {
            AssertionId = id,
            ArticleId = article,
            Origin = $"site:{outlet}.example",
            SaidAt = Noon.AddMinutes(outlet),
            Predicate = "bomb",
            Denied = isDenial,
            DeniesReports = isDenial,
            Text = text,
            Sources = isDenial ? [new FactParty(null, "The army")] : [],
        };
        var support = new FactSupport
        {
            AssertionId = id,
            ArticleId = article,
            Version = 1,
            Url = $"https://{outlet}.example/",
            Headline = "A market",
            Outlet = $"Outlet {outlet}",
            Origin = $"outlet:{outlet}",
            PublishedAt = said.SaidAt,
            Start = 0,
            Length = text.Length,
            Text = text,
        };
        return new StoredStatement(Guid.Empty, said, support);
    }
}
