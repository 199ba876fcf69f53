using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>First names that stand for each other: "Joe" and "Joseph", "Sergei" and "Sergey". A line of the list is a set of them.</summary>
internal static class FirstNames
{
    private static readonly FrozenDictionary<string, string[]> Sets = WordList
        .Phrases("first-name-forms")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(names => names.Select(name => (name, others: names.Where(other => other != name))))
        .GroupBy(pair => pair.name, pair => pair.others, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(others => others).Distinct(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal
        );

    public static string[] OthersOf(string name) => Sets.GetValueOrDefault(name) ?? [];
}
