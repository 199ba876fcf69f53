namespace NewsMesh.Parse.Pages.Text;

/// <summary>What is known of the article before its text is looked for.</summary>
/// <param name="Headline">Empty where there is none.</param>
/// <param name="StructuredBody">The text as structured data tells it (<c>articleBody</c>), else null.</param>
internal sealed record ExtractionHints(string Headline, string? StructuredBody)
{
    /// <summary>No article is longer: 20,000 words have 120,000 characters. Every line of the page is looked for in it.</summary>
    private const int MaxStructured = 150_000;

    public static readonly ExtractionHints None = new("", null);

    /// <summary>The structured text is the updates of a live blog, and what the page shows above them is not among them.</summary>
    public bool IsLive { get; init; }

    public string? StructuredBody { get; init; } = StructuredBody is { Length: <= MaxStructured } ? StructuredBody : null;
}
