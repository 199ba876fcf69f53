namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>The words of many languages that stand before the name of an author, as parts of regular expressions that ignore case.</summary>
internal static class BylineWords
{
    /// <summary>Verbs and nouns with "by": a name follows them with or without a colon.</summary>
    public const string By =
        "(?:written|reported|reporting|posted|published|words|story|article|compiled|contributed) by"
        + "|(?:(?:ein|eine) )?(?:kolumne|kommentar|gastbeitrag|essay|analyse|reportage|bericht|rezension|glosse|porträt|gastkommentar|interview|beitrag|artikel|blog beitrag) von"
        + "|(?:veröffentlicht|geschrieben|erstellt|eingestellt|verfasst|gespeichert|text|texte|aufgezeichnet) von"
        + "|(?:publié|rédigé|écrit|signé|réalisé|recueilli|propos recueillis|texte|un article|un texte) par"
        + "|(?:publicado|escrito|redactado|elaborado|redigido|texto|un texto|reportaje|entrevista) por"
        + "|(?:scritto|pubblicato|redatto) da|(?:testo|articolo|intervista|servizio|a cura) di"
        + "|(?:geschreven|gepubliceerd|opgetekend|tekst) door|tekst van"
        + "|(?:skrevet|skriven|skrivet|publicerad|publicerat|publiceret|publisert|tekst|text) a[vf]"
        + "|(?:ditulis|dilaporkan|disusun|ditulis ulang) oleh"
        + "|(?:scris|redactat|publicat|articol|un articol|text) de";

    /// <summary>Verbs and cases that say the same in one word.</summary>
    public const string Wrote =
        "by|von|par|por|di|door|av|af|oleh|eftir|napsala?|napisała?|napisao|napisala|opracowała?|przygotowała?|připravila?|spracovala?|piše|pišu|autor teksta"
        + "|írta|yazan|γράφ(?:ει|ουν)(?: [οη])?|το[υν]|της|των|द्वारा|โดย|ข่าวโดย|מאת|كتبت?|بقلم";

    /// <summary>Nouns and abbreviations that a name follows without a colon, too.</summary>
    public const string Nouns =
        "text|interview|redaktion|words|autor(?:in|en)?|authors?|auteurs?|autore|autorzy|автор[иы]?(?: (?:стат|матер|текст|публ)\\p{L}*)?|escribe|teksti|tekst|texto|texte|testo";

    /// <summary>Nouns that introduce a name by a colon only; without it they are words as others.</summary>
    public const string Labels =
        "yazar|haber|muhabir|إعداد|الكاتب|نویسنده|текст|журналист|корреспондент|autorka|szerző|κείμενο|συντάκτης|επιμέλεια|ρεπορτάζ|लेखक|penulis|reporter"
        + "|redacci[óo]n|rédaction|redazione|redação|redactie|opracowanie|tác giả|bài(?: viết)?|autori|kirjoittaja|toimittaja|skribent|journalist|כתב(?:ה|ת)?|記者|记者|作者|文|撰文|글|문|記事|取材";

    /// <summary>Stems of what those are called who write for a newspaper, in the languages that share them.</summary>
    private const string RoleStems =
        "redakt|redact|rédact|report|mitarbeit|korrespond|correspond|corrispond|corresponsal|autor|author|auteur|journal|giornal|period|envoy|enviad|inviat|verslag|writer|kolumnist|columnist|volont|staff|special|spécial|especial|chef";

    /// <summary>"Von unserem Redakteur", "De notre correspondante": the name follows.</summary>
    public const string OfOurs =
        "(?:(?:by|von|par|por|di|da|door|av|af|de|van|dal|dalla|dai|od) )?(?:unser(?:e[mrn]?)?|our|notre|nos|onze|ons|nostr[oaie]|nuestr[oa]s?|noss[oa]|vår|vores|naš\\p{L}*)(?: \\p{L}*(?:"
        + RoleStems
        + ")\\p{L}*){1,3}";
}
