using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What is played.</summary>
internal enum Sport
{
    Unknown,
    Football,
    AmericanFootball,
    Baseball,
    Basketball,
    Hockey,
    Cricket,
    Rugby,
}

/// <summary>Which sport a text speaks of, by its words: "scored a touchdown" is American football.</summary>
internal sealed class Sports
{
    /// <summary>Sentences to each side in which a word of sport is looked for.</summary>
    private const int Reach = 2;

    /// <summary>Different words of sport that must stand there: one alone ("a season of storms") says nothing.</summary>
    private const int LeastWords = 2;

    private static readonly int Kinds = Enum.GetValues<Sport>().Length;

    /// <summary>Words that every sport has are of the sport <see cref="Sport.Unknown"/>.</summary>
    private static readonly FrozenDictionary<string, Sport>.AlternateLookup<ReadOnlySpan<char>> ByWord = Load()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Document _document;
    private readonly int[] _counts = new int[Kinds];
    private readonly List<string>[] _words;

    public Sports(Document document)
    {
        _document = document;
        _words = new List<string>[document.Sentences.Count];
        for (var sentence = 0; sentence < _words.Length; sentence++)
        {
            _words[sentence] = [];
            var tokens = document.Sentences[sentence];
            for (var at = tokens.Start; at < tokens.End; at++)
            {
                if (!document.IsWord(at) || !ByWord.TryGetValue(document.Word(at), out var sport))
                    continue;
                _counts[(int)sport]++;
                if (_words[sentence].Count < LeastWords)
                    _words[sentence].Add(document.Word(at).ToString());
            }
        }
    }

    /// <summary>A team that is named in a sentence tells of its sport as a word does.</summary>
    public void Add(int sentence, string team, Sport sport)
    {
        if (sport == Sport.Unknown)
            return;
        _counts[(int)sport]++;
        if (_words[sentence].Count < LeastWords)
            _words[sentence].Add(team);
    }

    /// <summary>Whether sport is spoken of in a sentence or near it: its words, or a result ("beat Norrby 2-1").</summary>
    public bool IsNear(int sentence)
    {
        var near = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = Math.Max(0, sentence - Reach); at < _words.Length && at <= sentence + Reach; at++)
            near.UnionWith(_words[at]);
        return near.Count >= LeastWords || (near.Count > 0 && HasResult(_document.Sentences[sentence]));
    }

    /// <summary>The sport that most words are of; unknown where two have as many, or none any.</summary>
    public Sport Spoken
    {
        get
        {
            var best = Sport.Unknown;
            foreach (var sport in Enum.GetValues<Sport>())
            {
                if (sport != Sport.Unknown && _counts[(int)sport] > (best == Sport.Unknown ? 0 : _counts[(int)best]))
                    best = sport;
            }
            var others = _counts.Skip(1).Where((_, at) => at + 1 != (int)best).Max();
            return best == Sport.Unknown || others * 2 > _counts[(int)best] ? Sport.Unknown : best;
        }
    }

    /// <summary>What a team plays, by its name and its description.</summary>
    public static Sport Of(KnownEntity team)
    {
        var text = $"{team.Name} {team.Description}";
        return Has(text, "rugby") ? Sport.Rugby
            : Has(text, "cricket") ? Sport.Cricket
            : Has(text, "baseball") ? Sport.Baseball
            : Has(text, "basketball") ? Sport.Basketball
            : Has(text, "hockey") ? Sport.Hockey
            : Has(text, "American football") ? Sport.AmericanFootball
            : IsCollegeFootball(team) ? Sport.AmericanFootball
            : Has(text, "football") || Has(text, "soccer") || Has(text, "F.C.") ? Sport.Football
            : Sport.Unknown;
    }

    /// <summary>"Norrby State Red Herons football": only what is played in the United States is named so.</summary>
    private static bool IsCollegeFootball(KnownEntity team) =>
        team.Description is null && team.Name.EndsWith(" football", StringComparison.Ordinal);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"2-1", "101-94".</summary>
    private bool HasResult(Extent sentence)
    {
        for (var at = sentence.Start; at + 2 < sentence.End; at++)
        {
            if (
                _document.Tokens[at] is { Kind: TokenKind.Number, Length: < 4 }
                && _document.Tokens[at + 2] is { Kind: TokenKind.Number, Length: < 4 }
                && (_document.IsMark(at + 1, '-') || _document.IsMark(at + 1, '–'))
            )
                return true;
        }
        return false;
    }

    private static FrozenDictionary<string, Sport> Load()
    {
        var words = new Dictionary<string, Sport>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Phrases("sports-words"))
        {
            var parts = line.Split(' ');
            var sport = Enum.TryParse<Sport>(parts[0], ignoreCase: true, out var named) ? named : Sport.Unknown;
            foreach (var word in parts.Skip(1))
                words.TryAdd(word, sport);
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
