using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.EntityLink.Corrections;

/// <summary>Annotations that are not stored, with those who are meant by now.</summary>
internal sealed class FollowRedirects(NpgsqlDataSource database)
{
    public async Task<Annotations> RunAsync(Annotations found, CancellationToken cancellationToken)
    {
        var named = Redirects.Named(found);
        if (named.Length == 0)
            return found;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Redirects.Select(named, articleId: null));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return found.Follow(await Redirects.ReadAsync(reader, cancellationToken));
    }
}
