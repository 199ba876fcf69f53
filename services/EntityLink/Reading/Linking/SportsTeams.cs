using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Norrby beat Tarn 2-1", "England need 40 runs": where a sport is spoken of and the sentence reads a place as an organisation, the team of that place in that sport is meant, and of
/// teams with one nickname the one that plays it.
/// </summary>
internal static class SportsTeams
{
    private const double Excluded = 0.02,
        Meant = 0.7;

    /// <summary>How likely the encoder must hold the name to be an organisation, or the people of one ("the Herons").</summary>
    private const double LeastShare = 0.5;

    /// <summary>What is linked so surely and is no place needs no sport to say what it is.</summary>
    private const double Sure = 0.5;

    /// <summary>Teams that play beside the one that is called by the place alone.</summary>
    private static readonly string[] Others =
    [
        "under-",
        "youth",
        "junior",
        "amateur",
        "reserves",
        "beach",
        "sevens",
        "futsal",
        " B team",
        "U-",
    ];

    public static void Choose(Document document, IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        Sports? sports = null;
        HashSet<string>? named = null;
        foreach (var mention in mentions)
        {
            if (mention.Name.IsDemonym || !IsReadAsBody(mention.Name))
                continue;
            var teams = TeamsOf(mention, dictionary);
            if (teams.Count == 0)
                continue;
            sports ??= WithTeams(document, mentions);
            if (sports.Spoken is var sport && (sport == Sport.Unknown || !sports.IsNear(mention.Sentence)) || !CanBeTeam(mention, sport))
                continue;
            named ??= mentions.Select(one => one.Name.Surface).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (Only([.. teams.Where(team => Sports.Of(team.Entity) == sport)], document, named) is { } meant)
                Take(mention, meant);
        }
    }

    /// <summary>Those that are called by the place alone, whether the base says so or it follows from the name.</summary>
    private static List<Alias> TeamsOf(LinkingMention mention, NameDictionary dictionary) =>
        [
            .. dictionary
                .FindTeams(Document.Fold(mention.Name.Surface))
                .Concat(
                    mention
                        .Candidates.Where(one => one.Profile.Class == EntityClass.Team)
                        .Select(one => new Alias(one.Spelling, one.Entity, one.Kind, one.Prior, one.Prominence))
                )
                .DistinctBy(team => team.Entity.EntityId),
        ];

    /// <summary>"Norrby drew with Tarn Rovers": a club that is surely meant tells the sport.</summary>
    private static Sports WithTeams(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        var sports = new Sports(document);
        foreach (var mention in mentions)
        {
            if (mention.Best is { Score: >= Sure, Profile.Class: EntityClass.Team } team && IsReadAsBody(mention.Name))
                sports.Add(mention.Sentence, mention.Name.Surface, Sports.Of(team.Entity));
        }
        return sports;
    }

    private static bool IsReadAsBody(MentionCandidate name) =>
        name.Shares.GetValueOrDefault(EntityTypes.Organization) + name.Shares.GetValueOrDefault(EntityTypes.Group) >= LeastShare;

    /// <summary>Nobody, a place, a team of another sport, a university, or what nothing is known of was thought to be meant.</summary>
    private static bool CanBeTeam(LinkingMention mention, Sport sport) =>
        mention.Best is not { } best
        || best.Score < Sure
        || best.Entity.Description is null
        || PlaceHierarchy.IsPlace(best)
        || (best.Profile.Class == EntityClass.Team && Sports.Of(best.Entity) is var other && other != Sport.Unknown && other != sport)
        || best.Entity.Name.Contains("University", StringComparison.Ordinal);

    /// <summary>The one team that can be meant; of several the one that the text names otherwise, too; null where nothing tells.</summary>
    private static Alias? Only(List<Alias> teams, Document document, HashSet<string> named)
    {
        var isOfWomen = document.Text.Contains("women", StringComparison.OrdinalIgnoreCase);
        var fitting = teams.FindAll(team =>
            !Others.Any(other => team.Entity.Name.Contains(other, StringComparison.OrdinalIgnoreCase))
            && (isOfWomen || !IsOfWomen(team.Entity))
        );
        if (isOfWomen && fitting.Exists(team => IsOfWomen(team.Entity)))
            fitting = fitting.FindAll(team => IsOfWomen(team.Entity));
        if (
            fitting.Exists(team => HasCode(team.Entity, "rugby union"))
            && !document.Text.Contains("rugby league", StringComparison.OrdinalIgnoreCase)
        )
            fitting = fitting.FindAll(team => !HasCode(team.Entity, "rugby league"));
        if (fitting.Count > 1 && fitting.FindAll(team => IsNamed(team.Entity, named)) is [_] one)
            fitting = one;
        return fitting is [var only] ? only : null;
    }

    private static bool IsOfWomen(KnownEntity team) =>
        team.Name.Contains("women", StringComparison.OrdinalIgnoreCase)
        || team.Description?.Contains("women", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasCode(KnownEntity team, string code) => team.Name.Contains(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>By its full name, or by its last words: "Red Herons", "Herons".</summary>
    private static bool IsNamed(KnownEntity team, HashSet<string> named) =>
        named.Contains(team.Name)
        || (team.Name.IndexOf(' ') is var first and > 0 && named.Contains(team.Name[(first + 1)..]))
        || (team.Name.LastIndexOf(' ') is var last and > 0 && named.Contains(team.Name[(last + 1)..]));

    private static void Take(LinkingMention mention, Alias team)
    {
        var candidate = mention.Candidates.Find(one => one.Entity.EntityId == team.Entity.EntityId);
        if (candidate is null)
        {
            candidate = new LinkCandidate(team) { Profile = EntityProfile.Of(team.Entity) };
            candidate[LinkFeature.MentionType] = Array.IndexOf(LocalFeatures.Types, EntityTypes.Organization);
            mention.Candidates.Add(candidate);
        }
        foreach (var other in mention.Candidates)
            other.Score = other == candidate ? Math.Max(other.Score, Meant) : Math.Min(other.Score, Excluded);
        mention.Decide();
    }
}
