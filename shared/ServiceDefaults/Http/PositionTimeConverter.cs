using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// A time in a cursor. The first and the last year are no list's: their ends are infinite for Postgres, which cannot reckon with them, and a
/// zone takes their moments out of what .NET can say.
/// </summary>
internal sealed class PositionTimeConverter : JsonConverter<DateTimeOffset>
{
    private static readonly UtcTimeConverter Utc = new();

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Utc.Read(ref reader, typeToConvert, options) is { Year: > 1 and < 9999 } time
            ? time
            : throw new JsonException("no list has such a time");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        Utc.Write(writer, value, options);
}
