namespace NewsMesh.Gateway;

internal static class GatewaySetup
{
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<GatewayOptions>()
            .Bind(configuration.GetSection("Gateway"))
            .Validate(options => options.Routes.Count > 0, "Gateway:Routes must have at least one entry, such as 8080 = search:8080.")
            .Validate(options => options.Routes.Values.All(IsHostAndPort), "Gateway:Routes: each target is written host:port.")
            .ValidateOnStart();
        return services.AddSingleton<Replicas>().AddHostedService<Gateway>();
    }

    private static bool IsHostAndPort(string target) =>
        target.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(target.AsSpan(colon + 1), provider: null, out _);
}
