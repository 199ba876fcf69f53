using System.Runtime.InteropServices;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>A fact to which another article gives other support than before.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MovedSupport(Guid Fact, Guid ArticleId);

/// <summary>A statement of another article that is another fact's than before.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Ordinal">The statement's place among its assertions.</param>
/// <param name="From">Whose it was; null where it was none's.</param>
/// <param name="To">Whose it is now; null where it is none's any more.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MovedStatement(Guid ArticleId, int Ordinal, Guid? From, Guid? To);

/// <summary>What linking the statements of an article found.</summary>
/// <param name="Annotations">Its annotations, with the facts of its statements.</param>
/// <param name="Moved">What other articles say for other facts now.</param>
/// <param name="Moves">The same, statement by statement; empty for a redelivery.</param>
/// <param name="Copies">Articles of its story that have passages of its text.</param>
internal sealed record JoinedStatements(
    Annotations Annotations,
    IReadOnlyList<MovedSupport> Moved,
    IReadOnlyList<MovedStatement> Moves,
    IReadOnlyList<Guid> Copies
);
