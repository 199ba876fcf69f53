using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>Spans that somebody gave and that are no names: pronouns and descriptions get the entity of the name that they stand for.</summary>
internal static class SuppliedReferences
{
    /// <summary>A reference is right less often than the name that it leads to.</summary>
    private const double Trust = 0.7;

    public static List<LinkedMention> Resolve(Document document, List<LinkedMention> mentions, Func<int, bool> isQuoted, ClauseTrees trees)
    {
        if (!mentions.Exists(mention => IsReference(document, mention)))
            return mentions;
        var names = mentions.FindAll(mention => !IsReference(document, mention));
        var antecedents = CoreferenceResolver.Resolve(document, names, isQuoted, trees);
        return mentions.ConvertAll(mention =>
            IsReference(document, mention) && antecedents.Of(mention.Tokens.Start) is { } name
                ? mention with
                {
                    Entity = name.Entity,
                    Type = name.Type,
                    Score = Math.Round(Trust * name.Score, 3),
                    Candidates = name.Candidates,
                }
                : mention
        );
    }

    private static bool IsReference(Document document, LinkedMention mention) =>
        mention.Tokens.Length == 1
            ? Pronoun.KindOf(document.Word(mention.Tokens.Start)) != PronounKind.None
            : document.Is(mention.Tokens.Start, "the") && !document.IsCapital(mention.Tokens.Start + 1);
}
