using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>The two passes of linking: each name by itself, then each with what the others probably mean.</summary>
internal static class CandidateScoring
{
    /// <summary>The names with their candidates, and what speaks for each before the first pass.</summary>
    public static List<LinkingMention> Prepare(
        Document document,
        IReadOnlyList<MentionCandidate> names,
        NameDictionary dictionary,
        string? headline,
        WordVectors? vectors = null
    )
    {
        var mentions = new List<LinkingMention>(names.Count);
        var defined = DefinedAcronyms.In(document);
        var sentence = 0;
        foreach (var name in names)
        {
            while (sentence + 1 < document.Sentences.Count && document.Sentences[sentence].End <= name.Tokens.Start)
                sentence++;
            while (sentence > 0 && document.Sentences[sentence].Start > name.Tokens.Start)
                sentence--;
            mentions.Add(new LinkingMention(name, sentence, CandidateFinder.Of(document, name, dictionary, defined)));
        }
        PartsOfNames.Add(mentions);
        var context = new DocumentContext(document, mentions, headline, vectors);
        for (var index = 0; index < mentions.Count; index++)
        {
            mentions[index].Said = Apposition.ClassOf(document, mentions[index].Name.Tokens);
            mentions[index].IsThing = ThingClues.IsThing(document, mentions[index].Name.Tokens);
            mentions[index].Region = PlaceHierarchy.RegionBehind(document, mentions, index);
            if (mentions[index].Candidates.Count > 0)
                LocalFeatures.Fill(document, mentions[index], context);
        }
        return mentions;
    }

    /// <summary>Each candidate's share among all of its name and nobody known, whose score is 0 (softmax).</summary>
    public static void Score(IReadOnlyList<LinkingMention> mentions, BoostedTrees trees)
    {
        foreach (var mention in mentions)
        {
            var sum = 1.0;
            foreach (var candidate in mention.Candidates)
                sum += candidate.Score = Math.Exp(trees.Score(candidate.Features));
            foreach (var candidate in mention.Candidates)
                candidate.Score /= sum;
            mention.Decide();
        }
    }
}
