using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Puts quotations and attributions together: what one speaker goes on saying in a paragraph is one quote, a quotation that opens again in the
/// next paragraph is another of the same speaker, and a few quoted words without a verb of speech are none.
/// </summary>
internal sealed class DirectQuotes
{
    /// <summary>A quotation of fewer words without an attribution of its own is a name or a scare quote.</summary>
    private const int FewWords = 4;

    private readonly Narration _narration;
    private readonly Document _reading;
    private readonly List<QuoteDraft> _drafts = [];
    private Quoted? _previous;
    private Speech? _speech;

    /// <summary>How many of the last drafts each leave their paragraph open and have no speaker yet.</summary>
    private int _leftOpen;

    private readonly ClauseTrees _trees;

    private DirectQuotes(Narration narration, ClauseTrees trees)
    {
        (_narration, _trees) = (narration, trees);
        _reading = narration.Document;
    }

    public static List<QuoteDraft> Find(Narration narration, ClauseTrees trees)
    {
        var quotes = new DirectQuotes(narration, trees);
        foreach (var quotation in narration.Quotations)
            quotes.Read(quotation);
        return quotes._drafts;
    }

    private void Read(Quoted quotation)
    {
        // PolNeAR and readers take a paragraph for a quote of its own; its speaker is that of the one before.
        if (ContinuesParagraph(quotation))
            GoOnInParagraph(quotation);
        else if (Signatures.Behind(_narration, quotation) is { } signed)
            Begin(quotation, signed);
        else if (IsFragment(quotation))
            return;
        else if (Between(quotation) is { } between)
            ReadBehindAnother(quotation, between);
        else
            ReadFirst(quotation);
    }

    /// <summary>A quotation that the paragraph before left open.</summary>
    private bool ContinuesParagraph(Quoted quotation) =>
        _previous is { IsClosed: false }
        && quotation.Paragraph == _previous.Paragraph + 1
        && BeginsParagraph(quotation)
        && _drafts.Count > 0;

    /// <summary>Words that go on in the next paragraph may name their speaker only there: then the paragraphs before have it, too.</summary>
    private void GoOnInParagraph(Quoted quotation)
    {
        var speech = Inherited(_speech) ?? Attributed(quotation);
        for (var at = _drafts.Count - 1; _speech is null && at >= Math.Max(0, _drafts.Count - _leftOpen); at--)
            _drafts[at] = _drafts[at] with { Speech = Inherited(speech) };
        var leftOpen = _leftOpen;
        Begin(quotation, speech);
        _leftOpen += _leftOpen > 0 ? leftOpen : 0;
    }

    /// <summary>The first quotation of its paragraph.</summary>
    private void ReadFirst(Quoted quotation)
    {
        var speech = Attributed(quotation);
        if (speech is null && !IsSentence(quotation))
            return;
        // A paragraph of nothing but words goes on with the speaker of the one before.
        if (
            speech is null
            && BeginsParagraph(quotation)
            && _previous?.Paragraph == quotation.Paragraph - 1
            && _speech is not null
            && IsWholeParagraph(quotation)
        )
            speech = Inherited(_speech);
        Begin(quotation, speech ?? WithThoseWords(quotation) ?? SpeakerOfSentenceBefore(quotation));
    }

    /// <summary>“…” With those words, the king opened the fair: whoever does something with them has said them.</summary>
    private Speech? WithThoseWords(Quoted quotation)
    {
        var start = _narration.TokenAfter(quotation);
        if (
            start + 3 >= _reading.Paragraphs[quotation.Paragraph].End
            || !_reading.Is(start, "with")
            || _reading.Word(start + 1) is not ("those" or "these" or "that" or "this")
            || !(_reading.Word(start + 2) is "words" or "remark" or "sentence" || _reading.IsMark(start + 2, ','))
            || _trees.At(start) is not { } tree
        )
            return null;
        var root = Enumerable.Range(0, tree.Count).FirstOrDefault(tree.IsRoot, -1);
        return root >= 0 && tree.Child(root, "nsubj", "nsubj:pass") is >= 0 and var who
            ? Inherited(new Speech(_reading.TokensOf(Phrases.Of(tree, who)), new Extent(start, start + 3)))
            : null;
    }

