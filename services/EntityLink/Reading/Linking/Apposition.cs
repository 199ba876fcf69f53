using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What the text itself says that a name is: "Nokia, a town by a river in Finland", "the town of Nokia", "on the Congo".</summary>
internal static class Apposition
{
    private static readonly FrozenSet<string> Landscapes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "on",
        "along",
        "across",
        "down",
        "up",
        "above"
    );

    /// <summary>The class that the words beside a name say; unknown where they say nothing.</summary>
    public static EntityClass ClassOf(Document document, Extent name)
    {
        if (
            name.Start > 1
            && document.Is(name.Start - 1, "of")
            && document.IsWord(name.Start - 2)
            && EntityClasses.OfNoun(document.Word(name.Start - 2)) is EntityClass.Settlement or EntityClass.Region or EntityClass.Land
        )
            return EntityClasses.OfNoun(document.Word(name.Start - 2));
        if (IsFirm(document, name.Start))
            return EntityClass.Organization;
        var at = name.End;
        if (at + 2 >= document.Tokens.Length || !document.IsWord(at + 1))
            return EntityClass.Unknown;
        var opens = document.IsMark(at, ',') || document.Is(at, "is") || document.Is(at, "was");
        if (!opens || !(document.Is(at + 1, "a") || document.Is(at + 1, "an") || document.Is(at + 1, "the")))
            return EntityClass.Unknown;
        var end = at + 2;
        while (end < document.Tokens.Length && end < at + 12 && document.Tokens[end].Kind != TokenKind.Mark)
            end++;
        if (end == at + 2)
            return EntityClass.Unknown;
        var said = EntityClasses.Of(
            document.Text.AsSpan(document.Tokens[at + 2].Start, document.Tokens[end - 1].End - document.Tokens[at + 2].Start)
        );
        // "a fellow of Trinity College, a position that she held": what is said is what somebody was or what happened, and not what the name is.
        return said is EntityClass.Office or EntityClass.Event ? EntityClass.Unknown : said;
    }

    /// <summary>"the law firm …", "insurance company …": a business stands right before its name, and neither a title nor an owner does.</summary>
    private static bool IsFirm(Document document, int name) =>
        name > 1
        && (
            document.Is(name - 1, "firm")
            || document.Is(name - 1, "company")
            || document.Is(name - 1, "startup")
            || document.Is(name - 1, "charity")
        )
        && document.IsWord(name - 2)
        && !document.IsCapital(name - 1);

    /// <summary>Nouns that nothing but a place is called by; a country may be "a member", and a state "a leader".</summary>
    public static bool IsPlace(EntityClass said) => said is EntityClass.Settlement or EntityClass.Water or EntityClass.Land;

    /// <summary>A preposition of rivers and mountains, "the", and the name with nothing that it could qualify.</summary>
    public static bool IsLandscape(Document document, Extent name) =>
        name.Start > 1
        && document.Is(name.Start - 1, "the")
        && Landscapes.Contains(document.Word(name.Start - 2).ToString())
        && !(name.End < document.Tokens.Length && document.IsCapital(name.End));

    /// <summary>Whether two classes can be said of one thing.</summary>
    public static bool AreAlike(EntityClass said, EntityClass known) => Group(said) == Group(known);

    private static int Group(EntityClass of) =>
        of switch
        {
            EntityClass.Country or EntityClass.Region => 1,
            EntityClass.Settlement => 2,
            EntityClass.Water or EntityClass.Land => 3,
            EntityClass.Person or EntityClass.Character => 4,
            EntityClass.Team or EntityClass.Organization => 5,
            EntityClass.Unknown => 0,
            _ => 10 + (int)of,
        };
}
