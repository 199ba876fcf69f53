namespace NewsMesh.Parse.Pages.Text;

/// <summary>What an element around a block says about it; held by everything within.</summary>
[Flags]
internal enum Within
{
    None = 0,
    Article = 1 << 0,
    Main = 1 << 1,
    Aside = 1 << 2,
    Nav = 1 << 3,
    Header = 1 << 4,
    Footer = 1 << 5,
    Form = 1 << 6,
    Figure = 1 << 7,
    List = 1 << 8,
    Table = 1 << 9,
    Quotation = 1 << 10,
    Hidden = 1 << 11,
    Heading = 1 << 12,
    Caption = 1 << 13,
    ArticleBody = 1 << 14,
    Comment = 1 << 15,
}

/// <summary>A block element of the page: the run of blocks within it, and what its names say.</summary>
internal sealed class Region
{
    public static readonly Region None = new(null, "body", Within.None, [], []);

    public Region(Region? parent, string tag, Within within, int[] names, int[] allNames)
    {
        (Parent, Tag, Within, Names, AllNames) = (parent, tag, within, names, allNames);
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public Region? Parent { get; }
    public string Tag { get; }
    public int Depth { get; }
    public Within Within { get; }

    /// <summary>Whether its names say that it stands in the article without being of it.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether its names say that it holds the next article.</summary>
    public bool IsNext { get; init; }

    /// <summary>Whether it or an element close around it is one.</summary>
    public bool IsWithinAside => IsAside || Parent is { IsAside: true } || Parent?.Parent is { IsAside: true };

    /// <summary>The words of its class, id and marks that the model knows.</summary>
    public int[] Names { get; }

    /// <summary>The same for the region and everything around it, each once.</summary>
    public int[] AllNames { get; }

    /// <summary>The index of its first block, and of the first block behind it.</summary>
    public int First { get; set; }
    public int End { get; set; }
}
