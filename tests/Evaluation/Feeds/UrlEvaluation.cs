using System.IO.Compression;
using System.Text.Json;
using NewsMesh.Ingest.Formats;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// The normal form of URLs beside the WHATWG URL Standard, by the cases of the web platform tests that are http or https: what browsers take is accepted and
/// spelled as they spell it, what they refuse is refused. A relative URL is resolved as a link of a feed is. Credentials, fragments and an empty query are
/// no part of the normal form, and none of the expected one either.
/// </summary>
internal static class UrlEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        int valid = 0,
            accepted = 0,
            same = 0,
            invalid = 0,
            refused = 0;
        foreach (var one in Cases(folder))
        {
            var (input, root) = (one.GetProperty("input").GetString()!, one.GetProperty("base").GetString());
            var normal = NormalUrl.Of(root is null ? input : Links.Resolve(input, root));
            if (one.TryGetProperty("failure", out _))
            {
                (invalid, refused) = (invalid + 1, refused + (normal is null ? 1 : 0));
                Misses.Note(normal is not null, $"urls accepted {normal} {one}");
                continue;
            }
            var expected = Expected(one);
            (valid, accepted, same) = (valid + 1, accepted + (normal is null ? 0 : 1), same + (normal == expected ? 1 : 0));
            Misses.Note(normal != expected, $"urls {(normal is null ? "refused" : "otherwise")} {normal} instead of {expected} {one}");
        }
        yield return new("urls/wpt/accepted", (double)accepted / valid, $"{accepted} of {valid} that browsers take");
        yield return new("urls/wpt/same", (double)same / valid, $"{same} of {valid}, spelled as browsers do");
        yield return new("urls/wpt/refused", (double)refused / invalid, $"{refused} of {invalid} that browsers refuse");
    }

    /// <summary>Those that come out as http or https; of those that fail, the ones that were meant to.</summary>
    private static IEnumerable<JsonElement> Cases(DirectoryInfo folder)
    {
        using var file = File.OpenRead(Path.Combine(folder.FullName, "url", "urltestdata.json.gz"));
        using var json = JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
        foreach (var one in json.RootElement.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
        {
            if (
                IsWeb(
                    one.TryGetProperty("protocol", out var protocol)
                        ? protocol.GetString()!
                        : one.GetProperty("input").GetString()!.TrimStart()
                )
            )
                yield return one.Clone();
        }
    }

    private static bool IsWeb(string text) =>
        text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private static string Expected(JsonElement one)
    {
        string Of(string name) => one.GetProperty(name).GetString()!;
        return $"{Of("protocol")}//{Of("host")}{Of("pathname")}{Of("search")}";
    }
}
