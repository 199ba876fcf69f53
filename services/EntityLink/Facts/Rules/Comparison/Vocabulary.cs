using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The words of a statement as they are looked up in it: by stem, by meaning, by class and by root.</summary>
internal sealed class Vocabulary
{
    /// <summary>Letters by which words of one root are known: "televised" and "television".</summary>
    private const int Root = 5;

    private readonly string[] _stems;
    private readonly HashSet<string> _meanings;
    private readonly HashSet<string> _roots;
    private readonly HashSet<string> _classes;

    /// <param name="words">In lower case, in order.</param>
    public Vocabulary(IReadOnlyList<string> words)
    {
        _stems = [.. words.Select(word => Stems.Of(Bare(word)))];
        _meanings = _stems.Select(Synonyms.Of).ToHashSet(StringComparer.Ordinal);
        _roots = _stems.Where(stem => stem.Length >= Root).Select(stem => stem[..Root]).ToHashSet(StringComparer.Ordinal);
        _classes = words.Where(PredicateClasses.IsKnown).Select(PredicateClasses.Of).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether two stems are one, or begin alike.</summary>
    public static bool AreOfOneRoot(string one, string other) =>
        one == other || (one.Length >= Root && other.Length >= Root && one.AsSpan(0, Root).SequenceEqual(other.AsSpan(0, Root)));

    /// <summary>One of the statement's words is this one, means it or has its root.</summary>
    public bool Has(string word)
    {
        var stem = Stems.Of(Bare(word));
        return _meanings.Contains(Synonyms.Of(stem))
            || (stem.Length >= Root && _roots.Contains(stem[..Root]))
            || (PredicateClasses.IsKnown(word) && _classes.Contains(PredicateClasses.Of(word)));
    }

    /// <summary>Where a phrase stands first; null where it does not.</summary>
    /// <param name="stems">The stems of its words.</param>
    public int? PlaceOf(ReadOnlySpan<string> stems)
    {
        for (var at = 0; at + stems.Length <= _stems.Length; at++)
        {
            if (_stems.AsSpan(at, stems.Length).SequenceEqual(stems))
                return at;
        }
        return null;
    }

    /// <summary>Where a word of a predicate stands first: the word itself, or one of its class.</summary>
    public int? PlaceOfAct(string act)
    {
        var at = Array.IndexOf(_stems, Stems.Of(act));
        if (at < 0)
            at = Array.FindIndex(_stems, stem => PredicateClasses.Of(stem) == act || Synonyms.Of(stem) == Synonyms.Of(Stems.Of(act)));
        return at < 0 ? null : at;
    }

    /// <summary>Without the ending of a possessive.</summary>
    public static string Bare(string word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
