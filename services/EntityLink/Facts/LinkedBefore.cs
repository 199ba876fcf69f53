using NewsMesh.Contracts;
using NewsMesh.EntityLink.Storage;
using NewsMesh.EntityLink.Stories;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What is known of an article when it comes to be linked.</summary>
internal sealed class LinkedBefore
{
    /// <summary>The version that is linked, beside the one that comes: 0 for a redelivery of it, negative where this one is newer or the first.</summary>
    public int Order { get; private set; } = -1;

    /// <summary>No version is linked.</summary>
    public bool IsFirst { get; private set; } = true;

    /// <summary>The same version was read again since.</summary>
    public bool IsReadBetter { get; private set; }

    /// <summary>Of a redelivery, what it has told of; else the facts that the version before supports.</summary>
    public Guid[] Facts { get; private set; } = [];

    /// <summary>Whom found entities mean by now.</summary>
    public IReadOnlyDictionary<Guid, Entity> Redirects { get; set; } = new Dictionary<Guid, Entity>();

    /// <summary>Unknown names, as they were first met.</summary>
    public Dictionary<Guid, (string Name, string Type)> Unknown { get; set; } = [];

    /// <summary>What may be in its story.</summary>
    public List<StoryCandidate> Near { get; set; } = [];

    public static LinkedBefore Select(RoundTrip trip, ArticleAnnotated read)
    {
        var (article, before) = (read.Article, new LinkedBefore());
        trip.Add(
            Sql.Statement(
                """
                SELECT version, "fetch", replay, relink, touched_facts,
                    ARRAY(SELECT DISTINCT fact_id FROM entity_link.assertions WHERE article_id = @id AND fact_id IS NOT NULL)
                FROM entity_link.articles WHERE article_id = @id
                """,
                ("id", article.ArticleId)
            ),
            async (reader, cancellationToken) =>
            {
                if (!await reader.ReadAsync(cancellationToken))
                    return;
                before.IsFirst = false;
                var stored = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
                var given = (article.Version, article.Fetch, article.Replay);
                before.Order = (stored, reader.GetInt32(3)).CompareTo((given, read.Relink));
                before.IsReadBetter = before.Order > 0 && read.Relink == 0 && stored == given;
                before.Facts = reader.GetFieldValue<Guid[]>(before.Order == 0 ? 4 : 5);
            }
        );
        return before;
    }
}