    /// <summary>A quotation in a paragraph that had another: “…,” he said. “…”</summary>
    private void ReadBehindAnother(Quoted quotation, Extent between)
    {
        var own = Behind(quotation);
        var clauseIsOver = _speech is not null && EndsInside(_speech, between) && OnlyAttribution(between) && !BringsMore(_speech, between);
        if (own is null && clauseIsOver)
            GoOn(quotation);
        else if (own is null && between.Length == 0)
            GoOn(quotation);
        else if ((own ?? Before(quotation, _reading.TokenFrom(quotation.Whole.Start))) is { } speech)
            Begin(
                quotation,
                speech is { Source: null, IsNobodys: false } && _speech is not null ? speech with { Source = _speech.Source } : speech
            );
        else if (IsSentence(quotation))
            Begin(quotation, SpeakerOfSentenceBefore(quotation) ?? Inherited(_speech));
    }

    private Speech? Attributed(Quoted quotation)
    {
        var opening = _reading.TokenFrom(quotation.Whole.Start);
        var speech = quotation.Last(_reading) is ',' ? Behind(quotation) : null;
        speech ??= opening > _reading.Paragraphs[quotation.Paragraph].Start ? Before(quotation, opening) : null;
        speech ??= Behind(quotation) ?? HeadlineQuotes.Behind(_narration, quotation);
        if (speech is null && BeginsParagraph(quotation) && quotation.Paragraph > 0)
            speech = InParagraphBefore(quotation.Paragraph - 1);
        return speech is { Source: null, IsNobodys: false } && _speech is not null ? speech with { Source = _speech.Source } : speech;
    }

    /// <summary>The verb in front of a quotation, and whose it is.</summary>
    private Speech? Before(Quoted quotation, int opening) =>
        FoundWriting.Before(_reading, _trees, opening) is { } found ? found
        : SpeechFinder.Before(_narration, opening, quotation.Paragraph) is { } speech
            ? CoordinatedSpeech.Nearer(_reading, _trees, speech, opening)
        : ColonSpeakers.Before(_narration, _trees, opening);

    private Speech? Behind(Quoted quotation) =>
        SpeechFinder.Behind(_narration, quotation) ?? AdjacentSpeakers.Behind(_narration, _trees, quotation);

    /// <summary>"Caddell continued:" ends the paragraph before.</summary>
    private Speech? InParagraphBefore(int paragraph)
    {
        var end = _reading.Paragraphs[paragraph].End;
        return _reading.IsMark(end - 1, ':') ? SpeechFinder.Before(_narration, end, paragraph) : null;
    }

    /// <summary>Rubio said the war would end. “It is time.”: the speaker of the sentence before.</summary>
    private Speech? SpeakerOfSentenceBefore(Quoted quotation)
    {
        var opening = _reading.TokenFrom(quotation.Whole.Start);
        var paragraph = _reading.Paragraphs[quotation.Paragraph];
        for (var at = opening - 1; at >= Math.Max(paragraph.Start + 1, opening - 60); at--)
        {
            if (_narration.IsQuoted(at))
                return null;
            if (!_reading.IsWord(at) || !CueVerbs.IsCue(_reading.Word(at)))
                continue;
            if (NounPhrases.Before(_reading, _narration.ClauseStart(at, quotation.Paragraph, 45), at) is { } source)
                return Inherited(new Speech(source, new Extent(at, at + 1)));
        }
        return null;
    }

    /// <summary>Who "denied everything" and goes on denies nothing of the sentence that is quoted then.</summary>
    private static Speech? Inherited(Speech? speech) => speech is null ? null : speech with { IsInherited = true };

    private void Begin(Quoted quotation, Speech? speech)
    {
        _leftOpen = speech is null && !quotation.IsClosed ? 1 : 0;
        _drafts.Add(new QuoteDraft(QuoteDraft.Direct, [quotation.Content], speech));
        (_previous, _speech) = (quotation, speech);
    }

    private void GoOn(Quoted quotation)
    {
        _drafts[^1].Content.Add(quotation.Content);
        _previous = quotation;
    }

