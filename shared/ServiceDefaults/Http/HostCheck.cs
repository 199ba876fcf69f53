using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// The names that requests may address this service by: those of this machine, and those of the setting <c>AllowedHosts</c> ("news.example;*.news.example").
/// </summary>
public sealed class HostNames
{
    public IList<string> Allowed { get; } = ["localhost", "*.localhost", "127.0.0.1", "[::1]"];
}

/// <summary>
/// Refuses requests that address the service by a name that is not its own. A page of a stranger's whose name is pointed at 127.0.0.1 after it was loaded (DNS
/// rebinding) is of one origin with the service for the browser, and would read and write as its user does: only the Host header tells.
/// </summary>
internal static class HostCheck
{
    public static void AddHostCheck(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<HostNames>()
            .Configure<IConfiguration>(
                (names, configuration) =>
                {
                    foreach (
                        var name in (configuration["AllowedHosts"] ?? "").Split(
                            ';',
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                        )
                    )
                        names.Allowed.Add(name);
                }
            );
        // The framework's own check reads the same setting, knows no loopback names, and answers with a page instead of a problem.
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
    }

    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var names = context.RequestServices.GetRequiredService<IOptions<HostNames>>().Value.Allowed;
        return IsAllowed(context.Request.Host, names)
            ? next(context)
            : Problem
                .Create(
                    StatusCodes.Status400BadRequest,
                    "host",
                    "This service does not go by that name",
                    "Address it by localhost, or have its operator add the name to the setting AllowedHosts."
                )
                .ExecuteAsync(context);
    }

    private static bool IsAllowed(HostString host, IList<string> names)
    {
        // A final dot names the same host: "localhost." is a way round nothing, and "evil.example." must not become one.
        var name = host.Host.TrimEnd('.');
        return name.Length > 0
            && names.Any(allowed =>
                allowed == "*"
                || (
                    allowed.StartsWith("*.", StringComparison.Ordinal)
                        ? name.Length > allowed.Length - 1 && name.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
                        : name.Equals(allowed, StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
