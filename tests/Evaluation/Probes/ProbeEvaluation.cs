using NewsMesh.EntityLink.Reading;

namespace NewsMesh.Evaluation.Probes;

/// <summary>
/// Small texts with small checks, by group: the share of the checks that hold, of those that this evaluation knows. What must not be found counts only where
/// something that must be found was.
/// </summary>
internal static class ProbeEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "..", "kb", "entities.jsonl.gz");
        if (!File.Exists(path))
            yield break;
        var reader = new DocumentReader(Texts.SeedsWith(path), Texts.Models.Reading);
        var groups = new Dictionary<string, List<bool>>(StringComparer.Ordinal);
        foreach (var probe in Texts.Lines(Path.Combine(folder.FullName, "probes.jsonl")))
        {
            var text = probe.GetProperty("text").GetString()!;
            var checks = new ProbeChecks(text, reader.Read(new DocumentInput { Text = text, Language = "en" }));
            var held = probe.GetProperty("expect").EnumerateArray().Select(check => (Check: check, Holds: checks.Holds(check))).ToList();
            var silent = held.TrueForAll(one => one.Holds != true || ProbeChecks.IsNegative(one.Check));
            var group = probe.GetProperty("group").GetString()!;
            if (!groups.TryGetValue(group, out var all))
                groups[group] = all = [];
            foreach (var (check, holds) in held.Where(one => one.Holds is not null))
            {
                var good = holds == true && !(silent && ProbeChecks.IsNegative(check));
                Misses.Note(!good, $"probe\t{group}\t{text}\t{check.GetRawText()}");
                all.Add(good);
            }
        }
        foreach (var (group, all) in groups.Where(group => group.Value.Count > 0).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return new($"probes/{group}", all.Count(good => good) / (double)all.Count, $"of {all.Count} checks");
    }
}
