namespace NewsMesh.EntityLink.Reading.Language;

/// <summary>A text with its tokens, sentences and paragraphs: what every later step works on.</summary>
internal sealed class Document
{
    private Document(string text)
    {
        Text = text;
        Folded = Fold(text);
        Tokens = Tokenizer.Cut(text);
        Paragraphs = TokenRanges(Language.Paragraphs.Of(text));
        Sentences = [.. Paragraphs.SelectMany(paragraph => Language.Sentences.Of(text, Tokens, paragraph))];
    }

    public string Text { get; }

    /// <summary>The text, unit by unit, with one apostrophe, one hyphen and one blank: what dictionaries are asked with.</summary>
    public string Folded { get; }
    public Token[] Tokens { get; }

    /// <summary>Ranges of tokens.</summary>
    public IReadOnlyList<Extent> Paragraphs { get; }

    /// <summary>Ranges of tokens, none of which crosses a paragraph.</summary>
    public IReadOnlyList<Extent> Sentences { get; }

    public static Document Of(string text) => new(text);

    public ReadOnlySpan<char> Word(int token) =>
        (uint)token < (uint)Tokens.Length ? Folded.AsSpan(Tokens[token].Start, Tokens[token].Length) : default;

    /// <summary>The characters that a range of tokens covers.</summary>
    public Extent Characters(Extent tokens) => new(Tokens[tokens.Start].Start, Tokens[tokens.End - 1].End);

    public bool Is(int token, string word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int token, char mark) =>
        (uint)token < (uint)Tokens.Length && Tokens[token].Kind == TokenKind.Mark && Folded[Tokens[token].Start] == mark;

    public bool IsWord(int token) => (uint)token < (uint)Tokens.Length && Tokens[token].Kind == TokenKind.Word;

    /// <summary>A word that begins with a capital.</summary>
    public bool IsCapital(int token) => IsWord(token) && char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>Nothing stands between this token and the one before it.</summary>
    public bool IsGlued(int token) => token > 0 && Tokens[token].Start == Tokens[token - 1].End;

    /// <summary>The first token that begins at or after a character.</summary>
    public int TokenFrom(int character)
    {
        int low = 0,
            high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < character)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The tokens that a range of characters touches.</summary>
    public Extent TokensOf(Extent characters)
    {
        var first = TokenFrom(characters.Start);
        if (first > 0 && Tokens[first - 1].End > characters.Start)
            first--;
        return new Extent(first, TokenFrom(characters.End));
    }

    /// <summary>The place of the sentence that a token lies in, among the sentences.</summary>
    public int SentenceOf(int token) => Sentences.CountBefore(token, static (sentence, token) => sentence.End <= token);

    /// <summary>A range of characters that is more than blanks.</summary>
    public bool HasToken(Extent characters) => TokensOf(characters).Length > 0;

    private List<Extent> TokenRanges(List<Extent> characters)
    {
        var ranges = new List<Extent>(characters.Count);
        foreach (var range in characters)
        {
            var tokens = new Extent(TokenFrom(range.Start), TokenFrom(range.End));
            if (tokens.Length > 0)
                ranges.Add(tokens);
        }
        return ranges;
    }

    /// <summary>A text as dictionaries are asked with it.</summary>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, text) =>
            {
                for (var at = 0; at < text.Length; at++)
                    folded[at] = Fold(text[at]);
            }
        );

    public static char Fold(char c) =>
        c switch
        {
            '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
            '‐' or '‑' or '‒' or '–' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => c,
        };
}
