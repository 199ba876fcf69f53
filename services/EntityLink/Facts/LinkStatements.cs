using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Origins;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Statements;
using NewsMesh.EntityLink.Facts.Utterances;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.ServiceDefaults.Wording;
using Npgsql;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What linking one article version writes, a statement a table: its mentions, quotes and assertions replace those of the version before.</summary>
internal static class LinkStatements
{
    /// <param name="given">The article.</param>
    /// <param name="links">What it was linked to.</param>
    /// <param name="said">What it says in each assertion: <see cref="Said"/>.</param>
    /// <param name="isFirst">No version of it is linked.</param>
    public static IEnumerable<NpgsqlBatchCommand> Replace(ArticleToLink given, FoundLinks links, FactSupport[] said, bool isFirst)
    {
        var (read, article, found) = (given.Read, given.Article, links.Annotations);
        foreach (var table in (string[])(isFirst ? [] : ["mentions", "assertions"]))
            yield return Sql.Statement($"DELETE FROM entity_link.{table} WHERE article_id = @id", ("id", article.ArticleId));
        yield return PutArticle(given, links.Touched, links.Moved);
        // As they were found: redirects are followed when they are linked, and are no part of what is stored.
        if (read.Annotations.Mentions.Count > 0)
            yield return PutMentions(article, read.Annotations.Mentions);
        if (found.Assertions.Count > 0)
            yield return PutAssertions(given, found.Assertions, said);
        yield return RelinkQueue.Done(article.ArticleId, read.ReaderVersion);
    }

    private static NpgsqlBatchCommand PutArticle(ArticleToLink given, Guid[] touched, IReadOnlyList<MovedSupport> moved)
    {
        var (read, article) = (given.Read, given.Article);
        return Sql.Statement(
            """
            INSERT INTO entity_link.articles (article_id, version, "fetch", replay, relink, reader_version, source, url, headline, outlet, published_at, touched_facts, moved_facts,
                moved_articles)
            VALUES (@id, @version, @fetch, @replay, @relink, @reader_version, @source, @url, @headline, @outlet, @published_at, @touched, @moved_facts, @moved_articles)
            ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, "fetch" = excluded.fetch, replay = excluded.replay, relink = excluded.relink,
                reader_version = excluded.reader_version, source = excluded.source, url = excluded.url,
                headline = excluded.headline, outlet = excluded.outlet, published_at = excluded.published_at, touched_facts = excluded.touched_facts,
                moved_facts = excluded.moved_facts, moved_articles = excluded.moved_articles
            """,
            ("id", article.ArticleId),
            ("version", article.Version),
            ("fetch", article.Fetch),
            ("replay", article.Replay),
            ("relink", read.Relink),
            ("reader_version", read.ReaderVersion),
            ("source", given.Source),
            ("url", article.Url),
            ("headline", article.Headline),
            ("outlet", article.Outlet),
            ("published_at", article.PublishedAt),
            ("touched", touched),
            ("moved_facts", moved.Select(one => one.Fact).ToArray()),
            ("moved_articles", moved.Select(one => one.ArticleId).ToArray())
        );
    }

    private static NpgsqlBatchCommand PutMentions(Article article, IReadOnlyList<Mention> mentions) =>
        Sql.Statement(
            """
            INSERT INTO entity_link.mentions (article_id, ordinal, start, length, entity_id, score)
            SELECT @id, ordinal - 1, start, length, entity_id, score
            FROM unnest(@starts, @lengths, @entities, @scores) WITH ORDINALITY AS given (start, length, entity_id, score, ordinal)
            """,
            ("id", article.ArticleId),
            ("starts", mentions.Select(mention => mention.Start).ToArray()),
            ("lengths", mentions.Select(mention => mention.Length).ToArray()),
            ("entities", mentions.Select(mention => mention.EntityId).ToArray()),
            ("scores", mentions.Select(mention => mention.Score).ToArray())
        );

    private static NpgsqlBatchCommand PutAssertions(ArticleToLink given, IReadOnlyList<Assertion> all, FactSupport[] said)
    {
        var article = given.Article;
        return Sql.Statement(
            """
            INSERT INTO entity_link.assertions (
                article_id, version, published_at, ordinal, assertion_id, start, length, predicate, polarity, modality, kind, cue, speaker_id, speaker, text, origin, origin_key, fact_id, slots, sketch, heard)
            SELECT @id, @version, @published_at, ordinal - 1, assertion_id, start, length, predicate, polarity, modality, kind, cue, speaker_id, speaker, text, origin, origin_key, fact_id, slots::jsonb, sketch::int[], heard
            FROM unnest(@ids, @starts, @lengths, @predicates, @polarities, @modalities, @kinds, @cues, @speaker_ids, @speakers, @texts, @origins, @origin_keys, @facts, @slots, @sketches, @heard)
                WITH ORDINALITY AS given (
                    assertion_id, start, length, predicate, polarity, modality, kind, cue, speaker_id, speaker, text, origin, origin_key, fact_id, slots, sketch, heard, ordinal)
            """,
            ("id", article.ArticleId),
            ("version", article.Version),
            ("published_at", article.PublishedAt),
            ("ids", all.Select(one => one.AssertionId).ToArray()),
            ("starts", all.Select(one => one.Start).ToArray()),
            ("lengths", all.Select(one => one.Length).ToArray()),
            ("predicates", all.Select(one => one.Predicate).ToArray()),
            ("polarities", all.Select(one => one.Polarity).ToArray()),
            ("modalities", all.Select(one => one.Modality).ToArray()),
            ("kinds", Array.ConvertAll(said, one => one.Kind)),
            ("cues", Array.ConvertAll(said, one => one.Cue)),
            ("speaker_ids", Array.ConvertAll(said, one => one.SpeakerId)),
            ("speakers", Array.ConvertAll(said, one => one.Speaker)),
            ("texts", Array.ConvertAll(said, one => one.Text)),
            ("origins", Array.ConvertAll(said, one => one.Origin)),
            ("origin_keys", Array.ConvertAll(said, one => one.OriginKey)),
            ("facts", all.Select(one => one.FactId).ToArray()),
            ("slots", given.Slots),
            ("sketches", all.Select(SketchOf).ToArray()),
            ("heard", Heard(article, all, given.Document))
        );
    }

