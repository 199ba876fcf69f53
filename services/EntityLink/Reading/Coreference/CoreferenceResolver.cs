using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

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
        // "NAIROBI (AFP) - …": where and for whom somebody writes is nobody whom the text tells of.
        names = [.. names.Where(name => !Datelines.Holds(document, name.Tokens.Start))];
        if (names.Count == 0)
            return Antecedents.None;
        var found = new Dictionary<int, LinkedMention>();
        var candidates = new AntecedentCandidates(document, names, isQuoted, trees);
        var traits = new Traits(document, names);
        var descriptions = new Descriptions(document, names, traits);
        var epithets = new Epithets(document, names, trees, candidates.Genders, traits);
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
                    var (name, isMeant) = OfSayer(document, candidates, isQuoted, found, at, kind);
                    if (!isMeant && !candidates.IsOfNobody(at, kind))
                        name = Best(candidates.Of(at, kind), kind) ?? candidates.NamedNext(at, kind);
                    if (name is null)
                        continue;
                    found[at] = name;
                    candidates.Genders.Learn(name, Genders.Of(kind));
                }
                else if (document.Is(at, "the") && (epithets.At(at, sentence.End) ?? descriptions.At(at, sentence.End)) is { } description)
                {
                    for (var token = at; token < description.End; token++)
                        found[token] = description.Name;
                    at = description.End - 1;
                }
            }
        }
        return new Antecedents(found);
    }

    /// <summary>"The judge said she would stay", "the union said it would appeal", "he said he was tired": who speaks of himself, whom no name in this sentence tells.</summary>
    /// <returns>Whether the one who speaks is meant, and the name that he stands for, where he has one.</returns>
    private static (LinkedMention? Name, bool IsMeant) OfSayer(
        Document document,
        AntecedentCandidates candidates,
        Func<int, bool> isQuoted,
        Dictionary<int, LinkedMention> found,
        int pronoun,
        PronounKind kind
    )
    {
        if (candidates.PlaceOf(new Extent(pronoun, pronoun + 1)) is not { } place)
            return default;
        var sayer = Sayer.Of(place.Tree, place.Word);
        if (sayer < 0)
            return default;
        var token = document.TokenFrom(place.Tree.Tokens[sayer].Start);
        var name = found.GetValueOrDefault(token);
        if (isQuoted(token) != isQuoted(pronoun))
            return default;
        if (Pronoun.KindOf(document.Word(token)) == kind)
            return (name, true);
        if (kind is PronounKind.It or PronounKind.They)
            return
                place.Tree.Tags[sayer] == (kind == PronounKind.It ? "NN" : "NNS")
                && !candidates.HasName(token)
                && !candidates.HasName(token + 1)
                ? (name?.Type == EntityTypes.Person ? null : name, true)
                : default;
        var isOther = name is not null && candidates.Genders.Of(name) is var gender and not Gender.Unknown && gender != Genders.Of(kind);
        return !isOther && Sayer.IsMeant(place.Tree, sayer, kind) ? (name, true) : default;
    }

    /// <summary>The likeliest candidate, where it is likely enough; of one entity's mentions the nearest.</summary>
    public static LinkedMention? Best(List<AntecedentCandidate> candidates, PronounKind kind, AntecedentModel? model = null)
    {
        model ??= AntecedentModel.Shipped;
        // "It" and "they" mostly stand for things and people without a name: only where one name fits, and it began the last sentence or this one, or was its first subject.
        if (kind is PronounKind.It or PronounKind.They)
            return (
                candidates.Find(candidate =>
                    candidate[AntecedentFeature.BeginsSentence] > 0 && candidate[AntecedentFeature.Sentences] is 0 or 1
                ) ?? candidates.FindLast(IsSubjectBefore)
            )?.Mention;
        if (candidates.Find(candidate => candidate.IsSayer) is { } sayer)
            return sayer.Mention;
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

    /// <summary>"On Monday the energy firm Volta Grid bought two plants. It …": the name was the subject of the last sentence, and the pronoun begins this one as its subject.</summary>
    private static bool IsSubjectBefore(AntecedentCandidate candidate) =>
        candidate[AntecedentFeature.Sentences] == 1
        && candidate[AntecedentFeature.BeforeVerb] > 0
        && candidate[AntecedentFeature.BehindPreposition] == 0
        && candidate[AntecedentFeature.IsPossessive] == 0
        && candidate[AntecedentFeature.PronounBeginsSentence] > 0
        && candidate[AntecedentFeature.PronounRole] == (float)PronounRole.Subject
        && candidate.Mention.Type is EntityTypes.Organization;
}
