using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>Finds the name that each pronoun ("she") and each description ("the minister", "the company") stands for.</summary>
internal static class CoreferenceResolver
{
    /// <summary>An article has some hundred; a text of nothing but pronouns is not worth a second.</summary>
    private const int MostPronouns = 2_000;

    /// <param name="document">The text.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="isQuoted">Whether a token stands between quotation marks: the narrator does not speak there.</param>
    /// <param name="trees">Of its sentences.</param>
    /// <param name="cancellationToken">Looked at between sentences.</param>
    public static Antecedents Resolve(
        Document document,
        IReadOnlyList<LinkedMention> names,
        Func<int, bool> isQuoted,
        ClauseTrees trees,
        CancellationToken cancellationToken = default
    )
    {
        if (names.Count == 0)
            return Antecedents.None;
        var found = new Dictionary<int, LinkedMention>();
        var candidates = new AntecedentCandidates(document, names, isQuoted, trees);
        var descriptions = new Descriptions(document, names);
        var pronouns = 0;
        foreach (var sentence in document.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var at = sentence.Start; at < sentence.End && pronouns < MostPronouns; at++)
            {
                if (!document.IsWord(at))
                    continue;
                if (Pronoun.KindOf(document.Word(at)) is var kind and not PronounKind.None)
                {
                    pronouns++;
                    if (Best(candidates.Of(at, kind), kind) is { } name)
                        found[at] = name;
                }
                else if (document.Is(at, "the") && descriptions.At(at, sentence.End) is { } description)
                {
                    for (var token = at; token < description.End; token++)
                        found[token] = description.Name;
                    at = description.End - 1;
                }
            }
        }
        return new Antecedents(found);
    }

    /// <summary>The likeliest candidate, where it is likely enough; of one entity's mentions the nearest.</summary>
    public static LinkedMention? Best(List<AntecedentCandidate> candidates, PronounKind kind, AntecedentModel? model = null)
    {
        model ??= AntecedentModel.Shipped;
        // "It" and "they" mostly stand for things and people without a name: only where one name fits, and it began the last sentence or this one.
        if (kind is PronounKind.It or PronounKind.They)
            return candidates
                .Find(candidate => candidate[AntecedentFeature.BeginsSentence] > 0 && candidate[AntecedentFeature.Sentences] is 0 or 1)
                ?.Mention;
        AntecedentCandidate? best = null;
        var likely = model.Threshold;
        foreach (var candidate in candidates)
        {
            var probability = model.Probability(candidate);
            if (probability > likely)
                (best, likely) = (candidate, probability);
        }
        return best?.Mention;
    }
}
