using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>ISO 8601 in UTC with a Z, whatever zone the value came in.</summary>
public sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetDateTimeOffset(out var time)
            ? time.ToUniversalTime()
            : throw new JsonException("a time must be ISO 8601, such as 2026-11-23T05:00:00Z");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
