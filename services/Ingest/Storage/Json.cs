using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace NewsMesh.Ingest.Storage;

/// <summary>Values that are kept as jsonb: read and written whole, never asked about by SQL.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    public static ValueComparer<T> Comparer<T>()
        where T : class => new((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value);
}
