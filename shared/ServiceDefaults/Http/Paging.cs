using System.Buffers.Text;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>One page of a list; <see cref="NextCursor"/> is null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary><c>?limit=</c> (1 to 200, default 20) and <c>?cursor=</c>, bound and checked.</summary>
public sealed record PageRequest(int Limit, string? Cursor)
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 200;

    /// <summary>A cursor has all of what its list puts in, and nothing else; times are UTC and finite, as the database wants them.</summary>
    private static readonly JsonSerializerOptions Strictly = new()
    {
        Converters = { new PositionTimeConverter() },
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ValueTask<PageRequest?> BindAsync(HttpContext context, ParameterInfo _)
    {
        var query = context.Request.Query;
        var limit = DefaultLimit;
        if (query["limit"].ToString() is { Length: > 0 } text && (!int.TryParse(text, out limit) || limit is < 1 or > MaxLimit))
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "limit",
                "The limit is out of range",
                $"limit must be a number from 1 to {MaxLimit}."
            );
        return ValueTask.FromResult<PageRequest?>(
            new PageRequest(limit, query["cursor"].ToString() is { Length: > 0 } cursor ? cursor : null)
        );
    }

    /// <summary>The position that <see cref="PageOf{TRow,TItem,TKey}"/> put into the cursor, or default at the start.</summary>
    /// <exception cref="ProblemException">The cursor was not made by this list.</exception>
    public TKey? After<TKey>()
    {
        if (Cursor is null)
            return default;
        try
        {
            return JsonSerializer.Deserialize<TKey>(Base64Url.DecodeFromChars(Cursor), Strictly) ?? throw new JsonException();
        }
        catch (Exception error) when (error is FormatException or JsonException or NotSupportedException)
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "cursor",
                "The cursor is not valid",
                "Take the cursor from nextCursor of the page before, unchanged, with the same filters."
            );
        }
    }

    /// <summary>Makes a page of rows that were asked for with a limit of <see cref="Limit"/> + 1: the extra row tells that there is more.</summary>
    public Page<TItem> PageOf<TRow, TItem, TKey>(IReadOnlyList<TRow> rows, Func<TRow, TItem> item, Func<TRow, TKey> key)
    {
        var shown = rows.Take(Limit).ToList();
        return new Page<TItem>(shown.ConvertAll(row => item(row)), rows.Count > Limit ? Encode(key(shown[^1])) : null);
    }

    private static string Encode<TKey>(TKey key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(key, Strictly)));
}
