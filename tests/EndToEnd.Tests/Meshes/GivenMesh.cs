namespace NewsMesh.EndToEnd.Tests.Meshes;

/// <summary>A mesh that runs already, such as the compose file's: NEWSMESH_*_URL name its addresses.</summary>
internal sealed class GivenMesh : IMesh
{
    private GivenMesh(Func<string, string> variable)
    {
        ApiKey = variable("NEWSMESH_API_KEY");
        Search = LocalMesh.ClientOf(new Uri(variable("NEWSMESH_SEARCH_URL")), ApiKey);
        Ingest = LocalMesh.ClientOf(new Uri(variable("NEWSMESH_INGEST_URL")), ApiKey);
        Parse = LocalMesh.ClientOf(new Uri(variable("NEWSMESH_PARSE_URL")), ApiKey);
        EntityLink = LocalMesh.ClientOf(new Uri(variable("NEWSMESH_ENTITYLINK_URL")), ApiKey);
        Newsroom = LocalMesh.ClientOf(new Uri(variable("NEWSMESH_NEWSROOM_CONTROL_URL")), ApiKey);
        NewsroomAddress = new Uri(variable("NEWSMESH_NEWSROOM_URL"));
    }

    public HttpClient Search { get; }
    public HttpClient Ingest { get; }
    public HttpClient Parse { get; }
    public HttpClient EntityLink { get; }
    public HttpClient Newsroom { get; }
    public Uri NewsroomAddress { get; }
    public string ApiKey { get; }

    /// <summary>Null when no mesh is named.</summary>
    public static GivenMesh? FromEnvironment() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NEWSMESH_SEARCH_URL"))
            ? null
            : new GivenMesh(name =>
                Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
                    ? value
                    : throw new InvalidOperationException($"NEWSMESH_SEARCH_URL is set, so {name} must be too.")
            );

    public ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Search, Ingest, Parse, EntityLink, Newsroom })
            client.Dispose();
        return ValueTask.CompletedTask;
    }
}
