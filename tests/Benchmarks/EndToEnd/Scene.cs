namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// Where a story plays and who is in it, drawn once a story: its sentences hardly ever say what another story's do, as in news, and the words of its matter are its own:
/// 16 of 122 nouns, 12 of 61 verbs, 14 of 60 adjectives. With subjects and numbers there are more clauses than a run has sentences, and few sequences of four words that two stories share.
/// </summary>
/// <remarks>
/// The sentences are as dense as those of the 123 reports of 17 events in <c>shared/data/facts</c>: 19 words, digits in a quarter of them and .43 numbers in each, a quotation in a quarter. A mesh with
/// 76 of these reports stored 64 assertions an article, 30 of them in a fact, and told 27 changes of facts an article.
/// </remarks>
internal sealed class Scene
{
    private static readonly string[] Given = Words(
        "Anna Peter Maria David Laura Thomas Elena Martin Sofia Daniel Amina Viktor Nadia Oscar Ines Pavel Greta Hassan Julia Marco"
    );
    private static readonly string[] Starts = Words("Hal Mor Ves Tor Bran Kel Dal Ost Nor Fen Lin Gar Sol Wex Ard Hol");
    private static readonly string[] Ends = Words("berg ford ova sen mark stad ton mere wick haven dorf vik field holm ridge low");
    private static readonly string[] Places = Words(
        "Berlin Paris London Tokyo Nairobi Lima Oslo Toronto Madrid Cairo Warsaw Lisbon Athens Vienna"
    );
    private static readonly string[] Bodies =
    [
        "European Commission",
        "World Bank",
        "United Nations",
        "Port Authority",
        "Workers Union",
        "Institute of Coastal Research",
        "Chamber of Commerce",
        "Water Board",
    ];
    private static readonly string[] Roles = Words(
        "minister spokesman director professor mayor chairwoman engineer inspector lawyer captain"
    );
    private static readonly string[] Subjects = Words(
        "council company committee ministry court agency board union operator school hospital museum"
    );
    private static readonly string[] Verbs = Words(
        "approved rejected delayed discussed reviewed presented published halted widened sold repaired inspected replaced funded closed reopened tested moved praised criticised leased insured flooded rebuilt abandoned admired auctioned blessed blocked cleaned copied decorated designed donated emptied enlarged examined fenced filmed guarded heated hosted illuminated measured mocked modernised neglected ordered painted photographed planned polished protected ransacked renamed rented researched restored searched sketched upgraded"
    );
    private static readonly string[] Adjectives = Words(
        "new northern old narrow costly damaged public private planned temporary wooden electric regional historic deep empty popular disputed second final abandoned ancient brick broad central coastal crowded dusty eastern elegant famous fragile giant glass golden hidden icy industrial iron leaky lonely medieval modern muddy noisy ornate portable quiet remote rusty shallow southern square steep sunken tidal urban vast wealthy western"
    );
    private static readonly string[] Nouns = Words(
        "bridge ferry tunnel harbour stadium library clinic turbine pipeline orchard quarry theatre railway budget treaty reservoir warehouse factory lighthouse archive market prison airport dam vineyard tram depot cinema park canal castle cathedral mill brewery laboratory telescope satellite glacier forest beach lagoon volcano monastery fountain sculpture painting orchestra choir festival carnival tournament marathon regatta curriculum scholarship textbook nursery playground hostel vaccine pharmacy ambulance scanner surgery refinery cable antenna server battery reactor windmill boiler furnace chimney crane excavator bulldozer lorry bicycle scooter helicopter submarine trawler barge anchor pasture barn tractor greenhouse beehive flock herd harvest mortgage pension tariff subsidy invoice loan currency statute verdict petition referendum manifesto ballot census mosaic manuscript tapestry violin piano gallery kitchen bakery cellar balcony staircase elevator roof garage fence"
    );
    private static readonly string[] Links = Words("after because although while before since as once");

    private static readonly string[] Groups = Words(
        "Residents Teachers Drivers Farmers Nurses Students Fishermen Traders Neighbours Engineers"
    );
    private static readonly string[] Often = Words("often rarely always openly repeatedly seldom");
    private static readonly string[] Felt =
    [
        "complained about",
        "worried about",
        "praised",
        "feared",
        "doubted",
        "defended",
        "argued about",
        "ignored",
    ];
    private static readonly string[] Speaking = ["We", "They", "You", "Our people", "Most families"];
    private static readonly string[] Can = Words("cannot must should will could might");
    private static readonly string[] Deeds = Words("repair widen share keep forget protect paint measure decorate guard");

