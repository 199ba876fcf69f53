using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Storage;
using NewsMesh.EntityLink.Stories;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Finds the story, the facts and the origin of an article, in the transaction that links it: candidates, then what stories and utterances hold, then origins.</summary>
internal static class FindLinks
{
    /// <param name="connection">Of the transaction.</param>
    /// <param name="articles">Of stories.</param>
    /// <param name="given">The article.</param>
    /// <param name="linked">What is known of it.</param>
    /// <param name="moves">Where it goes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<FoundLinks> RunAsync(
        NpgsqlConnection connection,
        StoryArticles articles,
        ArticleToLink given,
        LinkedBefore linked,
        StoryMoves moves,
        CancellationToken cancellationToken
    )
    {
        var (article, before) = (given.Article, linked.Facts);
        var read = WithUtteranceFacts(given.Annotations);

        var near = new RoundTrip(connection);
        near.Add(StoryStatements.Write(given.Terms, given.Digest, moves));
        articles.Keep(given.Terms, given.Digest);
        var changed = StoryEvents.Select(near, moves.Changed);
        var members = StoryMembers.Select(near, article.ArticleId, moves.Changed);
        var reports = JoinUtterances.LookUp(near, article, read, moves.Own);
        await near.RunAsync(cancellationToken);
        var stories = await changed.ReadAsync(connection, articles, cancellationToken);

        var joined = JoinStatements.Join(given, read, members);
        // In another story its words concern others, as if it were new.
        var (annotations, concerned) = JoinUtterances.Join(joined.Annotations, reports, moves.HasMoved ? [] : before);
        annotations = WithQuoteFacts(annotations);
        Guid[] touched = [.. annotations.Assertions.Select(one => one.FactId).OfType<Guid>().Concat(before).Distinct().Order()];

        var origin = new RoundTrip(connection);
        origin.Add(StoryMembers.Write(article.ArticleId, members));
        var known = KnownFacts.Select(origin, [.. touched.Union(joined.Moved.Select(one => one.Fact)).Order()]);
        var retold = given.Credited is { IsRetold: true } credited ? credited.Name : null;
        var origins = await FindOrigins.RunAsync(origin, connection, article, retold, joined.Copies, cancellationToken);
        return new FoundLinks
        {
            Annotations = annotations,
            Stories = StoryOutcome.Of(moves.Own, stories, stories),
            Moved = joined.Moved,
            Origins = origins,
            Stated = given.Stated,
            Touched = touched,
            Known = known,
            New = touched.Where(fact => !known.ContainsKey(fact)).ToHashSet(),
            Concerned = concerned,
            Left = moves.HasMoved ? before : [.. before.Except(annotations.Assertions.Select(one => one.FactId).OfType<Guid>())],
            // What is linked again as it was names nobody otherwise.
            Renamed = given.Read.Relink > 0 && moves.NamesTheSame && !moves.HasMoved ? [] : [.. moves.Renamed],
            // What is linked again moves others hardly ever; if it did, they would link each other again for ever.
            ToOtherStories = given.Read.Relink > 0 ? [] : [.. moves.Others],
        };
    }

    /// <summary>What was found when the article was linked: a redelivery tells the same.</summary>
    public static async Task<FoundLinks> AgainAsync(
        NpgsqlConnection connection,
        StoryArticles articles,
        Article article,
        Annotations read,
        Guid[] before,
        CancellationToken cancellationToken
    )
    {
        var stories = await StoryEvents.AgainAsync(connection, articles, article.ArticleId, cancellationToken);
        var joined = await JoinStatements.AgainAsync(connection, article, WithUtteranceFacts(read), cancellationToken);
        var near = new RoundTrip(connection);
        var reports = JoinUtterances.LookUp(near, article, joined.Annotations, stories.OwnId);
        await near.RunAsync(cancellationToken);
        var (annotations, _) = JoinUtterances.Join(joined.Annotations, reports, before);
        return new FoundLinks
        {
            Annotations = OnlyStored(WithQuoteFacts(annotations), before),
            Stories = stories,
            Moved = joined.Moved,
            Origins = await FindOrigins.AgainAsync(connection, article, cancellationToken),
            Touched = before,
        };
    }

    /// <summary>Every utterance with the fact that it leads.</summary>
    private static Annotations WithUtteranceFacts(Annotations found) =>
        found with
        {
            Assertions =
            [
                .. found.Assertions.Select(one =>
                    one.Predicate == UtteranceAssertions.Predicate ? one with { FactId = UtteranceKey.FactId(one) } : one
                ),
            ],
        };

    /// <summary>Every quote with the fact of its words.</summary>
    private static Annotations WithQuoteFacts(Annotations found)
    {
        var byWords = new Dictionary<(int, string), Guid?>();
        foreach (var assertion in found.Assertions.Where(one => one.Predicate == UtteranceAssertions.Predicate))
            byWords[(assertion.Start, assertion.Object?.Surface ?? "")] = assertion.FactId;
        return found with
        {
            Quotes =
            [
                .. found.Quotes.Select(quote => quote with { FactId = byWords.GetValueOrDefault((quote.Content[0].Start, quote.Text)) }),
            ],
        };
    }

    /// <summary>
    /// A redelivery may have been read anew, with other knowledge: it names no fact that was not stored the first time. What is read better now comes with a replay.
    /// </summary>
    private static Annotations OnlyStored(Annotations read, Guid[] stored) =>
        read with
        {
            Quotes = [.. read.Quotes.Select(quote => stored.Contains(quote.FactId ?? Guid.Empty) ? quote : quote with { FactId = null })],
            Assertions = [.. read.Assertions.Select(one => stored.Contains(one.FactId ?? Guid.Empty) ? one : one with { FactId = null })],
        };
}
