using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>Words between quotation marks, within one paragraph.</summary>
/// <param name="Content">The characters between the marks, without blanks at the ends.</param>
/// <param name="Whole">The same with the marks.</param>
/// <param name="Paragraph">The paragraph's place among the paragraphs.</param>
/// <param name="IsClosed">False when the paragraph ended first: the next one may open the quotation again.</param>
internal sealed record Quoted(Extent Content, Extent Whole, int Paragraph, bool IsClosed)
{
    public char Mark(Document reading) => reading.Text[Whole.Start];

    /// <summary>The last character of the words; NUL for none.</summary>
    public char Last(Document reading) => reading.Text[Content.End - 1];
}
