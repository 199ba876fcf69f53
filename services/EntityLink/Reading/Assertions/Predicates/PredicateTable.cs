using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Assertions.Predicates;

/// <summary>A class of predicates: one line of predicates.tsv.</summary>
internal sealed record PredicateClass
{
    public required string Name { get; init; }
    public required string[] Verbs { get; init; }
    public required string[] Nouns { get; init; }

    /// <summary>What its quantity counts: "people", "money".</summary>
    public required string? Counted { get; init; }

    /// <summary>Whether "the NOUN of X" names the object ("the killing of") or the subject ("the death of").</summary>
    public required bool OfIsObject { get; init; }

    /// <summary>Prepositions that bring the object.</summary>
    public required string[] Prepositions { get; init; }
}

/// <summary>The classes of predicates.tsv, by verb and by noun.</summary>
internal static class PredicateTable
{
    public static readonly IReadOnlyList<PredicateClass> All = Read();

    private static readonly FrozenDictionary<string, PredicateClass> ByVerb = Index(one => one.Verbs);
    private static readonly FrozenDictionary<string, PredicateClass> ByNoun = Index(one => one.Nouns);

    public static PredicateClass? OfVerb(string lemma) => ByVerb.GetValueOrDefault(lemma);

    public static PredicateClass? OfNoun(string singular) => ByNoun.GetValueOrDefault(singular);

    private static FrozenDictionary<string, PredicateClass> Index(Func<PredicateClass, string[]> words) =>
        All.SelectMany(one => words(one).Select(word => (word, one)))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.one, StringComparer.Ordinal);

    private static List<PredicateClass> Read()
    {
        using var stream =
            typeof(PredicateTable).Assembly.GetManifestResourceStream("predicates.tsv")
            ?? throw new InvalidOperationException("the table of predicates is not in the assembly");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => Row(line.Trim().Split('\t'))),
        ];
    }

    private static PredicateClass Row(string[] cells) =>
        new()
        {
            Name = cells[0],
            Verbs = Words(cells[1]),
            Nouns = Words(cells[2]),
            Counted = cells[5] == "-" ? null : cells[5],
            OfIsObject = cells[6] != "subject",
            Prepositions = Words(cells[7]),
        };

    private static string[] Words(string cell) => cell == "-" ? [] : cell.Split(' ');
}
