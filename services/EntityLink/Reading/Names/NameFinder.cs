using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Finds the names of a text: what the dictionary knows, and what is written like a name.</summary>
internal static class NameFinder
{
    /// <summary>The names in the order of the text.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="dictionary">The known names.</param>
    /// <param name="language">BCP 47; null or "und" is read as English.</param>
    /// <param name="cancellationToken">Looked at before each sentence.</param>
    public static List<MentionCandidate> Find(
        Document reading,
        NameDictionary dictionary,
        string? language,
        CancellationToken cancellationToken = default
    )
    {
        var use = new WordUse(reading);
        var names = new List<MentionCandidate>();
        for (var index = 0; index < reading.Sentences.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = reading.Sentences[index];
            var matches = DictionaryMatches.In(reading, sentence, dictionary);
            // A headline with a capital on every word shows nothing but what the dictionary knows.
            if (use.Titled[index])
                names.AddRange(matches.Select(match => Known(reading, match)));
            else
                names.AddRange(InSentence(reading, sentence, use, matches).Where(name => IsSure(name, language)));
        }
        ShortForms.Resolve(reading, names);
        return names;
    }

    /// <summary>
    /// The word lists are English: elsewhere an unknown name needs two words, and in German, which writes every noun large, a first name or a title.
    /// </summary>
    private static bool IsSure(MentionCandidate name, string? language) =>
        name.Aliases.Count > 0
        || language is null or "und"
        || language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        || (name.Type == EntityTypes.Person && name.TypeEvidence > 2)
        || (
            name.Words > 1
            && !language.StartsWith("de", StringComparison.OrdinalIgnoreCase)
            && !language.StartsWith("lb", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Walks the runs of capitals and the dictionary's matches side by side.</summary>
    private static IEnumerable<MentionCandidate> InSentence(Document reading, Extent sentence, WordUse use, List<DictionaryMatch> matches)
    {
        var (next, read) = (0, sentence.Start);
        foreach (var run in CapitalRuns.In(reading, sentence, use))
        {
            for (; next < matches.Count && matches[next].Tokens.End <= run.Start; next++)
                yield return Known(reading, matches[next]);
            if (run.End <= read)
                continue;
            // A match that begins before the run ("al-Qaeda") is known; the run is what is left of it.
            var start = Math.Max(run.Start, read);
            for (; next < matches.Count && matches[next].Tokens.Start < start; next++)
            {
                yield return Known(reading, matches[next]);
                start = Math.Max(start, matches[next].Tokens.End);
            }
            var inside = new List<DictionaryMatch>();
            var end = run.End;
            for (; next < matches.Count && matches[next].Tokens.Start < end; next++)
            {
                inside.Add(matches[next]);
                end = Math.Max(end, matches[next].Tokens.End);
            }
            read = Math.Max(start, end);
            if (start < end)
            {
                foreach (var name in RunReader.Read(reading, new Extent(start, end), inside))
                    yield return name;
            }
        }
        for (; next < matches.Count; next++)
            yield return Known(reading, matches[next]);
    }

    public static MentionCandidate Known(Document reading, DictionaryMatch match, string title = "")
    {
        var characters = reading.Characters(match.Tokens);
        return new MentionCandidate(match.Tokens, reading.Text.Substring(characters.Start, characters.Length))
        {
            Aliases = match.Aliases,
            Type = match.Aliases[0].Entity.Type,
            TypeEvidence = 1,
            Title = title,
        };
    }
}
