using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Dialogue with dashes for quotation marks: "– The tram was full, said the driver, Goran Ilić. – I braked as hard as I could." A paragraph that begins with a dash is
/// only read so where an attribution stands behind the words: lists begin with dashes, too.
/// </summary>
internal static class DashDialogue
{
    private const int FewestTokens = 2;

    public static List<QuoteDraft> Find(Narration narration)
    {
        var document = narration.Document;
        var drafts = new List<QuoteDraft>();
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Length > FewestTokens && IsDash(document, paragraph.Start))
                drafts.AddRange(Read(narration, paragraph));
        }
        return drafts;
    }

    private static List<QuoteDraft> Read(Narration narration, Extent paragraph)
    {
        var document = narration.Document;
        for (var at = paragraph.Start + FewestTokens + 1; at + 1 < paragraph.End; at++)
        {
            if (narration.IsQuoted(at))
                return [];
            if (!document.IsMark(at, ',') && !document.IsMark(at, '?') && !document.IsMark(at, '!') && !IsDash(document, at))
                continue;
            if (
                !document.IsWord(at + 1)
                || document.IsCapital(at + 1)
                || !CueVerbs.IsCueBesideQuotation(document.Word(at + 1))
                || NounPhrases.After(document, at + 2, paragraph.End) is not { } source
            )
                continue;
            var words = document.IsMark(at, ',') || IsDash(document, at) ? at : at + 1;
            var speech = new Speech(source, new Extent(at + 1, at + 2));
            List<QuoteDraft> drafts = [Draft(document, new Extent(paragraph.Start + 1, words), speech)];
            for (var next = source.End; next + 1 < paragraph.End; next++)
            {
                if (!IsDash(document, next))
                    continue;
                drafts.Add(
                    Draft(
                        document,
                        new Extent(next + 1, WithoutStop(document, next + 1, paragraph.End)),
                        speech with
                        {
                            IsInherited = true,
                        }
                    )
                );
                break;
            }
            return drafts;
        }
        return [];
    }

    private static QuoteDraft Draft(Document document, Extent words, Speech speech) =>
        new(QuoteDraft.Direct, [document.Characters(words)], speech);

    private static int WithoutStop(Document document, int start, int end) =>
        end - 1 > start && document.IsMark(end - 1, '.') ? end - 1 : end;

    /// <summary>A dash between blanks; folding has made one hyphen of en dash and hyphen.</summary>
    private static bool IsDash(Document document, int at) =>
        (document.IsMark(at, '-') || document.IsMark(at, '—'))
        && !document.IsGlued(at)
        && (at + 1 >= document.Tokens.Length || !document.IsGlued(at + 1) || document.IsMark(at, '—'));
}
