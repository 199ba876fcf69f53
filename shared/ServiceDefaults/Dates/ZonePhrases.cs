using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>A zone that is told in words.</summary>
/// <param name="Zone">As the IANA database names it: "America/Sao_Paulo".</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="Length">How long they are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ZonePhrase(string Zone, int Start, int Length);

/// <summary>
/// Zones as newspapers write them for readers elsewhere: "horário de Brasília", "hora de Colombia", "heure de Paris", "Moscow time", "日本時間". A word for
/// time and a place, in the order of the language; the place alone is none.
/// </summary>
public static class ZonePhrases
{
    /// <summary>"hora del centro de méxico", "по среднеевропейскому времени": the longest have five words.</summary>
    private const int MaxWords = 6;

    /// <summary>The names of a place in the languages that write with Latin letters, without "time".</summary>
    private static readonly (string Zone, string[] Places)[] Places =
    [
        ("America/Sao_Paulo", ["brasília", "brasilia", "são paulo", "sao paulo", "brasil", "brazil"]),
        ("America/Bogota", ["colombia", "bogotá", "bogota", "colombie", "colômbia"]),
        (
            "America/Mexico_City",
            ["méxico", "mexico", "ciudad de méxico", "centro de méxico", "central de méxico", "mexico city", "cdmx", "mexique", "mexiko"]
        ),
        ("America/Argentina/Buenos_Aires", ["argentina", "buenos aires", "argentine", "argentinien"]),
        ("America/Santiago", ["chile", "santiago", "santiago de chile", "chili"]),
        ("America/Lima", ["perú", "peru", "lima", "pérou"]),
        ("America/Caracas", ["venezuela", "caracas"]),
        ("America/Montevideo", ["uruguay", "montevideo"]),
        ("America/Asuncion", ["paraguay", "asunción"]),
        ("America/La_Paz", ["bolivia", "la paz"]),
        ("America/Guayaquil", ["ecuador", "quito"]),
        ("America/Havana", ["cuba", "la habana", "havana"]),
        ("America/Panama", ["panamá", "panama"]),
        ("America/Costa_Rica", ["costa rica"]),
        ("America/Guatemala", ["guatemala"]),
        ("America/Santo_Domingo", ["república dominicana", "santo domingo"]),
        ("America/Puerto_Rico", ["puerto rico"]),
        (
            "America/New_York",
            [
                "eastern",
                "new york",
                "nueva york",
                "nova york",
                "nova iorque",
                "miami",
                "washington",
                "l'est",
                "l’est",
                "este",
                "u.s. eastern",
                "us eastern",
            ]
        ),
        ("America/Chicago", ["central", "chicago", "u.s. central", "us central"]),
        ("America/Denver", ["mountain", "denver"]),
        ("America/Los_Angeles", ["pacific", "los angeles", "los ángeles", "california", "pacífico"]),
        ("America/Halifax", ["atlantic"]),
        ("America/St_Johns", ["newfoundland"]),
        ("America/Toronto", ["toronto", "montréal", "montreal", "québec"]),
        ("America/Vancouver", ["vancouver"]),
        ("Etc/UTC", ["greenwich", "greenwich mean", "coordinated universal", "universal"]),
        (
            "Europe/London",
            ["london", "uk", "british", "britain", "londres", "londra", "londoner", "britische", "britischer", "reino unido"]
        ),
        ("Europe/Dublin", ["irish", "dublin"]),
        ("Europe/Lisbon", ["lisboa", "lisbon", "lisbonne", "portugal", "portugal continental", "portuguese"]),
        ("Europe/Madrid", ["madrid", "españa", "spain", "spanish", "espagne", "peninsular", "peninsular española"]),
        ("Atlantic/Canary", ["canarias"]),
        ("Europe/Paris", ["paris", "parís", "parigi", "france", "french", "francia", "pariser"]),
        ("Europe/Brussels", ["bruxelles", "brussels", "bruselas", "brussel", "belgian", "belgique", "belge"]),
        ("Europe/Amsterdam", ["amsterdam", "dutch", "nederlandse"]),
        (
            "Europe/Berlin",
            [
                "berlin",
                "german",
                "berlín",
                "berliner",
                "deutsche",
                "deutscher",
                "mitteleuropäische",
                "mitteleuropäischer",
                "central european",
                "allemagne",
            ]
        ),
        ("Europe/Vienna", ["wien", "vienna", "wiener", "österreichische", "österreichischer"]),
        ("Europe/Zurich", ["zürich", "zurich", "swiss", "schweizer", "suisse"]),
        ("Europe/Rome", ["roma", "rome", "italia", "italy", "italian", "italiana"]),
        ("Europe/Warsaw", ["warsaw", "polish", "varsovie"]),
        ("Europe/Prague", ["prague", "praha"]),
        ("Europe/Budapest", ["budapest"]),
        ("Europe/Stockholm", ["stockholm", "swedish", "svensk"]),
        ("Europe/Copenhagen", ["copenhagen", "danish", "dansk", "københavn"]),
        ("Europe/Oslo", ["oslo", "norwegian", "norsk"]),
        ("Europe/Helsinki", ["helsinki", "finnish", "eastern european", "osteuropäischer"]),
        ("Europe/Athens", ["athens", "greek", "atene", "athènes"]),
        ("Europe/Bucharest", ["bucharest", "românia", "romania", "româniei"]),
        ("Europe/Sofia", ["sofia"]),
        ("Europe/Kyiv", ["kyiv", "kiev", "ukraine", "ukrainian", "kiewer"]),
        ("Europe/Moscow", ["moscow", "moscú", "moscou", "mosca", "moskauer", "moskau", "moskou", "moskova"]),
        ("Europe/Istanbul", ["istanbul", "turkish", "türkiye", "turkey"]),
        ("Asia/Jerusalem", ["israel", "israeli", "jerusalem"]),
        ("Africa/Cairo", ["cairo", "egypt", "egyptian"]),
        ("Africa/Lagos", ["lagos", "west africa", "nigerian"]),
        ("Africa/Nairobi", ["nairobi", "kenyan", "east africa"]),
        ("Africa/Johannesburg", ["south africa", "south african", "johannesburg"]),
        ("Africa/Casablanca", ["casablanca", "maroc"]),
        ("Africa/Algiers", ["alger", "algérie"]),
        ("Africa/Tunis", ["tunis", "tunisie"]),
        ("Asia/Riyadh", ["saudi", "riyadh", "mecca", "arabia"]),
        ("Asia/Dubai", ["uae", "dubai", "gulf"]),
        ("Asia/Tehran", ["tehran", "iran"]),
        ("Asia/Karachi", ["pakistan"]),
        ("Asia/Kolkata", ["india", "indian", "delhi", "new delhi"]),
        ("Asia/Kathmandu", ["nepal"]),
        ("Asia/Dhaka", ["bangladesh", "dhaka"]),
        ("Asia/Bangkok", ["bangkok", "thai", "thailand"]),
        ("Asia/Ho_Chi_Minh", ["hanoi", "vietnam"]),
        ("Asia/Jakarta", ["jakarta", "western indonesia", "indonesia barat"]),
        ("Asia/Singapore", ["singapore"]),
        ("Asia/Manila", ["manila", "philippine"]),
        ("Asia/Hong_Kong", ["hong kong"]),
        ("Asia/Taipei", ["taipei", "taiwan"]),
        ("Asia/Shanghai", ["beijing", "china", "pekín", "pékin", "pechino", "peking"]),
        ("Asia/Seoul", ["seoul", "korea", "korean"]),
        ("Asia/Tokyo", ["tokyo", "japan", "tokio", "japanischer"]),
        ("Australia/Sydney", ["sydney", "melbourne", "canberra", "australian eastern"]),
        ("Australia/Brisbane", ["brisbane"]),
        ("Australia/Adelaide", ["adelaide"]),
        ("Australia/Perth", ["perth"]),
        ("Pacific/Auckland", ["new zealand", "auckland", "wellington"]),
    ];

