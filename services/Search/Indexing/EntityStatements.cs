using NewsMesh.Contracts;
using Npgsql;

namespace NewsMesh.Search.Indexing;

internal static class EntityStatements
{
    /// <summary>Writes only what differs: the same few hundred names come with every article.</summary>
    public static NpgsqlBatchCommand PutEntities(IEnumerable<Entity> entities)
    {
        // The last one counts, as it would one after the other.
        var rows = entities.Reverse().DistinctBy(entity => entity.EntityId).OrderBy(entity => entity.EntityId).ToArray();
        return Sql.Statement(
            """
            INSERT INTO entities AS known (entity_id, wikidata_id, name, type, aliases, description, source, names)
            SELECT id, wikidata_id, name, type, string_to_array(aliases, E'\n'), description, source, lower(unaccent(name || E'\n' || aliases))
            FROM unnest(@ids, @wikidata_ids, @names, @types, @aliases, @descriptions, @sources)
                AS given (id, wikidata_id, name, type, aliases, description, source)
            ON CONFLICT (entity_id) DO UPDATE SET
                wikidata_id = excluded.wikidata_id, name = excluded.name, type = excluded.type, aliases = excluded.aliases,
                description = excluded.description, source = excluded.source, names = excluded.names
            WHERE (known.wikidata_id, known.name, known.type, known.aliases, known.description, known.source)
                IS DISTINCT FROM (excluded.wikidata_id, excluded.name, excluded.type, excluded.aliases, excluded.description, excluded.source)
            """,
            ("ids", rows.Select(entity => entity.EntityId).ToArray()),
            ("wikidata_ids", rows.Select(entity => entity.WikidataId).ToArray()),
            ("names", rows.Select(entity => entity.Name).ToArray()),
            ("types", rows.Select(entity => entity.Type).ToArray()),
            ("aliases", rows.Select(entity => string.Join('\n', entity.Aliases.Select(alias => alias.Replace('\n', ' ')))).ToArray()),
            ("descriptions", rows.Select(entity => entity.Description).ToArray()),
            ("sources", rows.Select(entity => entity.Source).ToArray())
        );
    }

    /// <summary>Whatever articles said of it meanwhile: who is told of a change knows it better.</summary>
    public static NpgsqlBatchCommand PutChange(EntityChanged changed) =>
        Sql.Statement(
            """
            INSERT INTO entities AS known (entity_id, wikidata_id, name, type, aliases, description, source, names, version, merged_into)
            VALUES (@id, @wikidata_id, @name, @type, @aliases, @description, @source, lower(unaccent(@names)), @version, @into)
            ON CONFLICT (entity_id) DO UPDATE SET
                wikidata_id = excluded.wikidata_id, name = excluded.name, type = excluded.type, aliases = excluded.aliases,
                description = excluded.description, source = excluded.source, names = excluded.names,
                version = excluded.version, merged_into = excluded.merged_into
            WHERE known.version < excluded.version
            """,
            ("id", changed.Entity.EntityId),
            ("wikidata_id", changed.Entity.WikidataId),
            ("name", changed.Entity.Name),
            ("type", changed.Entity.Type),
            ("aliases", changed.Entity.Aliases.ToArray()),
            ("description", changed.Entity.Description),
            ("source", changed.Entity.Source),
            ("names", string.Join('\n', changed.Entity.Aliases.Prepend(changed.Entity.Name))),
            ("version", changed.Version),
            ("into", changed.MergedInto)
        );

    public static NpgsqlBatchCommand ForgetMentions(Guid[] articles) =>
        Sql.Statement("DELETE FROM article_entities WHERE article_id = ANY (@ids)", ("ids", articles));

    public static NpgsqlBatchCommand PutMentions(IEnumerable<Received<ArticleLinked>> linked)
    {
        var rows = linked.SelectMany(one => Mentioned(one.Event)).ToArray();
        return Sql.Statement(
            """
            INSERT INTO article_entities (article_id, entity_id, mentions, quotes, published_at)
            SELECT article_id, entity_id, mentions, quotes, published_at FROM unnest(@articles, @ids, @mentions, @quotes, @times)
                AS given (article_id, entity_id, mentions, quotes, published_at)
            """,
            ("articles", Array.ConvertAll(rows, row => row.Article.ArticleId)),
            ("ids", Array.ConvertAll(rows, row => row.Entity)),
            ("mentions", Array.ConvertAll(rows, row => row.Mentions)),
            ("quotes", Array.ConvertAll(rows, row => row.Quotes)),
            ("times", Array.ConvertAll(rows, row => row.Article.PublishedAt.ToUniversalTime()))
        );
    }

    private static IEnumerable<(Article Article, Guid Entity, int Mentions, int Quotes)> Mentioned(ArticleLinked linked)
    {
        var mentions = linked.Annotations.Mentions.CountBy(mention => mention.EntityId).ToDictionary();
        var quotes = linked.Annotations.Quotes.Select(quote => quote.Source?.EntityId).OfType<Guid>().CountBy(id => id).ToDictionary();
        return mentions
            .Keys.Union(quotes.Keys)
            .Select(id => (linked.Article, id, mentions.GetValueOrDefault(id), quotes.GetValueOrDefault(id)));
    }
}
