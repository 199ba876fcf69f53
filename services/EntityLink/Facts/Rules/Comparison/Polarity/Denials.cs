using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>A denial within a statement.</summary>
/// <param name="At">The token of the word that denies.</param>
/// <param name="Denied">The tokens of what is denied.</param>
/// <param name="IsNegated">"Did not deny": nothing is denied, and nothing admitted.</param>
internal sealed record Denial(int At, Extent Denied, bool IsNegated);

/// <summary>Words by which somebody rejects what is said: "denied that …", "dismissed the reports", "called the claim groundless". Who rejects a bid or is denied entry disputes nothing.</summary>
internal static class Denials
{
    /// <summary>Words between the verb and what it rejects: "denied any of these media reports".</summary>
    private const int Reach = 5;

    /// <summary>Words from "no" to the verb that it negates: "has never publicly denied".</summary>
    private const int Negated = 3;

    private static readonly FrozenSet<string> Sure = WordList.Of("refute refutes refuted debunked");
    private static readonly FrozenSet<string> Verbs = WordList.Words("denial-words");

    /// <summary>What the reader takes for a word that says untrue, and what else those say who deny.</summary>
    private static readonly FrozenSet<string> Untrue = Governors
        .Untrue.Concat(WordList.Words("untrue-words"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is called untrue beside reports: "called the case against him a smear".</summary>
    private static readonly FrozenSet<string> Judged = WordList.Of(
        "case inquiry investigation audit finding findings trial charges evidence"
    );
    private static readonly FrozenSet<string> Nouns = WordList.Words("report-nouns");

    /// <summary>Over charges and accounts people sue for money.</summary>
    private static readonly FrozenSet<string> SuedOver = Nouns
        .Except(["charge", "charges", "account", "accounts"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"insists that there was no violation".</summary>
    private static readonly FrozenSet<string> Insisting = WordList.Of("insist insists insisted insisting maintains maintained");

    private static readonly FrozenSet<string> No = WordList.Of("no not never nobody none");
    private static readonly FrozenSet<string> Naming = WordList.Of(
        "call calls called calling brand brands branded label labels labelled labeled describe describes described describing dismiss dismissed dismisses"
    );
    private static readonly FrozenSet<string> Said = WordList.Of("that involvement responsibility wrongdoing having being it");

    /// <summary>The denier, the verb, the reports, a day: whoever says more says what it is about.</summary>
    public const int WordsOfBareDenial = 5;

    private static readonly FrozenSet<string> Reports = Stemmed("reports claims allegations accusations charges rumors rumours");
    private static readonly FrozenSet<string> Hearsay = Stemmed("reportedly allegedly alleged accused claimed claims rumored rumoured");

    /// <summary>Stems of a statement that speaks of reports.</summary>
    public static bool AreOfReports(IReadOnlyList<string> terms) => terms.Any(Reports.Contains);

    /// <summary>Stems of a statement that somebody else vouches for.</summary>
    public static bool AreOfHearsay(IReadOnlyList<string> terms) => terms.Any(Hearsay.Contains);

    /// <summary>The first denial of a statement; null for none.</summary>
    public static Denial? In(Document document, Extent tokens)
    {
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (!document.IsWord(at))
                continue;
            if (Denies(document, at, tokens.End))
            {
                var isNegated = IsNegated(document, tokens.Start, at);
                if (isNegated && document.Word(at - 1) is "longer")
                    continue;
                return new Denial(at, IsOfReportsBefore(document, at) ? tokens : Behind(document, at, tokens), isNegated);
            }
            if (SaysUntrue(document, tokens, at))
                return new Denial(at, tokens, IsNegated(document, tokens.Start, at));
        }
        return null;
    }

    /// <summary>"No longer denies".</summary>
    public static bool IsWithdrawn(Document document, Extent tokens) =>
        Enumerable
            .Range(tokens.Start, Math.Max(0, tokens.Length - 1))
            .Any(at => document.Is(at, "longer") && Verbs.Contains(document.Word(at + 1).ToString()));

    private static bool Denies(Document document, int at, int end)
    {
        var word = document.Word(at).ToString();
        if (Sure.Contains(word) || IsPlea(document, at, end))
            return true;
        if (Insisting.Contains(word))
            return Next(document, at, end, Reach).Any(next => No.Contains(document.Word(next).ToString()));
        if (document.Is(at, "denial") || document.Is(at, "denials"))
            return at + 1 < end && (document.Is(at + 1, "that") || document.Is(at + 1, "of"));
        if (DenialPhrases.IsSuit(document, at, end, SuedOver) || DenialPhrases.HitsBack(document, at, end))
            return true;
        var isPhrase = DenialPhrases.Is(document, at, end);
        if (!Verbs.Contains(word) && !isPhrase)
            return false;
        if (isPhrase && !DenialPhrases.TakesClauses(word))
            return IsOfReportsBefore(document, at) || DenialPhrases.Rejects(document, at, end, Nouns);
        return IsOfReportsBefore(document, at)
            || Next(document, at, end, isPhrase ? DenialPhrases.Reach : Reach).Any(next => IsReported(document, at, next))
            || (word.StartsWith("den", StringComparison.OrdinalIgnoreCase) && at + 1 < end && document.Is(at + 1, "any"));
    }

    /// <summary>"Pleaded not guilty to".</summary>
    private static bool IsPlea(Document document, int at, int end) =>
        document.Word(at) is "pleaded" or "pleads" or "pled" && at + 2 < end && document.Is(at + 1, "not") && document.Is(at + 2, "guilty");

    private static bool IsReported(Document document, int verb, int next)
    {
        var rejected = document.Word(next).ToString();
        return Said.Contains(rejected)
            || Nouns.Contains(rejected)
            || (next <= verb + 2 && document.IsWord(next) && rejected.EndsWith("ing", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<int> Next(Document document, int at, int end, int reach) =>
        Enumerable.Range(at + 1, Math.Max(0, Math.Min(end, at + 1 + reach) - at - 1)).TakeWhile(next => !document.IsMark(next, '.'));

    /// <summary>"Reports that he would leave were | dismissed by his agent".</summary>
    private static bool IsOfReportsBefore(Document document, int verb) =>
        verb > 1
        && document.Word(verb - 1) is "were" or "was" or "been"
        && Stems.Of(document.Word(document.Sentences[document.SentenceOf(verb)].Start).ToString()) is var first
        && Reports.Contains(first)
        // A judge dismisses charges, too.
        && first != Stems.Of("charges");

    /// <summary>"Is untrue", "called the claim groundless", "described it as a lie", "it is not true that".</summary>
    private static bool SaysUntrue(Document document, Extent tokens, int at)
    {
        if (at == tokens.Start)
            return false;
        if (document.Word(at) is "true" or "correct" or "truth")
            return No.Contains(document.Word(at - 1).ToString())
                || (at > tokens.Start + 1 && No.Contains(document.Word(at - 2).ToString()))
                || document.Word(at - 1).EndsWith("n't", StringComparison.OrdinalIgnoreCase);
        if (CalledUntrue.Is(document, tokens, at, Untrue.Contains, word => Nouns.Contains(word) || Judged.Contains(word)))
            return true;
        if (!Untrue.Contains(document.Word(at).ToString()))
            return false;
        var before = Enumerable.Range(tokens.Start, at - tokens.Start).Where(document.IsWord).ToList();
        var isOfReport = before.Exists(word =>
            (word < at - 1 && (Nouns.Contains(document.Word(word).ToString()) || Judged.Contains(document.Word(word).ToString())))
            || document.Is(word, "it")
        );
        var isJudged =
            before.TakeLast(Reach).Any(word => document.Word(word) is "is" or "are" or "was" or "were" or "as" or "be")
            || before.Exists(word => Naming.Contains(document.Word(word).ToString()));
        return isOfReport && isJudged;
    }

    private static bool IsNegated(Document document, int start, int at) =>
        Enumerable
            .Range(Math.Max(start, at - Negated), at - Math.Max(start, at - Negated))
            .Any(before => document.IsWord(before) && (Negations.Is(document.Word(before).ToString()) || document.Is(before, "without")))
        && document.Word(at) is not ("true" or "correct" or "truth");

    /// <summary>What is denied ends where something else is said: "denied further closures | but said", "which denies bribery | , said".</summary>
    private static Extent Behind(Document document, int at, Extent tokens)
    {
        var isAside = Enumerable
            .Range(tokens.Start, at - tokens.Start)
            .Any(before => document.Word(before) is "which" or "who" && before > tokens.Start && document.IsMark(before - 1, ','));
        var end = at + 1;
        while (
            end < tokens.End
            && !(document.Word(end) is "but" or "though" or "although" or "while" or "however")
            && !(isAside && document.IsMark(end, ','))
        )
            end++;
        return new Extent(at + 1, end);
    }

    private static FrozenSet<string> Stemmed(string words) => words.Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);
}
