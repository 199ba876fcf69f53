using System.Text;
using NewsMesh.Ingest.Fetching.Robots;

namespace NewsMesh.Evaluation;

/// <summary>robots.txt by the cases of Google's specification tests.</summary>
internal static class Robots
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var (right, all) = (0, 0);
        foreach (var line in Texts.Lines(Path.Combine(folder.FullName, "robots.jsonl")))
        {
            var rules = RobotsRules.Read(
                Encoding.Latin1.GetBytes(line.GetProperty("robotstxt").GetString()!),
                line.GetProperty("agent").GetString()!
            );
            all++;
            if (rules.Allows(line.GetProperty("url").GetString()!) == (line.GetProperty("expected").GetString() == "ALLOWED"))
                right++;
        }
        yield return new("robots/google/accuracy", (double)right / all, $"{right} of {all}");
    }
}
