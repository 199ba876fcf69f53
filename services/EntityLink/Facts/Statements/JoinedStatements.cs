using System.Runtime.InteropServices;
using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>A fact to which another article gives other support than before.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MovedSupport(Guid Fact, Guid ArticleId);

/// <summary>What linking the statements of an article found.</summary>
/// <param name="Annotations">Its annotations, with the facts of its statements.</param>
/// <param name="Moved">What other articles say for other facts now.</param>
/// <param name="Copies">Articles of its story that have passages of its text.</param>
internal sealed record JoinedStatements(Annotations Annotations, IReadOnlyList<MovedSupport> Moved, IReadOnlyList<Guid> Copies);
