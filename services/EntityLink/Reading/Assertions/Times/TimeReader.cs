using System.Globalization;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Times;

/// <summary>
/// The time expressions of sentences: absolute, relative to the publication, ranges, quarters, durations, vague words. An interval is counted in the zone of the
/// publication instant (UTC where it names none), and is null where the words are relative and nobody says when the text was published.
/// </summary>
/// <param name="published">What relative words are anchored on.</param>
internal sealed partial class TimeReader(DateTimeOffset? published)
{
    private readonly TimeSpan _zone = published?.Offset ?? TimeSpan.Zero;
    private readonly DateTime? _today = published?.Date;

    /// <summary>The expressions of one sentence in order; none overlaps another.</summary>
    public List<TimeExpression> Read(SentenceTree tree)
    {
        var found = new List<TimeExpression>();
        _sentence++;
        for (var at = 0; at < tree.Count; )
        {
            var one = At(tree, at) ?? NextDay(new Reader(tree, at), found);
            if (one is null)
            {
                at++;
                continue;
            }
            Remember(tree, one);
            Mention(one);
            found.Add(one);
            at = one.Last + 1;
        }
        return [.. Ranges.Join(tree, found, published).Select(one => one with { Characters = tree.Characters(one.First, one.Last) })];
    }

    private TimeExpression? At(SentenceTree tree, int at)
    {
        var words = new Reader(tree, at);
        return Iso(words)
            ?? Clock(words)
            ?? MonthDate(words)
            ?? DayMonth(words)
            ?? Feast(words)
            ?? Weekday(words)
            ?? Quarter(words)
            ?? ThatQuarter(words)
            ?? YearEnded(words)
            ?? Mentioned(words)
            ?? ThisYear(words)
            ?? RelativeDay(words)
            ?? Relative(words)
            ?? YearEarlier(words)
            ?? LatestQuarter(words)
            ?? Ago(words)
            ?? EndOf(words)
            ?? MonthAlone(words)
            ?? Decade(words)
            ?? Season(words)
            ?? SpokenYear(words)
            ?? Year(words)
            ?? Durations.At(tree, at)
            ?? Vague(words);
    }

    /// <summary>Words from a place on, empty beyond the end.</summary>
    private readonly record struct Reader(SentenceTree Tree, int At)
    {
        public string this[int offset] => At + offset >= 0 && At + offset < Tree.Count ? Tree.Words[At + offset] : "";

        public string Tag(int offset) => At + offset >= 0 && At + offset < Tree.Count ? Tree.Tags[At + offset] : "";

        public bool IsCapital(int offset) => Tag(offset) is "NNP" or "NNPS";

        public bool IsFuture => Tense.IsFuture(Tree, At);

        public bool IsSaidAhead => Tense.IsSaidAhead(Tree, At);

        public bool IsPast => Tense.IsPast(Tree, At);
    }

    private static TimeExpression Date(Reader words, int length, string value, Interval? range, TimeKind kind = TimeKind.Date) =>
        new(words.At, words.At + length - 1, kind, value, range);

    private static int? Number(string word, int most) =>
        word.Length is > 0 and < 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;

    private static int? YearAt(string word) => word.Length == 4 && Number(word, 2199) is >= 1000 and var year ? year : null;
}
