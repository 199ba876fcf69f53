using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>English words for numbers.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, double> Small = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, double> Tens = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Both of these, in any case.</summary>
    public static readonly FrozenDictionary<string, double> Cardinals = Small
        .Concat(Tens)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a number before it is multiplied with.</summary>
    public static readonly FrozenDictionary<string, double> Magnitudes = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["millions"] = 1e6,
        ["billion"] = 1e9,
        ["billions"] = 1e9,
        ["trillion"] = 1e12,
        ["dozen"] = 12,
        ["lakh"] = 1e5,
        ["crore"] = 1e7,
        ["mn"] = 1e6,
        ["bn"] = 1e9,
        ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Written at a number: "1.2bn", "35m", "20k".</summary>
    public static readonly FrozenDictionary<string, double> Suffixes = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["mln"] = 1e6,
        ["mil"] = 1e6,
        ["b"] = 1e9,
        ["bn"] = 1e9,
        ["bln"] = 1e9,
        ["tn"] = 1e12,
        ["trn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parts: "a third", "two-thirds", "three quarters".</summary>
    public static readonly FrozenDictionary<string, double> Parts = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["sevenths"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["ninths"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Plurals that stand for an order of magnitude: what they mean at least and at most.</summary>
    public static readonly FrozenDictionary<string, (double Low, double High)> Vague = new Dictionary<string, (double, double)>(
        StringComparer.Ordinal
    )
    {
        ["dozens"] = (24, 100),
        ["scores"] = (40, 100),
        ["hundreds"] = (100, 1e3),
        ["thousands"] = (1e3, 1e4),
        ["millions"] = (1e6, 1e7),
        ["billions"] = (1e9, 1e10),
        ["trillions"] = (1e12, 1e13),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
