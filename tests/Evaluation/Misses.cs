namespace NewsMesh.Evaluation;

/// <summary>What was wrong, a line each, in the file that NEWSMESH_MISSES names; nowhere without it.</summary>
internal static class Misses
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("NEWSMESH_MISSES");

    public static void Note(bool isMiss, string line)
    {
        if (isMiss && Path is not null)
            File.AppendAllText(Path, line + "\n");
    }
}
