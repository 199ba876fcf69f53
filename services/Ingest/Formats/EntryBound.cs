namespace NewsMesh.Ingest.Formats;

/// <summary>How many entries of a document are read.</summary>
internal static class EntryBound
{
    /// <summary>
    /// Archives of ten thousand entries are honest, and read whole; a megabyte holds 140,000 that are not. News stand at one end of a document, whichever it is: of a
    /// longer one the first and the last are read, and the rest is counted.
    /// </summary>
    public const int Most = 10_000;

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) =>
        all.Count <= Most ? all : [.. all.Take(Most / 2), .. all.TakeLast(Most / 2)];

    public static int LeftOut<T>(IReadOnlyList<T> all) => Math.Max(0, all.Count - Most);
}
