namespace NewsMesh.Search.Web;

/// <summary>The pages' frame: Razor components rendered on the server, style sheets, headers, problem pages.</summary>
internal static class WebPages
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<Assets>();
        return builder;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapGet("/assets/{name}", (string name, HttpContext context, Assets assets) => assets.Send(name, context)).ExcludeFromDescription();
        return app;
    }
}