    private static bool[] Heard(Article article, IReadOnlyList<Assertion> all, Document document)
    {
        var names = new[] { article.Outlet, article.OwnName }.OfType<string>().ToArray();
        return
        [
            .. all.Select(one =>
                one.Predicate == UtteranceAssertions.Predicate
                && FirstHand.IsHeard(document, new Extent(one.Start, Math.Min(one.Start + one.Length, article.Text.Length)), names)
            ),
        ];
    }

    /// <summary>What an article says in each of its assertions, also in those that are no fact's.</summary>
    public static FactSupport[] Said(Article article, Annotations found, CountedOrigin origin)
    {
        var entities = found.Entities.ToDictionary(entity => entity.EntityId);
        var starts = ClauseStarts(found.Assertions);
        return [.. found.Assertions.Select(one => Support(article, one, OriginOf.Assertion(one, origin, entities), entities, starts))];
    }

    private static FactSupport Support(
        Article article,
        Assertion one,
        CountedOrigin origin,
        Dictionary<Guid, Entity> entities,
        Dictionary<(string, int), int> starts
    ) =>
        new()
        {
            AssertionId = one.AssertionId,
            ArticleId = article.ArticleId,
            Version = article.Version,
            Url = article.Url,
            Headline = article.Headline,
            Outlet = article.Outlet,
            Origin = origin.Name,
            OriginKey = origin.Key,
            PublishedAt = Storable.Of(article.PublishedAt),
            Start = one.Start,
            Length = one.Length,
            Text = WordsOf(article, one, starts),
            Kind = KindOf(one),
            Cue = one.CueText,
            Polarity = one.Polarity,
            SpeakerId = SpeakerOf(one)?.EntityId,
            Speaker = SpeakerOf(one) is { } speaker ? NameOf(speaker, entities) : null,
        };

    /// <summary>Where the clause of a statement begins: "Estonia and Latvia share the costs" asserts two, and "Latvia share the costs" is nobody's sentence.</summary>
    private static Dictionary<(string, int), int> ClauseStarts(IEnumerable<Assertion> all)
    {
        var starts = new Dictionary<(string, int), int>();
        foreach (var one in all)
        {
            var clause = (one.Predicate, one.Start + one.Length);
            starts[clause] = Math.Min(one.Start, starts.GetValueOrDefault(clause, one.Start));
        }
        return starts;
    }

    /// <summary>The words of an utterance; of a statement, what the article writes.</summary>
    private static string WordsOf(Article article, Assertion one, Dictionary<(string, int), int> starts)
    {
        if (one.Predicate == UtteranceAssertions.Predicate)
            return one.Object?.Surface ?? "";
        var end = one.Start + one.Length;
        var start = starts.GetValueOrDefault((one.Predicate, end), one.Start);
        return start >= 0 && end <= article.Text.Length ? article.Text[start..end] : "";
    }

    /// <summary>Only words that were spoken so are direct.</summary>
    private static string KindOf(Assertion one) => one.Predicate == UtteranceAssertions.Predicate ? one.Kind ?? "direct" : "indirect";

    private static string? SketchOf(Assertion one) =>
        one.Predicate == UtteranceAssertions.Predicate && one.FactId is not null
            ? JoinUtterances.SketchOf(one.Object?.Surface ?? "")
            : null;

    /// <summary>Who says so; null for the outlet itself.</summary>
    private static Party? SpeakerOf(Assertion one) =>
        one.Predicate == UtteranceAssertions.Predicate ? one.Subject
        : one.Attribution is [var source, ..] ? source
        : null;

    private static string NameOf(Party party, Dictionary<Guid, Entity> entities) =>
        party.EntityId is { } id && entities.TryGetValue(id, out var entity)
            ? SpeakerNames.Of(
                party.Surface,
                entity.Name,
                entity.Type,
                plain => entity.Aliases.Contains(plain, StringComparer.OrdinalIgnoreCase)
            )!
            : party.Surface;
}
