using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>What somebody is, as a title or a description says it: "energy minister" is a minister, and "energy" tells which.</summary>
/// <param name="noun">"minister".</param>
/// <param name="modifiers">The words before it.</param>
internal sealed class Role(string noun, IReadOnlyList<string> modifiers)
{
    private const string Premier = "premier";

    /// <summary>A prime minister is a premier.</summary>
    public string Noun { get; } = IsPrimeMinister(noun, modifiers) ? Premier : noun;

    private readonly IReadOnlyList<string> _modifiers = IsPrimeMinister(noun, modifiers) ? [.. modifiers.SkipLast(1)] : modifiers;

    /// <summary>"Energy Minister": the words before a name.</summary>
    /// <returns>Null where nothing stands there.</returns>
    public static Role? OfTitle(string title) =>
        title.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.. var before, var last] ? new Role(last, before) : null;

    /// <summary>
    /// Whether who is one can be the other: 1 where both are told by the same word, 0 where one of them is not told at all ("the minister"), −1 where each is told by words of its own.
    /// </summary>
    public int Fits(Role other)
    {
        if (!Noun.Equals(other.Noun, StringComparison.OrdinalIgnoreCase))
            return -1;
        if (_modifiers.Any(other.Has))
            return 1;
        return IsTold && other.IsTold ? -1 : 0;
    }

    /// <summary>Whether a text about somebody ("German politician, energy minister") does not leave out what tells this role from others of its noun.</summary>
    public bool IsIn(string text) =>
        (
            text.Contains(Noun, StringComparison.OrdinalIgnoreCase)
            || (Noun == Premier && text.Contains("prime minister", StringComparison.OrdinalIgnoreCase))
        ) && (!IsTold || _modifiers.Any(word => IsTelling(word) && text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsPrimeMinister(string noun, IReadOnlyList<string> modifiers) =>
        noun.Equals("minister", StringComparison.OrdinalIgnoreCase)
        && modifiers.Count > 0
        && modifiers[^1].Equals("prime", StringComparison.OrdinalIgnoreCase);

    private bool IsTold => _modifiers.Any(IsTelling);

    private bool Has(string word) => !IsTime(word) && _modifiers.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>"energy", "deputy", "Russian"; "former" and "embattled" may be said of any.</summary>
    private static bool IsTelling(string word) =>
        !IsTime(word)
        && (
            char.IsUpper(word[0])
            || Lexicon.Titles.Contains(word)
            || Lexicon.OrganizationWords.Contains(word)
            || Lexicon.RoleNouns.Contains(word)
        );

    private static bool IsTime(string word) => word.ToLowerInvariant() is "former" or "acting" or "interim" or "first" or "ex";
}
