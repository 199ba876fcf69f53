using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace NewsMesh.Search.Web;

/// <summary>Style sheets, pictures and a script out of the assembly, under names that change with their content, so that browsers may keep them for ever.</summary>
internal sealed class Assets
{
    private const string Prefix = "assets/";
    private readonly FrozenDictionary<string, Asset> _all = typeof(Assets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Load, StringComparer.Ordinal);

    /// <summary>The address of an asset, such as "site.css".</summary>
    public string Url(string name) => $"/assets/{name}?v={_all[name].Hash}";

    public IResult Send(string name, HttpContext context)
    {
        if (!_all.TryGetValue(name, out var asset))
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private static Asset Load(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(
            content,
            Path.GetExtension(resource) switch
            {
                ".svg" => "image/svg+xml",
                ".js" => "text/javascript; charset=utf-8",
                _ => "text/css; charset=utf-8",
            },
            Convert.ToHexStringLower(SHA256.HashData(content))[..12]
        );
    }

    private sealed record Asset(byte[] Content, string ContentType, string Hash);
}
