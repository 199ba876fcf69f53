using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing.Servers;

[assembly: AssemblyFixture(typeof(SharedMesh))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>The mesh that all tests share which break nothing: the one that the environment names, else one of their own.</summary>
public sealed class SharedMesh
{
    private IMesh? _mesh;

    public async Task<IMesh> StartedAsync()
    {
        if (_mesh is null)
        {
            _mesh = GivenMesh.FromEnvironment() ?? (IMesh)await LocalMesh.StartAsync(await TestServers.SharedAsync());
            TestServers.EndsBeforeShared(_mesh);
        }
        return _mesh;
    }
}
