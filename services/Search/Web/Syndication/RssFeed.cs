using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>RSS 2.0 with an Atom link to itself, as the RSS Advisory Board's best practices ask.</summary>
internal static class RssFeed
{
    public const string ContentType = "application/rss+xml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static ContentHttpResult Of(SearchAnswer answer, FeedAddress address)
    {
        var rss = new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement(
                "channel",
                new XElement("title", address.Title),
                new XElement("link", address.Page),
                new XElement("description", address.Title),
                new XElement(
                    Atom + "link",
                    new XAttribute("href", address.Self),
                    new XAttribute("rel", "self"),
                    new XAttribute("type", ContentType)
                ),
                answer.Items.Select(item => new XElement(
                    "item",
                    new XElement("title", XmlText.Of(item.Headline)),
                    new XElement("link", address.LinkOf(item)),
                    new XElement("guid", new XAttribute("isPermaLink", "false"), item.Id),
                    new XElement("pubDate", item.PublishedAt.ToString("r", CultureInfo.InvariantCulture)),
                    new XElement("description", XmlText.Of(item.Snippet)),
                    new XElement("category", XmlText.Of(item.Outlet))
                ))
            )
        );
        return TypedResults.Content($"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{rss}""", $"{ContentType}; charset=utf-8");
    }
}
