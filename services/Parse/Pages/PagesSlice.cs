using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.ServiceDefaults.Health;

namespace NewsMesh.Parse.Pages;

internal static class PagesSlice
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<TextLanguage>().AddSingleton<ReadPage>().AddSingleton<ReadText>();
        services.AddHealthChecks().AddCheck<LanguageModelCheck>("language models", tags: [HealthDefaults.Ready]);
        return services;
    }
}
