using System.Text;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>What is pushed: an article of some outlet.</summary>
internal sealed record PushedArticle(string Url, string Outlet, string Title, string Text);

/// <summary>
/// Articles made from their number alone, and so the same every time, of the sizes that news has: 150 to 900 words in paragraphs, with names of known and unknown
/// persons and places, direct and indirect speech; one in four is another's text under the name of another outlet, as of an agency.
/// </summary>
internal static class GeneratedArticles
{
    private const int Outlets = 40;
    private const int ReprintedEvery = 4;

    private static readonly string[] Given = ["Anna", "Peter", "Maria", "David", "Laura", "Thomas", "Elena", "Martin", "Sofia", "Daniel"];
    private static readonly string[] Family = ["Tammsaar", "Okafor", "Lindqvist", "Moreau", "Petrova", "Hartmann", "Castelli", "Novak"];
    private static readonly string[] Places =
    [
        "Berlin",
        "Paris",
        "London",
        "Tokyo",
        "Nairobi",
        "Lima",
        "Oslo",
        "Toronto",
        "Madrid",
        "Cairo",
    ];
    private static readonly string[] Bodies =
    [
        "European Commission",
        "World Bank",
        "Northern Ports Authority",
        "United Nations",
        "Harbour Workers Union",
        "Institute of Coastal Research",
    ];
    private static readonly string[] Roles = ["minister", "spokesman", "director", "professor", "mayor", "chairwoman"];
    private static readonly string[] Subjects = ["The council", "The company", "A committee", "The ministry", "The court", "An agency"];
    private static readonly string[] Verbs = ["approved", "rejected", "delayed", "discussed", "reviewed", "presented", "published"];
    private static readonly string[] Things =
    [
        "a plan for the new railway line",
        "the budget of the coming year",
        "an agreement on fishing quotas",
        "a report about air quality",
        "the closure of two power plants",
        "a reform of the pension system",
        "the repair of the northern pier",
    ];
    private static readonly string[] Reasons =
    [
        "after months of talks with residents",
        "because costs had risen by a fifth since the spring",
        "although several members had asked for more time",
        "while inspectors were still looking at the figures",
        "and asked the authorities for an answer by Friday",
    ];

#pragma warning disable CA5394 // to be repeated, not to be secret
    public static PushedArticle Of(int number)
    {
        var reprinted = number % ReprintedEvery == ReprintedEvery - 1;
        var (title, text) = Written(reprinted ? number - 1 : number);
        var outlet = number % Outlets;
        return new PushedArticle(
            $"https://outlet{outlet}.example/news/{number}",
            $"Outlet {outlet}",
            title,
            // A reprint leaves out the end, or it would be another address of the same text.
            reprinted ? text[..text.LastIndexOf("\n\n", StringComparison.Ordinal)] : text
        );
    }

    private static (string Title, string Text) Written(int number)
    {
        var random = new Random(number);
        var words = random.Next(150, 900);
        var text = new StringBuilder(words * 7);
        var (count, paragraphs) = (0, 0);
        while (count < words || paragraphs < 3)
        {
            var paragraph = string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Sentence(random)));
            text.Append(paragraphs++ == 0 ? "" : "\n\n").Append(paragraph);
            count += paragraph.Count(' ') + 1;
        }
        return ($"{One(random, Places)}: {One(random, Subjects)} {One(random, Verbs)} {One(random, Things)}", text.ToString());
    }

    private static string Sentence(Random random) =>
        random.Next(6) switch
        {
            0 =>
                $"“{Clause(random)} {random.Next(10, 10_000)} times,” {Person(random)}, {One(random, Roles)} of the {One(random, Bodies)}, said in {One(random, Places)}.",
            1 => $"{Person(random)} told reporters that {Lower(Clause(random))} in {random.Next(1990, 2026)}.",
            2 => $"According to the {One(random, Bodies)}, {Lower(Clause(random))} {One(random, Reasons)}.",
            _ => $"{Clause(random)} in {One(random, Places)} {One(random, Reasons)}.",
        };

    private static string Clause(Random random) => $"{One(random, Subjects)} {One(random, Verbs)} {One(random, Things)}";

    private static string Person(Random random) => $"{One(random, Given)} {One(random, Family)}";

    private static string Lower(string clause) => char.ToLowerInvariant(clause[0]) + clause[1..];

    private static string One(Random random, string[] words) => words[random.Next(words.Length)];
#pragma warning restore CA5394
}
