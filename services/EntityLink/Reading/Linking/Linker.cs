using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Decides whose each name is: of the known entities that are spelt so, the one with the best prior, type and context;
/// otherwise an entity of its own, with an id derived from the name.
/// </summary>
internal static class Linker
{
    public static List<LinkedMention> Link(Document reading, IReadOnlyList<MentionCandidate> names)
    {
        var context = DocumentContext.Of(reading, names);
        var chosen = new Dictionary<string, Choice>(StringComparer.Ordinal);
        return [.. names.Select(name => Link(reading, name, context, chosen))];
    }

    private static LinkedMention Link(Document reading, MentionCandidate name, DocumentContext context, Dictionary<string, Choice> chosen)
    {
        var bearer = name.ShortFor ?? name;
        // One spelling means one entity throughout a text, for each type that it was read as.
        var key = $"{bearer.Type}\n{bearer.IsDemonym}\n{bearer.Surface}";
        if (!chosen.TryGetValue(key, out var choice))
            chosen[key] = choice = Choose(bearer, context);
        return new LinkedMention
        {
            Tokens = name.Tokens,
            Characters = name.Characters ?? reading.Characters(name.Tokens),
            Surface = name.Surface,
            Type = choice.Entity.Type,
            Entity = choice.Entity,
            Score = Math.Round(name.ShortFor is null ? choice.Score : choice.Score * 0.9, 3),
            Title = name.Title.ToLowerInvariant(),
            IsDemonym = name.IsDemonym,
        };
    }

    private static Choice Choose(MentionCandidate name, DocumentContext context)
    {
        if (name.Aliases.Count == 0)
            return new Choice(
                Unknown(name),
                name.TypeEvidence switch
                {
                    0 => 0.4,
                    1 => 0.6,
                    _ => 0.8,
                }
            );
        var total = 0.0;
        (Alias Alias, double Weight)? best = null;
        foreach (var alias in name.Aliases)
        {
            var weight = Weight(name, alias, context);
            total += weight;
            if (
                best is null
                || weight > best.Value.Weight
                || (weight == best.Value.Weight && alias.Entity.EntityId.CompareTo(best.Value.Alias.Entity.EntityId) < 0)
            )
                best = (alias, weight);
        }
        // Never quite sure: the one who is meant may not be in the knowledge base at all.
        return new Choice(best!.Value.Alias.Entity, 0.95 * best.Value.Weight / total);
    }

    private static double Weight(MentionCandidate name, Alias alias, DocumentContext context)
    {
        var entity = alias.Entity;
        var weight = 1e-9 + entity.Popularity;
        if (entity.Name.Equals(alias.Text, StringComparison.OrdinalIgnoreCase))
            weight *= 3;
        if (name.Title.Length > 0)
            weight *= entity.Type == EntityTypes.Person ? 10 : 0.1;
        return weight * (1 + context.SharedWith(entity));
    }

    private static KnownEntity Unknown(MentionCandidate name) =>
        new()
        {
            EntityId = NormalName.UnknownId(name.Surface),
            Name = string.Join(' ', name.Surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Type = name.Type,
            Source = "nil",
        };

    private readonly record struct Choice(KnownEntity Entity, double Score);
}
