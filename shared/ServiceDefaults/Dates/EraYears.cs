namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>Eras that Japanese and Taiwanese newspapers count years by.</summary>
public static class EraYears
{
    /// <summary>The first year of an era; 0 for a word that is none.</summary>
    public static int FirstOf(ReadOnlySpan<char> era) =>
        era switch
        {
            "令和" => 2019,
            "平成" => 1989,
            "民國" or "民国" => 1912,
            _ => 0,
        };
}
