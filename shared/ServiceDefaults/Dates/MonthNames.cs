using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsMesh.ServiceDefaults.Dates;

/// <summary>Months by their names and abbreviations in the languages that news is written in: as Unicode's CLDR has them, and as people write them beside.</summary>
public static class MonthNames
{
    /// <summary>Where two languages mean different months by one word ("listopad" is November in Polish and Czech, October in Croatian), the first one here is believed.</summary>
    internal static readonly string[] Languages =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "ru",
        "uk",
        "pl",
        "cs",
        "sk",
        "hu",
        "ro",
        "bg",
        "el",
        "tr",
        "sv",
        "da",
        "nb",
        "fi",
        "et",
        "lv",
        "lt",
        "be",
        "sl",
        "hr",
        "sr-Cyrl",
        "sr-Latn",
        "mk",
        "sq",
        "is",
        "ga",
        "cy",
        "ca",
        "eu",
        "gl",
        "id",
        "ms",
        "fil",
        "sw",
        "af",
        "ar-EG",
        "ar-SY",
        "he",
        "hi",
        "bn",
        "ta",
        "te",
        "th",
        "ka",
        "hy",
        "az",
        "kk",
        "uz",
    ];

    /// <summary>What newspapers write beside the forms of CLDR: a line a language, a column a month.</summary>
    private static readonly string[] Spellings =
    [
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
        "januar jänner jaen jän|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez",
        "janvier janv|février fevrier févr fevr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre decembre déc",
        "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic",
        "gennaio gen|febbraio febb|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set sett|ottobre ott|novembre|dicembre",
        "janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro",
        "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
        "stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru",
        "января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек",
        "січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень вер|жовтня жовтень жовт|листопада листопад лист|грудня грудень груд",
        "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara",
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|desember des",
        "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec",
        "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra",
        "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
        "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
        "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta",
        "ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου",
        "يناير|فبراير|مارس|أبريل ابريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember",
        "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر||بهمن|اسفند",
        "siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna||studenoga studenog|prosinca",
    ];

    /// <summary>Of Thai, without their points: of two signs, which the vowels tell apart.</summary>
    private static readonly string[] ThaiAbbreviations = "มค กพ มีค เมย พค มิย กค สค กย ตค พย ธค".Split(' ');

    private static readonly FrozenDictionary<string, int> Months = Make();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Months.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The longest name of a month has 14 letters.</summary>
    private const int MinLength = 3,
        MaxLength = 20;

    /// <summary>1 to 12; 0 for a word that is no month. A word of ASCII costs no allocation: every word of a line with figures is asked.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length >= 2 && word[0] is >= '\u0E00' and < '\u0E80' && word.Length <= 8)
        {
            var thai = word.ToString().Replace(".", "", StringComparison.Ordinal);
            if (Array.IndexOf(ThaiAbbreviations, thai) is >= 0 and var at)
                return at + 1;
        }
        if (word.Length is < MinLength or > MaxLength)
            return 0;
        if (Ascii.IsValid(word) && !word.Contains('.'))
        {
            Span<char> lower = stackalloc char[MaxLength];
            var length = word.ToLowerInvariant(lower);
            return BySpan.TryGetValue(lower[..length], out var plain) ? plain : 0;
        }
        return Months.GetValueOrDefault(Folded(word.ToString()));
    }

    private static FrozenDictionary<string, int> Make()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["sept"] = 9,
            ["mrz"] = 3,
            ["maerz"] = 3,
            ["janner"] = 1,
            ["agt"] = 8,
            ["gennaro"] = 1,
        };
        // Before CLDR, whose Croatian and Irish abbreviations are common words of other languages.
        foreach (var line in Spellings)
        {
            var columns = line.Split('|');
            for (var month = 0; month < columns.Length; month++)
            {
                foreach (var name in columns[month].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    months.TryAdd(Folded(name), month + 1);
            }
        }
        var formats = Languages.Select(language => CultureInfo.GetCultureInfo(language).DateTimeFormat).ToList();
        foreach (var format in formats)
        {
            foreach (
                var names in (string[][])
                    [format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames]
            )
                Add(months, names);
        }
        // What no language abbreviates so by the book, people do: the first three letters, where no other month has them.
        foreach (var format in formats)
        {
            var short3 = Array.ConvertAll(format.MonthGenitiveNames, name => Folded(name)[..Math.Min(3, Folded(name).Length)]);
            Add(months, Array.ConvertAll(short3, name => short3.Count(other => other == name) == 1 ? name : ""));
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, int> months, string[] names)
    {
        for (var month = 0; month < 12; month++)
        {
            var name = Folded(names[month]);
            // Of several words and of numbers the name is read by its parts.
            if (name.Length >= 3 && name.All(char.IsLetter))
                months.TryAdd(name, month + 1);
        }
    }

    /// <summary>In lower case, without accents and dots: "Févr." and "fevr" are one.</summary>
    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormD))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(character)
                    is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                && character != '.'
            )
                folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }
}
