using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsMesh.ServiceDefaults.Http;

internal static class HttpDefaults
{
    public static void AddHttpDefaults(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<ApiKeyOptions>("").AddSingleton<WrongKeys>().AddSingleton<WithoutKey.Turns>();
        builder.AddHostCheck();
        builder.Services.AddCompression();
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        builder
            .Services.AddProblemDetails(options => options.CustomizeProblemDetails = ProblemKinds.Complete)
            .AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new UtcTimeConverter());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.KebabCaseLower));
        });
        // Every answer to a bad request is a problem, in production as in development.
        builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(listen => listen.ExplainKestrelErrors());
            // A query that is far too long is told so by the service's own problem, not by the server's bare 414.
            kestrel.Limits.MaxRequestLineSize = 128 * 1024;
        });
    }

    public static void UseHttpDefaults(this WebApplication app)
    {
        app.Use(KestrelErrorBodies.PassAsync);
        app.Use(ResponseHeaders.AddAsync);
        app.Use(HostCheck.CheckAsync);
        app.Use(AnswerHeadAsync);
        app.UseCompression();
        app.UseRouting(); // said, because else it comes before everything
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = error =>
                    error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                SuppressDiagnosticsCallback = error => error.Exception is BadHttpRequestException or ProblemException,
            }
        );
        app.UseStatusCodePages();
        app.Use((context, next) => ApiKeys.CheckAsync(context, next));
        app.Use(UnreadableBody.CheckCharsetAsync);
    }

    /// <summary>HEAD is answered wherever GET is (RFC 9110, section 9.1): routed as one, while the server, which knows better, sends no body.</summary>
    private static Task AnswerHeadAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapApiReference();
    }
}
