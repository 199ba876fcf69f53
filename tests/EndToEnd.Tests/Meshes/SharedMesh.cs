using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing.Servers;

[assembly: AssemblyFixture(typeof(SharedMesh))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>The mesh that all tests share which break nothing: the one that the environment names, else one of their own.</summary>
public sealed class SharedMesh : IAsyncLifetime
{
    private IMesh? _mesh;

    public async Task<IMesh> StartedAsync() =>
        _mesh ??= GivenMesh.FromEnvironment() ?? (IMesh)await LocalMesh.StartAsync(await TestServers.SharedAsync());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_mesh is not null)
            await _mesh.DisposeAsync();
    }
}
