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

public static class ApiKeys
{
    public const string Header = "X-Api-Key";

    /// <summary>Refuses requests without a configured key with a 401 problem, before their body is read.</summary>
    public static TBuilder RequireApiKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Required());

    internal sealed class Required;

    internal static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var keys = context.RequestServices.GetRequiredService<IOptionsMonitor<ApiKeyOptions>>().CurrentValue.ApiKeys;
        var given = context.Request.Headers[Header].ToString();
        return context.GetEndpoint()?.Metadata.GetMetadata<Required>() is null || keys.Count == 0 || keys.Any(key => IsSame(key, given))
            ? next(context)
            : Problem
                .Create(
                    StatusCodes.Status401Unauthorized,
                    "api-key",
                    "An API key is needed",
                    $"Send a configured key in the {Header} header."
                )
                .ExecuteAsync(context);
    }

    /// <summary>Takes the same time whichever character differs.</summary>
    internal static bool IsSame(string key, string given) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(key)),
            SHA256.HashData(Encoding.UTF8.GetBytes(given))
        );
}