    /// <summary>How the languages of Latin letters say it; {0} is the place.</summary>
    private static readonly string[] Patterns =
    [
        "{0} time",
        "{0} standard time",
        "{0} daylight time",
        "{0} summer time",
        "time in {0}",
        "hora de {0}",
        "hora del {0}",
        "hora en {0}",
        "hora {0}",
        "hora local de {0}",
        "hora local en {0}",
        "horário de {0}",
        "horario de {0}",
        "horário do {0}",
        "horário da {0}",
        "heure de {0}",
        "heure du {0}",
        "heure d'{0}",
        "heure d’{0}",
        "heure {0}",
        "heures de {0}",
        "heure locale de {0}",
        "ora di {0}",
        "ora {0}",
        "ore di {0}",
        "ortszeit {0}",
        "ortszeit in {0}",
        "{0} zeit",
        "{0} ortszeit",
        "{0} tijd",
        "{0} tid",
        "{0} saati",
    ];

    /// <summary>The same in languages that decline the place or write otherwise.</summary>
    private static readonly (string Zone, string[] Phrases)[] Others =
    [
        ("America/Sao_Paulo", ["hora brasileira"]),
        ("Europe/Madrid", ["hora española"]),
        ("Europe/Paris", ["heure française"]),
        ("America/Argentina/Buenos_Aires", ["hora argentina"]),
        ("America/New_York", ["heure avancée de l'est", "heure normale de l'est", "heure de l'est"]),
        ("Europe/Warsaw", ["czasu polskiego", "czasu warszawskiego", "czas polski"]),
        ("Europe/Prague", ["středoevropského času", "seč", "selč"]),
        (
            "Europe/Moscow",
            [
                "по московскому времени",
                "по москве",
                "московского времени",
                "московское время",
                "за московським часом",
                "czasu moskiewskiego",
            ]
        ),
        ("Europe/Kyiv", ["по киевскому времени", "по киеву", "за київським часом", "за києвом", "київського часу"]),
        ("Europe/Minsk", ["по минску", "по минскому времени"]),
        ("Asia/Almaty", ["по астане", "по времени астаны", "по алматы"]),
        ("Asia/Yekaterinburg", ["по екатеринбургскому времени", "по уральскому времени"]),
        ("Etc/UTC", ["по гринвичу"]),
        ("Europe/Sofia", ["българско време"]),
        ("Europe/Athens", ["ώρα ελλάδας", "ώρα ελλάδος"]),
        ("Europe/Istanbul", ["tsi", "tsİ", "türkiye saati", "türkiye saatiyle", "türkiye saati ile"]),
        ("Asia/Riyadh", ["بتوقيت مكة المكرمة", "بتوقيت مكة", "بتوقيت السعودية", "بتوقيت الرياض"]),
        ("Asia/Dubai", ["بتوقيت أبوظبي", "بتوقيت الإمارات", "بتوقيت دبي"]),
        ("Africa/Cairo", ["بتوقيت القاهرة", "بتوقيت مصر"]),
        ("Asia/Jerusalem", ["بتوقيت القدس", "שעון ישראל"]),
        ("Asia/Baghdad", ["بتوقيت بغداد"]),
        ("Asia/Beirut", ["بتوقيت بيروت"]),
        ("Africa/Casablanca", ["بتوقيت المغرب"]),
        ("Etc/UTC", ["بتوقيت غرينتش", "بتوقيت جرينتش", "بتوقيت غرينيتش"]),
        ("Asia/Tehran", ["به وقت تهران", "به وقت ایران"]),
        ("Asia/Kolkata", ["भारतीय समयानुसार", "भारतीय समय"]),
        ("Asia/Ho_Chi_Minh", ["giờ việt nam", "giờ hà nội"]),
        ("Asia/Bangkok", ["ตามเวลาประเทศไทย", "เวลาประเทศไทย"]),
        ("Asia/Jakarta", ["waktu indonesia barat"]),
    ];

