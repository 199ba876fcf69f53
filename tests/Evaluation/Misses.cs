namespace NewsMesh.Evaluation;

/// <summary>What was wrong, a line each, in the file that NEWSMESH_MISSES names; nowhere without it.</summary>
internal static class Misses
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("NEWSMESH_MISSES");

    /// <summary>What nobody is to read is written nowhere.</summary>
    public static bool AreKept { get; set; }

    public static void Note(bool isMiss, string line)
    {
        if (isMiss && !AreKept && Path is not null)
            File.AppendAllText(Path, line + "\n");
    }
}
