using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading;

/// <summary>A document to be read: everything that its publisher says of it and that helps to understand it.</summary>
internal sealed record DocumentInput
{
    /// <summary>What all spans of the answer point into.</summary>
    public required string Text { get; init; }
    public string? Headline { get; init; }

    /// <summary>The publisher's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>What relative times are anchored on.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>BCP 47; null or "und" where nobody says, which is read as English.</summary>
    public string? Language { get; init; }

    /// <summary>The names of the text in UTF-16 units, where somebody else has found them: these are linked, none is added and none left out.</summary>
    public IReadOnlyList<Extent>? Mentions { get; init; }
}
