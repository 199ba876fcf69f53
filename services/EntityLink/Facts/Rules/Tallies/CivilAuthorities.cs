using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Tallies;

/// <summary>
/// Who counts an event's victims for the public: the civil defence, a governor, a hospital. They hand on one count, so that a higher number of one is the later one of another's; armies, aid groups and
/// oppositions count each on their own.
/// </summary>
internal static class CivilAuthorities
{
    private static readonly FrozenSet<string> Words = WordList.Of(
        "civil governor mayor prefect prefecture sheriff coroner fire firefighters brigade police hospital hospitals health rescue rescuers emergency disaster authorities officials interior provincial regional municipal coastguard ambulance"
    );

    private static readonly FrozenSet<string> Others = WordList.Of("union opposition former rights charity aid rebel rebels group");

    public static bool Are(FactParty one, FactParty other) => Is(one) && Is(other);

    private static bool Is(FactParty party)
    {
        var words = party.Words.Split(' ');
        return words.Any(Words.Contains) && !words.Any(Others.Contains);
    }
}
