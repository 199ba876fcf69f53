using System.Text.RegularExpressions;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>Whether two that share a name and a type can be one by what their descriptions say: a river is no town, and a town in Ukraine none in Maine.</summary>
internal static partial class SameThing
{
    public static bool CanBe(SeedEntity one, SeedEntity other) =>
        CanBe(one.Type, Profile(one.Type, one.Name, one.Description), Profile(other.Type, other.Name, other.Description));

    public static bool CanBe(SeedEntity one, ExtractRow row)
    {
        var profile = Profile(one.Type, one.Name, one.Description);
        // All that the list of cities says of its rows, towns and districts alike.
        return FromListOfCities().IsMatch(row.Description)
            ? profile.Class is not (EntityClass.Water or EntityClass.Land)
            : CanBe(one.Type, profile, Profile(one.Type, row.Name, row.Description));
    }

    private static bool CanBe(string type, EntityProfile one, EntityProfile other) =>
        one.Words.Count == 0
        || other.Words.Count == 0
        || type switch
        {
            EntityTypes.Person => true,
            EntityTypes.Location => AreAlike(one.Class, other.Class) && MayLieTogether(one.Places, other.Places),
            // A film may be called after an aircraft, and an album after a company.
            _ => one.Class == EntityClass.Work == (other.Class == EntityClass.Work),
        };

    private static bool AreAlike(EntityClass one, EntityClass other) =>
        one == other
        || one == EntityClass.Unknown
        || other == EntityClass.Unknown
        // The same area is a country for one source and a region for another.
        || (one is EntityClass.Country or EntityClass.Region && other is EntityClass.Country or EntityClass.Region);

    /// <summary>"city in Argentina" is none in Spain. Kingdoms and states are united.</summary>
    private static bool MayLieTogether(List<string> one, List<string> other) =>
        one.Count == 0
        || other.Count == 0
        || one.Exists(place => place != "United" && other.Contains(place, StringComparer.OrdinalIgnoreCase));

    private static EntityProfile Profile(string type, string name, string? description) =>
        EntityProfile.Of(
            new KnownEntity
            {
                EntityId = Guid.Empty,
                Name = name,
                Type = type,
                Description = description,
                Source = KnownEntity.Seeded,
            }
        );

    [GeneratedRegex("^(city|adm[0-9]) in [A-Z]{2}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromListOfCities();
}
