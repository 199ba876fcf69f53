namespace NewsMesh.Ingest.Push;

/// <summary>
/// One article, in one of three forms: <c>{url}</c> is fetched; <c>{url, html}</c> is read as that page; <c>{url, title, text, …}</c> is taken as it is.
/// The outlet can be stated with each; what else a page says of itself only with text.
/// </summary>
/// <param name="Url">The article's address; http or https.</param>
/// <param name="Html">The page.</param>
/// <param name="Title">The headline; with <paramref name="Text"/>.</param>
/// <param name="Text">The article's text, paragraphs parted by a blank line; with <paramref name="Title"/>.</param>
/// <param name="PublishedAt">ISO 8601; with <paramref name="Text"/>.</param>
/// <param name="Outlet">The publisher's name.</param>
/// <param name="Language">BCP 47, such as "en" or "pt-BR"; with <paramref name="Text"/>.</param>
/// <param name="Authors">Their names; with <paramref name="Text"/>.</param>
internal sealed record PushRequest(
    string? Url,
    string? Html = null,
    string? Title = null,
    string? Text = null,
    DateTimeOffset? PublishedAt = null,
    string? Outlet = null,
    string? Language = null,
    IReadOnlyList<string?>? Authors = null
);

/// <summary>The article's id: <c>GET /articles/{id}</c> says where it is.</summary>
internal sealed record PushAnswer(Guid Id);
