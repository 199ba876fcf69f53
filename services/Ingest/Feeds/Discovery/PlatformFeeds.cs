namespace NewsMesh.Ingest.Feeds.Discovery;

/// <summary>Platforms whose pages have their feed at an address that follows from their own: what a person copies from the address bar is enough.</summary>
internal static class PlatformFeeds
{
    /// <summary>The feed of a page; null for a page of no known platform.</summary>
    public static string? Of(Uri page)
    {
        var host = page.IdnHost.ToLowerInvariant();
        host =
            host.StartsWith("www.", StringComparison.Ordinal) ? host[4..]
            : host.StartsWith("m.", StringComparison.Ordinal) ? host[2..]
            : host;
        var path = page.AbsolutePath.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return host switch
        {
            "youtube.com" or "music.youtube.com" => YouTube(page, path),
            "reddit.com" or "old.reddit.com" or "new.reddit.com" => Reddit(page, path),
            "github.com" => GitHub(path),
            "gitlab.com" => path is [var owner, var repository] ? $"https://gitlab.com/{owner}/{repository}/-/releases.atom" : null,
            "medium.com" => path is [var author] && author != "feed" ? $"https://medium.com/feed/{author}" : null,
            "bsky.app" => path is ["profile", var handle] ? $"https://bsky.app/profile/{handle}/rss" : null,
            "vimeo.com" => path is [var user] && !user.All(char.IsAsciiDigit) ? $"https://vimeo.com/{user}/videos/rss" : null,
            "dailymotion.com" => path is [var channel] ? $"https://www.dailymotion.com/rss/user/{channel}" : null,
            "dev.to" => path is [var writer] && writer != "feed" ? $"https://dev.to/feed/{writer}" : null,
            "stackoverflow.com" => path is ["questions", "tagged", var tag] ? $"https://stackoverflow.com/feeds/tag/{tag}" : null,
            "news.ycombinator.com" => path.Length == 0 ? "https://news.ycombinator.com/rss" : null,
            "news.google.com" => path is ["search" or "topics", ..]
                ? $"https://news.google.com/rss/{string.Join('/', path)}{page.Query}"
                : null,
            "store.steampowered.com" => path is ["app", var app, ..] ? $"https://store.steampowered.com/feeds/news/app/{app}" : null,
            _ => Hosted(host, path),
        };
    }

    private static string? YouTube(Uri page, string[] path)
    {
        const string Feeds = "https://www.youtube.com/feeds/videos.xml?";
        if (QueryValue(page, "list") is { } list && path is ["playlist" or "watch", ..])
            return $"{Feeds}playlist_id={list}";
        return path switch
        {
            ["channel", var channel, ..] => $"{Feeds}channel_id={channel}",
            ["user", var user, ..] => $"{Feeds}user={user}",
            _ => null, // @handles: the page names its feed
        };
    }

    private static string? Reddit(Uri page, string[] path) =>
        path is ["r" or "user" or "u", _, ..] && !path[^1].EndsWith(".rss", StringComparison.Ordinal)
            ? $"https://www.reddit.com/{string.Join('/', path)}/.rss{page.Query}"
            : null;

    private static string? GitHub(string[] path) =>
        path switch
        {
            [var owner] => $"https://github.com/{owner}.atom",
            [var owner, var repository] => $"https://github.com/{owner}/{repository}/releases.atom",
            [var owner, var repository, "releases" or "tags" or "commits" or "discussions"] =>
                $"https://github.com/{owner}/{repository}/{path[2]}.atom",
            [var owner, var repository, "commits", var branch] when !branch.EndsWith(".atom", StringComparison.Ordinal) =>
                $"https://github.com/{owner}/{repository}/commits/{branch}.atom",
            _ => null,
        };

    /// <summary>Blogs under a host of the platform's: the feed of any page of theirs that is not a feed itself is the blog's.</summary>
    private static string? Hosted(string host, string[] path)
    {
        if (path.Length > 0 && path[0] is "feed" or "rss" or "feeds" or "atom")
            return null;
        foreach (
            var (platform, feed) in ((string, string)[])
                [
                    ("substack.com", "feed"),
                    ("medium.com", "feed"),
                    ("wordpress.com", "feed/"),
                    ("blogspot.com", "feeds/posts/default"),
                    ("tumblr.com", "rss"),
                    ("ghost.io", "rss/"),
                    ("hatenablog.com", "feed"),
                    ("livejournal.com", "data/rss"),
                ]
        )
        {
            if (host.EndsWith("." + platform, StringComparison.Ordinal))
                return $"https://{host}/{feed}";
        }
        return null;
    }

    private static string? QueryValue(Uri page, string name)
    {
        foreach (var pair in page.Query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.Ordinal) && pair.Length > name.Length + 1)
                return pair[(name.Length + 1)..];
        }
        return null;
    }
}
