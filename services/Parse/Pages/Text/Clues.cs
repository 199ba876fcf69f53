namespace NewsMesh.Parse.Pages.Text;

/// <summary>What is known of the article before its text is looked for.</summary>
/// <param name="Headline">Empty where there is none.</param>
/// <param name="Told">The text as structured data tells it (<c>articleBody</c>), else null.</param>
internal sealed record Clues(string Headline, string? Told)
{
    public static readonly Clues None = new("", null);
}
