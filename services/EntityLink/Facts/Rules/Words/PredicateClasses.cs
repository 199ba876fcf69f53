using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>
/// Verbs and nouns that report the same kind of event, and what kind of value each class takes. A developing class (victims, arrests, prices) has values that grow
/// with time, so that a later one updates; everything else is settled once it has happened, so that another value contradicts.
/// </summary>
internal static class PredicateClasses
{
    private static readonly (string Name, string Mark, string[] Members)[] Lines =
    [
        .. WordList
            .Phrases("predicate-classes")
            .Select(line => line.Split(':', 2))
            .Select(parts =>
            {
                var name = parts[0].TrimEnd('+');
                var mark = parts[0][name.Length..];
                string[] members = [name, .. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                return (name, mark, members.SelectMany(word => new[] { word, Stems.Of(word) }).ToArray());
            }),
    ];

    private static readonly FrozenDictionary<string, string> ClassOf = Lines
        .SelectMany(line => line.Members.Select(word => (word, line.Name)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Developing = Marked("+");

    private static readonly FrozenSet<string> OnlyGrowing = Marked("++");

    /// <summary>Classes of which people are counted: those whom something happens to, and those who march.</summary>
    private static readonly FrozenSet<string> Victims = FrozenSet.Create(
        StringComparer.Ordinal,
        "die",
        "injure",
        "critical",
        "miss",
        "displace",
        "infect",
        "evacuate",
        "protest"
    );

    private static readonly FrozenSet<string> OneSubject = FrozenSet.Create(StringComparer.Ordinal, "elect", "acquire");

    /// <summary>The class of a word in any of its forms; the word's stem where it is in none.</summary>
    public static string Of(string word) =>
        ClassOf.TryGetValue(word, out var own) ? own
        : ClassOf.TryGetValue(Stems.Of(word), out own) ? own
        : Stems.Of(word);

    /// <summary>A class of which only the victims are counted, whoever made them.</summary>
    public static bool CountsVictims(string predicateClass) => Victims.Contains(predicateClass);

    /// <summary>The class of victims that a word counts ("killed", "toll": "die"); null for every other word.</summary>
    public static string? VictimsOf(string word) => IsKnown(word) && Of(word) is var known && CountsVictims(known) ? known : null;

    /// <summary>A class that one subject at a time can be of an object: one wins an election.</summary>
    public static bool HasOneSubject(string predicateClass) => OneSubject.Contains(predicateClass);

    public static bool IsKnown(string word) => ClassOf.ContainsKey(word) || ClassOf.ContainsKey(Stems.Of(word));

    /// <summary>A class whose value may grow while the event goes on.</summary>
    public static bool IsDeveloping(string predicateClass) => Developing.Contains(predicateClass);

    /// <summary>A class of which nothing is taken back: the dead of an event, never its missing.</summary>
    public static bool OnlyGrows(string predicateClass) => OnlyGrowing.Contains(predicateClass);

    private static FrozenSet<string> Marked(string mark) =>
        Lines
            .Where(line => line.Mark.StartsWith(mark, StringComparison.Ordinal))
            .Select(line => line.Name)
            .ToFrozenSet(StringComparer.Ordinal);
}
