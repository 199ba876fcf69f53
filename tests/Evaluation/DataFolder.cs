namespace NewsMesh.Evaluation;

/// <summary>The development data, which lies beside the repository and is no part of it.</summary>
internal static class DataFolder
{
    /// <summary>../shared/data relative to the repository's root; null where there is none.</summary>
    public static DirectoryInfo? Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsMesh.sln")))
                return new DirectoryInfo(Path.Combine(folder.FullName, "..", "shared", "data")) is { Exists: true } data ? data : null;
        }
        return null;
    }
}
