using Microsoft.AspNetCore.Http.HttpResults;
using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Web.Syndication;

/// <summary>Feeds in the description of the API: the examples of the lists, written by the feeds' own code.</summary>
internal static class FeedExamples
{
    /// <param name="endpoint">The endpoint of the feed.</param>
    /// <param name="path">An address of it.</param>
    /// <param name="feed">Makes the feed of a list.</param>
    public static TBuilder WithFeedExample<TBuilder>(this TBuilder endpoint, string path, Func<HttpRequest, ContentHttpResult> feed)
        where TBuilder : IEndpointConventionBuilder
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.Path) = ("https", new HostString("newsmesh.example"), path);
        var shown = feed(request);
        return endpoint.WithAnswerExample(StatusCodes.Status200OK, shown.ResponseContent!, shown.ContentType!.Split(';')[0]);
    }
}
