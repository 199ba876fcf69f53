using Xunit;

namespace NewsMesh.Testing.Servers;

/// <summary>Ends with the test assembly, and the servers with it. Nothing starts before the first test that needs one.</summary>
public sealed class ServerLifetime : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await TestServers.StopSharedAsync();
}
