using System.Collections.Frozen;
using NewsMesh.Contracts;
using NewsMesh.Parse.Pages;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Parse.Origins;

/// <summary>An outlet that is known by its host.</summary>
/// <param name="Host">Without "www.".</param>
/// <param name="Outlet">What it calls itself.</param>
/// <param name="Family">Who owns it: outlets of one family share their copy and are one origin.</param>
internal sealed record Publisher(string Host, string Outlet, string Family);

/// <summary>Who owns whom, from <c>seeds/publishers.tsv</c>: a line a host, its outlet and family, parted by tabulators.</summary>
internal sealed class PublisherFamilies
{
    private readonly FrozenDictionary<string, Publisher> _byHost;
    private readonly FrozenDictionary<string, string> _byName;
    private readonly ILookup<string, Publisher> _called;

    public PublisherFamilies(IEnumerable<string> lines)
    {
        var publishers = lines.Select(line => line.Split('\t')).Select(part => new Publisher(part[0], part[1], part[2])).ToList();
        _byHost = publishers.ToFrozenDictionary(publisher => publisher.Host, StringComparer.OrdinalIgnoreCase);
        _called = publishers.ToLookup(publisher => Key(publisher.Outlet), StringComparer.Ordinal);
        // Names that two families share say nothing: there is a Times in many towns.
        _byName = publishers
            .GroupBy(publisher => Key(publisher.Outlet), StringComparer.Ordinal)
            .Where(named => named.DistinctBy(publisher => publisher.Family, StringComparer.Ordinal).Count() == 1)
            .ToFrozenDictionary(named => named.Key, named => named.First().Family, StringComparer.Ordinal);
    }

    public static PublisherFamilies Default { get; } =
        new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "publishers.tsv")).Skip(1));

    /// <summary>The publisher of an address: its host, or the nearest host above it; of a copy in a web archive that of the page that was copied.</summary>
    public Publisher? Of(string url) => OfHost(NormalUrl.HostOf(ArchivedCopy.Original(url)));

    /// <summary>Whether a page of that publisher may call itself so: the name of a known outlet is its own family's, wherever else it stands.</summary>
    public bool MayBeCalled(string name, Publisher? publisher) =>
        Key(name) is var key
        && (
            !_called.Contains(key)
            || (publisher is not null && _called[key].Any(known => known.Family == publisher.Family || known.Host == publisher.Host))
        );

    /// <summary>
    /// The name under which others may cite that publisher: null where it is another's, and where known publishers of several families have it.
    /// </summary>
    public string? OwnName(string? name, Publisher? publisher) =>
        name is { Length: > 0 }
        && Key(name).Length > 0
        && MayBeCalled(name, publisher)
        && _called[Key(name)].DistinctBy(known => known.Family, StringComparer.Ordinal).Take(2).Count() < 2
            ? name
            : null;

    private Publisher? OfHost(string? given)
    {
        for (
            var host = given;
            host is not null && host.Contains('.', StringComparison.Ordinal);
            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..]
        )
        {
            if (_byHost.TryGetValue(host, out var publisher))
                return publisher;
        }
        return null;
    }

    /// <summary>The origin with its family: the article's own where the text is its publisher's, that of the outlet named where it is another's.</summary>
    /// <param name="origin">What the text says.</param>
    /// <param name="own">The family of the article's publisher.</param>
    /// <param name="site">The site of the article. It also stands for an outlet that it names and nobody knows: else one site could be as many origins as it names.</param>
    public Origin WithFamily(Origin origin, string? own, string? site = null) =>
        origin.Kind switch
        {
            "own" or "unknown" => origin with { Family = own, Site = site },
            "outlet" => origin with
            {
                Family = OfHost(origin.Site)?.Family ?? (origin.Name is { } name ? _byName.GetValueOrDefault(Key(name)) : null),
                Site = origin.Site ?? site,
            },
            _ => origin,
        };

    private static string Key(string name) =>
        CleanText.Words(name) is var words && words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
}
