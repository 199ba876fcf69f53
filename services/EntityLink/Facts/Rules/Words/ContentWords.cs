using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Words;

/// <summary>The words of a phrase that say something, by their stems.</summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> Empty = WordList.Words("function-words");

    public static bool IsContent(string word) => !Empty.Contains(word) && char.IsLetterOrDigit(word[0]);

    public static IEnumerable<string> Of(string text) => Cut(text).Select(Stems.Of);

    /// <summary>The same, as they are written.</summary>
    public static IEnumerable<string> Cut(string text) =>
        Tokenizer
            .Cut(text)
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
            .Select(token => text.Substring(token.Start, token.Length))
            .Where(IsContent);
}
