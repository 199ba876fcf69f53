using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What an article says for each of its facts.</summary>
internal sealed class OwnSupport
{
    private readonly ILookup<Guid, Own> _byFact;
    private readonly FactSupport[] _said;
    private readonly string _printed;

    /// <param name="article">The article.</param>
    /// <param name="found">What it was linked to.</param>
    /// <param name="said">What it says in each assertion.</param>
    public OwnSupport(Article article, FoundLinks found, FactSupport[] said)
    {
        _said = said;
        (ArticleId, _printed) = (article.ArticleId, found.Origins.Article.Key);
        _byFact = found
            .Annotations.Assertions.Select((one, at) => (one.FactId, Own: new Own(at, said[at], At(found.Stated, at), At(found.Heard, at))))
            .Where(one => one.FactId is not null)
            .ToLookup(one => one.FactId!.Value, one => one.Own);
    }

    public Guid ArticleId { get; }

    /// <summary>What is shown of an assertion.</summary>
    public FactSupport Support(int ordinal) => _said[ordinal];

    /// <summary>What is shown of each assertion of a fact.</summary>
    public IEnumerable<FactSupport> Said(Guid fact) => _byFact[fact].Select(one => one.Said);

    /// <summary>It states something for the fact, and does not only say who said it; unknown of a redelivery.</summary>
    public bool States(Guid fact) => _byFact[fact].Any(one => one.Stated is not null);

    /// <summary>What it states for a fact, as it is read back from the database.</summary>
    public IEnumerable<StoredStatement> Statements(Guid fact) =>
        _byFact[fact]
            .Where(one => one.Stated is not null)
            .Select(one => new StoredStatement(
                one.Ordinal,
                one.Stated! with
                {
                    Origin = one.Said.OriginKey ?? one.Said.Origin,
                    Printed = _printed,
                    Text = one.Said.Text,
                    Outlet = OutletKey.Of(one.Said.Outlet),
                },
                one.Said
            ));

    /// <summary>How it reports the words of a fact, as it is read back from the database.</summary>
    public IEnumerable<CountedReport> Reports(Guid fact) =>
        _byFact[fact]
            .Where(one => one.Stated is null)
            .Select(one => new CountedReport(
                ArticleId,
                one.Ordinal,
                one.Said.OriginKey ?? one.Said.Origin,
                one.Said.Origin,
                one.Said.Kind == "direct",
                one.IsHeard,
                one.Said.PublishedAt
            ));

    private static T? At<T>(IReadOnlyList<T> all, int at) => at < all.Count ? all[at] : default;

    /// <summary>An assertion by its place, as it is shown and as the rules see it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Own(int Ordinal, FactSupport Said, FactAssertion? Stated, bool IsHeard);
}
