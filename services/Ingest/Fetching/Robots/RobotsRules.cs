using System.Globalization;
using System.Text;

namespace NewsMesh.Ingest.Fetching.Robots;

/// <summary>
/// What a robots.txt says to one crawler (RFC 9309): the rules of the group that names it, else those for everybody. Read as Google's open-source parser reads
/// it, which is what sites test with: usual misspellings are understood, and an "index.html" that is allowed allows its folder.
/// Pure, and linear in file and URL whatever the file holds.
/// </summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309, section 2.5: at least 500 KiB are read; what comes after is not there.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>No URL has a path as long as this; the rest of a longer line is noise.</summary>
    private const int MaxLine = 16 * 1024;

    private readonly List<RobotsRule> _rules = [];
    private bool _named;

    private RobotsRules() { }

    /// <summary>The pause that the site asks for between two requests; null where it asks for none. No part of the RFC, and widely used.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <param name="file">The bytes as they came: UTF-8, in theory.</param>
    /// <param name="product">The crawler's product token, such as "NewsMesh".</param>
    public static RobotsRules Read(ReadOnlySpan<byte> file, string product)
    {
        var rules = new RobotsRules();
        var group = new Group();
        var rest = WithoutMark(file[..Math.Min(file.Length, MaxBytes)]);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (RobotsLine.Read(line[..Math.Min(line.Length, MaxLine)]) is { } read)
                rules.Take(read, group, product);
        }
        return rules;
    }

    /// <summary>Whether the crawler may ask for a URL: the longest rule that fits decides, and allowing wins a tie.</summary>
    public bool Allows(string url)
    {
        var path = PathOf(url);
        var (allowed, disallowed) = (-1, 0);
        foreach (var rule in _rules)
        {
            ref var longest = ref rule.Allows ? ref allowed : ref disallowed;
            if (rule.Pattern.Length > longest && Fits(path, rule.Pattern))
                longest = rule.Pattern.Length;
        }
        return disallowed <= Math.Max(allowed, 0);
    }

    private void Take(RobotsLine line, Group group, string product)
    {
        if (line.Kind == RobotsLine.Field.Agent)
        {
            if (group.HasRules)
                (group.HasRules, group.Named, group.ForAll) = (false, false, false);
            group.ForAll |=
                line.Value is "*"
                || line.Value.StartsWith("* ", StringComparison.Ordinal)
                || line.Value.StartsWith("*\t", StringComparison.Ordinal);
            if (!ProductOf(line.Value).Equals(product, StringComparison.OrdinalIgnoreCase))
                return;
            group.Named = true;
            if (_named)
                return;
            // The first group that names the crawler makes what was said to everybody void.
            _named = true;
            _rules.Clear();
            CrawlDelay = null;
            return;
        }
        var applies = group.Named || (group.ForAll && !_named);
        switch (line.Kind)
        {
            case RobotsLine.Field.CrawlDelay
                when applies
                    && double.TryParse(line.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                    && seconds is > 0 and < 1_000_000:
                CrawlDelay = TimeSpan.FromSeconds(seconds);
                break;
            case RobotsLine.Field.Allow or RobotsLine.Field.Disallow when group.Named || group.ForAll:
                group.HasRules = true;
                if (applies)
                    Add(line.Kind == RobotsLine.Field.Allow, line.Value);
                break;
        }
    }

    private void Add(bool allows, string pattern)
    {
        _rules.Add(new RobotsRule(allows, pattern));
        var slash = pattern.LastIndexOf('/');
        if (allows && slash >= 0 && pattern.AsSpan(slash).StartsWith("/index.htm", StringComparison.Ordinal))
            _rules.Add(new RobotsRule(true, pattern[..(slash + 1)] + "$"));
    }

    /// <summary>The characters that RFC 9309 gives a product token; what follows is a version or prose.</summary>
    private static ReadOnlySpan<char> ProductOf(string agent)
    {
        var end = agent.AsSpan().IndexOfAnyExcept(RobotsLine.ProductCharacters);
        return end < 0 ? agent : agent.AsSpan(0, end);
    }

    /// <summary>Path and query as they were written, without a fragment; "/" where there is none.</summary>
    private static string PathOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var early = url.AsSpan().IndexOfAny('/', '?', ';');
        var start =
            scheme >= 0 && early >= scheme ? scheme + 3
            : url.StartsWith("//", StringComparison.Ordinal) ? 2
            : 0;
        var fragment = url.IndexOf('#');
        var end = fragment < 0 ? url.Length : fragment;
        var path = start > end ? -1 : url.AsSpan(start, end - start).IndexOfAny('/', '?', ';');
        return path < 0 ? "/"
            : url[start + path] == '/' ? url[(start + path)..end]
            : "/" + url[(start + path)..end];
    }

    /// <summary>
    /// A pattern is a beginning of the path; * stands for anything and $ at its end for the end. Each part between two stars is taken where it comes first: that
    /// leaves most to the rest, so nothing needs to be tried twice.
    /// </summary>
    private static bool Fits(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        var ends = pattern.EndsWith("$");
        if (ends)
            pattern = pattern[..^1];
        var first = true;
        while (true)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            // The last part must end the path where the pattern says so: then it is taken where it comes last.
            if (star < 0 && ends)
                return first ? path.SequenceEqual(part) : path.EndsWith(part);
            var at = first ? (path.StartsWith(part) ? 0 : -1) : path.IndexOf(part);
            if (at < 0)
                return false;
            if (star < 0)
                return true;
            path = path[(at + part.Length)..];
            pattern = pattern[(star + 1)..];
            first = false;
        }
    }

    /// <summary>A byte order mark, or as much of one as an editor has left.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> file)
    {
        var mark = Encoding.UTF8.Preamble;
        return file[file.CommonPrefixLength(mark)..];
    }

    /// <summary>Whom the lines being read are for.</summary>
    private sealed class Group
    {
        public bool Named { get; set; }
        public bool ForAll { get; set; }

        /// <summary>An agent after a rule begins a new group; agents in a row share one.</summary>
        public bool HasRules { get; set; }
    }

    private readonly record struct RobotsRule(bool Allows, string Pattern);
}
