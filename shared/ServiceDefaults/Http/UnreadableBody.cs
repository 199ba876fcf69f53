using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Says what is wrong with a JSON body in words for its sender: the framework's own are for who wrote the service, and name its types.</summary>
internal static class UnreadableBody
{
    private const string Advice = "/openapi/v1.json describes what this call takes.";

    /// <summary>Null where the body is not what is wrong.</summary>
    public static string? Explain(BadHttpRequestException error) =>
        error switch
        {
            { InnerException: JsonException json } => $"The body is not the JSON that is wanted{PlaceOf(json)}: {ReasonOf(json)}. {Advice}",
            // What the framework says of a body that is empty, or the word null.
            { StatusCode: StatusCodes.Status400BadRequest }
                when error.Message.StartsWith("Implicit body inferred", StringComparison.Ordinal) =>
                $"The body is missing: send a JSON object. {Advice}",
            // A body without a content type: the framework names its own types.
            { StatusCode: StatusCodes.Status415UnsupportedMediaType }
                when error.Message.StartsWith("Expected a supported JSON media type", StringComparison.Ordinal) =>
                $"Name the body's type: Content-Type: application/json. {Advice}",
            _ => null,
        };

    /// <summary>Ends a request whose JSON is in an encoding that nobody knows: the framework would take it for a fault of ours.</summary>
    public static Task CheckCharsetAsync(HttpContext context, RequestDelegate next)
    {
        if (
            !context.Request.HasJsonContentType()
            || !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || type.CharSet?.Trim('"') is not { Length: > 0 } charset
            || IsKnown(charset)
        )
            return next(context);
        return Problem
            .Create(
                StatusCodes.Status415UnsupportedMediaType,
                "unsupported-media-type",
                "This content type cannot be read",
                "There is no such charset as the Content-Type names: send JSON in UTF-8 (RFC 8259, section 8.1)."
            )
            .ExecuteAsync(context);
    }

    private static bool IsKnown(string charset)
    {
        try
        {
            _ = Encoding.GetEncoding(charset);
            return true;
        }
        // UTF-7 has a name and may not be used: it is refused by another exception.
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string PlaceOf(JsonException json) =>
        $"{(json.Path is null or "$" ? "" : $" at {json.Path}")}{(json.LineNumber is { } line ? $" (line {line + 1}, byte {json.BytePositionInLine + 1})" : "")}";

    /// <summary>What the parser says of the syntax, and what our own converters say, is fit to be read.</summary>
    private static string ReasonOf(JsonException json) =>
        json.InnerException?.Message.Contains("UTF-", StringComparison.Ordinal) == true
            ? "the text is not valid Unicode: its bytes are not UTF-8, or it has one half of a surrogate pair"
        : json.Message.Contains("could not be converted to", StringComparison.Ordinal) ? "the value is not of the type that belongs there"
        : json.Message.Contains("could not be mapped to", StringComparison.Ordinal) ? "there is no such field"
        : json
            .Message.Split(" Path: ", 2)[0]
            .Replace(" which is not supported in this mode. Change the reader options", "", StringComparison.Ordinal)
            .TrimEnd('.');
}
