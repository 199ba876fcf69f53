using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Two statements that tell of two people: of somebody and of his brother, of two people of one family name, of a mayor and of the deputy mayor. What becomes of the one says nothing of the other.</summary>
internal static class OtherPeople
{
    private static readonly FrozenSet<string> Kin = Stemmed(
        "son daughter child brother sister wife husband widow widower father mother cousin nephew niece uncle aunt grandson granddaughter grandfather grandmother stepson stepdaughter fiancee fiance girlfriend boyfriend spouse bodyguard chauffeur driver lawyer aide adviser secretary"
    );

    /// <summary>Words that make of an office another one.</summary>
    private static readonly FrozenSet<string> Ranks = Stemmed("deputy vice assistant associate shadow");

    /// <summary>Letters of a name in which spellings of one name agree: its consonants in order but for "h", and one letter for all vowels between two of them: "Gaddafi" and "Gadhafi".</summary>
    private static string Sound(string name)
    {
        var sound = new System.Text.StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().Replace("ph", "f", StringComparison.Ordinal))
        {
            var heard = letter switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'a',
                'c' or 'q' => 'k',
                'w' => 'v',
                _ => letter,
            };
            if (char.IsLetter(heard) && heard != 'h' && (sound.Length == 0 || sound[^1] != heard))
                sound.Append(heard);
        }
        return sound.ToString();
    }

    /// <summary>In words; null where they may tell of the same.</summary>
    public static string? Of(ReadStatement a, ReadStatement b)
    {
        var (ones, others) = (Themes(a), Themes(b));
        if (ones.Count == 0 || others.Count == 0)
            return null;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (!AreTwo(one, other, a, b))
                    return null;
            }
        }
        return $"they tell of two people: “{ones[0].Words}” and “{others[0].Words}”";
    }

    /// <summary>The other statement names it, too: in another role.</summary>
    private static bool IsNamed(ClaimParty party, ReadStatement other) =>
        party.Name is { Last: { } last } && other.Vocabulary.Has(last.ToLowerInvariant());

    /// <summary>Whom its acts are about.</summary>
    private static List<ClaimParty> Themes(ReadStatement statement) =>
        [.. statement.Claims.Where(claim => claim.Verb != "be").Select(claim => claim.Theme).OfType<ClaimParty>()];

    /// <summary>Both are people, and surely not one.</summary>
    private static bool AreTwo(ClaimParty one, ClaimParty other, ReadStatement a, ReadStatement b) =>
        IsKinOf(one, other)
        || IsKinOf(other, one)
        || AreOfTwoRanks(one, other)
        || (
            one.Name is { Last: { } last } name
            && other.Name is { Last: { } otherLast } otherName
            && AreOfTwoNames(name, last, otherName, otherLast)
            && !IsNamed(one, b)
            && !IsNamed(other, a)
        );

    private static bool AreOfTwoNames(PartyName name, string last, PartyName other, string otherLast) =>
        name.IsOf(other) == false
        && !name.Terms.Any(term => term[0] == ReadStatement.EntityMark && other.Terms.Contains(term))
        && !(Sound(last) == Sound(otherLast) && (name.First is null || other.First is null || Sound(name.First) == Sound(other.First)));

    /// <summary>"The brother of the banker Nils Aas", and Nils Aas.</summary>
    public static bool IsKinOf(ClaimParty kin, ClaimParty other) =>
        other.Name is { Last: not null } name
        && kin.Name is null
        && Kin.Contains(kin.Head)
        && !Kin.Contains(other.Head)
        && kin.Names.Any(owner => owner.Terms.Overlaps(name.Terms));

    /// <summary>"The mayor of Nice", "the deputy mayor of Nice".</summary>
    public static bool AreOfTwoRanks(ClaimParty one, ClaimParty other) =>
        one.Head.Length > 0 && one.Head == other.Head && one.Stems.Any(Ranks.Contains) != other.Stems.Any(Ranks.Contains);

    private static FrozenSet<string> Stemmed(string words) =>
        words.Split(' ').Select(word => Synonyms.Of(Stems.Of(word))).ToFrozenSet(StringComparer.Ordinal);
}
