using NewsMesh.Parse.Articles;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Storage;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Messaging;

if (await HealthCommand.TryRunAsync(args) is { } code)
    return code;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("parse");
builder.AddDatabase<ParseDb>();
builder.AddMessaging(bus => bus.Consume<ExtractArticleConsumer>("extract-article"));
builder.Services.AddReadRateLimits();
builder.Services.AddPages();
builder.Services.AddArticles();

var app = builder.Build();
app.MapServiceDefaults();
app.MapExtract();
return await app.RunServiceAsync(args);
