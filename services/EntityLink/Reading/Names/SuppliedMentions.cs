using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Names whose spans somebody else has found: each gets the reading that the text itself would give it.</summary>
internal static class SuppliedMentions
{
    public static List<MentionCandidate> Of(
        Document reading,
        EncodedDocument encoded,
        NameDictionary dictionary,
        IReadOnlyList<Extent> spans,
        CancellationToken cancellationToken = default
    )
    {
        // The names around them say what a short form is short for.
        var all = NameFinder.Find(reading, encoded, dictionary, cancellationToken);
        var found = all.ToDictionary(name => reading.Characters(name.Tokens));
        var given = new List<MentionCandidate>(spans.Count);
        foreach (var span in spans.Where(reading.HasToken).OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            var name =
                found.GetValueOrDefault(span) is { } same && same.Surface.Length == span.Length
                    ? same
                    : Read(reading, encoded, dictionary, span);
            name.IsGiven = true;
            given.Add(name);
        }
        return given;
    }

    private static MentionCandidate Read(Document reading, EncodedDocument encoded, NameDictionary dictionary, Extent span)
    {
        var surface = reading.Text.Substring(span.Start, span.Length);
        var aliases = dictionary.Find(reading.Folded.AsSpan(span.Start, span.Length));
        var tokens = reading.TokensOf(span);
        var guess =
            encoded.TypeOf(span) is { Probability: > 0.3 } seen ? new TypeGuess(seen.Type, seen.Probability > 0.8 ? 2 : 1)
            : aliases.Count > 0 ? new TypeGuess(aliases[0].Entity.Type, 1)
            : reading.IsWord(tokens.Start) ? TypeGuess.Of(reading, tokens, titled: false)
            : new TypeGuess(EntityTypes.Other, 0);
        return new MentionCandidate(tokens, surface)
        {
            CharacterStart = span.Start,
            Characters = span,
            Aliases = aliases,
            Type = guess.Type,
            TypeEvidence = guess.Evidence,
            Shares = encoded.SharesIn(span),
        };
    }
}
