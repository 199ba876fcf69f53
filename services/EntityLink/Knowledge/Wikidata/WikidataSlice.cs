using NewsMesh.ServiceDefaults;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

internal static class WikidataSlice
{
    /// <summary>Ten items with all their claims are some megabytes.</summary>
    private const long LargestAnswer = 32 * 1024 * 1024;

    public static void AddWikidata(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<WikidataOptions>("EntityLink:Wikidata");
        builder.Services.AddHttpClient<WikidataApi>(http =>
        {
            http.Timeout = TimeSpan.FromSeconds(30);
            http.MaxResponseContentBufferSize = LargestAnswer;
        });
        builder.Services.AddSingleton<LookUpNames>().AddHostedService<LookUpWorker>();
    }
}
