namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>A running mesh, seen from outside: its public addresses and nothing else.</summary>
public interface IMesh : IAsyncDisposable
{
    /// <summary>Clients send the API key.</summary>
    HttpClient Search { get; }
    HttpClient Ingest { get; }
    HttpClient Parse { get; }
    HttpClient EntityLink { get; }

    /// <summary>The sample newsroom as the tests reach it.</summary>
    HttpClient Newsroom { get; }

    /// <summary>The sample newsroom as ingest reaches it.</summary>
    Uri NewsroomAddress { get; }

    string ApiKey { get; }
}