    /// <summary>Words of its matter.</summary>
    private const int OwnNouns = 16,
        OwnVerbs = 12,
        OwnAdjectives = 14;

    private readonly string[] _nouns;
    private readonly string[] _verbs;
    private readonly string[] _adjectives;
    private readonly string _town;
    private readonly string _body;
    private readonly string[] _persons;
    private readonly string _headline;

#pragma warning disable CA5394 // to be repeated, not to be secret
    public Scene(Random random)
    {
        _nouns = Some(random, Nouns, OwnNouns);
        _verbs = Some(random, Verbs, OwnVerbs);
        _adjectives = Some(random, Adjectives, OwnAdjectives);
        _town = Name(random);
        _body = random.Next(2) == 0 ? One(random, Bodies) : $"{_town} {One(random, Bodies[3..])}";
        _persons = [.. Enumerable.Range(0, 4).Select(_ => $"{One(random, Given)} {Name(random)}")];
        _headline = $"{_town}: {Clause(random)}";
    }

    public string Headline() => _headline;

    /// <summary>Of twenty sentences four have one number and two have two; five quote.</summary>
    public string Sentence(Random random) =>
        random.Next(20) switch
        {
            0 => $"{Counted(random)} near {_town} {Lasting(random)}.",
            1 => $"According to the {_body}, {Lower(Counted(random))} in {random.Next(1990, 2026)}.",
            2 => $"{Counted(random)} in {One(random, Places)} {Reason(random)}.",
            3 => $"{One(random, _persons)} told reporters that {Lower(Clause(random))} in {random.Next(1990, 2026)}.",
            4 => $"“{Clause(random)} {Lasting(random)},” {One(random, _persons)}, {One(random, Roles)} of the {_body}, said in {_town}.",
            5 =>
                $"The {Thing(random)} of {_town}, which was {One(random, _verbs)} in {random.Next(1900, 2026)}, is the most {One(random, _adjectives)} of the region.",
            6 or 7 => $"“{Opinion(random)},” {One(random, _persons)} said.",
            8 or 9 =>
                $"“{Opinion(random)} and with the {Thing(random)} of {_town},” said {One(random, _persons)}, {One(random, Roles)} of the {_body}.",
            10 or 11 =>
                $"{One(random, Groups)} in {_town} have {One(random, Often)} {One(random, Felt)} the {Thing(random)} and the {Thing(random)} of the {One(random, Subjects)}.",
            12 or 13 =>
                $"The {Thing(random)} stands between the {Thing(random)} and the {Thing(random)} of {_town}, not far from the {Thing(random)}.",
            14 => $"The {One(random, Subjects)} plans to {One(random, Deeds)} the {Thing(random)} near {_town} {Reason(random)}.",
            15 => $"{One(random, _persons)} {One(random, Often)} {One(random, Felt)} the {Thing(random)} {Reason(random)}.",
            16 or 17 => $"{Clause(random)} near {_town} {Reason(random)}.",
            _ => $"{Clause(random)} in {One(random, Places)}, a decision that {Lower(One(random, Groups))} {One(random, Felt)}.",
        };

    private string Clause(Random random) => $"The {One(random, Subjects)} {One(random, _verbs)} the {Thing(random)}";

    private string Counted(Random random) => $"{Clause(random)} {random.Next(2, 900)} times";

    private string Reason(Random random) => $"{One(random, Links)} the {Thing(random)} was {One(random, _verbs)}";

    private string Lasting(Random random) => $"{Reason(random)} for {random.Next(2, 900)} days";

    private string Opinion(Random random) =>
        $"{One(random, Speaking)} {One(random, Can)} {One(random, Deeds)} the {Thing(random)} with the {One(random, Subjects)}";

    private string Thing(Random random) => $"{One(random, _adjectives)} {One(random, _nouns)}";

    private static string Name(Random random) => One(random, Starts) + One(random, Ends);

    private static string Lower(string clause) => char.ToLowerInvariant(clause[0]) + clause[1..];

    private static string[] Some(Random random, string[] words, int count) => [.. random.GetItems(words, 3 * count).Distinct().Take(count)];

    private static string One(Random random, string[] words) => words[random.Next(words.Length)];

    private static string[] Words(string words) => words.Split(' ');
#pragma warning restore CA5394
}
