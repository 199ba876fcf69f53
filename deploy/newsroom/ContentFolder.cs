using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NewsMesh.Newsroom;

/// <summary>A file as it is served: the base URL filled in, and the time it counts as changed.</summary>
internal sealed record ServedFile(byte[] Body, string ContentType, DateTimeOffset LastModified)
{
    /// <summary>A strong validator: the same bytes always have the same tag, whichever replica answers.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Body).AsSpan(0, 12))}\"";
}

/// <summary>
/// The files of the sample newsroom. A name is looked up only when it is made of lower-case letters, digits and
/// hyphens, so that no request can leave the folder or reach an edited version (<c>slug.v2.html</c>) before its time.
/// </summary>
internal sealed partial class ContentFolder(IOptions<NewsroomOptions> options, Editions editions)
{
    private const string BaseUrlMark = "{{base}}";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".xml"] = "application/rss+xml; charset=utf-8",
        [".atom"] = "application/atom+xml; charset=utf-8",
        [".rdf"] = "application/rdf+xml; charset=utf-8",
        [".json"] = "application/feed+json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string root = Path.GetFullPath(options.Value.Content);

    /// <summary>Outlets with the file name and content type of their feed, by name.</summary>
    public IEnumerable<(string Outlet, string Feed, string ContentType)> Feeds() =>
        from folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
        from feed in Directory.EnumerateFiles(folder, "feed.*")
        select (Path.GetFileName(folder), Path.GetFileName(feed), TypeOf(feed).Split(';')[0]);

    /// <summary>The file as of now (edited when an edit was asked for), or null when there is none of that name.</summary>
    public async Task<ServedFile?> ReadAsync(string outlet, string file, string baseUrl, CancellationToken cancellationToken)
    {
        if (!FolderName.IsMatch(outlet) || !FileName.IsMatch(file))
        {
            return null;
        }

        var edition = editions.Of(outlet, file);
        var path = Path.Combine(root, outlet, edition is { Edited: true } ? EditedName(file) : file);
        if (!File.Exists(path))
        {
            return null;
        }

        var text = await File.ReadAllTextAsync(path, cancellationToken);
        var body = Encoding.UTF8.GetBytes(text.Replace(BaseUrlMark, baseUrl, StringComparison.Ordinal));
        return new ServedFile(body, TypeOf(file), edition?.Since ?? new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
    }

    /// <summary>Whether the page has an edited version to switch to.</summary>
    public bool HasEdit(string outlet, string file) =>
        FolderName.IsMatch(outlet) && FileName.IsMatch(file) && File.Exists(Path.Combine(root, outlet, EditedName(file)));

    private static string EditedName(string file) => Path.ChangeExtension(file, ".v2.html");

    private static string TypeOf(string file) => ContentTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");

    [GeneratedRegex(@"^[a-z0-9-]+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderName { get; }

    [GeneratedRegex(@"^[a-z0-9-]+\.(html|xml|atom|rdf|json|svg)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName { get; }
}
