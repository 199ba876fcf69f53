using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>What <c>/openapi/v1.json</c> says beside the routes: the API key, and examples.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, context, _) =>
            {
                document.Info.Title = $"NewsMesh {context.ApplicationServices.GetService(typeof(ServiceName))}";
                document.Info.License = new OpenApiLicense { Name = "Apache-2.0" };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes[ApiKeys.Header] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Header,
                    Name = ApiKeys.Header,
                    Description = "Needed for writes where keys are configured.",
                };
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                ApiExamples.Describe(operation, context);
                if (operation.Responses?.Values.Any(answer => answer.Content?.ContainsKey("text/html") is true) is true)
                    (operation.Parameters ??= []).Add(
                        new OpenApiParameter
                        {
                            Name = "format",
                            In = ParameterLocation.Query,
                            Description = "json answers in JSON whatever the Accept header prefers: for a browser, which prefers pages.",
                            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["json"] },
                        }
                    );
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiKeys.Required>().Any())
                {
                    operation.Security ??= [];
                    operation.Security.Add(
                        new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiKeys.Header, context.Document)] = [] }
                    );
                }
                return Task.CompletedTask;
            }
        );
    }
}
