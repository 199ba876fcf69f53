using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

using WordSet = FrozenSet<string>;

/// <summary>
/// "Bush fires", "Apple growers", "Cabinet papers": a common noun that is somebody's name, too, and that begins a sentence, is read by the noun behind it. "the navy" is nobody's name.
/// </summary>
internal static class CommonNouns
{
    private static readonly WordSet OfPlants = WordList.Of(
        "grower growers farmer farmers farm farms farming orchard orchards tree trees grove groves harvest harvests crop crops juice juices picker pickers pie pies cider blossom blossoms plantation plantations peel pips seeds"
    );

    private static readonly WordSet OfAnimals = WordList.Of(
        "farmer farmers farm farms farming breeder breeders cub cubs meat egg eggs poult poults hunter hunters hunting skin skins sighting sightings attack droppings feathers feed"
    );

    private static readonly WordSet OfCabinets = WordList.Of(
        "paper papers minister ministers meeting meetings reshuffle reshuffles colleague colleagues member members post posts approval records documents talks sources"
    );

    private static readonly WordSet OfVisas = WordList.Of(
        "rule rules application applications applicant applicants fee fees requirement requirements waiver waivers ban bans regime restrictions curbs holder holders office offices centre centres scheme overstayers"
    );

    private static readonly WordSet OfMinistries = WordList.Of("ministry ministries minister ministers department departments");

    /// <summary>By the word that begins the sentence, what follows it where it is no name.</summary>
    private static readonly FrozenDictionary<string, WordSet> Uses = new Dictionary<string, WordSet>
    {
        ["Apple"] = OfPlants,
        ["Orange"] = OfPlants,
        ["Blackberry"] = OfPlants,
        ["Palm"] = OfPlants,
        ["Mango"] = OfPlants,
        ["Lotus"] = OfPlants,
        ["Turkey"] = OfAnimals,
        ["Jaguar"] = OfAnimals,
        ["Puma"] = OfAnimals,
        ["Python"] = OfAnimals,
        ["Fox"] = OfAnimals,
        ["Wolf"] = OfAnimals,
        ["Dove"] = OfAnimals,
        ["Swift"] = WordList.Of("action progress response reaction changes justice water river"),
        ["Bush"] = WordList.Of("fire fires meat doctor doctors ranger rangers craft telegraph rat rats"),
        ["Shell"] = WordList.Of("fire casing casings hole holes fragment fragments shock splinters craters companies company fishing fish"),
        ["Target"] = WordList.Of("practice range ranges price prices dates areas groups"),
        ["Gap"] = WordList.Of("year years"),
        ["Oracle"] = WordList.Of("bone bones"),
        ["Delta"] = WordList.Of("variant variants blues wing wings"),
        ["Visa"] = OfVisas,
        ["Cabinet"] = OfCabinets,
        ["Reading"] = WordList.Of("group groups glasses list lists tests scores age habits rooms skills lessons"),
        ["Nice"] = WordList.Of("weather people guys words work try"),
        ["Finance"] = OfMinistries,
        ["Health"] = OfMinistries,
        ["Defence"] = OfMinistries,
        ["Defense"] = OfMinistries,
        ["Interior"] = OfMinistries,
        ["Education"] = OfMinistries,
        ["Justice"] = OfMinistries,
        ["Transport"] = OfMinistries,
        ["Agriculture"] = OfMinistries,
        ["Energy"] = OfMinistries,
        ["Foreign"] = OfMinistries,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Bodies of every state, which are names with a capital only.</summary>
    private static readonly WordSet Bodies = WordList.Of(
        "navy army cabinet parliament senate congress treasury marines police government opposition court"
    );

    /// <summary>Whether some tokens are a common noun, though encoder or dictionary take them for a name.</summary>
    public static bool Is(Document reading, Extent sentence, Extent name)
    {
        if (name.Length != 1 || !reading.IsWord(name.Start))
            return false;
        var word = reading.Word(name.Start).ToString();
        if (Bodies.Contains(word) && !reading.IsCapital(name.Start))
            return true;
        return Uses.TryGetValue(word, out var heads)
            && WordUse.BeginsSentence(reading, sentence, name.Start)
            && name.End < sentence.End
            && reading.IsWord(name.End)
            && !reading.IsCapital(name.End)
            && heads.Contains(reading.Word(name.End).ToString());
    }
}
