using NewsMesh.Contracts;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.EntityLink.Storage;
using NewsMesh.EntityLink.Stories;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What became of an article that came to be linked.</summary>
internal abstract record LinkOutcome
{
    /// <summary>It is linked now, or was before: the same events either way.</summary>
    public sealed record Done(Annotations Annotations, IReadOnlyList<FactChanged> Facts, StoryOutcome Stories, bool Again) : LinkOutcome;

    /// <summary>A newer version or fetch was linked before.</summary>
    public sealed record Outdated : LinkOutcome;
}

/// <summary>
/// Links one article version in one transaction of five round trips: lock, look and candidates of stories, what stories and utterances hold, origins, replace and count, facts and commit. Nothing is tracked,
/// because the one writer for all articles must be fast.
/// </summary>
internal sealed class LinkArticle([FromKeyedServices(DatabaseDefaults.Prepared)] NpgsqlDataSource database, StoryArticles articles)
{
    public async Task<LinkOutcome> RunAsync(ArticleToLink given, CancellationToken cancellationToken)
    {
        var read = given.Read;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var before = await LockAsync(connection, given, cancellationToken);
        // What was read again since has told its facts; this delivery only has its journey ended once more.
        if (before.IsReadBetter)
            return new LinkOutcome.Done(read.Annotations, [], new StoryOutcome(null, null, []), Again: true);
        if (before.Order > 0)
            return new LinkOutcome.Outdated();
        var stored = read.Annotations with { Entities = UnknownEntities.AsStored(read.Annotations.Entities, before.Unknown) };
        var meant = stored.Follow(before.Redirects);
        if (before.Order != 0)
            return await LinkAsync(
                connection,
                await MeaningAsync(connection, given, meant, before, cancellationToken),
                before,
                cancellationToken
            );
        var told = await TellAgainAsync(connection, given with { Annotations = meant }, before.Facts, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return told;
    }

    /// <summary>
    /// One writer at a time is the queue's promise; while a replica takes over there may be two for a moment. The lock comes first, in a statement of its own:
    /// what is read after it is what the last writer left.
    /// </summary>
    private static async Task<LinkedBefore> LockAsync(NpgsqlConnection connection, ArticleToLink given, CancellationToken cancellationToken)
    {
        var read = given.Read;
        var trip = new RoundTrip(connection);
        trip.Add(Sql.Statement("SELECT pg_advisory_xact_lock(hashtext('entity_link link'))"), (_, _) => Task.CompletedTask);
        var before = LinkedBefore.Select(trip, read);
        trip.Add(
            Redirects.Select(Redirects.Named(read.Annotations), read.Article.ArticleId),
            async (reader, token) => before.Redirects = await Redirects.ReadAsync(reader, token)
        );
        before.Unknown = UnknownEntities.Store(trip, read.Annotations.Entities);
        before.Near = StoryCandidates.Select(trip, given.Terms);
        await trip.RunAsync(cancellationToken);
        return before;
    }

    /// <summary>The article with those who are meant by now; where that is somebody else than was read, its story may be another one, too.</summary>
    private static async Task<ArticleToLink> MeaningAsync(
        NpgsqlConnection connection,
        ArticleToLink given,
        Annotations meant,
        LinkedBefore before,
        CancellationToken cancellationToken
    )
    {
        if (before.Redirects.Count == 0)
            return given with { Annotations = meant };
        var other = given.Meaning(meant);
        var trip = new RoundTrip(connection);
        before.Near = StoryCandidates.Select(trip, other.Terms);
        await trip.RunAsync(cancellationToken);
        return other;
    }

    /// <summary>Links it, and commits what is written with the last statements.</summary>
    private async Task<LinkOutcome.Done> LinkAsync(
        NpgsqlConnection connection,
        ArticleToLink given,
        LinkedBefore before,
        CancellationToken cancellationToken
    )
    {
        var moves = await LinkStories.FindAsync(connection, articles, given.Terms, before.Near, cancellationToken);
        given = await ResolveSurnamesAsync(connection, given, StoryPersons.Meant(given.Terms, moves.OwnGroup), cancellationToken);
        var found = await FindLinks.RunAsync(connection, articles, given, before, moves, cancellationToken);
        var changed = await FindOrigins.SupportAsync(connection, found.Origins, cancellationToken);
        var write = new RoundTrip(connection);
        write.Add(found.Origins.Unwritten);
        var said = LinkStatements.Said(given.Article, found.Annotations, found.Origins.Article);
        write.Add(LinkStatements.Replace(given, found, said, before.IsFirst));
        var facts = await ToldFacts.ReadAsync(connection, write, given.Article, found, said, changed, cancellationToken);
        var events = facts.Events(version => version + 1);
        await FinishAsync(connection, given.Article, found, events, cancellationToken);
        return new LinkOutcome.Done(found.Annotations, events, found.Stories, Again: false);
    }

    /// <summary>The article with the persons of its story whom it names by the surname alone.</summary>
    private static async Task<ArticleToLink> ResolveSurnamesAsync(
        NpgsqlConnection connection,
        ArticleToLink given,
        Dictionary<Guid, Guid> meant,
        CancellationToken cancellationToken
    )
    {
        if (meant.Count == 0)
            return given;
        Guid[] ids = [.. meant.Values.Distinct().Order()];
        var trip = new RoundTrip(connection);
        var persons = new Dictionary<Guid, Entity>();
        IReadOnlyDictionary<Guid, Entity> redirects = persons;
        trip.Add(
            EntityRow.Select(ids),
            async (reader, token) =>
            {
                while (await reader.ReadAsync(token))
                    persons[reader.GetGuid(0)] = EntityRow.Read(reader, 0);
            }
        );
        trip.Add(
            Redirects.Select(ids, given.Article.ArticleId),
            async (reader, token) => redirects = await Redirects.ReadAsync(reader, token)
        );
        await trip.RunAsync(cancellationToken);
        return given.WithStoryPersons(
            meant.Where(pair => persons.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => persons[pair.Value]),
            redirects
        );
    }

    private async Task<LinkOutcome.Done> TellAgainAsync(
        NpgsqlConnection connection,
        ArticleToLink given,
        Guid[] before,
        CancellationToken cancellationToken
    )
    {
        var article = given.Article;
        var told = await StoredMentions.SelectAsync(connection, given.Read, cancellationToken);
        given = await ResolveSurnamesAsync(connection, given, told, cancellationToken);
        var found = await FindLinks.AgainAsync(connection, articles, article, given.Annotations, before, cancellationToken);
        var changed = await FindOrigins.SupportAsync(connection, found.Origins, cancellationToken);
        var said = LinkStatements.Said(article, found.Annotations, found.Origins.Article);
        var facts = await ToldFacts.ReadAsync(connection, new RoundTrip(connection), article, found, said, changed, cancellationToken);
        return new LinkOutcome.Done(found.Annotations, facts.Events(version => version), found.Stories, Again: true);
    }

    /// <summary>Keeps what was told, and has reports in other articles look again for the utterance that they belong to: a leader has come, or gone, or their story has other articles now.</summary>
    private static async Task FinishAsync(
        NpgsqlConnection connection,
        Article article,
        FoundLinks found,
        List<FactChanged> events,
        CancellationToken cancellationToken
    )
    {
        var write = new RoundTrip(connection);
        if (events.Count > 0)
            write.Add(FactStates.Put([.. events.DistinctBy(fact => fact.FactId)]));
        var others = found.Concerned.Concat(found.Renamed).ToHashSet();
        if (found.Left.Length + found.ToOtherStories.Length > 0)
        {
            JoinUtterances.AddConcerned(write, found, article.ArticleId, others);
            await write.RunAsync(cancellationToken);
            write = new RoundTrip(connection);
        }
        if (others.Count > 0)
            write.Add(RelinkQueue.EnqueueBeside([.. others]));
        // Npgsql sees what state the transaction is in when the trip is over. A statement that fails before it ends the trip.
        write.Add(Sql.Statement("COMMIT"));
        await write.RunAsync(cancellationToken);
    }
}