    /// <summary>The narrated tokens between the last quotation and this one, where both are in one paragraph.</summary>
    private Extent? Between(Quoted quotation)
    {
        if (_previous?.Paragraph != quotation.Paragraph)
            return null;
        var start = _narration.TokenAfter(_previous);
        return new Extent(start, Math.Max(start, _reading.TokenFrom(quotation.Whole.Start)));
    }

    private static bool EndsInside(Speech speech, Extent between) => speech.Cue.Start >= between.Start && speech.End <= between.End;

    /// <summary>One clause that attributes, and no further sentence.</summary>
    private bool OnlyAttribution(Extent between)
    {
        var stops = 0;
        for (var at = between.Start; at < between.End - 1; at++)
            stops += _narration.IsStop(at) ? 1 : 0;
        return stops == 0;
    }

    /// <summary>“…,” he said, adding that “…”, “…,” he said of the law, once called “…”: in the same sentence a verb of its own brings the words behind it.</summary>
    private bool BringsMore(Speech speech, Extent between)
    {
        if (between.Length == 0 || _narration.IsStop(between.End - 1))
            return false;
        for (var at = speech.End; at < between.End; at++)
        {
            if (_reading.IsWord(at) && (CueVerbs.IsCue(_reading.Word(at)) || (at == between.End - 1 && IsNaming(_reading.Word(at)))))
                return true;
        }
        return false;
    }

    private static bool IsNaming(ReadOnlySpan<char> word) =>
        word is "as" or "called" or "calling" or "termed" or "dubbed" or "branded" or "labelled" or "labeled" or "deemed";

    private bool BeginsParagraph(Quoted quotation) =>
        _reading.Characters(_reading.Paragraphs[quotation.Paragraph]).Start == quotation.Whole.Start;

    private bool IsWholeParagraph(Quoted quotation) =>
        _reading.Characters(_reading.Paragraphs[quotation.Paragraph]).End <= quotation.Whole.End + 1;

    /// <summary>Quoted words inside a narrated sentence: they begin small, and nothing introduces them.</summary>
    private bool IsFragment(Quoted quotation)
    {
        var first = _reading.Text[quotation.Content.Start];
        if (BeginsParagraph(quotation) || IsIntroduced(quotation))
            return false;
        var opening = _reading.TokenFrom(quotation.Whole.Start);
        if (opening > 0 && _narration.IsStop(opening - 1) && opening > _reading.Paragraphs[quotation.Paragraph].Start)
            return false;
        if (
            _previous?.Paragraph == quotation.Paragraph
            && char.IsLower(first)
            && Between(quotation) is { } between
            && _speech is not null
            && EndsInside(_speech, between)
            && OnlyAttribution(between)
            && !BringsMore(_speech, between)
        )
            return false;
        return char.IsLower(first)
            || char.IsDigit(first)
            || (Words(quotation) < FewWords && quotation.Last(_reading) is not ('?' or '!'))
            || !FollowsCue(opening);
    }

    private bool IsIntroduced(Quoted quotation)
    {
        var opening = _reading.TokenFrom(quotation.Whole.Start);
        return opening > 0 && (_reading.IsMark(opening - 1, ':') || (_reading.IsMark(opening - 1, ',') && FollowsCue(opening)));
    }

    private bool FollowsCue(int opening)
    {
        for (var at = opening - 1; at >= Math.Max(0, opening - 12); at--)
        {
            if (_reading.IsWord(at) && CueVerbs.IsCueBesideQuotation(_reading.Word(at)))
                return true;
        }
        return false;
    }

    /// <summary>Words that stand for themselves: enough of them, begun large and ended by a stop.</summary>
    private bool IsSentence(Quoted quotation) =>
        Words(quotation) >= FewWords
        && !char.IsLower(_reading.Text[quotation.Content.Start])
        && (!quotation.IsClosed || quotation.Last(_reading) is '.' or '!' or '?' or '…' or ',');

    private int Words(Quoted quotation) => _reading.TokenFrom(quotation.Content.End) - _reading.TokenFrom(quotation.Content.Start);
}
