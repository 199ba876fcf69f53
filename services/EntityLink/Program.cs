using NewsMesh.EntityLink.Annotation;
using NewsMesh.EntityLink.Comparison;
using NewsMesh.EntityLink.Corrections;
using NewsMesh.EntityLink.Facts;
using NewsMesh.EntityLink.Knowledge;
using NewsMesh.EntityLink.Knowledge.Import;
using NewsMesh.EntityLink.Models;
using NewsMesh.EntityLink.Relinking;
using NewsMesh.EntityLink.Storage;
using NewsMesh.ServiceDefaults;
using NewsMesh.ServiceDefaults.Health;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Messaging;

if (await HealthCommand.TryRunAsync(args) is { } code)
    return code;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("entity-link");
builder.AddDatabase<EntityLinkDb>();
builder.AddMessaging(bus =>
    bus.Consume<AnnotateArticleConsumer>("annotate-article", Environment.ProcessorCount)
        .ConsumeAlone<LinkArticleConsumer>("link-article", LinkArticleConsumer.AtATime)
);
builder.Services.AddReadRateLimits();
builder.AddModels();
builder.AddKnowledge();
builder.AddFacts();
builder.AddCorrections();
builder.AddRelinking();

var app = builder.Build();
app.MapServiceDefaults();
app.MapModels();
app.MapKnowledge();
app.MapCorrections();
app.MapRelinking();
app.MapAnnotation();
app.MapComparison();
return await ImportCommand.TryRunAsync(app, args) ?? await app.RunServiceAsync(args);
