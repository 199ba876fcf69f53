using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>
/// How any two statements relate: both are read as documents are, the sentences that fit each other best are aligned, a small model says whether they speak of one event at all, and rules over
/// what they say of it decide the rest. Without evidence the answer is none.
/// </summary>
/// <param name="reader">Reads both texts.</param>
/// <param name="model">Tells one event from another.</param>
internal sealed class StatementComparer(DocumentReader reader, SameEventModel? model = null)
{
    /// <summary>Sentences of a side that are compared with each of the other's: a statement is one, a lead has three; each pair costs some microseconds.</summary>
    private const int MostSentences = 24;

    /// <summary>Tokens of a sentence that are compared: the longest sentences of news have some 120; common subsequences cost the square.</summary>
    private const int LongestSentence = 200;

    /// <summary>Words of a pair whose likeness is asked for: two short statements have some twenty; each costs a millisecond.</summary>
    private const int MostVectors = 96;

    private readonly SameEventModel _model = model ?? SameEventModel.Shipped;

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public StatementComparison Compare(Statement a, Statement b, CancellationToken cancellationToken = default)
    {
        var (ones, others) = (Sentences(a, cancellationToken), Sentences(b, cancellationToken));
        if (ones.Count == 0 || others.Count == 0)
            return new StatementComparison(
                Relation.None("one of the two says nothing"),
                0,
                new Extent(0, a.Text.Length),
                new Extent(0, b.Text.Length)
            );
        // Which of the two is given first makes no difference.
        if (IsBehind(a, b))
        {
            var turned = Compared(others, ones, cancellationToken);
            return turned with { A = turned.B, B = turned.A };
        }
        return Compared(ones, others, cancellationToken);
    }

    /// <summary>Without a time it is the first.</summary>
    private static bool IsBehind(Statement a, Statement b) =>
        a.PublishedAt == b.PublishedAt ? string.CompareOrdinal(a.Text, b.Text) > 0 : Nullable.Compare(a.PublishedAt, b.PublishedAt) > 0;

    private StatementComparison Compared(List<ReadStatement> ones, List<ReadStatement> others, CancellationToken cancellationToken)
    {
        var (one, other, features) = Aligned(ones, others, cancellationToken);
        var score = _model.Probability(features);
        return new StatementComparison(ComparisonRules.Relate(one, other, features, score), score, one.Characters, other.Characters);
    }

    /// <summary>The two sides with their features, for training.</summary>
    public StatementFeatures Features(Statement a, Statement b) => Aligned(Sentences(a, default), Sentences(b, default), default).Features;

    private (ReadStatement One, ReadStatement Other, StatementFeatures Features) Aligned(
        List<ReadStatement> ones,
        List<ReadStatement> others,
        CancellationToken cancellationToken
    )
    {
        (ReadStatement, ReadStatement, StatementFeatures)? best = null;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                var features = StatementFeatures.Of(one, other);
                if (best is not { } known || features.Cosine > known.Item3.Cosine)
                    best = (one, other, features);
            }
        }
        var (a, b, _) = best!.Value;
        var (embedder, pairs, said, also) = (reader.Models.Embedder, reader.Models.Pairs, Words(a), Words(b));
        var meaning = Embedder.Similarity(embedder.Embed(said, cancellationToken), embedder.Embed(also, cancellationToken));
        return (
            a,
            b,
            StatementFeatures.Of(
                a,
                b,
                meaning,
                [pairs.Score(said, also, cancellationToken), pairs.Score(also, said, cancellationToken)],
                Likeness(text => embedder.Embed(text, cancellationToken))
            )
        );
    }

    /// <summary>The cosine of two words, each of which is embedded once in a comparison. Of the many words of a hostile text no two are told apart.</summary>
    private static Func<string, string, double> Likeness(Func<string, float[]> embed)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        return (one, other) => Vector(one) is { } vector && Vector(other) is { } also ? Embedder.Similarity(vector, also) : 1;

        float[]? Vector(string word) =>
            vectors.TryGetValue(word, out var known) ? known
            : vectors.Count >= MostVectors ? null
            : vectors[word] = embed(word);
    }

    private static string Words(ReadStatement statement) =>
        statement.Given.Text.Substring(statement.Characters.Start, statement.Characters.Length);

    private List<ReadStatement> Sentences(Statement given, CancellationToken cancellationToken)
    {
        var document = Document.Of(given.Text);
        var read = reader.Read(
            new DocumentInput
            {
                Text = given.Text,
                PublishedAt = given.PublishedAt,
                Outlet = given.Outlet,
            },
            cancellationToken
        );
        // Two or three short sentences are one statement; more are a text, in which the one that fits is looked for.
        var whole = new Extent(0, document.Tokens.Length);
        if (document.Tokens.Length > 0 && document.Sentences.Count <= 3 && whole.Length <= LongestSentence)
            return [ReadStatement.Of(given, document, whole, read)];
        return
        [
            .. document
                .Sentences.Where(sentence => sentence.Length > 0)
                .Take(MostSentences)
                .Select(sentence =>
                    ReadStatement.Of(
                        given,
                        document,
                        new Extent(sentence.Start, Math.Min(sentence.End, sentence.Start + LongestSentence)),
                        read
                    )
                ),
        ];
    }
}
