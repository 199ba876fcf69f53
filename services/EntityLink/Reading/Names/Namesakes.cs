using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>
/// People of one family name in one text: "Mark Jensen and his wife Laura were arrested. Jensen said he was innocent." A title, a pronoun and what the text called one of
/// them before say which is meant; where nothing does, it is nobody's short form.
/// </summary>
/// <param name="reading">The text.</param>
/// <param name="names">Its names, in order.</param>
internal sealed class Namesakes(Document reading, List<MentionCandidate> names)
{
    /// <summary>Words between a name and the pronoun that takes it up: "Jensen, who moved here in May, said she …".</summary>
    private const int PronounReach = 14;

    /// <summary>Bearers of one name that are compared; the rest is a list of a family.</summary>
    private const int MostBearers = 8;

    /// <summary>Tokens between somebody's name and that of the relative it owns: "President Reiter's eldest son | Paul Reiter".</summary>
    private const int KinReach = 5;

    private readonly ILookup<string, MentionCandidate> _families = names
        .Where(name => name.Type == EntityTypes.Person && name.Words > 1)
        .ToLookup(name => LastWord(name.Surface), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<MentionCandidate>> _bearers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the text has called by the name alone: a short name, and whom it was found to mean; null for nobody of those with a first name.</summary>
    private readonly Dictionary<string, MentionCandidate?> _established = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which of the bearers of a name a short form means.</summary>
    /// <param name="index">The short form, among the names.</param>
    /// <param name="longer">Whom it means where nobody else bears the name.</param>
    /// <returns>Null for none of them.</returns>
    public MentionCandidate? Meant(int index, MentionCandidate longer)
    {
        var name = names[index];
        if (
            name.Words > 1
            || longer.Type != EntityTypes.Person
            || !LastWord(longer.Surface).Equals(name.Surface, StringComparison.OrdinalIgnoreCase)
        )
            return longer;
        return _established[name.Surface] = Chosen(index, longer);
    }

    private MentionCandidate? Chosen(int index, MentionCandidate longer)
    {
        var name = names[index];
        if (!_bearers.TryGetValue(name.Surface, out var bearers))
            _bearers[name.Surface] = bearers = Bearers(name.Surface);
        // "Reiter's son Paul Reiter": the father is not his son.
        if (OwnsNext(index))
        {
            bearers = bearers.FindAll(one => AreTwo(FirstWord(one.Surface), FirstWord(names[index + 1].Surface)));
            if (bearers.Count < 2)
                return bearers.FirstOrDefault();
        }
        if (GenderOf(index) is var gender and not Gender.Unknown && bearers.FindAll(one => GenderOf(one) == gender) is [var only])
            return only;
        if (_established.TryGetValue(name.Surface, out var before))
        {
            name.IsShared = before is null && bearers.Count > 1;
            return before;
        }
        if (bearers.Count < 2)
            return longer;
        // Whoever was alone when the name was first used is called so.
        if (bearers.FindAll(one => one.Tokens.Start < name.Tokens.Start) is [var alone])
            return alone;
        name.IsShared = true;
        return null;
    }

    /// <summary>The first mention of each bearer with a first name; "Bill" and "William" are one.</summary>
    private List<MentionCandidate> Bearers(string family)
    {
        var bearers = new List<MentionCandidate>();
        foreach (var name in _families[family])
        {
            if (bearers.Count < MostBearers && bearers.TrueForAll(other => AreTwo(FirstWord(name.Surface), FirstWord(other.Surface))))
                bearers.Add(name);
        }
        return bearers;
    }

    private static bool AreTwo(string one, string other) =>
        !one.StartsWith(other.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        && !other.StartsWith(one.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
        && !FirstNames.OthersOf(one).Contains(other, StringComparer.Ordinal);

    /// <summary>By "Mrs", else by the first pronoun behind it with nobody between.</summary>
    private Gender GenderOf(int index)
    {
        var name = names[index];
        if (Genders.OfTitle(name.Title) is var titled and not Gender.Unknown)
            return titled;
        var limit = Math.Min(reading.Sentences[reading.SentenceOf(name.Tokens.Start)].End, name.Tokens.End + PronounReach);
        for (var at = name.Tokens.End; at < limit; at++)
        {
            if (
                reading.IsCapital(at)
                && index + 1 < names.Count
                && names[index + 1].Tokens.Start <= at
                && names[index + 1].Type == EntityTypes.Person
            )
                return Gender.Unknown;
            if (Genders.Of(Pronoun.KindOf(reading.Word(at))) is var said and not Gender.Unknown)
                return said;
        }
        return Gender.Unknown;
    }

    private static Gender GenderOf(MentionCandidate bearer) =>
        Genders.OfTitle(bearer.Title) is var titled and not Gender.Unknown ? titled : Genders.OfFirstName(bearer.Surface);

    private bool OwnsNext(int index)
    {
        var end = names[index].Tokens.End;
        return index + 1 < names.Count
            && end < reading.Tokens.Length
            && reading.Tokens[end].Kind == TokenKind.Possessive
            && names[index + 1] is { Type: EntityTypes.Person, Words: > 1 } next
            && next.Tokens.Start - end <= KinReach
            && LastWord(next.Surface).Equals(names[index].Surface, StringComparison.OrdinalIgnoreCase)
            && reading.IsWord(next.Tokens.Start - 1);
    }

    private static string FirstWord(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)];

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
