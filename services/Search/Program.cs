using NewsMesh.Search.Storage;
using NewsMesh.Search.Web;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Database;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Messaging;

if (await HealthCommand.TryRunAsync(args) is { } code)
    return code;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("search");
builder.AddDatabase<SearchDb>();
builder.AddMessaging();
builder.AddWeb();

var app = builder.Build();
app.MapServiceDefaults();
app.MapWeb();
return await app.RunServiceAsync(args);
