using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>
/// What the sentence around a cue makes of the reported words, which no cue tells alone: "laughed off claims that …" denies, and after "withdrew his claim that …" nobody says so any more. Words
/// between quotation marks were said whatever stands around them.
/// </summary>
internal static class QuoteVerdicts
{
    public static List<ReadQuote> Apply(Document document, IReadOnlyList<ReadQuote> quotes, ClauseTrees trees)
    {
        var sentences = quotes.Any(IsAsked) ? Lines.Sentences(document).Where(IsReadable).ToArray() : [];
        List<ReadQuote> judged = [.. quotes.Select(quote => IsAsked(quote) ? Judged(document, quote, quotes, sentences, trees) : quote)];
        var denials = judged.FindAll(quote => quote is { Polarity: CueVerbs.Denied, Content: [_] }).ToLookup(quote => quote.Content[0].End);
        return judged.FindAll(quote => quote.Content is not [var words] || !denials[words.End].Any(other => IsOnlyAbout(quote, other)));
    }

    /// <summary>"denied | a claim by Hale that P" beside "a claim by Hale | that P": the denial of the claim is that of P, and told once.</summary>
    private static bool IsOnlyAbout(ReadQuote denial, ReadQuote other) =>
        denial is { Polarity: CueVerbs.Denied, Cue: { } verb, Content: [var words] }
        && other.Cue is { } noun
        && verb.End <= words.Start
        && words.Contains(noun.Start)
        && other.Source == denial.Source;

    private static bool IsAsked(ReadQuote quote) => quote is { Kind: not QuoteDraft.Direct, Cue: not null, CueText: not null };

    private static bool IsReadable(Extent sentence) => sentence.Length is > 2 and <= AssertionReader.LongestSentence;

    private static ReadQuote Judged(
        Document document,
        ReadQuote quote,
        IReadOnlyList<ReadQuote> quotes,
        Extent[] sentences,
        ClauseTrees trees
    )
    {
        var cue = document.TokensOf(quote.Cue!.Value);
        var at = sentences.CountBefore(cue.Start, static (sentence, token) => sentence.End <= token);
        if (at >= sentences.Length || !sentences[at].Contains(cue.Start))
            return quote;
        var tree = trees.Of(sentences[at]);
        for (var word = 0; word < tree.Count; word++)
        {
            if (!quote.Cue.Value.Contains(tree.Tokens[word].Start))
                continue;
            switch (Judgement.VerdictOn(tree, word))
            {
                case ReportVerdict.Denied when quote.Source is null:
                    return quote;
                case ReportVerdict.Unsaid:
                    return quote with { IsUnsaid = true, IsUtterance = false };
                // "denied a claim by Hale that P": Hale denies nothing.
                case ReportVerdict.Denied when ClaimantOf(tree, word, quote):
                    return Denier(tree, word, quotes) is { } denier
                        ? quote with
                        {
                            Source = denier,
                            Via = null,
                            Polarity = CueVerbs.Denied,
                            CueText = WithVerb(document, tree, word, quote),
                        }
                        : quote with
                        {
                            IsUnsaid = true,
                            IsUtterance = false,
                        };
                case ReportVerdict.Denied:
                    return quote with { Polarity = CueVerbs.Denied, CueText = WithVerb(document, tree, word, quote) };
            }
        }
        return quote;
    }

    /// <summary>Whether the quote is given to whoever makes the claim: "a claim | by Hale", "Hale's | claim".</summary>
    private static bool ClaimantOf(SentenceTree tree, int claim, ReadQuote quote) =>
        !Grammar.IsVerb(tree, claim) && tree.Characters(tree.Firsts[claim], tree.Lasts[claim]).Contains(quote.Source!.Characters.Start);

    /// <summary>Of whom the text says that they speak the denial.</summary>
    private static Participant? Denier(SentenceTree tree, int claim, IReadOnlyList<ReadQuote> quotes)
    {
        var denial = ShiftedVerdicts.Denial(tree, claim) is >= 0 and var shifted ? shifted : tree.Heads[claim];
        if (denial >= tree.Count)
            return null;
        var verb = tree.Tokens[denial].Start;
        return quotes.FirstOrDefault(other => other.Cue is { } cue && cue.Contains(verb))?.Source;
    }

    /// <summary>"laughed off | claims": what denies stands with what it denies.</summary>
    private static string WithVerb(Document document, SentenceTree tree, int word, ReadQuote quote)
    {
        var verb = Grammar.IsVerb(tree, word) ? word : Math.Min(tree.Heads[word], tree.Count - 1);
        var cue = quote.Cue!.Value;
        return verb <= word ? document.Text[Math.Min(tree.Tokens[verb].Start, cue.Start)..cue.End] : quote.CueText!;
    }
}
