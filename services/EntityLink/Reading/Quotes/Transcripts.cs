using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Printed conversations: paragraphs that begin with a name and a colon ("WALLACE: Let's start with …"), with or without a quotation mark before it. One such
/// paragraph is a label ("UPDATE: …"); only several, with somebody who speaks twice, are a conversation.
/// </summary>
internal static class Transcripts
{
    private const int LongestName = 4;
    private const int FewestParagraphs = 3;
    private const int FewestWords = 2;

    public static List<QuoteDraft> Find(Document document)
    {
        var found = new List<(string Name, QuoteDraft Draft)>();
        foreach (var paragraph in document.Paragraphs)
        {
            if (At(document, paragraph) is { } draft)
                found.Add((document.Characters(draft.Speech!.Source!.Value) is var name ? document.Text[name.Start..name.End] : "", draft));
        }
        var isConversation =
            found.Count >= FewestParagraphs
            && found.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1);
        return isConversation ? found.ConvertAll(one => IsLetter(one.Name) ? Nameless(one.Draft) : one.Draft) : [];
    }

    /// <summary>"Q: Did you know? A: No.": the letters name nobody.</summary>
    private static bool IsLetter(string name) => name is "Q" or "A" or "q" or "a" or "Question" or "Answer";

    private static QuoteDraft Nameless(QuoteDraft draft) => draft with { Speech = draft.Speech! with { Source = null, IsNobodys = true } };

    private static QuoteDraft? At(Document document, Extent paragraph)
    {
        var start = paragraph.Start;
        if (start < paragraph.End && document.Text[document.Tokens[start].Start] is '"' or '“' or '‘' or '«' or '„')
            start++;
        var colon = start;
        while (colon < Math.Min(paragraph.End, start + LongestName) && document.IsCapital(colon))
            colon++;
        if (colon == start || colon + FewestWords >= paragraph.End || !document.IsMark(colon, ':'))
            return null;
        var content = document.Characters(new Extent(colon + 1, paragraph.End));
        if (document.Text[content.End - 1] is '"' or '”' or '»')
            content = content with { End = content.End - 1 };
        return new QuoteDraft(QuoteDraft.Direct, [content], new Speech(new Extent(start, colon), new Extent(colon, colon + 1)));
    }
}
