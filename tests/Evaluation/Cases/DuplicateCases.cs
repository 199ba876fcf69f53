using System.Text.RegularExpressions;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Cases;

/// <summary>Two addresses of one article.</summary>
internal static partial class DuplicateCases
{
    public static Judgement Judge(Case one, DirectoryInfo folder)
    {
        if (one.Id.StartsWith("dup-live", StringComparison.Ordinal))
            return new Judgement(null, "needs parse's store: NewsMesh.Parse.Tests has it");
        var text = File.Exists(one.PathIn(folder)) ? File.ReadAllText(one.PathIn(folder)) : "";
        var urls = Address().Matches(text).Select(match => match.Value).ToList();
        // Some inputs hold the second address only; the first is the same for all.
        if (urls.Count == 1)
            urls.Insert(0, "https://news.example.org/2026/11/20/late-ferries");
        var normal = urls.ConvertAll(NormalUrl.Of);
        return Judgement.Of(normal.Distinct().Count() == 1 && normal[0] is not null, string.Join(", ", normal));
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
