using NewsMesh.Search.Alerts;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Entities;
using NewsMesh.Search.Exports;
using NewsMesh.Search.Facts;
using NewsMesh.Search.Feeds;
using NewsMesh.Search.Indexing;
using NewsMesh.Search.Pipeline;
using NewsMesh.Search.Quotes;
using NewsMesh.Search.Rebuilding;
using NewsMesh.Search.Storage;
using NewsMesh.Search.Stories;
using NewsMesh.Search.Traces;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;

if (await HealthCommand.TryRunAsync(args) is { } code)
    return code;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("search");
builder.AddDatabase<SearchDb>();
builder.Services.AddReadRateLimits();
builder.AddIndexing().AddRebuilding();
builder.AddArticles().AddEntities().AddQuotes().AddFacts().AddStories();
builder.AddAlerts().AddExports();
builder.AddFeeds().AddPipeline();
builder.AddTraces();
builder.AddWeb();
builder.Services.AddReadingTime();

var app = builder.Build();
app.MapServiceDefaults();
app.UseRequestTimeouts();
app.MapArticles().MapEntities().MapQuotes().MapFacts().MapStories();
app.MapAlerts().MapExports();
app.MapFeeds().MapPipeline().MapRebuilding();
app.MapTraces();
app.MapWeb();
return await app.RunServiceAsync(args);
