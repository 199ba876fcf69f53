namespace NewsMesh.Ingest.Fetching;

/// <summary>What came of asking for a URL. Everything that servers and networks do is a value; exceptions are left for our own mistakes.</summary>
internal abstract record FetchResult
{
    /// <summary>Where permanent redirects (301, 308) led, before any temporary one; null where there were none.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>For how long the server says that nothing changes: <c>Cache-Control: max-age</c> or <c>Expires</c>.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>A body, complete and decompressed.</summary>
    public sealed record Content : FetchResult
    {
        public required byte[] Body { get; init; }

        /// <summary>The media type, lower-case, without parameters; null when the server gave none.</summary>
        public required string? MediaType { get; init; }
        public required string? Charset { get; init; }

        /// <summary>Where the redirects ended.</summary>
        public required Uri FinalUrl { get; init; }
        public string? ETag { get; init; }

        /// <summary>As the server wrote it: it wants to see exactly this again.</summary>
        public string? LastModified { get; init; }

        /// <summary><c>Link: rel="hub"</c> and <c>rel="self"</c>, absolute: WebSub's discovery, which comes before what the document says.</summary>
        public string? Hub { get; init; }
        public string? Self { get; init; }
    }

    /// <summary>304: as it was.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>The server answered, and not with content.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Reason">What it means, in words for the subscriber.</param>
    /// <param name="RetryAfter">How long the server wants to be left alone.</param>
    public sealed record Declined(int Status, string Reason, TimeSpan? RetryAfter) : FetchResult
    {
        /// <summary>Whose wall against programs it was; null for none.</summary>
        public string? Wall { get; init; }

        /// <summary>Trouble of the server's own that passes: worth another try.</summary>
        public bool IsPassing => Status is 408 or 425 or 429 or >= 500;
    }

    /// <summary>No answer: the network, DNS, TLS or time.</summary>
    public sealed record Unreachable(string Reason) : FetchResult;

    /// <summary>Not to be fetched, however often it is tried.</summary>
    public sealed record Refused(string Reason, RefusalKind Kind = RefusalKind.Address) : FetchResult;

    /// <summary>A step on the way: <see cref="GuardedHttpClient"/> follows it and never returns it.</summary>
    public sealed record Redirected(Uri Next, bool IsPermanent) : FetchResult;
}

internal enum RefusalKind
{
    /// <summary>It is not one that may be asked.</summary>
    Address,

    /// <summary>There are too many of them, or they lead to nothing that is a URL.</summary>
    Redirects,

    /// <summary>The body is larger than what was asked for may be.</summary>
    Size,

    /// <summary>The site's robots.txt says no.</summary>
    Robots,
}
