using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Events;

/// <summary>A sentence that another court has changed: "was sentenced to five years", "an appeals court cut the sentence to two". The text says by itself that it is the later one.</summary>
internal static class SentenceChanges
{
    /// <summary>Words from the verb to the sentence: "cut the Thai activist Nok Srisai's | sentence".</summary>
    private const int Reach = 8;

    private static readonly FrozenSet<string> Changing = WordList.Of(
        "cut cuts reduced reduces halved shortened lowered commuted raised raises increased increases doubled extended lengthened quashed"
    );

    private static readonly FrozenSet<string> Passing = WordList.Of("sentenced jailed imprisoned handed given gave");

    /// <summary>One tells the sentence, and the other what became of it.</summary>
    public static bool Of(ReadStatement a, ReadStatement b) =>
        IsChange(a) != IsChange(b) && (IsChange(a) ? b : a).Words.Any(Passing.Contains);

    private static bool IsChange(ReadStatement statement)
    {
        var words = statement.Words;
        var isLater =
            words.Any(word => word is "appeal" or "appeals" or "appellate")
            || (words.Contains("from") && statement.Figures.Exists(figure => figure.Quantity.Unit == "month"));
        return isLater
            && !words.Any(word => word is "upheld" or "uphold" or "upholds")
            && Enumerable
                .Range(0, words.Count)
                .Any(at =>
                    Changing.Contains(words[at])
                    && !Unrealised.Is(words, at)
                    && (
                        words.Skip(at + 1).Take(Reach).Any(IsSentence)
                        || words.Skip(Math.Max(0, at - Reach)).Take(Math.Min(at, Reach)).Any(IsSentence)
                    )
                );
    }

    private static bool IsSentence(string word) => word is "sentence" or "term" or "sentences" or "terms";
}
