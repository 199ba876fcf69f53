using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Rebuilding;

/// <summary>For the description of the API.</summary>
internal static class RebuildExamples
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    public static readonly RebuildAnswer Running = new(
        DerivedId.From("rebuild", $"{Asked:O}"),
        "running",
        Asked,
        null,
        152_300,
        48_000,
        0,
        null
    );

    public static readonly RebuildAnswer Stopped = Running with { State = "stopped", EndedAt = Asked.AddMinutes(4) };
}
