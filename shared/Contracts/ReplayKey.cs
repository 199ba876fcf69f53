namespace NewsMesh.Contracts;

/// <summary>A key says which replay it is of, so that a replay's messages are not taken for those of the time before.</summary>
internal static class ReplayKey
{
    /// <summary>Without a number where nothing was replayed: keys of earlier releases stay what they were.</summary>
    public static string Of(string key, int replay) => replay == 0 ? key : $"{key}/r{replay}";
}
