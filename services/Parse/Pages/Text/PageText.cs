namespace NewsMesh.Parse.Pages.Text;

/// <summary>A page as its lines in reading order, and the block elements that hold them.</summary>
internal sealed record PageText(IReadOnlyList<Block> Blocks, IReadOnlyList<Region> Regions);
