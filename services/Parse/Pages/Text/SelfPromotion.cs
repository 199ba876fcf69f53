namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Lines in which a paper speaks of itself to its readers: subscriptions, apps and channels, support, comment rules, advertising disclosures, where to
/// write to. They stand among an article's paragraphs, read like sentences, and say nothing of the world. The rules are in <c>appeals.txt</c>.
/// </summary>
internal sealed class SelfPromotion
{
    /// <summary>Longer ones are the article of a paper about itself.</summary>
    private const int MaxCharacters = 320;

    private const string Anywhere = "*";

    /// <summary>Somebody else says it.</summary>
    private const string SpeechMarks = "\"'“”„«»‘’‚‹";

    private static readonly Lazy<SelfPromotion> Shipped = new(() =>
    {
        using var file =
            typeof(SelfPromotion).Assembly.GetManifestResourceStream("appeals.txt")
            ?? throw new InvalidOperationException("the list of appeals is missing");
        using var reader = new StreamReader(file);
        return new SelfPromotion(reader);
    });

    private readonly Dictionary<string, List<Rule>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly List<string> _anywhere = [];

    private SelfPromotion(TextReader file)
    {
        _byFirstWord = new Dictionary<string, List<Rule>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        while (file.ReadLine() is { } line)
        {
            if (line is not "" and not ['#', ..])
                Add(line);
        }
    }

    public static SelfPromotion Default => Shipped.Value;

    public bool Is(string line)
    {
        if (line.Length is 0 or > MaxCharacters || SpeechMarks.Contains(line[0]))
            return false;
        Span<char> buffer = stackalloc char[MaxCharacters + 2];
        // A blank on either side of every word, so that a phrase is found as whole words.
        buffer[0] = ' ';
        var words = CleanText.Words(line, buffer[1..^1]);
        if (words.IsEmpty)
            return false;
        buffer[words.Length + 1] = ' ';
        ReadOnlySpan<char> padded = buffer[..(words.Length + 2)];
        if (_byFirstWord.TryGetValue(FirstWord(words), out var rules))
        {
            foreach (var rule in rules)
            {
                if (rule.Fits(padded, line))
                    return true;
            }
        }
        foreach (var phrase in _anywhere)
        {
            if (padded.IndexOf(phrase) >= 0)
                return true;
        }
        return false;
    }

    private void Add(string line)
    {
        var parts = line.Split('|');
        if (parts[0].StartsWith(Anywhere, StringComparison.Ordinal))
        {
            _anywhere.AddRange(Phrases(parts[0][1..]));
            return;
        }
        string[] needed = parts.Length > 1 ? [.. Phrases(parts[1])] : [];
        var address = parts.Length > 1 && parts[1].Contains('@', StringComparison.Ordinal);
        foreach (var opening in Phrases(parts[0]))
        {
            var first = FirstWord(opening.AsSpan(1)).ToString();
            if (!_byFirstWord.TryGetValue(first, out var rules))
                _byFirstWord[first] = rules = [];
            rules.Add(new Rule(opening, needed, address));
        }
    }

    private static IEnumerable<string> Phrases(string list) =>
        list.Split(',').Select(phrase => CleanText.Words(phrase)).Where(phrase => phrase.Length > 0).Select(phrase => $" {phrase} ");

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) =>
        words.IndexOf(' ') is var end && end < 0 ? words : words[..end];

    /// <param name="Opening">How the line begins, with a blank on either side.</param>
    /// <param name="Needed">What must stand behind it, one of them; nothing where there is none.</param>
    /// <param name="Address">Whether an e-mail address or a handle is enough.</param>
    private sealed record Rule(string Opening, string[] Needed, bool Address)
    {
        public bool Fits(ReadOnlySpan<char> words, string line)
        {
            if (!words.StartsWith(Opening))
                return false;
            if (Address && line.Contains('@', StringComparison.Ordinal))
                return true;
            var rest = words[(Opening.Length - 1)..];
            foreach (var phrase in Needed)
            {
                if (rest.IndexOf(phrase) >= 0)
                    return true;
            }
            return Needed.Length == 0;
        }
    }
}
