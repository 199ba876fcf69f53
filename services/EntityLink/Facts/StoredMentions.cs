using NewsMesh.Contracts;
using NewsMesh.EntityLink.Stories;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Whom the surnames of an article were told to mean when it was linked: <see cref="StoryPersons"/>.</summary>
internal static class StoredMentions
{
    /// <summary>The id that a surname is read with, and that of who it was told to be.</summary>
    public static async Task<Dictionary<Guid, Guid>> SelectAsync(
        NpgsqlConnection connection,
        ArticleAnnotated read,
        CancellationToken cancellationToken
    )
    {
        var told = new Dictionary<Guid, Guid>();
        var surnames = StoryPersons.Surnames(read.Annotations);
        if (surnames.Count == 0)
            return told;
        var named = read.Annotations.Mentions.Where(mention => surnames.Contains(mention.EntityId)).ToList();
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            Sql.Statement(
                """
                SELECT given.entity_id, told.entity_id FROM unnest(@starts, @entities) AS given (start, entity_id)
                JOIN entity_link.mentions told ON told.article_id = @id AND told.start = given.start AND told.entity_id <> given.entity_id
                """,
                ("id", read.Article.ArticleId),
                ("starts", named.Select(mention => mention.Start).ToArray()),
                ("entities", named.Select(mention => mention.EntityId).ToArray())
            )
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            told[reader.GetGuid(0)] = reader.GetGuid(1);
        return told;
    }
}
