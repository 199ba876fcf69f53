using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>Keys that writes must carry in <c>X-Api-Key</c>. None configured means that writes are open, as on a laptop.</summary>
public sealed class ApiKeyOptions
{
    public IReadOnlyList<string> ApiKeys { get; set; } = [];
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

    internal static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var isRequired = metadata?.GetMetadata<Required>() is not null;
        var isBounded = metadata?.GetMetadata<WithoutKey.Bounded>() is not null;
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

    private static bool IsKnown(HttpContext context) => IsKnown(context, context.Request.Headers[Header].ToString());

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
