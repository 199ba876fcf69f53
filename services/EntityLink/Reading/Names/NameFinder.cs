using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Finds the names of a text: what the encoder sees and what the dictionary knows.</summary>
internal static class NameFinder
{
    /// <summary>Names that the encoder is this sure of are evidence for their type (as is a title or a known first name).</summary>
    private const double Sure = 0.9;

    /// <summary>The names in the order of the text.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="encoded">What the encoder says of it; what lies behind its end, and all where it says nothing, is left to the dictionary.</param>
    /// <param name="dictionary">The known names.</param>
    /// <param name="cancellationToken">Looked at before each sentence.</param>
    public static List<MentionCandidate> Find(
        Document reading,
        EncodedDocument encoded,
        NameDictionary dictionary,
        CancellationToken cancellationToken = default
    )
    {
        var use = new WordUse(reading);
        var found = EncodedName.In(reading, encoded);
        var names = new List<MentionCandidate>();
        var next = 0;
        foreach (var sentence in reading.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = next;
            while (next < found.Count && found[next].Tokens.Start < sentence.End)
                next++;
            var matches = DictionaryMatches.In(reading, sentence, dictionary);
            // Behind the end of what was encoded, in the middle of a sentence or not, there is the dictionary alone.
            var seen = matches.TakeWhile(match => reading.Tokens[match.Tokens.End - 1].End <= encoded.End).ToList();
            foreach (
                var (one, likely) in Storms.Join(
                    reading,
                    sentence,
                    JoinedNames.Join(
                        reading,
                        [
                            .. NameEvidence
                                .In(reading, sentence, use, encoded, found[first..next], seen)
                                .SelectMany(NameDecision.Choose)
                                .Where(one => !CommonNouns.Is(reading, sentence, one.Name.Tokens)),
                        ]
                    )
                )
            )
            {
                var probability = one.IsKnownAcronym ? Math.Max(likely, Sure) : likely;
                names.Add(
                    FirstWords.IsFirstName(reading, sentence, one)
                        ? Named(
                            reading,
                            encoded,
                            sentence,
                            new Extent(one.Tokens.Start - 1, one.Tokens.End),
                            one.Encoded,
                            null,
                            names,
                            probability
                        )
                        : Named(reading, encoded, sentence, one.Tokens, one.Encoded, one.Known, names, probability)
                );
            }
            names.AddRange(
                matches
                    .Skip(seen.Count)
                    .Where(match => names.Count == 0 || names[^1].Tokens.End <= match.Tokens.Start)
                    .Select(match => Named(reading, encoded, sentence, match.Tokens, null, match, names, probability: 0.5))
                    .ToList()
            );
        }
        ShortForms.Resolve(reading, names);
        return names;
    }

    private static MentionCandidate Named(
        Document reading,
        EncodedDocument whole,
        Extent sentence,
        Extent tokens,
        EncodedName? encoded,
        DictionaryMatch? known,
        List<MentionCandidate> before,
        double probability
    )
    {
        var characters = reading.Characters(tokens);
        var limit = before.Count > 0 ? Math.Max(sentence.Start, before[^1].Tokens.End) : sentence.Start;
        var isPlace = Datelines.BeginsAt(reading, tokens.Start);
        var isStorm = Storms.Is(reading, tokens);
        var type =
            isPlace ? EntityTypes.Location
            : isStorm ? EntityTypes.Event
            : encoded?.Name.Type ?? known!.Aliases[0].Entity.Type;
        var title = type == EntityTypes.Person ? Titles.Before(reading, limit, tokens.Start) : "";
        return new MentionCandidate(tokens, reading.Text.Substring(characters.Start, characters.Length))
        {
            CharacterStart = characters.Start,
            Aliases = known?.Aliases ?? [],
            Type = type,
            TypeEvidence =
                title.Length > 0 || isPlace || isStorm ? 3
                : encoded is null ? 1
                : encoded.Name.Probability >= Sure ? 2
                : 1,
            Title = title,
            Probability = Math.Round(probability, 4),
            Shares = isPlace || isStorm ? new Dictionary<string, double> { [type] = 1 } : whole.SharesIn(characters),
        };
    }
}
