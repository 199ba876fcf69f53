namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>
/// Where a story plays and who is in it, drawn once a story: its sentences hardly ever say what another story's do, as in news. Of 30 nouns, 24 verbs, 20 adjectives,
/// 11 subjects and numbers there are more clauses than a run has sentences, and few sequences of four words that two stories share.
/// </summary>
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
        "approved rejected delayed discussed reviewed presented published halted widened sold repaired inspected replaced funded closed reopened tested moved praised criticised leased insured flooded rebuilt"
    );
    private static readonly string[] Adjectives = Words(
        "new northern old narrow costly damaged public private planned temporary wooden electric regional historic deep empty popular disputed second final"
    );
    private static readonly string[] Nouns = Words(
        "bridge ferry tunnel harbour stadium library clinic turbine pipeline orchard quarry theatre railway budget treaty reservoir warehouse factory lighthouse archive market prison airport dam vineyard tram depot cinema park canal"
    );
    private static readonly string[] Links = Words("after because although while before since as once");

    private readonly string _town;
    private readonly string _body;
    private readonly string[] _persons;
    private readonly string _headline;

#pragma warning disable CA5394 // to be repeated, not to be secret
    public Scene(Random random)
    {
        _town = Name(random);
        _body = random.Next(2) == 0 ? One(random, Bodies) : $"{_town} {One(random, Bodies[3..])}";
        _persons = [.. Enumerable.Range(0, 4).Select(_ => $"{One(random, Given)} {Name(random)}")];
        _headline = $"{_town}: {Clause(random)}";
    }

    public string Headline() => _headline;

    public string Sentence(Random random) =>
        random.Next(6) switch
        {
            0 => $"“{Clause(random)} {Reason(random)},” {One(random, _persons)}, {One(random, Roles)} of the {_body}, said in {_town}.",
            1 => $"{One(random, _persons)} told reporters that {Lower(Clause(random))} in {random.Next(1990, 2026)}.",
            2 => $"According to the {_body}, {Lower(Clause(random))} {Reason(random)}.",
            3 => $"{Clause(random)} in {One(random, Places)} {Reason(random)}.",
            _ => $"{Clause(random)} near {_town} {Reason(random)}.",
        };

    private static string Clause(Random random) =>
        $"The {One(random, Subjects)} {One(random, Verbs)} the {One(random, Adjectives)} {One(random, Nouns)} {random.Next(2, 900)} times";

    private static string Reason(Random random) =>
        $"{One(random, Links)} the {One(random, Adjectives)} {One(random, Nouns)} was {One(random, Verbs)} for {random.Next(2, 900)} days";

    private static string Name(Random random) => One(random, Starts) + One(random, Ends);

    private static string Lower(string clause) => char.ToLowerInvariant(clause[0]) + clause[1..];

    private static string One(Random random, string[] words) => words[random.Next(words.Length)];

    private static string[] Words(string words) => words.Split(' ');
#pragma warning restore CA5394
}
