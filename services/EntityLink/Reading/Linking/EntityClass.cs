using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What kind of thing an entity is, finer than its type.</summary>
internal enum EntityClass
{
    Unknown,
    Country,
    Region,
    Settlement,
    Water,
    Land,
    Person,
    Character,
    Team,
    Organization,
    Work,
    Name,
    Language,
    People,
    Vehicle,
    Office,
    Event,
    Structure,
}

/// <summary>Reads the class of an entity from the first noun of its description: "capital and largest city of Georgia" is a settlement.</summary>
internal static class EntityClasses
{
    private static readonly FrozenDictionary<string, EntityClass>.AlternateLookup<ReadOnlySpan<char>> ByNoun = Load()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the first noun phrase ends.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "in",
            "of",
            "from",
            "at",
            "for",
            "by",
            "on",
            "with",
            "to",
            "that",
            "who",
            "which",
            "located",
            "based",
            "near",
            "within",
            "between",
            "during",
            "and",
            "or",
            "as",
            "known",
            "about",
            "founded",
            "born"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class by the description, else by the type; a person stays one whatever the description says.</summary>
    public static EntityClass Of(KnownEntity entity)
    {
        var read = entity.Description is { } description ? Of(description) : OfName(entity.Name);
        return entity.Type switch
        {
            EntityTypes.Person => read is EntityClass.Character ? read : EntityClass.Person,
            _ when read != EntityClass.Unknown => read,
            EntityTypes.Location => EntityClass.Region,
            EntityTypes.Organization => EntityClass.Organization,
            EntityTypes.Event => EntityClass.Event,
            EntityTypes.Group => EntityClass.People,
            _ => EntityClass.Unknown,
        };
    }

    /// <summary>What a name of several words says itself: "Bank of England", "Hamline University". Its last noun, or that before "of".</summary>
    private static EntityClass OfName(ReadOnlySpan<char> name)
    {
        if (!name.Contains(' '))
            return EntityClass.Unknown;
        var last = default(ReadOnlySpan<char>);
        foreach (var part in name.Split(' '))
        {
            var word = name[part];
            if (!last.IsEmpty && Stops.Contains(word))
                break;
            last = word;
        }
        return OfNoun(last);
    }

    /// <summary>"surgeon", "novelist": a noun for somebody.</summary>
    public static bool IsPersonNoun(ReadOnlySpan<char> noun) => OfNoun(noun) == EntityClass.Person;

    /// <summary>The same, also of several: "surgeons".</summary>
    public static bool AreOfPersons(ReadOnlySpan<char> noun) => IsPersonNoun(noun) || (noun is [.., 's'] && IsPersonNoun(noun[..^1]));

    /// <summary>The type of the contract that a class belongs to; null where the class does not say.</summary>
    public static string? TypeOf(EntityClass of) =>
        of switch
        {
            EntityClass.Country or EntityClass.Region or EntityClass.Settlement or EntityClass.Water or EntityClass.Land =>
                EntityTypes.Location,
            EntityClass.Structure => EntityTypes.Location,
            EntityClass.Person or EntityClass.Character => EntityTypes.Person,
            EntityClass.Team or EntityClass.Organization => EntityTypes.Organization,
            EntityClass.Work or EntityClass.Vehicle => EntityTypes.Product,
            EntityClass.People => EntityTypes.Group,
            EntityClass.Event => EntityTypes.Event,
            EntityClass.Language or EntityClass.Office or EntityClass.Name => EntityTypes.Other,
            _ => null,
        };

    /// <summary>What a noun names; unknown for most.</summary>
    public static EntityClass OfNoun(ReadOnlySpan<char> noun) => ByNoun.TryGetValue(noun, out var of) ? of : EntityClass.Unknown;

    /// <summary>The class by the first noun phrase of a description.</summary>
    public static EntityClass Of(ReadOnlySpan<char> description)
    {
        var found = EntityClass.Unknown;
        foreach (var part in description.SplitAny(" ,;(/"))
        {
            var word = description[part];
            if (word.IsEmpty)
            {
                if (found != EntityClass.Unknown)
                    break;
                continue;
            }
            if (Stops.Contains(word))
            {
                if (found != EntityClass.Unknown)
                    break;
                continue;
            }
            // "sovereign state" is a country, and "country" says it all.
            if (word is "sovereign")
                return EntityClass.Country;
            if (found != EntityClass.Country && ByNoun.TryGetValue(word, out var of))
                found = of;
            if (part.End.Value < description.Length && description[part.End.Value] is ',' or ';' or '(' && found != EntityClass.Unknown)
                break;
        }
        return found;
    }

    private static FrozenDictionary<string, EntityClass> Load()
    {
        var classes = new Dictionary<string, EntityClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Phrases("entity-classes"))
        {
            var words = line.Split(' ');
            var of = Enum.Parse<EntityClass>(words[0], ignoreCase: true);
            foreach (var noun in words.Skip(1))
            {
                // A noun of two classes stays with the first in their order, whatever the order of the lines.
                if (!classes.TryGetValue(noun, out var other) || of < other)
                    classes[noun] = of;
            }
        }
        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
