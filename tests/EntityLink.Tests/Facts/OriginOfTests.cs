using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Origins;

namespace NewsMesh.EntityLink.Tests.Facts;

public sealed class OriginOfTests
{
    private static readonly CountedOrigin Post = new("site:post.example", "outlet:The Frankfurt Post");

    [Theory]
    [InlineData("Frankfurt Post", "site:post.example")]
    [InlineData("Halvorsen Bank", "source:")]
    [InlineData("AFP", "agency:agence france presse")]
    public void What_an_outlet_says_in_its_own_name_counts_with_its_articles(string source, string key)
    {
        var entity = new Entity
        {
            EntityId = new Guid(7, 0, 0, new byte[8]),
            Name = source,
            Type = "organization",
            Source = "nil",
        };
        var said = new Assertion
        {
            AssertionId = Guid.Empty,
            Start = 0,
            Length = 1,
            Predicate = "cut",
            Polarity = "affirmed",
            Modality = "planned",
            Attribution =
            [
                new Party
                {
                    Start = 0,
                    Length = source.Length,
                    Surface = source,
                    EntityId = entity.EntityId,
                },
            ],
        };
        OriginOf.Assertion(said, Post, new Dictionary<Guid, Entity> { [entity.EntityId] = entity }).Key.ShouldStartWith(key);
    }
}
