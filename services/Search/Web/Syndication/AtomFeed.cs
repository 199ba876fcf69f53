using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static ContentHttpResult Of(SearchAnswer answer, FeedAddress address)
    {
        var newest = answer.Items.Select(item => item.PublishedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "title", address.Title),
            new XElement(Atom + "id", address.Self),
            new XElement(Atom + "updated", Time(newest)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", address.Self)),
            new XElement(
                Atom + "link",
                new XAttribute("rel", "alternate"),
                new XAttribute("type", "text/html"),
                new XAttribute("href", address.Page)
            ),
            answer.Items.Select(item => new XElement(
                Atom + "entry",
                new XElement(Atom + "title", XmlText.Of(item.Headline)),
                new XElement(Atom + "id", $"urn:uuid:{item.Id}"),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", address.LinkOf(item))),
                new XElement(Atom + "published", Time(item.PublishedAt)),
                new XElement(Atom + "updated", Time(item.PublishedAt)),
                new XElement(Atom + "author", new XElement(Atom + "name", XmlText.Of(item.Outlet))),
                new XElement(Atom + "summary", new XAttribute("type", "html"), XmlText.Of(item.Snippet))
            ))
        );
        return TypedResults.Content($"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{feed}""", $"{ContentType}; charset=utf-8");
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
