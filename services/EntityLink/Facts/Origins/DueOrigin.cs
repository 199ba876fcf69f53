using Npgsql;

namespace NewsMesh.EntityLink.Facts.Origins;

/// <summary>An article whose origin is to be found again, with what it depends on.</summary>
internal sealed record DueOrigin
{
    public required Guid ArticleId { get; init; }
    public required CountedOrigin Own { get; init; }
    public required bool Stated { get; init; }
    public required CountedOrigin Before { get; init; }
    public required bool WasSure { get; init; }

    /// <summary>What the one outlet counts under that has the name that is cited; null where none has it, or several.</summary>
    public string? CitedKey { get; init; }

    /// <summary>The origin of the article that the text stood in first; null where this is the first.</summary>
    public CountedOrigin? Source { get; init; }

    public bool IsSure => Stated || CitedKey is not null;

    /// <summary>A citation that means nobody any more: the source was looked for as if it did.</summary>
    public bool IsDueAgain => WasSure && !IsSure;

    public CountedOrigin Found =>
        Stated ? Own
        : CitedKey is { } key ? Own with { Key = key }
        : Source ?? Own;

    public bool HasChanged => Found != Before || IsSure != WasSure;

    public static DueOrigin Read(NpgsqlDataReader reader) =>
        new()
        {
            ArticleId = reader.GetGuid(0),
            Own = new CountedOrigin(reader.GetString(1), reader.GetString(2)),
            Stated = reader.GetBoolean(3),
            Before = new CountedOrigin(reader.GetString(4), reader.GetString(5)),
            WasSure = reader.GetBoolean(6),
            CitedKey = reader.IsDBNull(7) ? null : reader.GetString(7),
            Source = reader.IsDBNull(8) ? null : new CountedOrigin(reader.GetString(8), reader.GetString(9)),
        };
}
