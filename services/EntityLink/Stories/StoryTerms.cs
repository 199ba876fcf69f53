using System.Runtime.InteropServices;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Stories;

/// <summary>
/// What an article is about: TF-IDF over its headline and beginning, where news says what happened (Salton and Buckley 1988), with the entities it names beside its words; and by themselves the
/// capitalised words, the numbers and the places of the beginning, which part events that are alike. English words weigh by the starting table; in other languages every word weighs alike, and
/// the entities tell.
/// </summary>
internal static class StoryTerms
{
    /// <summary>Tokens of the text that count: the beginning tells the event, the rest its background.</summary>
    private const int Beginning = 250;

    /// <summary>Terms that are kept of each kind: those behind change a similarity by less than a hundredth.</summary>
    private static readonly int[] MostTerms = [60, 30, 20, 15];

    /// <summary>A summary is chosen from these.</summary>
    private const int LeadSentences = 4,
        LongestSentence = 400;

    /// <summary>A word of the headline counts as so many in the text.</summary>
    private const int HeadlineCounts = 3;

    /// <summary>A page with so few words of its own, none of which its headline has, shows something else than the article: what a video's page says to everybody, a copyright.</summary>
    private const int FewWords = 60,
        FewestOfHeadline = 3;

    /// <summary>What a known entity weighs beside a word that is in no other text.</summary>
    public const double EntityWeight = 0.7;

    /// <summary>The weight of a word where no table of the language is known.</summary>
    private const double UnknownLanguageWeight = 0.7;

    /// <summary>Only so much of a text is read for it: its beginning and the sentences that may be shown.</summary>
    private const int LongestRead = 20_000;

    public static StoryArticle Of(Article article, Annotations found) => Of(article, found, Document.Of(article.Text));

    public static StoryArticle Of(Article article, Annotations found, Document whole)
    {
        var language = article.Language.Split('-')[0].ToLowerInvariant();
        var document = article.Text.Length > LongestRead ? Document.Of(article.Text[..LongestRead]) : whole;
        var last = Math.Min(Beginning, document.Tokens.Length);
        var end = last == 0 ? 0 : document.Tokens[last - 1].End;
        var headline = Words(article.Headline, language).ToList();
        var words = Words(document.Text[..end], language).ToList();
        var isElsewhere = IsElsewhere(headline, words);
        if (isElsewhere)
            words = headline;
        var mentions = found.Mentions.Where(mention => mention.Start < end && !isElsewhere).ToList();
        var about = Weighed(
            headline.SelectMany(word => Enumerable.Repeat(word.Term, HeadlineCounts)).Concat(words.Select(word => word.Term)),
            language
        );
        foreach (var named in mentions.GroupBy(mention => mention.EntityId))
            about[StoryTerm.Entity + named.Key.ToString("N")] = Math.Sqrt(named.Count()) * EntityWeight;
        var places = mentions.Where(mention => mention.Type == "location").GroupBy(mention => mention.Surface.ToLowerInvariant());
        return new StoryArticle
        {
            ArticleId = article.ArticleId,
            PublishedAt = Storable.Of(article.PublishedAt),
            Language = language,
            Headline = Storable.Of(article.Headline),
            IsRelease = article.Origin.Kind == "press-release",
            Lead =
            [
                .. document
                    .Sentences.Take(isElsewhere ? 0 : LeadSentences)
                    .Select(document.Characters)
                    .Where(sentence => sentence.Length is > 20 and <= LongestSentence)
                    .Select(sentence => new StorySentence(
                        sentence.Start,
                        sentence.Length,
                        Storable.Of(article.Text.Substring(sentence.Start, sentence.Length))
                    )),
            ],
            Terms =
            [
                .. Normalised(StoryTermKind.About, about),
                .. Normalised(
                    StoryTermKind.Capitalised,
                    Weighed(words.Where(word => word.IsCapitalised).Select(word => word.Term), language)
                ),
                .. Normalised(
                    StoryTermKind.Number,
                    Weighed(words.Where(word => word is { IsNumber: true, IsCapitalised: false }).Select(word => word.Term), language)
                ),
                .. Normalised(
                    StoryTermKind.Place,
                    places.ToDictionary(same => same.Key, same => Math.Sqrt(same.Count()), StringComparer.Ordinal)
                ),
            ],
        };
    }

    /// <summary>What the headline tells of stands on another page, or in a film.</summary>
    private static bool IsElsewhere(List<Word> headline, List<Word> text) =>
        headline.Count >= FewestOfHeadline
        && text.Count < FewWords
        && !text.Select(word => word.Term).Intersect(headline.Select(word => word.Term), StringComparer.Ordinal).Any();

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(string Term, bool IsCapitalised, bool IsNumber);

    /// <summary>The square root of how often each is there, times what it is worth.</summary>
    private static Dictionary<string, double> Weighed(IEnumerable<string> terms, string language) =>
        terms
            .CountBy(term => term, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => Math.Sqrt(pair.Value) * Weight(pair.Key, language), StringComparer.Ordinal);

    private static double Weight(string term, string language) => IsEnglish(language) ? TermCounts.Weight(term) : UnknownLanguageWeight;

    private static bool IsEnglish(string language) => language is "en" or "und";

    /// <summary>Stems in English; elsewhere the first six letters, which most inflected languages leave as they are.</summary>
    private static IEnumerable<Word> Words(string text, string language)
    {
        foreach (var token in Tokenizer.Cut(text))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            var word = text.Substring(token.Start, token.Length);
            var isNumber = token.Kind == TokenKind.Number;
            if (IsEnglish(language) ? ContentWords.IsContent(word) : isNumber || word.Length > 3)
                yield return new Word(
                    IsEnglish(language) ? Stems.Of(word) : word[..Math.Min(word.Length, 6)].ToLowerInvariant(),
                    char.IsUpper(word[0]),
                    isNumber
                );
        }
    }

    private static IEnumerable<StoryTerm> Normalised(StoryTermKind kind, Dictionary<string, double> weights)
    {
        var top = weights
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(MostTerms[(int)kind])
            .ToList();
        var length = Math.Sqrt(top.Sum(pair => pair.Value * pair.Value));
        return top.Select(pair => new StoryTerm(Storable.Of(StoryTerm.Of(kind, pair.Key)), (float)(pair.Value / Math.Max(length, 1e-9))));
    }
}
