using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Keys that writes must carry in <c>X-Api-Key</c>. None configured means that writes are open, as on a laptop.</summary>
public sealed class ApiKeyOptions : IValidatableObject
{
    public IReadOnlyList<string> ApiKeys { get; set; } = [];

    /// <summary>
    /// Whether reading needs no key. With false every call and page but health asks for one: in the header, or as the password that browsers and feed readers ask for (RFC 7617).
    /// </summary>
    public bool AnonymousReading { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AnonymousReading || ApiKeys.Count > 0
            ? []
            : [new ValidationResult("AnonymousReading is off, but no key is configured that could read: set ApiKeys:0, or leave it on.")];
}

/// <summary>What a given key is.</summary>
public enum KeyVerdict
{
    /// <summary>Configured, or none is.</summary>
    Known,
    Missing,
    Wrong,

    /// <summary>Wrong, and this address has sent too many.</summary>
    TooOften,
}

public static class ApiKeys
{
    public const string Header = "X-Api-Key";

    /// <summary>Refuses requests without a configured key with a 401 problem, before their body is read.</summary>
    public static TBuilder RequireApiKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Required());

    internal sealed class Required;

    /// <summary>Stays open where anonymous reading is off: what guards itself, and what the page that asks for the key needs.</summary>
    public static TBuilder StaysOpen<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Open());

    internal sealed class Open;

    /// <summary>The key that a request carries, in the header or as a password; empty where there is none.</summary>
    public static string Given(HttpContext context)
    {
        var header = context.Request.Headers[Header].ToString();
        return header.Length > 0 ? header : Password(context.Request.Headers.Authorization.ToString());
    }

    /// <summary>A key in the place of the password or, as some send what has no name, of the name.</summary>
    private static string Password(string authorization)
    {
        const string Scheme = "Basic ";
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return "";
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), bytes, out var length))
            return "";
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts is [_, { Length: > 0 } password] ? password : parts[0];
    }

    private static bool MayRead(HttpContext context, EndpointMetadataCollection? metadata) =>
        context.RequestServices.GetRequiredService<IOptionsMonitor<ApiKeyOptions>>().CurrentValue.AnonymousReading
        || metadata?.GetMetadata<Open>() is not null
        || IsKnown(context, Given(context));

    private static Task RefuseReadingAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"NewsMesh\", charset=\"UTF-8\"";
        return Given(context).Length > 0
            ? context.RequestServices.GetRequiredService<WrongKeys>().RefuseAsync(context)
            : Problem
                .Create(
                    StatusCodes.Status401Unauthorized,
                    "api-key",
                    "Reading needs an API key here",
                    $"Send a configured key in the {Header} header, or as the password that your browser or feed reader asks for; the name does not matter."
                )
                .ExecuteAsync(context);
    }

    internal static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var isRequired = metadata?.GetMetadata<Required>() is not null;
        var isBounded = metadata?.GetMetadata<WithoutKey.Bounded>() is not null;
        // A password that the browser sends by itself is enough to read, and never to write.
        if (!isRequired && !MayRead(context, metadata))
            return RefuseReadingAsync(context);
        if ((!isRequired && !isBounded) || IsKnown(context))
            return next(context);
        var services = context.RequestServices;
        if (isBounded)
            return services.GetRequiredService<WithoutKey.Turns>().RunAsync(context, next);
        if (context.Request.Headers[Header].ToString().Length > 0)
            return services.GetRequiredService<WrongKeys>().RefuseAsync(context);
        return Problem
            .Create(StatusCodes.Status401Unauthorized, "api-key", "An API key is needed", $"Send a configured key in the {Header} header.")
            .ExecuteAsync(context);
    }

    /// <summary>Judges a key that came in another way than by the header, such as in the field of a form; wrong ones are counted as everywhere.</summary>
    public static KeyVerdict Judge(HttpContext context, string given) =>
        IsKnown(context, given) ? KeyVerdict.Known
        : given.Length == 0 ? KeyVerdict.Missing
        : context.RequestServices.GetRequiredService<WrongKeys>().Admits(context) ? KeyVerdict.Wrong
        : KeyVerdict.TooOften;

    /// <summary>The caller sent a configured key, or none is configured.</summary>
    public static bool IsKnown(HttpContext context) => IsKnown(context, context.Request.Headers[Header].ToString());

    /// <summary>The caller has a configured key, or none is configured.</summary>
    private static bool IsKnown(HttpContext context, string given)
    {
        var keys = context.RequestServices.GetRequiredService<IOptionsMonitor<ApiKeyOptions>>().CurrentValue.ApiKeys;
        return keys.Count == 0 || keys.Any(key => IsSame(key, given));
    }

    /// <summary>Takes the same time whichever character differs.</summary>
    public static bool IsSame(string key, string given) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(key)),
            SHA256.HashData(Encoding.UTF8.GetBytes(given))
        );
}
