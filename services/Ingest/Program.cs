using NewsMesh.Ingest.Articles;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Fetching;
using NewsMesh.Ingest.Pages;
using NewsMesh.Ingest.Push;
using NewsMesh.Ingest.Storage;
using NewsMesh.Ingest.WebSub;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Messaging;

if (await HealthCommand.TryRunAsync(args) is { } code)
    return code;
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("ingest");
builder.AddDatabase<IngestDb>();
builder.AddMessaging(bus => bus.Consume<RecordSettlementConsumer>("record-settlement").Consume<RecordFaultConsumer>("record-fault"));
builder.Services.AddRateLimits().AddSingleton<WorkSignals>();
builder.Services.AddFetching().AddFeeds().AddPages().AddArticles().AddPush().AddWebSub();

var app = builder.Build();
app.MapServiceDefaults();
app.MapFeeds();
app.MapArticles();
app.MapPush();
app.MapPages();
app.MapWebSub();
return await app.RunServiceAsync(args);
