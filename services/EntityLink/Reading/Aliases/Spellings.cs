using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Linking.Packed;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>
/// Every way to write an entity's name: what the knowledge base gives, and what follows from it. Bases know few short forms, hardly a surname and not every spelling,
/// while news uses all of them.
/// </summary>
internal static class Spellings
{
    /// <summary>Longer names are not looked for.</summary>
    public const int MostTokens = 10;

    /// <summary>Spellings with the best kind of each, as a document's folded text would have them.</summary>
    public static Dictionary<string, AliasKind> Of(KnownEntity entity)
    {
        var spellings = new SpellingSet();
        spellings.Add(entity.Name, AliasKind.Name);
        foreach (var alias in entity.Aliases)
        {
            if (!IsTitled(alias, entity))
                spellings.Add(alias, AliasKind.Given);
        }
        foreach (var demonym in entity.Demonyms)
            Demonyms.Add(demonym, spellings);
        if (entity.Type is EntityTypes.Location or EntityTypes.Group or EntityTypes.Other)
            Demonyms.AddKnown(entity, spellings);
        switch (entity.Type)
        {
            case EntityTypes.Person:
                PersonNames.Add(entity, spellings);
                break;
            case EntityTypes.Organization or EntityTypes.Group:
                OrganizationNames.Add(entity, spellings);
                break;
            case EntityTypes.Location:
                PlaceNames.Add(entity, spellings);
                // What an import calls a place without describing it is often an organisation: "Volkswagen Group".
                if (entity.Description is null)
                    OrganizationNames.Add(entity, spellings);
                break;
            case EntityTypes.Other when entity.Description is null:
                OrganizationNames.Add(entity, spellings);
                break;
            case EntityTypes.Event:
                EventNames.Add(entity.Name, spellings);
                break;
        }
        return spellings.Texts;
    }

    /// <summary>How many tokens the text would be cut into, counted without cutting: runs of letters and digits, and marks.</summary>
    public static int Tokens(string text)
    {
        var tokens = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c) || c is '\'' or '.' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            if (isWord ? !inWord : c != ' ')
                tokens++;
            inWord = isWord;
        }
        return tokens;
    }

    /// <summary>"President Trump" beside "Trump": the title is no part of the name.</summary>
    private static bool IsTitled(string text, KnownEntity entity) =>
        entity.Type == EntityTypes.Person
        && text.IndexOf(' ') is var blank and > 0
        && Lexicon.Titles.Contains(text.AsSpan(0, blank))
        && (text.AsSpan(blank + 1).SequenceEqual(entity.Name) || entity.Aliases.Contains(text[(blank + 1)..], StringComparer.Ordinal));
}

/// <summary>Collects the spellings of one entity.</summary>
internal sealed class SpellingSet
{
    public Dictionary<string, AliasKind> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a spelling, without "the" before it, and the same without its accents.</summary>
    public void Add(string text, AliasKind kind)
    {
        var folded = Folded(text);
        if (folded.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && folded.Length > 6)
        {
            // "The Hague" and "The Gambia" have the article as a part of the name, "the Sahel" has not.
            if (char.IsUpper(folded[0]))
                Keep(folded, kind);
            folded = folded[4..];
        }
        Keep(folded, kind);
        if (Accents.Without(folded) is { } plain)
            Keep(plain, kind);
        if (Accents.Spelt(folded) is { } spelt)
            Keep(spelt, kind);
    }

    /// <summary>What a name sounds like; see <see cref="SoundKey"/>.</summary>
    public void AddSound(string text, AliasKind kind)
    {
        if (SoundKey.Of(text) is { } key)
            Keep(key, kind);
    }

    private void Keep(string text, AliasKind kind)
    {
        // One of a single character means too much.
        if (text.Length is < 2 or > NameHash.LongestName)
            return;
        // A spelling without a capital is a common noun: no name of a text, but what a given span may mean.
        if (text[0] != SoundKey.Mark && !HasCapital(text))
            kind = AliasKind.Concept;
        if (!Texts.TryGetValue(text, out var known) || kind < known || IsPeople(kind, known))
            Texts[text] = kind;
    }

    /// <summary>"Swiss": what a base gives as another name of a country is its people all the same.</summary>
    private static bool IsPeople(AliasKind kind, AliasKind known) => kind == AliasKind.Demonym && known == AliasKind.Given;

    private static bool HasCapital(string text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c) || (c > 'ʯ' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter))
                return true;
        }
        return false;
    }

    private static string Folded(string text)
    {
        foreach (var c in text)
        {
            if (Document.Fold(c) != c)
                return string.Create(
                        text.Length,
                        text,
                        static (folded, text) =>
                        {
                            for (var at = 0; at < text.Length; at++)
                                folded[at] = Document.Fold(text[at]);
                        }
                    )
                    .Trim();
        }
        return text.Trim();
    }
}
