using System.Globalization;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>A process and everything below it, and the processor time that the kernel counts for them (proc(5), stat).</summary>
/// <param name="Root">The process's id.</param>
internal sealed record ProcessFamily(int Root)
{
    /// <summary>USER_HZ, which is 100 on every architecture that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>A server that <c>deploy/servers</c> has started in a folder.</summary>
    public static ProcessFamily OfServer(string folder, string server) =>
        new(int.Parse(File.ReadAllText(Path.Combine(folder, "run", server + ".pid")).Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>Of all that live, and of those that ended and were waited for.</summary>
    public TimeSpan ProcessorTime()
    {
        var all = All();
        var family = new HashSet<int> { Root };
        for (var before = 0; before < family.Count; )
        {
            before = family.Count;
            family.UnionWith(all.Values.Where(each => family.Contains(each.Parent)).Select(each => each.Id).ToList());
        }
        return TimeSpan.FromSeconds(family.Where(all.ContainsKey).Sum(id => all[id].Ticks) / TicksPerSecond);
    }

    private static Dictionary<int, Stat> All() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Stat>()
            .ToDictionary(stat => stat.Id);

    /// <summary>Null where it has ended meanwhile.</summary>
    private static Stat? Read(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            // The second field is the program's name in brackets, which may hold anything; the state, the parent and the others follow.
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return new Stat(
                id,
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture))
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Stat(int Id, int Parent, long Ticks);
}
