using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Evaluation.Pages;

/// <summary>How often the parse service's short table of public suffixes says what the whole list says, on the hosts of news and on the list's own tests.</summary>
internal static class SuffixEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo web)
    {
        var folder = Path.Combine(web.FullName, "publicsuffix");
        var list = new SuffixList(File.ReadLines(Path.Combine(folder, "public_suffix_list.dat")));
        var hosts = Hosts(web.Parent!.FullName)
            .Select(host => (Host: host, Registrable: list.RegistrableOf(host)))
            .Where(pair => pair.Registrable is not null)
            .ToList();
        yield return Agreement("suffixes/hosts/agreement", hosts, "hosts of the development pages, outlets and feeds");
        yield return Agreement(
            "suffixes/divided/agreement",
            [.. hosts.Where(pair => pair.Registrable!.Count(c => c == '.') > 1)],
            "of them under a suffix of two labels or more"
        );
        // A vector without an answer is a suffix itself, for which the service has no answer of its own.
        var vectors = File.ReadLines(Path.Combine(folder, "tests.txt"))
            .Where(line => line.Length > 0 && line[0] != '/')
            .Select(line => line.Split(' '))
            .Where(words => words[1] != "null")
            .Select(words => (words[0], (string?)words[1]))
            .ToList();
        yield return Agreement("suffixes/vectors/agreement", vectors, "of the list's own tests that have an answer");
    }

    private static Figure Agreement(string name, List<(string Host, string? Registrable)> pairs, string what)
    {
        foreach (var (host, registrable) in pairs)
            Misses.Note(RegistrableHost.Of(host) != registrable, $"{host}: {RegistrableHost.Of(host)} and not {registrable}");
        return new(name, pairs.Average(pair => RegistrableHost.Of(pair.Host) == pair.Registrable ? 1.0 : 0.0), $"{pairs.Count} {what}");
    }

    private static IEnumerable<string> Hosts(string data)
    {
        var outlets = File.ReadLines(Path.Combine(data, "kb", "news-domains.txt")).Select(host => "https://" + host.Trim());
        var feeds = Texts
            .Lines(Path.Combine(data, "kb", "news-feeds.jsonl"))
            .SelectMany(feed => new[] { feed.GetProperty("site").GetString(), feed.GetProperty("feed").GetString() });
        var pages = new[] { Path.Combine("dates", "dates.jsonl"), Path.Combine("extraction", "trafilatura.jsonl") }
            .SelectMany(file => Texts.Lines(Path.Combine(data, file)))
            .Select(page => page.GetProperty("url").GetString());
        return outlets.Concat(feeds).Concat(pages).Select(NormalUrl.HostOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The list as publicsuffix.org says it is to be read: the longest rule, an asterisk for one label, an exclamation mark before an exception.</summary>
    private sealed class SuffixList(IEnumerable<string> lines)
    {
        private readonly HashSet<string> _rules = lines
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

        /// <summary>Null for a host that is a suffix.</summary>
        public string? RegistrableOf(string host)
        {
            var labels = host.ToLowerInvariant().Split('.');
            var suffix = Enumerable
                .Range(0, labels.Length)
                .Select(start => LengthAt(labels, start))
                .FirstOrDefault(length => length > 0, 1);
            return labels.Length > suffix ? string.Join('.', labels[^(suffix + 1)..]) : null;
        }

        private int LengthAt(string[] labels, int start)
        {
            var (name, length) = (string.Join('.', labels[start..]), labels.Length - start);
            return _rules.Contains("!" + name) ? length - 1
                : _rules.Contains(name) || _rules.Contains(string.Join('.', labels[(start + 1)..].Prepend("*"))) ? length
                : 0;
        }
    }
}
