using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Formats.Scanning;

/// <summary>
/// The simple entities that a document type declares: a name for a short text. Never one inside another, never one that is kept elsewhere, and
/// never much of it, so that neither an entity bomb nor a file of this machine can be had by it.
/// </summary>
internal sealed partial class DeclaredEntities
{
    private const int MaxEntities = 100;
    private const int MaxLength = 256;

    /// <summary>Characters that all references of a document may put into it.</summary>
    private const int MaxExpansion = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _expanded;

    public DeclaredEntities(ReadOnlySpan<char> doctype)
    {
        foreach (var match in Declaration().EnumerateMatches(doctype))
        {
            if (_values.Count == MaxEntities)
                break;
            var parts = Parts().Match(doctype.Slice(match.Index, match.Length).ToString()).Groups;
            // References to characters are resolved in a declaration (XML 1.0, 4.4); what still holds a reference then would be a nested one.
            var value = CharacterReferences.Resolve(parts["value"].Value);
            if (value.Length <= MaxLength && !value.Contains('&') && !value.Contains('<'))
                _values.TryAdd(parts["name"].Value, value);
        }
    }

    /// <summary>The text of an entity; null for one that is not declared. When the bound is reached, nothing more is put in.</summary>
    public string? Take(ReadOnlySpan<char> name)
    {
        if (!_values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value))
            return null;
        _expanded += value.Length;
        return _expanded <= MaxExpansion ? value : "";
    }

    [GeneratedRegex(
        """<!ENTITY\s+[A-Za-z_][A-Za-z0-9._-]{0,30}\s+(?:"[^"]*"|'[^']*')""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Declaration();

    [GeneratedRegex(
        """<!ENTITY\s+(?<name>[A-Za-z0-9._-]+)\s+["'](?<value>.*)["']$""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parts();
}
