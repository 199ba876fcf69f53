namespace NewsMesh.EntityLink.Facts;

internal static class FactsSlice
{
    public static void AddFacts(this WebApplicationBuilder builder)
    {
        builder.AddPreparedStatements();
        builder.Services.AddSingleton<WriterMemory>();
        builder.Services.AddSingleton<LinkArticle>();
        builder.Services.AddSingleton<WriterTurn>();
    }
}
