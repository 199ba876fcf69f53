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

    /// <summary>Tokens of "the former mayor |", and one more.</summary>
    private const int LongestTitle = 4;

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
            var words = document.TokensOf(quote.Content[0]);
            var spokenOf = SpokenOf(document, names, document.TokensOf(cue), document.TokensOf(source.Characters), words, speaker);
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
    private static LinkedMention? SpokenOf(
        Document document,
        IReadOnlyList<LinkedMention> names,
        Extent cue,
        Extent source,
        Extent words,
        Guid speaker
    )
    {
        // What stands in the words themselves is theirs: "said he was proud of Demir".
        var end = words.Start >= cue.End ? words.Start : document.Tokens.Length;
        for (var at = cue.End; at < Math.Min(end, cue.End + Reach) && !IsStop(document, at); at++)
        {
            if (document.Word(at) is "of" or "about" && PersonIn(document, names, at, speaker) is { } behind)
                return behind;
        }
        var sentence = document.SentenceOf(source.Start);
        if (sentence >= document.Sentences.Count)
            return null;
        var start = document.Sentences[sentence].Start;
        if (!document.Is(start, "asked") && !document.Is(start, "speaking") && !document.Is(start, "questioned"))
            return null;
        for (var at = start + 1; at < Math.Min(source.Start, start + Reach); at++)
        {
            if (document.Word(at) is "about" or "of" && PersonIn(document, names, at, speaker) is { } before)
                return before;
        }
        return null;
    }

    /// <summary>Whom a preposition names, with no more than a title or a role between.</summary>
    private static LinkedMention? PersonIn(Document document, IReadOnlyList<LinkedMention> names, int preposition, Guid speaker)
    {
        var index = names.FirstFrom(preposition + 1);
        if (index >= names.Count || names[index].Tokens.Start > preposition + LongestTitle || names[index].Type != EntityTypes.Person)
            return null;
        for (var at = preposition + 1; at < names[index].Tokens.Start; at++)
        {
            if (!document.IsWord(at))
                return null;
        }
        return names[index].Entity.EntityId == speaker ? null : names[index];
    }

    private static bool IsStop(Document document, int at) =>
        document.IsMark(at, '.') || document.IsMark(at, '!') || document.IsMark(at, '?') || document.IsMark(at, ';');
}
