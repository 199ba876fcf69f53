using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NewsMesh.Search.Web;

/// <summary>
/// Style sheets, pictures and the script out of the assembly, under names that change with their content, so that browsers may keep them for ever. The script is
/// the files of Web/Scripts one after the other, each in a block of its own.
/// </summary>
internal sealed class Assets
{
    private const string Prefix = "assets/",
        Scripts = "scripts/";
    private readonly FrozenDictionary<string, Asset> _all = Names(Prefix)
        .Select(name => KeyValuePair.Create(name[Prefix.Length..], Load(Read(name), name)))
        .Append(
            KeyValuePair.Create(
                "site.js",
                Load([.. Names(Scripts).SelectMany(name => (byte[])[.. "{\n"u8, .. Read(name), .. "}\n"u8])], "site.js")
            )
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The address of an asset, such as "site.css".</summary>
    public string Url(string name) => $"/assets/{name}?v={_all[name].Hash}";

    public IResult Send(string name, HttpContext context)
    {
        if (!_all.TryGetValue(name, out var asset))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private static IEnumerable<string> Names(string prefix) =>
        typeof(Assets)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static byte[] Read(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static Asset Load(byte[] content, string name) =>
        new(
            content,
            Path.GetExtension(name) switch
            {
                ".svg" => "image/svg+xml",
                ".js" => "text/javascript; charset=utf-8",
                _ => "text/css; charset=utf-8",
            },
            Convert.ToHexStringLower(SHA256.HashData(content))[..12]
        );

    private sealed record Asset(byte[] Content, string ContentType, string Hash);
}
