using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// "He" between quotation marks is not who speaks, or it would be "I": “He is a coward,” Arai said of Demir. Nor is "she" in what "her aide Lena Kos" says. Who is spoken of is named behind "of" or "about",
/// or nobody known.
/// </summary>
internal static class SpokenPronouns
{
    /// <summary>Tokens from the verb to who is spoken of: "said on Monday of the former mayor | Demir".</summary>
    private const int Reach = 10;

    public static Antecedents Without(
        Document document,
        IReadOnlyList<LinkedMention> names,
        Antecedents antecedents,
        IReadOnlyList<ReadQuote> quotes
    )
    {
        var others = new Dictionary<int, LinkedMention?>();
        foreach (var quote in quotes)
        {
            if (quote is not { Source: { EntityId: { } speaker } source, Cue: { } cue })
                continue;
            var spokenOf = SpokenOf(document, names, document.TokensOf(cue), document.TokensOf(source.Characters), speaker);
            var owner = OwnerOf(source);
            foreach (var part in quote.Content.Select(document.TokensOf))
            {
                for (var at = part.Start; at < part.End; at++)
                {
                    var kind = Pronoun.KindOf(document.Word(at));
                    if (
                        kind is PronounKind.He or PronounKind.She
                        && antecedents.Of(at)?.Entity.EntityId == speaker
                        && (quote.Kind == QuoteDraft.Direct || spokenOf is not null || owner == kind)
                    )
                        others[at] =
                            spokenOf is { } one && Genders.Of(one) is var gender && (gender == Gender.Unknown || gender == Genders.Of(kind))
                                ? one
                                : null;
                }
            }
        }
        return others.Count == 0 ? antecedents : antecedents.With(others);
    }

    /// <summary>"her aide Lena Kos", "his lawyer".</summary>
    private static PronounKind OwnerOf(Participant source) =>
        source.Surface.StartsWith("her ", StringComparison.OrdinalIgnoreCase) ? PronounKind.She
        : source.Surface.StartsWith("his ", StringComparison.OrdinalIgnoreCase) ? PronounKind.He
        : PronounKind.None;

    /// <summary>"said of | Demir", "Asked about | Demir's remarks, Arai said".</summary>
    private static LinkedMention? SpokenOf(Document document, IReadOnlyList<LinkedMention> names, Extent cue, Extent source, Guid speaker)
    {
        for (var at = cue.End; at < Math.Min(document.Tokens.Length, cue.End + Reach) && !IsStop(document, at); at++)
        {
            if (document.Word(at) is "of" or "about" && PersonIn(document, names, at, Reach, speaker) is { } behind)
                return behind;
        }
        var sentence = document.SentenceOf(source.Start);
        if (sentence >= document.Sentences.Count)
            return null;
        var start = document.Sentences[sentence].Start;
        if (!document.Is(start, "asked") && !document.Is(start, "speaking") && !document.Is(start, "questioned"))
            return null;
        for (var at = start + 1; at < source.Start; at++)
        {
            if (document.Word(at) is "about" or "of" && PersonIn(document, names, at, source.Start - at, speaker) is { } before)
                return before;
        }
        return null;
    }

    private static LinkedMention? PersonIn(Document document, IReadOnlyList<LinkedMention> names, int from, int length, Guid speaker)
    {
        for (var index = names.FirstFrom(from); index < names.Count && names[index].Tokens.Start < from + length; index++)
        {
            if (Enumerable.Range(from, names[index].Tokens.Start - from).Any(at => IsStop(document, at)))
                return null;
            if (names[index].Type == EntityTypes.Person && names[index].Entity.EntityId != speaker)
                return names[index];
        }
        return null;
    }

    private static bool IsStop(Document document, int at) =>
        document.IsMark(at, '.') || document.IsMark(at, '!') || document.IsMark(at, '?') || document.IsMark(at, ';');
}
