using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>A search as the database understands it: its words as stems, and names of entities as their ids, so that the planner knows how many articles have them.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Words">Null where no words are asked for.</param>
/// <param name="Names">The entities that each given name may mean.</param>
internal sealed record AskedArticles(SearchRequest Request, StemmedQuery? Words, IReadOnlyDictionary<string, Guid[]> Names)
{
    /// <summary>Asks for no words, and for entities by their ids.</summary>
    public static AskedArticles WithoutWords(SearchRequest request) => new(request, null, new Dictionary<string, Guid[]>());

    public static async Task<AskedArticles> ReadAsync(
        NpgsqlConnection connection,
        SearchRequest request,
        TextQuery? query,
        CancellationToken cancellationToken
    ) =>
        new(
            request,
            query is null ? null : await TextQuerySql.StemAsync(connection, query, "articles", cancellationToken),
            await NamesAsync(
                connection,
                [
                    .. ArticleConditions
                        .Entities(request)
                        .Append(request.Speaker)
                        .OfType<string>()
                        .Where(IsName)
                        .Distinct(StringComparer.Ordinal),
                ],
                cancellationToken
            )
        );

    /// <summary>The ids that a filter lets through: the one that was given, or those of a name.</summary>
    public Guid[] Ids(string given) => Guid.TryParse(given, out var id) ? [id] : Names[given];

    private static bool IsName(string given) => !string.IsNullOrWhiteSpace(given) && !Guid.TryParse(given, out _);

    private static async Task<Dictionary<string, Guid[]>> NamesAsync(
        NpgsqlConnection connection,
        string[] names,
        CancellationToken cancellationToken
    )
    {
        var known = new Dictionary<string, Guid[]>(StringComparer.Ordinal);
        if (names.Length == 0)
            return known;
        await using var batch = new NpgsqlBatch(connection);
        foreach (var name in names)
        {
            var command = new NpgsqlBatchCommand();
            command.CommandText = $"SELECT DISTINCT entity_id FROM ({EntityFilter.Named(name, command.Parameters)}) AS named";
            batch.BatchCommands.Add(command);
        }
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var name in names)
        {
            var ids = new List<Guid>();
            while (await reader.ReadAsync(cancellationToken))
                ids.Add(reader.GetGuid(0));
            known[name] = [.. ids];
            await reader.NextResultAsync(cancellationToken);
        }
        return known;
    }
}
