using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// What an article is about: TF-IDF over its headline and beginning, where news says what happened (Salton and Buckley 1988), with the entities it names beside its words. English words weigh by
/// the starting table; in other languages every word weighs alike, and the entities tell.
/// </summary>
internal static class StoryTerms
{
    /// <summary>Tokens of the text that count: the beginning tells the event, the rest its background.</summary>
    private const int Beginning = 250;

    /// <summary>Terms that are kept: those behind change a similarity by less than a hundredth.</summary>
    private const int MostTerms = 60;

    /// <summary>A summary is chosen from these.</summary>
    private const int LeadSentences = 4,
        LongestSentence = 400;

    /// <summary>A word of the headline counts as so many in the text.</summary>
    private const int HeadlineCounts = 3;

    /// <summary>What a known entity weighs beside a word that is in no other text.</summary>
    private const double EntityWeight = 0.7;

    /// <summary>The weight of a word where no table of the language is known.</summary>
    private const double UnknownLanguageWeight = 0.7;

    public static StoryArticle Of(Article article, Annotations found)
    {
        var language = article.Language.Split('-')[0].ToLowerInvariant();
        var document = Document.Of(article.Text.Length > 20_000 ? article.Text[..20_000] : article.Text);
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in Words(article.Headline, language))
            counts[term] = counts.GetValueOrDefault(term) + HeadlineCounts;
        var last = Math.Min(Beginning, document.Tokens.Length);
        var end = last == 0 ? 0 : document.Tokens[last - 1].End;
        foreach (var term in Words(document.Text[..end], language))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        var weights = counts.ToDictionary(
            pair => pair.Key,
            pair => Math.Sqrt(pair.Value) * Weight(pair.Key, language),
            StringComparer.Ordinal
        );
        foreach (var named in found.Mentions.Where(mention => mention.Start < end).GroupBy(mention => mention.EntityId))
            weights["@" + named.Key.ToString("N")] = Math.Sqrt(named.Count()) * EntityWeight;
        return new StoryArticle
        {
            ArticleId = article.ArticleId,
            PublishedAt = article.PublishedAt,
            Language = language,
            Headline = article.Headline,
            Lead =
            [
                .. document
                    .Sentences.Take(LeadSentences)
                    .Select(document.Characters)
                    .Where(sentence => sentence.Length is > 20 and <= LongestSentence)
                    .Select(sentence => new StorySentence(
                        sentence.Start,
                        sentence.Length,
                        article.Text.Substring(sentence.Start, sentence.Length)
                    )),
            ],
            Terms = Normalised(weights),
        };
    }

    private static double Weight(string term, string language) =>
        language is "en" or "und" ? TermCounts.Weight(term) : UnknownLanguageWeight;

    /// <summary>Stems in English; elsewhere the first six letters, which most inflected languages leave as they are.</summary>
    private static IEnumerable<string> Words(string text, string language)
    {
        if (language is "en" or "und")
            return ContentWords.Of(text);
        return Tokenizer
            .Cut(text)
            .Where(token => token.Kind == TokenKind.Number || (token.Kind == TokenKind.Word && token.Length > 3))
            .Select(token => text.Substring(token.Start, Math.Min(token.Length, 6)).ToLowerInvariant());
    }

    private static List<StoryTerm> Normalised(Dictionary<string, double> weights)
    {
        var top = weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).ToList();
        var length = Math.Sqrt(top.Sum(pair => pair.Value * pair.Value));
        return top.ConvertAll(pair => new StoryTerm(pair.Key, (float)(pair.Value / Math.Max(length, 1e-9))));
    }
}
