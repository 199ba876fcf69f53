using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>“Build the bridge.” ― Ana Ruiz: a line of nothing but quoted words and whom they are from, as readers' letters and pulled quotes are printed.</summary>
internal static class Signatures
{
    /// <summary>"Ana Maria de la Cruz Ruiz".</summary>
    private const int LongestName = 6;

    /// <summary>", head of the harbour workers' union of Saltum": more is a sentence.</summary>
    private const int LongestRole = 12;

    /// <summary>Fewer quoted words are a title: “Swan Lake” – Tchaikovsky.</summary>
    private const int FewestWords = 4;

    public static Speech? Behind(Narration narration, Quoted quotation)
    {
        var (document, dash) = (narration.Document, narration.TokenAfter(quotation));
        var end = narration.Document.Paragraphs[quotation.Paragraph].End;
        if (
            !quotation.IsClosed
            || dash + 1 >= end
            || !IsDash(document, dash)
            || Lines.Begins(document, dash)
            || !BeginsLine(document, quotation)
            || document.TokenFrom(quotation.Content.End) - document.TokenFrom(quotation.Content.Start) < FewestWords
        )
            return null;
        var last = dash + 1;
        while (last < Math.Min(end, dash + 1 + LongestName) && CapitalRuns.IsName(document, last) && !Lines.Begins(document, last))
            last++;
        return last > dash + 1 && EndsLine(document, last, end) ? new Speech(new Extent(dash + 1, last), new Extent(dash, dash + 1)) : null;
    }

    private static bool IsDash(Document document, int at) =>
        document.IsMark(at, '―') || document.IsMark(at, '—') || document.IsMark(at, '-') || document.IsMark(at, '~');

    private static bool BeginsLine(Document document, Quoted quotation)
    {
        var at = quotation.Whole.Start - 1;
        while (at >= 0 && document.Text[at] != '\n' && char.IsWhiteSpace(document.Text[at]))
            at--;
        return at < 0 || document.Text[at] == '\n';
    }

    /// <summary>Nothing follows the name, or a stop, or a comma and a role.</summary>
    private static bool EndsLine(Document document, int at, int end)
    {
        if (at < end && document.IsMark(at, ',') && !Lines.Begins(document, at))
        {
            var role = at + 1;
            while (role < Math.Min(end, at + 1 + LongestRole) && !Lines.Begins(document, role))
                role++;
            return role >= end || Lines.Begins(document, role);
        }
        if (at < end && document.IsMark(at, '.'))
            at++;
        return at >= end || Lines.Begins(document, at);
    }
}
