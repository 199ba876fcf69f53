using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>What can be said of each block of a page by itself: its text, its markup, and the names around it.</summary>
internal sealed class OwnFeatures
{
    /// <summary>Longer blocks are running text, which no single word tells from other text.</summary>
    private const int MaxWordsLooked = 14;

    /// <summary>Shorter texts are found within any other by chance.</summary>
    private const int MinTold = 25;

    /// <summary>As much of a line as is looked for in the told text.</summary>
    private const int MaxToldCompared = 60;

    /// <summary>Shorter lines may be anything, and no paragraph is as long as to outweigh the rest of a page.</summary>
    private const int MinProse = 80,
        MaxProse = 1000;

    private readonly FeatureSpace _space;
    private readonly PageText _page;
    private readonly string _headline;
    private readonly string? _toldText;
    private readonly int _title;
    private readonly int[] _charactersBefore;
    private readonly int[] _linkedBefore;
    private readonly int[] _proseBefore;
    private readonly int[] _rules;
    private readonly int[] _told;
    private readonly double[] _stopWords;
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly List<int> _ids = [];

    public OwnFeatures(FeatureSpace space, PageText page, ExtractionHints hints)
    {
        (_space, _page) = (space, page);
        _headline = CleanText.Words(hints.Headline);
        _toldText = hints.StructuredBody is { Length: > 0 } told ? CleanText.Words(told) : null;
        (_charactersBefore, _linkedBefore, _proseBefore) = (
            new int[page.Blocks.Count + 1],
            new int[page.Blocks.Count + 1],
            new int[page.Blocks.Count + 1]
        );
        (_rules, _told, _stopWords) = (new int[page.Blocks.Count], new int[page.Blocks.Count], new double[page.Blocks.Count]);
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            _rules[i] =
                Boilerplate.IsEnd(block.Text) ? 2
                : Boilerplate.IsShortLine(block.Text) ? 1
                : 0;
            _told[i] = ToldBin(block.Text);
            _stopWords[i] = StopWords.Share(block.Text);
            _charactersBefore[i + 1] = _charactersBefore[i] + block.Text.Length;
            _linkedBefore[i + 1] = _linkedBefore[i] + block.Linked;
            _proseBefore[i + 1] =
                _proseBefore[i]
                + (block.Text.Length >= MinProse && block.Linked * 3 < block.Text.Length ? Math.Min(block.Text.Length, MaxProse) : 0);
            if (block.Text.Length > 20)
                CollectionsMarshal.GetValueRefOrAddDefault(_times, block.Text, out _)++;
        }
        _title = Title();
    }

    /// <summary>The numbers of the block's features; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int index)
    {
        OfLine(index);
        foreach (var name in _page.Blocks[index].Region.AllNames)
            _ids.Add(_space.Around(name));
        NameSums.AddNear(_page.Blocks[index].Region, _ids);
        return CollectionsMarshal.AsSpan(_ids);
    }

    /// <summary>The same without the names around the block; see <see cref="NameSums"/>.</summary>
    public ReadOnlySpan<int> OfLine(int index)
    {
        _ids.Clear();
        var block = _page.Blocks[index];
        var text = block.Text;
        var links = Share(block.Linked, text.Length);
        var (length, kind) = (Lengths.Bin(text.Length), (int)block.Kind);
        Add(Feature.Bias, 0);
        Add(Feature.Kind, kind);
        Add(Feature.Characters, length);
        Add(Feature.LinkDensity, ShareBin(links));
        Add(Feature.Bold, (ShareBin(Share(block.Bold, text.Length)) * 2) + (text.Length < 80 ? 1 : 0));
        Add(Feature.StopWords, (Math.Min(9, (int)(_stopWords[index] * 20)) * 3) + Size(text));
        Add(Feature.Ending, ((int)EndingOf(text) * 3) + Size(text));
        Add(Feature.Beginning, ((int)BeginningOf(text) * 3) + Size(text));
        Counts(text);
        for (var bits = (int)block.Region.Within; bits != 0; bits &= bits - 1)
            Add(Feature.Within, int.TrailingZeroCount(bits));
        Add(Feature.Tag, TagBin(block.Region.Tag));
        Add(Feature.Depth, block.Region.Depth / 2);
        Add(Feature.Position, index * 12 / _page.Blocks.Count);
        Add(
            Feature.FromTitle,
            _title < 0 ? 31
                : index < _title ? 15 - Lengths.Count(_title - index)
                : 16 + Lengths.Count(index - _title)
        );
        Add(Feature.Rule, _rules[index]);
        Add(
            Feature.LengthAndLinks,
            (length / 2 * 3)
                + (
                    links < 0.1 ? 0
                    : links < 0.6 ? 1
                    : 2
                )
        );
        Add(Feature.KindAndLength, (kind * 4) + Math.Min(3, length / 4));
        Around(block.Region.Parent, Feature.ParentLinks, Feature.ParentLength);
        Around(block.Region.Parent?.Parent, Feature.GrandparentLinks, Feature.GrandparentLength);
        Add(Feature.ParentProse, (ProseBin(block.Region.Parent) * 3) + Size(text));
        Add(Feature.GrandparentProse, (ProseBin(block.Region.Parent?.Parent) * 3) + Size(text));
        Add(Feature.WiderProse, (ProseBin(block.Region.Parent?.Parent?.Parent) * 3) + Size(text));
        Add(
            Feature.Siblings,
            Math.Min(7, Lengths.Count(block.Region.End - block.Region.First))
                + (block.Region.Parent is { } parent ? 8 * Math.Min(3, Lengths.Count(parent.End - parent.First) / 2) : 0)
        );
        Add(Feature.Repeated, text.Length > 20 && _times[text] > 1 ? 1 : 0);
        Add(Feature.Told, _told[index]);
        Add(Feature.TitleWords, TitleBin(text));
        Neighbour(Feature.Before, index - 1);
        Neighbour(Feature.After, index + 1);
        Words(text);
        return CollectionsMarshal.AsSpan(_ids);
    }

    /// <summary>0 for text, 1 for a line that stands on many pages, 2 for one that ends an article.</summary>
    public int Rule(int index) => _rules[index];

    /// <summary>0 where no text is told, 1 for a line too short to be looked for in it, 2 for one that is not in it, 3 for one that is.</summary>
    public int Told(int index) => _told[index];

    public double StopWordsOf(int index) => _stopWords[index];

    public double Links(Region region) =>
        Share(_linkedBefore[region.End] - _linkedBefore[region.First], _charactersBefore[region.End] - _charactersBefore[region.First]);

    /// <summary>Which part of the page's running text the element holds.</summary>
    public double Prose(Region region) => Share(_proseBefore[region.End] - _proseBefore[region.First], _proseBefore[^1]);

    /// <summary>How many blocks behind the headline; far before where there is none.</summary>
    public int FromTitle(int index) => _title < 0 ? -1000 : index - _title;

    /// <summary>How often the page says the text.</summary>
    public int Times(string text) => _times.GetValueOrDefault(text, 1);

    private void Add(Feature feature, int bin) => _ids.Add(FeatureSpace.Of(feature, bin));

    private static int Size(string text) =>
        text.Length < 40 ? 0
        : text.Length < 120 ? 1
        : 2;

    private void Counts(string text)
    {
        int commas = 0,
            digits = 0,
            capitals = 0,
            letters = 0,
            marks = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
                letters++;
            else if (c is ',' or '،' or '、' or '，')
                commas++;
            else if (char.IsDigit(c))
                digits++;
            else if (char.IsUpper(c))
                (capitals, letters) = (capitals + 1, letters + 1);
            else if (char.IsLetter(c))
                letters++;
            else
                marks |= c switch
                {
                    '©' => 1,
                    '|' or '•' or '·' => 2,
                    '»' or '›' or '→' or '>' => 4,
                    '@' => 8,
                    '…' => 16,
                    '#' => 32,
                    '“' or '"' or '„' or '«' => 64,
                    _ => 0,
                };
        }
        Add(Feature.Commas, Math.Min(7, commas) + (text.Length < 120 ? 8 : 0));
        Add(Feature.Digits, (int)(Share(digits, text.Length) * 10) + (text.Length < 40 ? 16 : 0));
        Add(Feature.Capitals, (int)(Share(capitals, letters) * 10) + (text.Length < 40 ? 16 : 0));
        for (var bits = marks; bits != 0; bits &= bits - 1)
            Add(Feature.Marks, int.TrailingZeroCount(bits) + (text.Length < 80 ? 0 : 16));
    }

    private void Around(Region? region, Feature links, Feature length)
    {
        if (region is null || region.End <= region.First)
        {
            Add(links, 31);
            return;
        }
        var characters = _charactersBefore[region.End] - _charactersBefore[region.First];
        Add(links, ShareBin(Share(_linkedBefore[region.End] - _linkedBefore[region.First], characters)));
        Add(length, Lengths.Bin(characters / (region.End - region.First)));
    }

    /// <summary>Which part of the page's running text the element holds, 0 to 9.</summary>
    private int ProseBin(Region? region) => region is null || _proseBefore[^1] == 0 ? 0 : (int)(Prose(region) * 9.99);

    private void Neighbour(Feature feature, int index)
    {
        if (index < 0 || index >= _page.Blocks.Count)
            Add(feature, 31);
        else if (_page.Blocks[index] is var block)
            Add(
                feature,
                (Math.Min(4, Lengths.Bin(block.Text.Length) / 3) * 3)
                    + (
                        Share(block.Linked, block.Text.Length) is var links && links < 0.1 ? 0
                        : links < 0.6 ? 1
                        : 2
                    )
                    + (block.IsHeading ? 15 : 0)
            );
    }

    private void Words(string text)
    {
        if (text.Length > MaxWordsLooked * 12)
            return;
        Span<char> lower = stackalloc char[text.Length];
        var length = text.AsSpan().ToLowerInvariant(lower);
        var count = 0;
        var start = _ids.Count;
        foreach (var range in WordsOf.Line(lower[..length]))
        {
            if (++count > MaxWordsLooked)
            {
                _ids.RemoveRange(start, _ids.Count - start);
                return;
            }
            var id = _space.Vocabulary.Word(lower[range]);
            if (id < 0)
                continue;
            if (count == 1)
                _ids.Add(_space.FirstWord(id));
            if (CollectionsMarshal.AsSpan(_ids)[start..].IndexOf(_space.Word(id)) < 0)
                _ids.Add(_space.Word(id));
        }
    }

    private int ToldBin(string text)
    {
        if (_toldText is null)
            return 0;
        if (text.Length < MinTold)
            return 1;
        Span<char> buffer = stackalloc char[MaxToldCompared];
        return _toldText.AsSpan().Contains(CleanText.Words(text, buffer), StringComparison.Ordinal) ? 3 : 2;
    }

    private int TitleBin(string text)
    {
        if (_headline.Length == 0 || text.Length > 300)
            return 0;
        Span<char> buffer = stackalloc char[text.Length];
        var words = CleanText.Words(text, buffer);
        return words.IsEmpty ? 1
            : words.SequenceEqual(_headline) ? 2
            : words.Length > 10 && _headline.AsSpan().Contains(words, StringComparison.Ordinal) ? 3
            : words.IndexOf(_headline) >= 0 ? 4
            : 5;
    }

    /// <summary>Where the headline stands; a heading with its words, else the first heading of the first order, else -1.</summary>
    private int Title()
    {
        var first = -1;
        for (var i = 0; i < _page.Blocks.Count; i++)
        {
            if (!_page.Blocks[i].IsHeading)
                continue;
            if (_headline.Length > 0 && CleanText.Words(_page.Blocks[i].Text) == _headline)
                return i;
            if (first < 0 && HeadingOf(_page.Blocks[i].Region) == "h1")
                first = i;
        }
        return first;
    }

    private static string HeadingOf(Region region)
    {
        var at = region;
        while (at.Parent is { } parent && parent.Within.HasFlag(Within.Heading))
            at = parent;
        return at.Tag;
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static int ShareBin(double share) =>
        share switch
        {
            0 => 0,
            < 0.05 => 1,
            < 0.1 => 2,
            < 0.2 => 3,
            < 0.35 => 4,
            < 0.5 => 5,
            < 0.7 => 6,
            < 0.9 => 7,
            < 1 => 8,
            _ => 9,
        };

    private static int TagBin(string tag) =>
        tag switch
        {
            "p" => 1,
            "div" => 2,
            "li" => 3,
            "td" => 4,
            "section" => 5,
            "article" => 6,
            "blockquote" => 7,
            "h1" => 8,
            "h2" => 9,
            "h3" => 10,
            "h4" or "h5" or "h6" => 11,
            "figcaption" => 12,
            "figure" => 13,
            "pre" => 14,
            "dd" or "dt" => 15,
            "tr" or "th" or "table" => 16,
            "aside" => 17,
            "header" => 18,
            "footer" => 19,
            "ul" or "ol" => 20,
            "main" => 21,
            "form" => 22,
            _ => 0,
        };

    private enum Sign
    {
        Other,
        Letter,
        Capital,
        Digit,
        Stop,
        Question,
        Quote,
        Colon,
        Ellipsis,
        Bracket,
    }

    private static Sign EndingOf(string text) => SignOf(text[^1]);

    private static Sign BeginningOf(string text) => SignOf(text[0]);

    private static Sign SignOf(char c) =>
        c switch
        {
            '.' or '。' or '।' or '؟' => Sign.Stop,
            '?' or '!' => Sign.Question,
            '"' or '“' or '”' or '»' or '«' or '„' or '’' or '\'' => Sign.Quote,
            ':' => Sign.Colon,
            '…' => Sign.Ellipsis,
            '(' or ')' or '[' or ']' => Sign.Bracket,
            _ when char.IsDigit(c) => Sign.Digit,
            _ when char.IsUpper(c) => Sign.Capital,
            _ => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
                ? Sign.Letter
                : Sign.Other,
        };
}
