using System.Reflection;

namespace NewsMesh.Testing;

/// <summary>Where the checkout is that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot").TrimEnd('/');

    public static string Configuration { get; } = Metadata("Configuration").ToLowerInvariant();

    /// <summary>A file or folder of the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built assembly of a project, such as "NewsMesh.Ingest".</summary>
    public static string AssemblyOf(string project) =>
        Path.Combine(Metadata("ArtifactsPath"), "bin", project, Configuration, project + ".dll");

    /// <summary>A folder for what a test leaves to be looked at, such as screenshots.</summary>
    public static string OutputFolder(string name) => Directory.CreateDirectory(Path.Combine(Metadata("ArtifactsPath"), name)).FullName;

    /// <summary>The development data beside the project; null where it is not there.</summary>
    public static string? SharedData { get; } =
        Path.GetFullPath(PathOf("..", "shared", "data")) is var path && Directory.Exists(path) ? path : null;

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
