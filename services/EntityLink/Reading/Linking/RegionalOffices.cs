using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Georgia's governor", "the premier of Victoria", "the Georgia governor": an office that states and provinces have says that the state is meant, and neither the country nor the town
/// of its name. So do towns of the same country: "Victoria … in Melbourne".
/// </summary>
internal static class RegionalOffices
{
    /// <summary>Added to the log-odds of a place whose country other places of the text lie in.</summary>
    private const double SameCountry = 2.5;

    /// <summary>Sentences from a governor to the place that he governs: "Georgia will vote. Governor Hadden said …".</summary>
    private const int Reach = 1;

    /// <summary>Words between the name and the office: "Georgia's | newly elected | governor".</summary>
    private const int MostWords = 3;

    /// <summary>No country has one.</summary>
    private static readonly FrozenSet<string> OfStates = WordList.Of(
        "governor gubernatorial statehouse congressman congresswoman republican republicans democrat democrats gop"
    );

    /// <summary>A town has none; of countries some have.</summary>
    private static readonly FrozenSet<string> NotOfTowns = WordList.Of("premier parliament governor legislature");

    public static void Prefer(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        var governed = mentions
            .Where(mention => mention.Name.Title.EndsWith("governor", StringComparison.OrdinalIgnoreCase))
            .Select(mention => mention.Sentence)
            .ToHashSet();
        var counties = mentions
            .Where(mention => mention.Region is not null && mention.Name.Surface.EndsWith(" County", StringComparison.Ordinal))
            .Select(mention => mention.Region!)
            .ToHashSet();
        var countries = Countries(mentions);
        var offices = mentions
            .Where(mention => !mention.Name.IsDemonym && HasOffice(document, mention.Name.Tokens, NotOfTowns))
            .Select(mention => mention.Name.Surface)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in mentions)
        {
            if (mention.Best is not { } best || !PlaceHierarchy.IsPlace(best) || mention.Name.IsDemonym)
                continue;
            var tokens = mention.Name.Tokens;
            if (best.Profile.Class == EntityClass.Country)
            {
                var isNear = Enumerable.Range(mention.Sentence - Reach, (2 * Reach) + 1).Any(governed.Contains);
                // "Fulton County, Georgia": states have counties.
                if (isNear || HasOffice(document, tokens, OfStates) || counties.Contains(mention))
                    PlaceHierarchy.PreferRegions(mention);
            }
            else if (best.Profile.Class == EntityClass.Settlement && offices.Contains(mention.Name.Surface))
                PlaceHierarchy.PreferRegions(mention, EntityClass.Settlement);
            PreferCountry(mention, countries);
            mention.Decide();
        }
    }

    /// <summary>"Georgia's governor", "the Georgia governor", "the premier of Victoria".</summary>
    private static bool HasOffice(Document document, Extent name, FrozenSet<string> offices)
    {
        if (
            name.Start > 1
            && (document.Is(name.Start - 1, "of") || document.Is(name.Start - 1, "in") || document.Is(name.Start - 1, "from"))
            && offices.Contains(document.Word(name.Start - 2).ToString())
        )
            return true;
        var isOwner = name.End < document.Tokens.Length && document.Tokens[name.End].Kind == TokenKind.Possessive;
        var first = isOwner ? name.End + 1 : name.End;
        for (var at = first; at < document.Tokens.Length && at <= first + (isOwner ? MostWords : 0) && document.IsWord(at); at++)
        {
            if (offices.Contains(document.Word(at).ToString()) || (isOwner && IsSecretaryOfState(document, at)))
                return true;
            // A central bank has a governor, too.
            if (Lexicon.Openers.Contains(document.Word(at)) || document.Is(at, "bank"))
                return false;
        }
        return false;
    }

    /// <summary>"Georgia's secretary of state": of countries only one has such an office, and nobody calls it by a name that a state bears.</summary>
    private static bool IsSecretaryOfState(Document document, int token) =>
        document.Is(token, "secretary")
        && token + 2 < document.Tokens.Length
        && document.Is(token + 1, "of")
        && document.Is(token + 2, "state");

    /// <summary>What the towns and regions of a text lie in, by the words of their descriptions: of each word, the names that say it.</summary>
    private static ILookup<string, string> Countries(IReadOnlyList<LinkingMention> mentions) =>
        mentions
            .Where(mention => mention.Best is { Score: >= 0.5, Profile.Class: EntityClass.Settlement or EntityClass.Region })
            .SelectMany(mention => mention.Best!.Profile.Places.Select(place => (place, mention.Name.Surface)))
            .Distinct()
            .ToLookup(pair => pair.place, pair => pair.Surface, StringComparer.OrdinalIgnoreCase);

    private static void PreferCountry(LinkingMention mention, ILookup<string, string> countries)
    {
        // Of a place that nothing is said of nobody knows where it lies.
        if (countries.Count == 0 || mention.Best!.Profile.Places.Count == 0 || IsThere(mention.Best, mention, countries))
            return;
        foreach (var candidate in mention.Candidates.Where(PlaceHierarchy.IsPlace))
        {
            if (IsThere(candidate, mention, countries))
                candidate.Score = PlaceHierarchy.Raised(candidate.Score, SameCountry);
        }
    }

    private static bool IsThere(LinkCandidate candidate, LinkingMention mention, ILookup<string, string> countries) =>
        candidate
            .Profile.Places.Append(candidate.Entity.Name)
            .Any(place => countries[place].Any(name => !name.Equals(mention.Name.Surface, StringComparison.OrdinalIgnoreCase)));
}
