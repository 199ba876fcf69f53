using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Examples of requests and answers in <c>/openapi/v1.json</c>, said where the endpoint is mapped.</summary>
public static class ApiExamples
{
    /// <summary>What one can send. An endpoint that reads its body itself gets a body in the description by this.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="example">JSON, or the text itself for other media types.</param>
    /// <param name="mediaType">JSON where it is not said.</param>
    public static TBuilder WithRequestExample<TBuilder>(this TBuilder builder, string example, string mediaType = "application/json")
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Example(null, mediaType, example));

    /// <summary>What one gets.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="status">The answer that it is an example of.</param>
    /// <param name="example">JSON, or the text itself for other media types.</param>
    /// <param name="mediaType">JSON where it is not said.</param>
    public static TBuilder WithAnswerExample<TBuilder>(
        this TBuilder builder,
        int status,
        string example,
        string mediaType = "application/json"
    )
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Example(status, mediaType, example));

    /// <summary>What one gets, as the record that is answered: it is serialised as answers are, and so cannot differ from them.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="status">The answer that it is an example of.</param>
    /// <param name="example">An answer.</param>
    public static TBuilder WithAnswerExample<TBuilder>(this TBuilder builder, int status, object example)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Example(status, "application/json", Answer: example));

    internal static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var example in context.Description.ActionDescriptor.EndpointMetadata.OfType<Example>())
        {
            var content = example.Status is { } status ? AnswerOf(operation, status.ToString()) : RequestOf(operation);
            if (content is null)
                continue;
            if (!content.TryGetValue(example.MediaType, out var described))
                content[example.MediaType] = described = new OpenApiMediaType();
            described.Example =
                example.Answer is { } answer ? JsonSerializer.SerializeToNode(answer, answer.GetType(), AnswersOf(context))
                : example.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(example.Text)
                : JsonValue.Create(example.Text);
        }
    }

    private static JsonSerializerOptions AnswersOf(OpenApiOperationTransformerContext context) =>
        context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private static IDictionary<string, OpenApiMediaType>? AnswerOf(OpenApiOperation operation, string status)
    {
        operation.Responses ??= [];
        if (!operation.Responses.TryGetValue(status, out var answer))
            operation.Responses[status] = answer = new OpenApiResponse { Description = "" };
        return answer is OpenApiResponse response
            ? response.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            : null;
    }

    private static IDictionary<string, OpenApiMediaType>? RequestOf(OpenApiOperation operation)
    {
        operation.RequestBody ??= new OpenApiRequestBody { Required = true };
        return operation.RequestBody is OpenApiRequestBody request
            ? request.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            : null;
    }

    private sealed record Example(int? Status, string MediaType, string Text = "", object? Answer = null);
}
