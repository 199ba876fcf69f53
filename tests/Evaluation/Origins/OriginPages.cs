using System.IO.Hashing;
using System.Text;
using NewsMesh.Evaluation.Pages;

namespace NewsMesh.Evaluation.Origins;

/// <summary>Every development page there is, once.</summary>
internal static class OriginPages
{
    public static IEnumerable<(DirectoryInfo Folder, GoldPage Page)> All(DirectoryInfo data) =>
        new[] { ("extraction", "trafilatura.jsonl"), ("extraction", "mozilla.jsonl"), ("dates", "dates.jsonl") }
            .Select(set => (Folder: new DirectoryInfo(Path.Combine(data.FullName, set.Item1)), File: set.Item2))
            .Where(set => set.Folder.Exists)
            .SelectMany(set => PageSet.Read(set.Folder, set.File).Select(page => (set.Folder, page)))
            .DistinctBy(read => Path.GetFullPath(Path.Combine(read.Folder.FullName, read.page.Html)), StringComparer.Ordinal);

    /// <summary>The same number for the same name on every machine.</summary>
    public static uint HashOf(string name) => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(name));
}
