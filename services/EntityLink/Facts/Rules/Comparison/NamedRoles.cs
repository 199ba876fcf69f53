using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Somebody who is named for a role of an event.</summary>
/// <param name="Event">The class of the event, and the role in it.</param>
/// <param name="Names">The stems of the words with a capital, and what the name stands for where it is known.</param>
/// <param name="Words">As it is written.</param>
internal sealed record NamedRole(string Event, IReadOnlySet<string> Names, string Words);

/// <summary>Who is named as the one who does what, or to whom it is done: "voters in Velmark" and "voters in Norhavn" are of two elections, however alike the words.</summary>
internal static class NamedRoles
{
    /// <summary>The roles of the events that a stretch of a document tells; the words that somebody says have none.</summary>
    public static List<NamedRole> In(ReadDocument read, Extent characters)
    {
        var roles = new List<NamedRole>();
        foreach (
            var told in read.Assertions.Where(told =>
                told.Predicate != UtteranceAssertions.Predicate && told.Characters.Overlaps(characters)
            )
        )
        {
            var kind = PredicateClasses.Of(told.Predicate);
            Add(kind + " by", told.Subject);
            Add(kind, told.Object);
        }
        return roles;

        void Add(string role, Participant? party)
        {
            if (party is null)
                return;
            var names = read.Mentions.Where(mention => mention.Characters.Overlaps(party.Characters)).SelectMany(Names).ToHashSet();
            if (names.Count > 0)
                roles.Add(new NamedRole(role, names, party.Surface));
        }
    }

    /// <summary>What a name can be known again by: its words, its entity, and the state or place that a capital or a seat of government stands for.</summary>
    public static IEnumerable<string> Names(LinkedMention mention)
    {
        foreach (var word in mention.Surface.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])))
            yield return Stems.Of(word);
        if (mention.Entity.WikidataId is not { } id)
            yield break;
        yield return ReadStatement.EntityMark + id;
        foreach (var relation in mention.Entity.Relations)
        {
            if (
                relation.Kind
                is RelationKinds.Country
                    or RelationKinds.LocatedIn
                    or RelationKinds.CapitalOf
                    or RelationKinds.Capital
                    or RelationKinds.MetonymOf
            )
                yield return ReadStatement.EntityMark + relation.WikidataId;
        }
    }

    /// <summary>Their names have nothing in common, for a role of one class of event.</summary>
    public static bool Differ(ReadStatement a, ReadStatement b) =>
        Differing(a.Roles, b.Roles) is not null || (a.Places.Count > 0 && b.Places.Count > 0 && !a.PlacesAround.Overlaps(b.PlacesAround));

    /// <summary>The first role that each gives to somebody else; null where one is given to the same.</summary>
    public static (NamedRole One, NamedRole Other)? Differing(IReadOnlyList<NamedRole> ones, IReadOnlyList<NamedRole> others)
    {
        (NamedRole, NamedRole)? differing = null;
        foreach (var one in ones)
        {
            foreach (var other in others.Where(other => other.Event == one.Event))
            {
                if (one.Names.Overlaps(other.Names))
                    return null;
                differing ??= (one, other);
            }
        }
        return differing;
    }
}
