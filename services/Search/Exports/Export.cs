using Npgsql;

namespace NewsMesh.Search.Exports;

/// <summary>
/// One list to be exported: the ids of everything that is found, in order, and how so many of them are read. Ids come first, so that what is exported is what was
/// found at one moment, however long a caller takes to read it.
/// </summary>
internal abstract class Export<TRow>
{
    /// <summary>The list's name in addresses and file names.</summary>
    public abstract string Name { get; }

    /// <summary>A query that gives two ids a row, the second of which may be null.</summary>
    /// <exception cref="ServiceDefaults.Http.ProblemException">The request cannot be understood.</exception>
    public abstract Task<NpgsqlBatchCommand> FindAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    /// <summary>How many lines so many pairs of ids make; null where it takes too long to know.</summary>
    public virtual Task<long?> LinesAsync(NpgsqlConnection connection, long rows, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(rows);

    /// <summary>Reads the rows of <c>given (first, second, place)</c>, in the order of their places.</summary>
    protected abstract string RowsSql { get; }

    /// <summary>The lines of one database row.</summary>
    protected abstract IEnumerable<TRow> Lines(NpgsqlDataReader reader);

    public async IAsyncEnumerable<TRow> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(Guid First, Guid? Second)> ids,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                $"WITH given AS (SELECT * FROM unnest(@first, @second) WITH ORDINALITY AS asked (first, second, place)) {RowsSql}",
                ("first", ids.Select(id => id.First).ToArray()),
                ("second", ids.Select(id => id.Second).ToArray())
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            foreach (var line in Lines(reader))
                yield return line;
        }
    }
}