    /// <summary>Scripts without blanks: found wherever they stand.</summary>
    private static readonly (string Phrase, string Zone)[] Unspaced =
    [
        ("日本標準時", "Asia/Tokyo"),
        ("日本時間", "Asia/Tokyo"),
        ("日本时间", "Asia/Tokyo"),
        ("东京时间", "Asia/Tokyo"),
        ("東京時間", "Asia/Tokyo"),
        ("北京时间", "Asia/Shanghai"),
        ("北京時間", "Asia/Shanghai"),
        ("中国標準時", "Asia/Shanghai"),
        ("台北時間", "Asia/Taipei"),
        ("台灣時間", "Asia/Taipei"),
        ("台湾時間", "Asia/Taipei"),
        ("台北时间", "Asia/Taipei"),
        ("香港時間", "Asia/Hong_Kong"),
        ("香港时间", "Asia/Hong_Kong"),
        ("首尔时间", "Asia/Seoul"),
        ("韓国時間", "Asia/Seoul"),
        ("한국시간", "Asia/Seoul"),
        ("한국 시간", "Asia/Seoul"),
        ("서울시간", "Asia/Seoul"),
        ("米東部時間", "America/New_York"),
        ("美东时间", "America/New_York"),
        ("美東時間", "America/New_York"),
        ("미 동부시간", "America/New_York"),
        ("莫斯科时间", "Europe/Moscow"),
        ("伦敦时间", "Europe/London"),
        ("格林尼治时间", "Etc/UTC"),
        ("世界協定時", "Etc/UTC"),
    ];

    private static readonly FrozenDictionary<string, string> Zones = Places
        .SelectMany(each => each.Places.SelectMany(place => Patterns.Select(pattern => (string.Format(null, pattern, place), each.Zone))))
        .Concat(Others.SelectMany(each => each.Phrases.Select(phrase => (phrase, each.Zone))))
        .DistinctBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Zones.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly int Longest = Zones.Keys.Max(phrase => phrase.Length);

    /// <summary>The words that begin there, the longest phrase first; null where they name no zone.</summary>
    public static ZonePhrase? At(string text, int at)
    {
        foreach (var (phrase, zone) in Unspaced)
        {
            if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0)
                return new ZonePhrase(zone, at, phrase.Length);
        }
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return null;
        var limit = Math.Min(text.Length, at + Longest);
        ZonePhrase? found = null;
        for (var (end, words) = (at, 0); end < limit && words < MaxWords; words++)
        {
            while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '(' or ',' or '|' or ';' or '）' or '،'))
                end++;
            if (end > at && BySpan.TryGetValue(text.AsSpan(at, end - at).TrimEnd('.'), out var zone))
                found = new ZonePhrase(zone, at, end - at);
            if (end >= limit || text[end] != ' ')
                break;
            end++;
        }
        return found;
    }

    /// <summary>The first words of the text that name a zone; for texts as short as a date is.</summary>
    public static ZonePhrase? In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetter(text[at]) && (at == 0 || !char.IsLetter(text[at - 1]) || text[at] >= '\u3000') && At(text, at) is { } found)
                return found;
        }
        return null;
    }
}
