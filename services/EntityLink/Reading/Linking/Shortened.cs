using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>A name without what may stand before or behind the name proper: the place behind a comma, a company form, a title, an article, a country.</summary>
internal static class Shortened
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CompanyForms = FrozenSet
        .Create(
            StringComparer.OrdinalIgnoreCase,
            "Inc",
            "Corp",
            "Corporation",
            "Co",
            "Cos",
            "Company",
            "Companies",
            "Ltd",
            "Limited",
            "plc",
            "LLC",
            "LLP",
            "LP",
            "AG",
            "SA",
            "NV",
            "SE",
            "GmbH",
            "SpA",
            "AB",
            "ASA",
            "Oyj",
            "Pty",
            "Bhd",
            "Group",
            "Holdings",
            "FC",
            "Jr",
            "Sr",
            "MD",
            "PhD"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whose the first shorter name is that anybody bears; empty for none.</summary>
    public static IReadOnlyList<Alias> Of(Document document, MentionCandidate name, NameDictionary dictionary)
    {
        var (start, end) = (name.Tokens.Start, name.Tokens.End);
        if (end - start < 2)
            return [];
        // "Manhattan Beach, Calif.": what stands before the comma.
        for (var at = start + 1; at < end; at++)
        {
            if (document.IsMark(at, ',') && Find(document, start, at, dictionary) is { Count: > 0 } before)
                return at + 1 < end ? PlaceHierarchy.Within(before, Find(document, at + 1, end, dictionary)) : before;
        }
        // "South Africa's Cape Province": what is owned.
        for (var at = start + 1; at < end - 1; at++)
        {
            if (document.Word(at).SequenceEqual("'s") && Find(document, at + 1, end, dictionary) is { Count: > 0 } owned)
                return owned;
        }
        var last = end;
        while (last - start > 1 && IsForm(document, start, last - 1, dictionary))
        {
            last--;
            if (Companies(Find(document, start, last, dictionary)) is { Count: > 0 } bare)
                return bare;
        }
        // "French President Emmanuel Macron", "the Duchess of Cambridge": the name may begin behind any title, article or demonym.
        for (var at = start; at < last - 1 && IsBeforeName(document, at, last, dictionary); at++)
        {
            if (Find(document, at + 1, last, dictionary) is { Count: > 0 } inner)
                return inner;
        }
        return [];
    }

    /// <summary>
    /// "Boston Corp" is no town. Who bears a company's form in the base, too ("Tarn Ferry Corporation" for "Tarn Ferry Corp"), bears just this name.
    /// </summary>
    private static List<Alias> Companies(IReadOnlyList<Alias> aliases) =>
        [
            .. aliases
                .Where(CanBeCompany)
                .Select(alias =>
                    alias.Kind == AliasKind.Short
                    && OrganizationNames.WithoutForms(alias.Entity.Name) is var bare
                    && bare.Length < alias.Entity.Name.Length
                    && bare.Equals(alias.Text, StringComparison.OrdinalIgnoreCase)
                        ? alias with
                        {
                            Kind = AliasKind.Name,
                        }
                        : alias
                ),
        ];

    /// <summary>Whether what bears a company's form may be meant: no place and no person that is described as one.</summary>
    public static bool CanBeCompany(Alias alias) =>
        alias.Entity.Description is null
        || EntityClasses.Of(alias.Entity)
            is not (
                EntityClass.Country
                or EntityClass.Region
                or EntityClass.Settlement
                or EntityClass.Water
                or EntityClass.Land
                or EntityClass.Person
                or EntityClass.Character
            );

    /// <summary>"Inc", and the "and" of "Morgan Stanley and Co".</summary>
    private static bool IsForm(Document document, int start, int token, NameDictionary dictionary) =>
        document.Tokens[token].Kind == TokenKind.Mark
            ? document.IsMark(token, ',') || document.IsMark(token, '.') || document.IsMark(token, '&')
            : CompanyForms.Contains(document.Word(token).TrimEnd('.'))
                || (token - start > 0 && document.Is(token, "and") && Find(document, start, token, dictionary).Count > 0);

    private static bool IsBeforeName(Document document, int token, int end, NameDictionary dictionary) =>
        Lexicon.Titles.Contains(document.Word(token))
        || document.Is(token, "the")
        || document.Is(token, "of")
        || document.Is(token, "Mr")
        || document.Is(token, "Mrs")
        || document.Is(token, "Ms")
        || (
            Find(document, token, token + 1, dictionary) is [var first, ..]
            && (first.IsDemonym || (end - token > 2 && EntityClasses.Of(first.Entity) == EntityClass.Country))
        );

    private static IReadOnlyList<Alias> Find(Document document, int start, int end, NameDictionary dictionary)
    {
        var characters = document.Characters(new Extent(start, end));
        return dictionary.Find(document.Folded.AsSpan(characters.Start, characters.Length));
    }
}
