using System.Collections.Frozen;
using System.Text;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>What else an organisation is called: without its legal form, by its initials, a ministry by its field.</summary>
internal static class OrganizationNames
{
    /// <summary>"Inc.", "plc", "AG": the last word of a company's name, compared without full stops and case.</summary>
    private static readonly FrozenSet<string> LegalForms = WordList.Words("legal-forms");

    /// <summary>Words that initials leave out.</summary>
    private static readonly FrozenSet<string> SmallWords = FrozenSet.ToFrozenSet(
        ["of", "the", "and", "for", "in", "on", "to", "at", "by", "de", "du", "des", "la", "le", "les", "y", "del", "e", "&"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What firms are, behind the word that is their name.</summary>
    private static readonly FrozenSet<string> TradeWords = WordList.Of(
        "Air Lines Airlines Airways Systems Networks Enterprises Transportation Motor Motors Foods Stores Industries Technologies Technology Communications Entertainment Pharmaceuticals Energy Oil Petroleum Gas Textile Textiles Chemical Chemicals Steel Mills Electric Electronics Software Telecom Telecommunications Media Pictures Records Hotels Resorts Insurance Financial Securities Aerospace Aircraft Rail Railway Shipping Brewery Brewing Mining Minerals Paper Products Semiconductor Devices Instruments Laboratories Rubber Tire Tobacco Beverage Canada"
    );

    private static readonly string[] Offices = ["Ministry", "Department", "Office", "Agency", "Bureau"];

    public static void Add(KnownEntity organization, SpellingSet spellings)
    {
        var name = WithoutQualifier(organization.Name);
        if (name.Length < organization.Name.Length)
            spellings.Add(name, AliasKind.Short);
        AddWithoutForm(name, spellings);
        // One word is left of too many: "Facebook" of "Facebook Inc".
        foreach (var alias in organization.Aliases.Where(alias => WithoutForms(alias).Contains(' ', StringComparison.Ordinal)))
            AddWithoutForm(alias, spellings);
        AddBeforePurpose(name, spellings);
        AddOffice(name, spellings);
        AddBeforeTrade(name, spellings);
        TeamNames.Add(organization, name, spellings);
        AddInitials(name, spellings);
    }

    /// <summary>"Siemens" of "Siemens AG", "Tata Motors" of "Tata Motors Co., Ltd.", "Manchester United" of "Manchester United F.C.".</summary>
    private static void AddWithoutForm(string name, SpellingSet spellings)
    {
        var shorter = WithoutForms(name);
        if (
            shorter.IndexOf(' ') is var first and > 1
            && first < shorter.Length - 3
            && shorter.AsSpan(0, first) is "FC" or "AC" or "AS" or "SC" or "CF" or "RC"
        )
            shorter = shorter[(first + 1)..];
        if (shorter.EndsWith(" &", StringComparison.Ordinal))
            shorter = shorter[..^2];
        if (shorter.Length < name.Length && shorter.Length > 1)
            spellings.Add(shorter, AliasKind.Short);
    }

    /// <summary>"Okonjo Institute" of "Okonjo Institute for Coastal Studies": what it is for is left out.</summary>
    private static void AddBeforePurpose(string name, SpellingSet spellings)
    {
        var end = name.IndexOf(" for ", StringComparison.Ordinal);
        if (end > 0 && name.IndexOf(' ') is var first && first < end && !Lexicon.CommonWords.Contains(name.AsSpan(0, first)))
            spellings.Add(name[..end], AliasKind.Short);
    }

    /// <summary>
    /// "Kestrel" of "Kestrel Air Lines": news says the first word alone once the firm is named. It means so much else that no name of a text is found by it; a span that somebody gave may mean it.
    /// </summary>
    private static void AddBeforeTrade(string name, SpellingSet spellings)
    {
        var words = WithoutForms(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            words.Length is 2 or 3
            && words[0].Length > 2
            && char.IsUpper(words[0][0])
            && !Lexicon.CommonWords.Contains(words[0])
            && !Lexicon.NameStarters.Contains(words[0])
            && words.Skip(1).All(TradeWords.Contains)
        )
            spellings.Add(words[0], AliasKind.Team);
    }

    /// <summary>"Ford Motor" of "Ford Motor Co."; a name of forms alone keeps the first.</summary>
    public static string WithoutForms(string name)
    {
        var shorter = name;
        while (WithoutLastForm(shorter) is { } bare)
            shorter = bare;
        return shorter;
    }

    /// <summary>"Tata Motors Co." of "Tata Motors Co., Ltd."; null where the last word is no form.</summary>
    private static string? WithoutLastForm(string name) =>
        name.LastIndexOf(' ') is var blank and > 0 && IsForm(name.AsSpan(blank + 1)) ? name[..blank].TrimEnd(',', ' ') : null;

    private static bool IsForm(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[16];
        if (word.Length > letters.Length)
            return false;
        var length = 0;
        foreach (var c in word)
        {
            if (c is not ('.' or ','))
                letters[length++] = c;
        }
        return LegalForms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters[..length]);
    }

    /// <summary>"Foreign Ministry" of "Ministry of Foreign Affairs", "Justice Department" of "United States Department of Justice".</summary>
    private static void AddOffice(string name, SpellingSet spellings)
    {
        foreach (var office in Offices)
        {
            var at = name.IndexOf(office + " of ", StringComparison.Ordinal);
            if (at < 0 || (at > 0 && name[at - 1] != ' '))
                continue;
            var field = name[(at + office.Length + 4)..];
            if (field.StartsWith("the ", StringComparison.Ordinal))
                field = field[4..];
            // What follows is whose ministry it is: "of the Republic of Poland".
            if (field.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0)
                field = field[..of];
            field = field.Replace(" Affairs", "", StringComparison.Ordinal).Replace("External", "Foreign", StringComparison.Ordinal);
            if (field.Length > 2 && field.Split(' ').Length < 3)
                spellings.Add($"{field} {office}", AliasKind.Short);
            return;
        }
    }

    /// <summary>"TMW" of "Tarn Metal Works" and of "Tarn Metal Works plc", "TMC" of "Tarn Metal Company plc": with each of its forms, and without them.</summary>
    private static void AddInitials(string name, SpellingSet spellings)
    {
        for (var shorter = name; shorter is not null; shorter = WithoutLastForm(shorter))
        {
            if (Initials(shorter) is { } initials)
                spellings.Add(initials, AliasKind.Acronym);
        }
    }

    /// <summary>Of three words and more; two letters, and the initials of long descriptions, mean too much.</summary>
    private static string? Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (SmallWords.Contains(word))
                continue;
            if (!char.IsUpper(word[0]) || word.Length > 2 && !word.Any(char.IsLower))
                return null;
            initials.Append(word[0]);
        }
        return initials.Length is >= 3 and <= 6 ? initials.ToString() : null;
    }

    /// <summary>"Ministry of Defence" of "Ministry of Defence (Ukraine)".</summary>
    private static string WithoutQualifier(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;
}
