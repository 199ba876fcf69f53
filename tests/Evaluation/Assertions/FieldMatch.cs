using System.Globalization;
using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>Whether a field that was read is what the gold says. Null is for a field that neither has, or that is not judged.</summary>
internal static class FieldMatch
{
    private static readonly string[] Prepositions = ["of", "in", "at", "on", "to", "for", "from", "with", "by", "against", "near", "off"];

    public static readonly string[] Fields = ["subject", "object", "quantity", "time", "place", "polarity", "modality", "attribution"];

    /// <summary>Whether the gold has the field, whether the reading has it, and whether both say the same.</summary>
    public static (bool Wanted, bool Found, bool Right)? Of(string field, GoldAssertion gold, ReadAssertion? read)
    {
        if (gold.IsOpen(field))
            return null;
        var wanted = gold.Field(field);
        if (read is null)
            return (wanted is not null, false, false);
        return field switch
        {
            "subject" => Text(wanted, read.Subject),
            "object" => Text(wanted, read.Object),
            "place" => Text(wanted, read.Place),
            "attribution" => Text(wanted is { } all ? all[0] : null, read.Attribution is [var source, ..] ? source : null),
            "polarity" => (true, true, wanted?.GetString() == read.Polarity),
            "modality" => (true, true, wanted?.GetString() == read.Modality),
            "quantity" => (wanted is not null, read.Quantity is not null, wanted is { } value && IsQuantity(value, read.Quantity)),
            _ => (wanted is not null, read.Time is not null, wanted is { } days && IsTime(days, read.Time)),
        };
    }

    private static (bool Wanted, bool Found, bool Right) Text(JsonElement? wanted, Participant? found) =>
        (
            wanted is not null,
            found is not null,
            wanted is { } value && found is not null && GoldAssertion.Choices(value).Any(text => IsSame(text, found.Surface))
        );

    /// <summary>The same words without an article, the head of the longer phrase, or one within the other and at least half of it.</summary>
    private static bool IsSame(string wanted, string found)
    {
        string[] one = Words(wanted),
            other = Words(found);
        if (one.Length > other.Length)
            (one, other) = (other, one);
        // "the fighting" of "the fighting in the east".
        if (
            one.Length > 0
            && other.Length > one.Length
            && other.AsSpan(0, one.Length).SequenceEqual(one)
            && Prepositions.Contains(other[one.Length])
        )
            return true;
        return 2 * one.Length >= other.Length
            && Enumerable.Range(0, other.Length - one.Length + 1).Any(at => other.AsSpan(at, one.Length).SequenceEqual(one));
    }

    private static string[] Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split([' ', ',', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("the" or "a" or "an")),
        ];

    private static bool IsQuantity(JsonElement wanted, ReadQuantity? found) =>
        found is not null
        && Is(wanted, "value", found.Value)
        && Is(wanted, "low", found.Low)
        && Is(wanted, "high", found.High)
        && (!wanted.TryGetProperty("unit", out var unit) || found.Unit == unit.GetString())
        && (!wanted.TryGetProperty("approximate", out var about) || about.GetBoolean() == found.Approximate);

    private static bool Is(JsonElement wanted, string name, double? found) =>
        !wanted.TryGetProperty(name, out var value)
        || (found is { } number && Math.Abs(number - value.GetDouble()) <= 1e-6 * Math.Abs(number));

    /// <summary>From and to in whole days; a part of the one day is right, too.</summary>
    private static bool IsTime(JsonElement wanted, ReadTime? found)
    {
        if (found is null)
            return false;
        var (from, to) = (Day(wanted, "from"), Day(wanted, "to").AddDays(1));
        return found.From == from && found.To == to || (to - from == TimeSpan.FromDays(1) && from <= found.From && found.To <= to);
    }

    private static DateTimeOffset Day(JsonElement wanted, string end) =>
        DateTimeOffset.Parse(wanted.GetProperty(end).GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
