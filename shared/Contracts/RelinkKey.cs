namespace NewsMesh.Contracts;

/// <summary>A key says which reading it is of, so that the messages of a relinked article are not taken for those of the time before.</summary>
internal static class RelinkKey
{
    /// <summary>Without a number where nothing was relinked: keys of earlier releases stay what they were.</summary>
    public static string Of(string key, int relink) => relink == 0 ? key : $"{key}/l{relink}";
}
