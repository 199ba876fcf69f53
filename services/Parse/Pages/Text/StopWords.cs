using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>The smallest words of the main languages: sentences have them, menus and credits do not.</summary>
internal static class StopWords
{
    /// <summary>Enough of a block to tell.</summary>
    private const int MaxWords = 40;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            // English
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not", "he", "i", "this", "are", "or", "his", "from", "at", "which", "but", "have", "an", "had", "they", "you", "were", "their", "one", "all", "we", "can", "her", "has", "there", "been", "if", "more", "when", "will", "would", "who", "so", "she", "than", "its", "into", "our", "my",
            // German, Dutch, Scandinavian
            "der", "die", "und", "das", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "werden", "aus", "hat", "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem", "über", "einen", "so", "zum", "war", "haben", "nur", "oder", "aber", "vor", "zur", "bis", "mehr", "durch", "wenn", "ich", "wir", "er",
            "het", "een", "van", "en", "dat", "niet", "op", "te", "zijn", "voor", "met", "aan", "ook", "om", "och", "att", "det", "som", "på", "av", "är", "til", "og", "ikke", "jeg", "han", "de", "ei",
            // French, Spanish, Italian, Portuguese, Romanian
            "le", "la", "les", "et", "du", "un", "une", "dans", "est", "que", "qui", "pour", "pas", "sur", "au", "plus", "par", "ce", "il", "ne", "se", "avec", "son", "sa", "ses", "sont", "ont", "nous", "vous", "aux", "cette", "je", "elle",
            "el", "los", "las", "y", "del", "una", "con", "por", "para", "su", "al", "lo", "como", "más", "pero", "sus", "le", "ha", "me", "si", "sin", "sobre", "este", "ya", "entre", "cuando", "todo", "esta", "ser", "son", "también", "fue",
            "di", "che", "è", "non", "per", "sono", "da", "della", "dei", "nel", "alla", "anche", "più", "gli", "ma", "ha", "o", "e", "do", "da", "os", "as", "não", "uma", "dos", "no", "na", "mais", "foi", "ao", "și", "în", "nu", "cu", "care", "din",
            // Polish, Czech, Russian, Ukrainian, Turkish, Greek, Indonesian, Finnish
            "w", "z", "i", "na", "nie", "się", "do", "że", "jest", "o", "jak", "po", "przez", "dla", "od", "za", "ale", "to", "tym", "oraz", "je", "v", "s", "k", "že",
            "и", "в", "не", "на", "что", "с", "по", "он", "как", "это", "к", "но", "из", "за", "от", "о", "для", "до", "я", "та", "у", "що", "з", "це", "як", "від", "про", "і", "й", "а",
            "ve", "bir", "bu", "da", "için", "ile", "olarak", "çok", "και", "το", "να", "του", "η", "της", "με", "για", "από", "yang", "dan", "di", "untuk", "dengan", "ini", "ja", "on", "oli", "että",
            // Arabic
            "في", "من", "على", "إلى", "أن", "عن", "التي", "ما", "هذا", "مع", "لا",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of up to eight ASCII letters, each packed into one number: a page has thousands of words, and most are looked up so.</summary>
    private static readonly FrozenSet<ulong> Packed = Words.Where(word => word.Length <= sizeof(ulong) && word.All(char.IsAsciiLetter)).Select(word => word.Aggregate(0UL, Pack)).ToFrozenSet();

    private static ulong Pack(ulong packed, char letter) => (packed << 8) | letter | 0x20;

    /// <summary>The share of stop words among the first words of a text; scripts without blanks have none to count and get 0.3, like a sentence.</summary>
    public static double Share(ReadOnlySpan<char> text)
    {
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, found = 0, ideographs = 0;
        for (var at = 0; at < text.Length && words < MaxWords;)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
                at++;
            var (start, packed, ascii) = (at, 0UL, true);
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                packed = Pack(packed, text[at]);
                ascii &= char.IsAscii(text[at]);
                ideographs += text[at] is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F' ? 1 : 0;
            }
            if (at == start)
                continue;
            words++;
            found += ascii && at - start <= sizeof(ulong) ? (Packed.Contains(packed) ? 1 : 0) : at - start <= 9 && lookup.Contains(text[start..at]) ? 1 : 0;
        }
        return ideographs > 10 ? 0.3 : words == 0 ? 0 : (double)found / words;
    }
}
