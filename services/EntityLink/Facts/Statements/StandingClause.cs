using System.Collections.Frozen;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>
/// Which clauses a reader understands without their sentence: those that begin with their subject and go on with its verb. "Four navies", "who runs eleven carriers" and "it takes one
/// worry away" are understood in their sentence only.
/// </summary>
internal static class StandingClause
{
    /// <summary>A longer sentence is cut around the clause.</summary>
    private const int Longest = 320;

    private static readonly FrozenSet<string> Pronouns = WordList.Of(
        "i we you he she it they him her them us this that these those here there one some others both each all who whom whose which what such"
    );

    private static readonly FrozenSet<string> Relatives = WordList.Of("that who whom whose which where when what");

    /// <summary>Behind one of these a clause is a part of another, and a noun no subject.</summary>
    private static readonly FrozenSet<string> Prepositions = WordList.Of(
        "after among around as at before behind below between by despite during for from in into of off on over since than through to toward towards under until up upon with within without"
    );

    private static readonly FrozenSet<string> BeginClauses = WordList.Of(
        "and but or while as after when because although whereas so if unless before since until which who said says told"
    );

    /// <summary>For each statement that does not stand by itself the sentence that it is read in.</summary>
    public static IReadOnlyDictionary<Guid, string> Sentences(IEnumerable<Assertion> assertions, Document document) =>
        assertions
            .Where(one =>
                one.Predicate != UtteranceAssertions.Predicate && one.Start >= 0 && one.Start + one.Length <= document.Text.Length
            )
            .Select(one => (one.AssertionId, Clause: document.TokensOf(new Extent(one.Start, one.Start + one.Length)), One: one))
            .Where(said =>
                said.Clause.Length > 0 && !Stands(document, said.Clause, said.One) && !IsIntroduction(document, said.Clause, said.One)
            )
            .DistinctBy(said => said.AssertionId)
            .ToDictionary(said => said.AssertionId, said => Sentence(document, said.Clause));

    /// <summary>"Harbour director Erik Solberg" says who he is, and nothing of what else its sentence says.</summary>
    private static bool IsIntroduction(Document document, Extent clause, Assertion one) =>
        one is { Subject: not null, Object: not null }
        && Introductions.Are(one.Predicate, one.Quantity is not null, Tokens(clause).Select(token => document.Word(token).ToString()));

    private static bool Stands(Document document, Extent clause, Assertion one)
    {
        if (one.Subject is not { Start: var start, Length: > 0 and var length } || one.Attribution.Any(source => IsNoName(source.Surface)))
            return false;
        var subject = document.TokensOf(new Extent(start, Math.Min(start + length, document.Text.Length)));
        var begins = document.Sentences[document.SentenceOf(clause.Start)].Start == clause.Start;
        return subject.Start >= clause.Start
            && subject.End < clause.End
            && (begins || subject.Start == clause.Start)
            && IsWhole(document, clause)
            && !Is(document, subject.Start, Pronouns)
            && !Is(document, subject.Start, Prepositions)
            && (begins || !Is(document, clause.Start - 1, Prepositions))
            && HasVerb(document, new Extent(subject.End, clause.End), one.Predicate);
    }

    /// <summary>Not cut before its object or what else belongs to its verb: "Turkey proposes | that each country pays".</summary>
    private static bool IsWhole(Document document, Extent clause)
    {
        var next = clause.End;
        return next >= document.Sentences[document.SentenceOf(clause.Start)].End
            || ",.;:!?-—)”".Any(mark => document.IsMark(next, mark))
            || (document.IsMark(next, '"') && document.IsGlued(next))
            || Is(document, next, BeginClauses);
    }

    /// <summary>What follows a subject: neither what tells it from others ("the port that is closed"), nor what is said of it in passing, nor what it does beside ("a ship carrying grain").</summary>
    private static bool HasVerb(Document document, Extent rest, string predicate)
    {
        if (
            Is(document, rest.Start, Relatives)
            || ",'".Any(mark => document.IsMark(rest.Start, mark))
            || document.Tokens[rest.Start].Kind == TokenKind.Possessive
            || (predicate == "be" && !Tokens(rest).Any(token => Introductions.IsFormOfBe(document.Word(token).ToString())))
        )
            return false;
        return !document.Word(rest.Start).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && Tokens(rest).Any(document.IsWord);
    }

    private static bool IsNoName(string words) =>
        words.Length == 0 || Pronouns.Contains(words.Trim()) || words.Contains('(') != words.Contains(')');

    /// <summary>The article's sentence, as far as it is shown.</summary>
    private static string Sentence(Document document, Extent clause)
    {
        var (first, last) = (document.SentenceOf(clause.Start), document.SentenceOf(clause.End - 1));
        var sentence = Datelines.Without(document, new Extent(document.Sentences[first].Start, document.Sentences[last].End));
        var whole = document.Characters(sentence);
        if (whole.Length <= Longest)
            return WithoutLoneMark(document.Text[whole.Start..whole.End]);
        var words = document.Characters(clause);
        var start = document.TokenFrom(Math.Max(whole.Start, Math.Min(words.Start, words.End - (Longest / 2)) - (Longest / 4)));
        var end = document.TokenFrom(Math.Min(whole.End, document.Tokens[start].Start + Longest));
        var shown = document.Characters(new Extent(start, Math.Max(end, start + 1)));
        return $"{(shown.Start > whole.Start ? "… " : "")}{document.Text[shown.Start..shown.End]}{(shown.End < whole.End ? " …" : "")}";
    }

    /// <summary>The mark that closes what was said in the sentences before: "He is well.”".</summary>
    private static string WithoutLoneMark(string sentence) =>
        (sentence[^1] == '”' && !sentence.Contains('“', StringComparison.Ordinal))
        || (sentence[^1] == '"' && sentence.Count(mark => mark == '"') == 1)
            ? sentence[..^1]
            : sentence;

    private static bool Is(Document document, int token, FrozenSet<string> words) =>
        token >= 0 && token < document.Tokens.Length && words.Contains(document.Word(token).ToString());

    private static IEnumerable<int> Tokens(Extent range) => Enumerable.Range(range.Start, range.Length);
}
