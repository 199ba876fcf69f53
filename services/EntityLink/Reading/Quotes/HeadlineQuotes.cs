using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Lines without a full stop that name a speaker by a mark alone: "Zelensky: Russia must leave" · "Russia must leave - Zelensky" · "‘We were left alone’: islanders
/// recall the flood".
/// </summary>
internal static class HeadlineQuotes
{
    private const int LongestLine = 30;
    private const int LongestName = 4,
        LongestRole = 6;
    private const int FewestTokens = 3;

    /// <summary>Words without quotation marks, with the mark for a cue.</summary>
    public static List<QuoteDraft> Find(Narration narration, ClauseTrees trees)
    {
        var drafts = new List<QuoteDraft>();
        foreach (var line in narration.Document.Paragraphs)
        {
            if (
                IsHeadline(narration.Document, line)
                && (SpeakerFirst(narration, line) ?? RoleFirst(narration, line) ?? SpeakerLast(narration, trees, line)) is { } draft
            )
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>The speaker that a headline names behind a quotation and a colon.</summary>
    public static Speech? Behind(Narration narration, Quoted quotation)
    {
        var (document, at) = (narration.Document, narration.TokenAfter(quotation));
        var line = document.Paragraphs[quotation.Paragraph];
        if (at + 1 >= line.End || !IsTellingMark(document, at) || !IsHeadline(document, line))
            return null;
        if (IsSpeaker(document, new Extent(at + 1, line.End)))
            return new Speech(new Extent(at + 1, line.End), new Extent(at, at + 1));
        if (!document.IsMark(at, ':'))
            return null;
        var end = at + 1;
        while (end < line.End && end < at + 1 + LongestName && document.IsWord(end) && !EndsName(document, end, at + 1))
            end++;
        // “Close the bridge”: the letter that nobody read. Without a verb of speech only a name speaks.
        var isNamed = Enumerable.Range(at + 1, end - at - 1).All(document.IsCapital);
        return end > at + 1 && end < line.End && (isNamed || CueVerbs.IsCueBesideQuotation(document.Word(end)))
            ? new Speech(new Extent(at + 1, end), new Extent(at, at + 1))
            : null;
    }

    /// <summary>A verb, or a word that opens a relative clause.</summary>
    private static bool EndsName(Document document, int at, int start) =>
        at > start
        && !document.IsCapital(at)
        && (
            document.Word(at) is "that" or "which" or "who"
            || CueVerbs.IsCueBesideQuotation(document.Word(at))
            || (document.Word(at).EndsWith("s", StringComparison.Ordinal) && !Lexicon.RoleNouns.Contains(document.Word(at)[..^1]))
        );

    private static bool IsHeadline(Document document, Extent line) =>
        line.Length is > FewestTokens and <= LongestLine
        && !(
            document.IsMark(line.End - 1, '.')
            || document.IsMark(line.End - 1, ':')
            || document.IsMark(line.End - 1, ';')
            || document.IsMark(line.End - 1, ',')
        );

    private static QuoteDraft? SpeakerFirst(Narration narration, Extent line)
    {
        var (document, colon) = (narration.Document, line.Start);
        while (
            colon < line.End
            && colon - line.Start < LongestName
            && CapitalRuns.IsName(document, colon)
            && !Lexicon.Openers.Contains(document.Word(colon))
        )
            colon++;
        if (colon == line.Start || colon + FewestTokens >= line.End || !document.IsMark(colon, ':') || narration.IsQuoted(colon + 1))
            return null;
        var name = new Extent(line.Start, colon);
        return IsSomebody(document, name) && !IsLabel(document, colon - 1) && HasVerb(document, colon + 1, line.End)
            ? Draft(document, new Extent(colon + 1, line.End), name, colon)
            : null;
    }

    /// <summary>"Mayor: we will rebuild", "Ex-wife of tycoon: he hid gold": somebody is told by what they are, and goes on in small letters.</summary>
    private static QuoteDraft? RoleFirst(Narration narration, Extent line)
    {
        var (document, colon) = (narration.Document, line.Start);
        while (colon < line.End && colon - line.Start < LongestRole && !document.IsMark(colon, ':'))
            colon++;
        if (colon == line.Start || colon + FewestTokens >= line.End || !document.IsMark(colon, ':') || narration.IsQuoted(colon + 1))
            return null;
        var head = line.Start;
        while (head + 1 < colon && document.Word(head + 1) is not ("of" or "for" or "at" or "in" or "from"))
            head++;
        return
            document.IsWord(head)
            && IsRole(document.Word(head).ToString().ToLowerInvariant())
            && document.IsWord(colon + 1)
            && !document.IsCapital(colon + 1)
            && HasVerb(document, colon + 1, line.End)
            ? Draft(document, new Extent(colon + 1, line.End), new Extent(line.Start, colon), colon)
            : null;
    }

    private static bool IsRole(string noun) =>
        noun
            is "police"
                or "report"
                or "study"
                or "survey"
                or "poll"
                or "inquiry"
                or "source"
                or "sources"
                or "media"
                or "ministry"
                or "watchdog"
        || noun.EndsWith("wife", StringComparison.Ordinal)
        || Lexicon.IsRoleNoun(noun)
        || EntityClasses.AreOfPersons(noun);

    /// <summary>"Russia must leave - Zelensky", "Tunnel ‘unsafe’: engineers".</summary>
    private static QuoteDraft? SpeakerLast(Narration narration, ClauseTrees trees, Extent line)
    {
        var (document, mark) = (narration.Document, line.End - 1);
        while (mark > line.Start && line.End - mark <= LongestRole && !IsTellingMark(document, mark))
            mark--;
        if (mark == line.End - 1 || mark - line.Start < FewestTokens || !IsTellingMark(document, mark))
            return null;
        var who = new Extent(mark + 1, line.End);
        var isQuoted = Enumerable.Range(line.Start, mark - line.Start).Any(narration.IsQuoted);
        if (
            narration.IsQuoted(line.Start)
            || narration.IsQuoted(mark + 1)
            || !IsSpeaker(document, who)
            // "Storm ‘Ada’ – Norway": only who is told by a role says what has no verb.
            || !(
                HasVerb(document, line.Start, mark)
                || (isQuoted && !document.IsCapital(mark + 1))
                // "Ferry sank in minutes - survivor".
                || (!document.IsCapital(mark + 1) && document.IsMark(mark, '-') && HasTensedVerb(document, trees, line.Start, mark))
            )
        )
            return null;
        var draft = Draft(document, new Extent(line.Start, mark), who, mark);
        return isQuoted ? draft with { Kind = QuoteDraft.Mixed } : draft;
    }

    /// <summary>A colon, or a dash that joins no words.</summary>
    private static bool IsTellingMark(Document document, int at) =>
        document.IsMark(at, ':')
        || (at + 1 < document.Tokens.Length && document.IsMark(at, '-') && !document.IsGlued(at) && !document.IsGlued(at + 1));

    /// <summary>Behind a mark at the end of a line: "Okonjo", "Mayor Okonjo", "engineers", "head of union"; not "what we know", "latest updates".</summary>
    private static bool IsSpeaker(Document document, Extent words)
    {
        if (words.Length is 0 or > LongestRole || IsLabel(document, words.End - 1))
            return false;
        var head = words.Start;
        while (head + 1 < words.End && document.Word(head + 1) is not ("of" or "for" or "at" or "in" or "from"))
            head++;
        for (var at = words.Start; at < words.End; at++)
        {
            if (!document.IsWord(at) || (at < head && OpensPhrase(document, at)))
                return false;
        }
        if (IsRole(document.Word(head).ToString().ToLowerInvariant()))
            return true;
        return words.Length <= LongestName
            && Enumerable.Range(words.Start, words.Length).All(at => CapitalRuns.IsName(document, at))
            && !Lexicon.Openers.Contains(document.Word(words.Start))
            && IsSomebody(document, words);
    }

    private static bool OpensPhrase(Document document, int at) =>
        document.Word(at)
            is "the"
                or "a"
                or "an"
                or "how"
                or "what"
                or "why"
                or "who"
                or "when"
                or "The"
                or "A"
                or "An"
                or "How"
                or "What"
                or "Why"
                or "Who"
                or "When";

    /// <summary>"Review: ‘The Long Meadow’ …", "Live: …": what kind of text follows.</summary>
    public static bool IsLabel(Document document, int at) => Labels.Contains(document.Word(at).ToString());

    private static readonly FrozenSet<string> Labels = WordList.Of(
        "review reviews analysis opinion comment live watch video listen exclusive explainer explained factbox update updates breaking interview profile obituary editorial column podcast gallery pictures photos timeline quiz recap preview correction clarification revealed quote quotes letters sport news weather business culture politics world today background investigation special feature blog q&a summary"
    );

    /// <summary>A name that is no place and no word for a section: "Analysis: …", "Live: …".</summary>
    private static bool IsSomebody(Document document, Extent name) =>
        !Lexicon.CommonWords.Contains(document.Word(name.End - 1))
        && !Lexicon.EventWords.Contains(document.Word(name.End - 1))
        && !Outlets.IsOutlet(document, name);

    /// <summary>A sentence has a verb; the commonest tell enough of them from titles.</summary>
    private static bool HasVerb(Document document, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (
                document.Word(at)
                is "is"
                    or "are"
                    or "was"
                    or "were"
                    or "has"
                    or "have"
                    or "had"
                    or "will"
                    or "would"
                    or "must"
                    or "should"
                    or "can"
                    or "could"
                    or "may"
                    or "might"
                    or "do"
                    or "does"
                    or "did"
                    or "won't"
                    or "can't"
                    or "don't"
                    or "needs"
                    or "wants"
            )
                return true;
            // "he | hid gold".
            if (document.Word(at) is "he" or "she" or "they" or "we" or "I" && document.IsWord(at + 1))
                return true;
        }
        return false;
    }

    private static bool HasTensedVerb(Document document, ClauseTrees trees, int start, int end) =>
        trees.At(start) is { } tree
        && Enumerable
            .Range(0, tree.Count)
            .Any(at =>
                tree.Tags[at] is "VBD" or "VBZ" or "VBP" or "MD"
                && at > 0
                && tree.Tokens[at].Start < document.Tokens[end].Start
                && tree.Tokens[at].Start > document.Tokens[start].Start
            );

    private static QuoteDraft Draft(Document document, Extent words, Extent source, int mark) =>
        new(QuoteDraft.Indirect, [document.Characters(words)], new Speech(source, new Extent(mark, mark + 1)));
}
