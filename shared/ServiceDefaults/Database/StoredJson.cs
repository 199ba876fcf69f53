using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>Values that are kept as jsonb: read and written whole, and hardly ever asked about by SQL. What PostgreSQL cannot hold is replaced on the way.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new StorableStrings() },
    };

    /// <summary>Null properties are left out, but for a value that is null itself: <c>null</c>.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Maps a property to a jsonb column.</summary>
    public static PropertyBuilder<T> IsStoredJson<T>(this PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(value => Of(value), json => Read<T>(json), new ByContent<T>());

    private sealed class ByContent<T>()
        : ValueComparer<T>((a, b) => Of(a) == Of(b), value => Of(value).GetHashCode(StringComparison.Ordinal), value => value);

    private sealed class StorableStrings : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Storable.Of(value));
    }
}
