using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Aliases;

/// <summary>
/// What news of sport calls a team: by where it plays and by its nickname, "Norrby" and "Red Herons" of "Norrby Red Herons". Both mean so much else that no name is found by them
/// (<see cref="AliasKind.Team"/>): <see cref="SportsTeams"/> asks for them where a sport is spoken of.
/// </summary>
internal static class TeamNames
{
    /// <summary>A nickname has two words where the first is one of these.</summary>
    private static readonly FrozenSet<string> Colours = WordList.Of("Red White Blue Maple Trail Golden Black Green");

    /// <summary>Whose team it is stands before the last of these: "England" of "England women's national football team".</summary>
    private static readonly string[] Kinds = [" women's", " men's"];

    private const string NationalTeam = " national ",
        CricketTeam = " cricket team",
        CollegeFootball = " football";

    public static void Add(KnownEntity team, string name, SpellingSet spellings)
    {
        if (name.EndsWith(" team", StringComparison.Ordinal))
            AddNational(name, spellings);
        else if (team.Description is { } description)
        {
            if (EntityClasses.Of(team) == EntityClass.Team)
                AddDescribed(name, description, spellings);
        }
        else if (name.EndsWith(CollegeFootball, StringComparison.Ordinal))
            AddCollege(name[..^CollegeFootball.Length], spellings);
    }

    /// <summary>"England" of "England national rugby union team" and of "England cricket team".</summary>
    private static void AddNational(string name, SpellingSet spellings)
    {
        var end = name.IndexOf(NationalTeam, StringComparison.Ordinal);
        if (end < 0 && name.EndsWith(CricketTeam, StringComparison.Ordinal))
            end = name.Length - CricketTeam.Length;
        if (end <= 1)
            return;
        var country = name[..end];
        foreach (var kind in Kinds)
        {
            if (country.EndsWith(kind, StringComparison.Ordinal))
                country = country[..^kind.Length];
        }
        spellings.Add(country, AliasKind.Team);
    }

    private static void AddDescribed(string name, string description, SpellingSet spellings)
    {
        // "football club in Norrby, Sweden": the place where the club's own name has it.
        if (description.Contains("club", StringComparison.Ordinal))
        {
            if (description.IndexOf(" in ", StringComparison.Ordinal) is var at and > 0)
            {
                var place = description[(at + 4)..].Split(',')[0];
                if (place.Length > 2 && place.Length < name.Length && $" {name} ".Contains($" {place} ", StringComparison.Ordinal))
                    spellings.Add(place, AliasKind.Team);
            }
            return;
        }
        var words = name.Split(' ');
        if (words.Length is < 2 or > 4 || !description.Contains("team", StringComparison.Ordinal))
            return;
        var nickname = words.Length > 2 && Colours.Contains(words[^2]) ? words.Length - 2 : words.Length - 1;
        spellings.Add(string.Join(' ', words[..nickname]), AliasKind.Team);
        spellings.Add(string.Join(' ', words[nickname..]), AliasKind.Team);
    }

    /// <summary>"Norrby" and "Norrby State" of "Norrby State Red Herons football": where the university's name ends is not said, and what nobody writes does no harm.</summary>
    private static void AddCollege(string name, SpellingSet spellings)
    {
        for (var end = name.IndexOf(' '); end > 0; end = name.IndexOf(' ', end + 1))
            spellings.Add(name[..end], AliasKind.Team);
    }
}
