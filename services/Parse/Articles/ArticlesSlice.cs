namespace NewsMesh.Parse.Articles;

internal static class ArticlesSlice
{
    public static IServiceCollection AddArticles(this IServiceCollection services) =>
        services.AddSingleton<ReadContent>().AddScoped<ArticleStore>();
}
