namespace NewsMesh.Parse.Pages.Text;

/// <summary>Lengths and counts in steps that grow with them.</summary>
internal static class Lengths
{
    private static readonly int[] Steps = [3, 6, 12, 20, 30, 45, 60, 80, 110, 150, 200, 280, 400, 700, 1200];
    private static readonly int[] Counts = [1, 2, 3, 4, 6, 9, 14, 20, 30, 45, 70, 110, 170, 300];

    /// <summary>0 to 15.</summary>
    public static int Bin(int characters) => Bin(Steps, characters);

    /// <summary>0 to 14.</summary>
    public static int Count(int count) => Bin(Counts, count);

    private static int Bin(int[] steps, int value)
    {
        var bin = 0;
        while (bin < steps.Length && value >= steps[bin])
            bin++;
        return bin;
    }
}
