using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>
/// What kind of thing the instances of a class are. A dump is read once, line by line, so that nobody can walk up its subclasses: the list has the classes that
/// named things are instances of directly, found by walking up from each class of the Wikidata extract in the development data.
/// </summary>
internal static class WikidataClasses
{
    private const string Internal = "internal";

    /// <summary>A thing of several classes is what the first of these says: a club is an organisation though its stadium's class is a place.</summary>
    private static readonly string[] Order =
    [
        Internal,
        EntityTypes.Person,
        EntityTypes.Group,
        EntityTypes.Location,
        EntityTypes.Organization,
        EntityTypes.Event,
        EntityTypes.Product,
        EntityTypes.Other,
    ];

    private static readonly FrozenDictionary<string, string> Types = WordList
        .Phrases("wikidata-classes")
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(item => (item, type: words[0])))
        .DistinctBy(pair => pair.item, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.item, pair => pair.type, StringComparer.Ordinal);

    public static bool IsInternal(string item) => Types.GetValueOrDefault(item) == Internal;

    /// <summary>One of the types of the contract; "other" where no class is known.</summary>
    public static string TypeOf(IEnumerable<string> classes) =>
        classes.Select(item => Types.GetValueOrDefault(item, EntityTypes.Other)).MinBy(type => Array.IndexOf(Order, type))
        ?? EntityTypes.Other;
}
