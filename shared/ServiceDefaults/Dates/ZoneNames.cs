using System.Collections.Frozen;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>
/// Zone names of RFC 822 and those that feeds and pages use beside them. A name that several zones share is taken as the one that more readers mean:
/// IST is India's. Names without a season ("ET") follow the clock of the United States.
/// </summary>
public static class ZoneNames
{
    /// <summary>Minutes from UTC, each with its names.</summary>
    private static readonly FrozenDictionary<string, int> Minutes = Make(
        (0, "UT GMT UTC Z WET AZOST EGST"),
        (60, "CET MEZ BST WEST WAT MET"),
        (120, "CEST MESZ EET SAST CAT MEST IDT HAEC"),
        (180, "EEST MSK МСК EAT TRT FET"),
        (240, "MSD GST SAMT AZT GET"),
        (270, "AFT"),
        (300, "PKT UZT YEKT MVT TMT"),
        (330, "IST SLST"),
        (345, "NPT"),
        (360, "BDT OMST ALMT"),
        (390, "MMT"),
        (420, "ICT WIB THA KRAT NOVT"),
        (480, "HKT SGT AWST PHT MYT WITA IRKT"),
        (540, "JST KST WIT YAKT"),
        (570, "ACST"),
        (600, "AEST CHST VLAT PGT"),
        (630, "ACDT"),
        (660, "AEDT SBT MAGT"),
        (720, "NZST FJT PETT"),
        (780, "NZDT TOT"),
        (-60, "AZOT CVT"),
        (-120, "FNT UYST BRST"),
        (-180, "ADT BRT ART CLST UYT GFT WGT"),
        (-210, "NST"),
        (-150, "NDT"),
        (-240, "AST EDT CLT BOT VET PYT GYT HAE AT"),
        (-300, "EST CDT ET COT PET ECT HNE"),
        (-360, "CST MDT CT HNC"),
        (-420, "MST PDT MT HNR"),
        (-480, "PST AKDT PT HNP"),
        (-540, "AKST HADT"),
        (-600, "HST HAST"),
        (-660, "SST")
    );

    /// <summary>Null for a word that is no zone.</summary>
    public static TimeSpan? Of(string word) => Minutes.TryGetValue(word, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>The same at a local time: names that mean winter and summer alike are an hour ahead in summer.</summary>
    public static TimeSpan? Of(string word, DateTime local) =>
        Of(word) is { } offset
            ? (Seasonless.Contains(word.ToUpperInvariant()) && IsAmericanSummer(local) ? offset + TimeSpan.FromHours(1) : offset)
            : null;

    private static readonly FrozenSet<string> Seasonless = FrozenSet.ToFrozenSet(["ET", "CT", "MT", "PT", "AT"], StringComparer.Ordinal);

    /// <summary>From two in the morning of the second Sunday of March to that of the first Sunday of November, since 2007 (Energy Policy Act of 2005).</summary>
    private static bool IsAmericanSummer(DateTime local) =>
        local >= Sunday(local.Year, 3, 2).AddHours(2) && local < Sunday(local.Year, 11, 1).AddHours(2);

    private static DateTime Sunday(int year, int month, int number)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (number - 1)));
    }

    private static FrozenDictionary<string, int> Make(params (int Minutes, string Names)[] zones) =>
        zones
            .SelectMany(zone => zone.Names.Split(' ').Select(name => KeyValuePair.Create(name, zone.Minutes)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
