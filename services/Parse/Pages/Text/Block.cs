namespace NewsMesh.Parse.Pages.Text;

/// <summary>What kind of line a block is, from the nearest element that says so.</summary>
internal enum BlockKind
{
    Other,
    Paragraph,
    Heading,
    ListItem,
    Quotation,
    Cell,
    Preformatted,
    Caption,
}

/// <summary>One line of a page as a reader sees it.</summary>
/// <param name="Text">Clean, never empty.</param>
/// <param name="Kind">What its markup calls it.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="Bold">How many of its characters are set in bold.</param>
/// <param name="Region">The innermost block element around it.</param>
internal sealed record Block(string Text, BlockKind Kind, int Linked, int Bold, Region Region)
{
    public bool IsHeading => Kind == BlockKind.Heading;

    public bool IsLink => Linked >= Text.Length * 0.8;

    /// <summary>A line without markup.</summary>
    public static Block Plain(string line) => new(line, BlockKind.Paragraph, 0, 0, Region.None);
}
