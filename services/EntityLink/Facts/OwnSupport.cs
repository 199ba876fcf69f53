using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What an article says for each of its facts.</summary>
internal sealed class OwnSupport
{
    private readonly string _printed;

    /// <param name="found">What it was linked to.</param>
    /// <param name="said">What it says in each assertion.</param>
    public OwnSupport(FoundLinks found, FactSupport[] said)
    {
        _printed = found.Origins.Article.Key;
        Said = ByFact(found, said);
        Stated = ByFact(found, found.Stated);
    }

    /// <summary>By fact, what is shown of each assertion.</summary>
    public ILookup<Guid, FactSupport> Said { get; }

    /// <summary>The same as the rules see it; null of an utterance.</summary>
    public ILookup<Guid, FactAssertion?> Stated { get; }

    /// <summary>What it states for a fact, as it is read back from the database.</summary>
    public IEnumerable<StoredStatement> Statements(Guid fact) =>
        Stated[fact]
            .Zip(Said[fact])
            .Where(one => one.First is not null)
            .Select(one => new StoredStatement(
                fact,
                one.First! with
                {
                    Origin = one.Second.OriginKey ?? one.Second.Origin,
                    Printed = _printed,
                    Text = one.Second.Text,
                    Outlet = OutletKey.Of(one.Second.Outlet),
                },
                one.Second
            ));

    /// <summary>Of what there is for each assertion, what there is for each fact.</summary>
    private static ILookup<Guid, T> ByFact<T>(FoundLinks found, IReadOnlyList<T> ofAssertions) =>
        found
            .Annotations.Assertions.Zip(ofAssertions)
            .Where(one => one.First.FactId is not null)
            .ToLookup(one => one.First.FactId!.Value, one => one.Second);
}
