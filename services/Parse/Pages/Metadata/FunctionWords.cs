using System.Collections.Frozen;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>
/// The language of a text by its smallest words, for texts that leave no doubt: a hundredth of what a statistical detector costs. A third of any running
/// text are such words, and few of them are shared by two languages.
/// </summary>
internal static class FunctionWords
{
    /// <summary>Fewer may be a name or a quotation.</summary>
    private const int MinFound = 12;

    /// <summary>The second language has at most this share of the first one's words: neighbours such as Spanish and Portuguese share a third.</summary>
    private const double MaxSecond = 0.6;

    private static readonly (string Language, string Words)[] Lists =
    [
        (
            "en",
            "the of and to in is that for it as was with be by on not this are from at which but have had they were their has been will would who said its he she we you"
        ),
        (
            "de",
            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben oder aber vor zur bis durch wenn ich wir"
        ),
        (
            "fr",
            "le la les et du un une dans est que qui pour pas sur au plus par ce il ne se avec son sa ses sont ont nous vous aux cette elle des d l été être mais leur"
        ),
        (
            "es",
            "el la los las y del una que en un por con para su al lo como más pero sus le ha se sin sobre este ya entre cuando esta ser son también fue había desde está porque hay muy"
        ),
        (
            "it",
            "il la le di che è e un una per non sono da della dei nel alla anche più gli ma ha con si del lo come delle nella dal dalla degli ai al questo stato hanno i"
        ),
        (
            "pt",
            "o a os as e de da do das dos que em um uma para não com por mais no na nos nas foi ao se seu sua ou são como mas também pelo pela ele ela está até isso muito"
        ),
        (
            "nl",
            "de het een van en dat niet op te zijn voor met aan ook om die is was er maar bij als wordt door naar heeft nog over uit hij ze werd worden dan hebben deze"
        ),
        (
            "pl",
            "w z i na nie się do że jest o jak po przez dla od za ale to tym oraz był była są ten jego został które który która także tego czy już tylko jej ich"
        ),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne en olduğu ancak her ya değil var göre oldu ise dedi şu"),
        (
            "ru",
            "и в не на что с по он как это к но из за от о для до я его их она они был было была были все так ее же бы у мы только при также который которые после во со"
        ),
        (
            "uk",
            "і в не на що з це як від про та й у до за для але він його їх вона вони був було була були також який яка які після під час та його є щоб ще через між"
        ),
        ("ar", "في من على إلى أن عن التي ما هذا مع لا الذي كان هذه بعد قال وقال بين كما ذلك أو قد لم هو وفي خلال"),
    ];

    private static readonly FrozenDictionary<string, int[]> Languages = Lists
        .SelectMany((list, index) => list.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The language's code; null where another reader has to decide.</summary>
    public static string? LanguageOf(string text)
    {
        Span<int> found = stackalloc int[Lists.Length];
        found.Clear();
        Span<char> lower = stackalloc char[12];
        var lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        foreach (var range in WordsOf.Line(text))
        {
            words++;
            var length = range.End.Value - range.Start.Value;
            if (length > lower.Length)
                continue;
            text.AsSpan(range).ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out var languages))
                continue;
            foreach (var language in languages)
                found[language]++;
        }
        var (first, second) = (0, -1);
        for (var i = 1; i < found.Length; i++)
        {
            if (found[i] > found[first])
                (first, second) = (i, first);
            else if (second < 0 || found[i] > found[second])
                second = i;
        }
        return found[first] >= MinFound && found[first] * 6 > words && found[second] <= found[first] * MaxSecond
            ? Lists[first].Language
            : null;
    }
}
