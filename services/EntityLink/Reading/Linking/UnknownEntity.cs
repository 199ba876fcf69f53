using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// The entity that a name makes which nobody known bears. A rare name is one bearer's in all documents; of a common one there are many bearers, and those of
/// different countries are told apart.
/// </summary>
internal static class UnknownEntity
{
    /// <summary>A country says where a text plays when it is named this often, and more often than all others together.</summary>
    private const int FewestVotes = 2;

    private static readonly FrozenSet<string> CommonSurnames = WordList.Words("common-surnames");

    /// <param name="name">The name.</param>
    /// <param name="home">The country that the document plays in; null where it does not say.</param>
    public static KnownEntity Of(MentionCandidate name, Guid? home) =>
        new()
        {
            EntityId =
                home is { } country && IsCommon(name)
                    ? DerivedId.From("entity", $"{NormalName.Of(name.Surface)}\n{country}")
                    : NormalName.UnknownId(name.Surface),
            Name = string.Join(' ', name.Surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Type = name.Type,
            Source = "nil",
        };

    /// <summary>The country that most of a document's linked names belong to.</summary>
    public static Guid? HomeOf(IReadOnlyList<LinkingMention> mentions)
    {
        var votes = new Dictionary<Guid, int>();
        var all = 0;
        foreach (var best in mentions.Select(mention => mention.Best).OfType<LinkCandidate>().Where(best => best.Score >= 0.5))
        {
            if (CountryOf(best) is not { } country)
                continue;
            votes[country] = votes.GetValueOrDefault(country) + 1;
            all++;
        }
        foreach (var (country, count) in votes)
        {
            if (count >= FewestVotes && count * 2 > all)
                return country;
        }
        return null;
    }

    private static Guid? CountryOf(LinkCandidate candidate) =>
        candidate.Profile.Class == EntityClass.Country
            ? candidate.Entity.EntityId
            : candidate.Entity.Relations.FirstOrDefault(relation => relation.Kind == RelationKinds.Country)?.EntityId;

    /// <summary>A person of a common first and last name, or of a last name alone.</summary>
    private static bool IsCommon(MentionCandidate name)
    {
        if (name.Type != EntityTypes.Person)
            return false;
        var words = name.Surface.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 || (words.Length == 2 && Lexicon.IsFirstName(words[0]) && CommonSurnames.Contains(words[1]));
    }
}
