using NewsMesh.Ingest.Fetching;

namespace NewsMesh.Ingest.Feeds;

/// <summary>Why an address gave no document, in the terms of a problem: for a person who waits for it. Pure.</summary>
/// <param name="Type">"address-refused", "too-large", "redirects", "bot-wall", "forbidden", "no-feed" or "unavailable".</param>
/// <param name="Title">For the kind.</param>
/// <param name="Detail">What happened, and what to do.</param>
internal sealed record FetchProblem(string Type, string Title, string Detail)
{
    public static FetchProblem Of(FetchResult answer) =>
        answer switch
        {
            FetchResult.Refused { Kind: RefusalKind.Size, Reason: var reason } => new(
                "too-large",
                "The document is too large",
                $"{reason}. Give an address that lists the latest entries only."
            ),
            FetchResult.Refused { Kind: RefusalKind.Redirects, Reason: var reason } => new(
                "redirects",
                "The address leads nowhere",
                $"{reason}. Give the address that a browser ends at."
            ),
            FetchResult.Refused { Reason: var reason } => new(
                "address-refused",
                "The address cannot be fetched",
                $"{reason}. Give an http or https address on the public internet."
            ),
            FetchResult.Declined { Wall: not null, Reason: var reason } => new(
                "bot-wall",
                "The site lets no reader in",
                $"{reason}. Ask the publisher for a feed that programs may read."
            ),
            FetchResult.Declined { Status: 401 or 402 or 403 or 407, Reason: var reason } => new(
                "forbidden",
                "The site keeps this address to itself",
                $"{reason}. It may want a login, or no readers from here."
            ),
            FetchResult.Declined { Status: 404 or 410, Reason: var reason } => new(
                "no-feed",
                "There is no feed at this address",
                $"{reason}. Look whether the address is complete, or give the site's home page."
            ),
            FetchResult.Declined { Reason: var reason } => Unavailable(reason),
            FetchResult.Unreachable { Reason: var reason } => Unavailable(reason),
            _ => Unavailable("the server gave no answer that makes sense"),
        };

    private static FetchProblem Unavailable(string reason) =>
        new("unavailable", "The feed cannot be had now", $"{reason}. Try again later.");
}
