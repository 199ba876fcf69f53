using NewsMesh.Gateway;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddGateway(builder.Configuration);
await builder.Build().RunAsync();
