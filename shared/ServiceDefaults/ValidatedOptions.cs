using Microsoft.Extensions.DependencyInjection;

namespace NewsMesh.ServiceDefaults;

public static class ValidatedOptions
{
    /// <summary>Binds <typeparamref name="T"/> to a configuration section ("" is the root) and refuses to start when an annotation is violated.</summary>
    public static IServiceCollection AddValidatedOptions<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
