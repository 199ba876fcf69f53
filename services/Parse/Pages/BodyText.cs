using System.Text;
using NewsMesh.Contracts;

namespace NewsMesh.Parse.Pages;

/// <summary>The paragraphs of an article in one string, a blank line between two, and where in it each one is.</summary>
internal sealed record BodyText(string Text, IReadOnlyList<Span> Paragraphs)
{
    public const string Separator = "\n\n";

    public IEnumerable<string> Lines => Paragraphs.Select(span => Text.Substring(span.Start, span.Length));

    public static BodyText Of(IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder();
        var spans = new List<Span>();
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Length > 0))
        {
            if (text.Length > 0)
                text.Append(Separator);
            spans.Add(new Span { Start = text.Length, Length = paragraph.Length });
            text.Append(paragraph);
        }
        return new BodyText(text.ToString(), spans);
    }
}
