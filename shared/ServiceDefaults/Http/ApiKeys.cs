using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

    /// <summary>Refuses requests without a configured key with a 401 problem.</summary>
    public static TBuilder RequireApiKey<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter<TBuilder, ApiKeyFilter>().WithMetadata(new Required());

    internal sealed class Required;

    private sealed class ApiKeyFilter(IOptionsMonitor<ApiKeyOptions> options) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var keys = options.CurrentValue.ApiKeys;
            var given = context.HttpContext.Request.Headers[Header].ToString();
            return keys.Count == 0 || keys.Any(key => IsSame(key, given))
                ? await next(context)
                : Problem.Create(StatusCodes.Status401Unauthorized, "api-key", "An API key is needed", $"Send a configured key in the {Header} header.");
        }

        /// <summary>Takes the same time whichever character differs.</summary>
        private static bool IsSame(string key, string given) =>
            CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(key)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
    }
}
