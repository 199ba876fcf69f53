[assembly: Xunit.AssemblyFixture(typeof(NewsMesh.Testing.Servers.ServerLifetime))]
