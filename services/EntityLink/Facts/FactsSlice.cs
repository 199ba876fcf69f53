using NewsMesh.EntityLink.Stories;

namespace NewsMesh.EntityLink.Facts;

internal static class FactsSlice
{
    public static void AddFacts(this WebApplicationBuilder builder)
    {
        builder.AddPreparedStatements();
        builder.Services.AddSingleton<StoryArticles>();
        builder.Services.AddSingleton<LinkArticle>();
        builder.Services.AddSingleton<WriterTurn>();
    }
}
