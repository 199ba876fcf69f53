using System.Globalization;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>The words by which two clauses are compared.</summary>
internal static class Wording
{
    /// <summary>The assertion with the words of its clause.</summary>
    public static FactAssertion Of(FactAssertion one, string text)
    {
        var tokens = Tokenizer.Cut(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).ToArray();
        var all = new HashSet<string>(StringComparer.Ordinal);
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<double>();
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = text.Substring(tokens[at].Start, tokens[at].Length);
            if (NumberOf(word) is { } number && !HasPart(text.AsSpan(tokens[at].Start + tokens[at].Length)))
                numbers.Add(number);
            if (!ContentWords.IsContent(word))
                continue;
            var stem = Stems.Of(word);
            if (!char.IsDigit(word[0]))
                all.Add(stem);
            if (!TellingWords.Is(word))
                continue;
            if (IsOfName(one, text, tokens, at))
                named.Add(stem);
            else
                plain.Add(Synonyms.Of(stem));
        }
        return one with
        {
            Text = text,
            Revised = RevisedFigures.Of(text),
            IsRestored = Agreements.IsRestored(text),
            Letters = Agreements.LettersOf(text),
            Words = all,
            Plain = plain,
            Named = named,
            Numbers = numbers,
            Introduces = Introductions.Are(
                one.Predicate,
                one.Quantity is not null,
                tokens.Select(token => text.Substring(token.Start, token.Length))
            ),
        };
    }

    /// <summary>The words of the clause have one of these, in whichever case; false where they are not known.</summary>
    public static bool Says(FactAssertion one, string[] anyOf) =>
        one.Text is { } text && Array.Exists(anyOf, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Two | and a half": the number is another one than its first word.</summary>
    /// <param name="behind">The text behind the word.</param>
    public static bool HasPart(ReadOnlySpan<char> behind) =>
        behind.StartsWith(" and a half", StringComparison.OrdinalIgnoreCase)
        || behind.StartsWith("-and-a-half", StringComparison.OrdinalIgnoreCase)
        || behind.StartsWith(" and a quarter", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number that a word tells, in digits or spelt out; null for others. "One" is an article or a pronoun as often as a number.</summary>
    public static double? NumberOf(string word) =>
        double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        || (NumberWords.Cardinals.TryGetValue(word, out number) && number != 1)
            ? number
            : null;

    /// <summary>In capitals, and not only since the clause begins with it.</summary>
    private static bool IsOfName(FactAssertion one, string text, Token[] tokens, int at)
    {
        if (!char.IsUpper(text[tokens[at].Start]))
            return false;
        if (at > 0 || (at + 1 < tokens.Length && char.IsUpper(text[tokens[at + 1].Start])))
            return true;
        var word = text.Substring(tokens[at].Start, tokens[at].Length);
        return new[] { one.Subject, one.Object, one.Place }.Any(party =>
            party is { EntityId: not null } && party.Words.Contains(word, StringComparison.Ordinal)
        );
    }
}
