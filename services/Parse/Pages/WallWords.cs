using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// What walls say, in whatever order: that reading goes on, for those who pay or give their name. A line that says only one of the two is a link or an advertisement.
/// Written by stems, because walls are sentences in the imperative, the infinitive and the passive.
/// </summary>
internal static partial class WallWords
{
    /// <summary>A wall says this in a sentence or two; longer lines are paragraphs.</summary>
    private const int MaxLine = 180;

    /// <summary>"This article is for subscribers only": whose news is about subscribers says more.</summary>
    private const int MaxStatement = 110;

    public static bool Are(string line) =>
        line.Length < MaxLine
        && !Reports().IsMatch(line)
        && (
            IsLimit().IsMatch(line)
            || (Access().IsMatch(line) && SaysReadOn(line))
            || (line.Length < MaxStatement && Payers().IsMatch(line) && Piece().IsMatch(line) && Only().IsMatch(line))
        );

    /// <summary>Somebody says it, as in news about subscribers; a wall speaks to its reader by itself.</summary>
    [GeneratedRegex(
        @"\b(said|says|told|according to|announced|sagte|teilte|erklärte|zufolge|dijo|según|informó|a dit|selon|a déclaré|ha detto|secondo|disse|segundo|zei|volgens|enligt|powiedział\w*|poinformował\w*|сообщил\w*|заявил\w*|сказал\w*|повідоми\w*|заяви\w*)\b|表示|述べた|明らかにした|밝혔다|말했다",
        Options
    )]
    private static partial Regex Reports();

    /// <summary>Who signs in to comment or to get a letter has read the article.</summary>
    public static bool AreOfOther(string line) => Other().IsMatch(line) && !SaysReadOn(line);

    /// <summary>Two automata, because one would be larger than .NET builds.</summary>
    private static bool SaysReadOn(string line) => ReadsOn().IsMatch(line) || ReadsOnElsewhere().IsMatch(line);

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(continue|continuing|keep|finish|go on) reading|read(ing)? (on\b|further|in full|it in full)|read (the |our |this )?(full|rest|whole|entire|complete|remaining)|to read (this|the|it|our)\b|(unlock|access|view) (this|the) (full )?(article|story|report|content)|full access|rest of (the|this) (article|story|report)|full (article|story|text)|read th(is|e) (premium |exclusive )?(article|story|report)"
            + @"|weiter(zu)?lesen|weiter zu lesen|(ganzen|vollständigen|kompletten|gesamten|ganze|vollständige) (artikel|text|beitrag|bericht)|(artikel|text|beitrag)\w* (zu )?(lesen|freischalten)|rest (dieses|des) (artikels|textes|beitrags)"
            + @"|lire (la suite|cet article|l.(article|intégralité)|la totalité)|(continuer|poursuivre) (la|votre|ma) lecture|(accéder|accès) à (cet article|l.(article|intégralité))|la suite (de|est)|lecture de cet article"
            + @"|(seguir|continuar|sigue|continúa|sigas|continúe) leyendo|leer (el|este|la|esta|todo) (art|cont|nota|notic|text)|(artículo|texto|contenido) completo|noticia completa"
            + @"|(continuar|continue|seguir|siga) (a )?(lendo|ler)\b|ler (a|o|este|esta) (mat|art|not|text|reportagem)|(matéria|artigo|texto|reportagem|conteúdo) (complet|na íntegra)"
            + @"|(continu\w+|prosegu\w+) (a )?(leggere|la lettura)|leggere (l.articolo|questo|tutto)|articolo completo"
            + @"|verder (te )?lezen|lees verder|lees (dit|het|ons) |(hele|volledige|rest van het) artikel|artikel (te )?lezen"
            + @"|läsa? (vidare|hela|resten|artikeln|den här)|læse? (videre|hele|artiklen|resten)|lese? (videre|hele|saken|artikkelen|resten)",
        Options
    )]
    private static partial Regex ReadsOn();

    [GeneratedRegex(
        @"jatka\w* luk|lukemista|lue (koko|juttu|artikkeli)|koko (juttu|artikkeli)"
            + @"|czyta[ćj] dalej|(przeczytać|przeczytaj|czytać) (cały|całość|resztę|ten)|(pozostało|reszta|dalsza część).{0,20}(artykuł|tekst|materiał)|(pełna|cała|dalsza) (treść|część|wersja)|przeczytasz|ciąg dalszy|(cały|całego|pełny|pełnego) (artykuł|tekst)"
            + @"|(číst|čtení|čítať|čítanie|čítaní) (dál|celého|ďalej|celý|tento)|(celý|celého|zbytek|zvyšok|zvyšku|pokračování|pokračovanie) (článek|článku|článok|textu|text)|dočíst|dočítať"
            + @"|(cijelog|cijeli|celog|celi) članka?|цялата статия|целия текст|tovább(i)? ?olvas|olvas\w* tovább|teljes cikk|cikk folytatás|citi(ți|ti|rea|t)?\b.{0,20}(continuare|integral|complet)|articol(ul)? (integral|complet)"
            + @"|devamını (oku|gör)|(tamamını|tümünü) oku|(haberin|yazının|içeriğin) (devamı|tamamı)"
            + @"|(до|про)?читать (дальше|далее|полностью|стать|материал|весь|текст|эту)|продолжить чтение|(материал|статья|текст)\w* доступ\w*|(матеріал|стаття|текст)\w* доступ\w*|полн\w* (текст|верси|доступ|стать|материал)|(до|про)?читати (далі|повн|статт|матеріал|цю)|повн\w+ (текст|версі|доступ|статт|матеріал)"
            + @"|(συνεχίσ|συνέχεια|διαβάσετε (όλο|ολόκληρο|το άρθρο))|(πλήρες|ολόκληρο) (άρθρο|κείμενο)"
            + @"|続き|全文|この先|残り|(继续|繼續)(阅读|閱讀)|(阅读|閱讀)(全文|更多|本文)|剩余|剩餘|전체 ?(기사|내용)|전문|계속 읽|이어서 ?(읽|보)"
            + @"|(متابعة|أكمل|اكمل|لمتابعة|إكمال) (ال)?قراءة|قراءة (المقال|الخبر|التقرير)|המשך (ה)?קריאה|לקריאת|הכתבה המלאה|(baca|membaca) (selengkapnya|lebih lanjut|artikel|seluruh|penuh)|đọc (tiếp|toàn bộ|đầy đủ)",
        Options
    )]
    private static partial Regex ReadsOnElsewhere();

    [GeneratedRegex(
        @"subscri|sign(ed|ing)?[ -]?(in|up)\b|log(ged|ging)?[ -]?in\b|\bregist(er|rier|rar|ra\b|reer|rera)|\baccount\b|become a member|membership|free trial|unlimited access"
            + @"|\babo\b|-abo\b|\babo(s|nn\w*|n[aă]\w*|n)\b|\w{3}abo\b|anmeld|melden sie sich|einloggen|testen|freischalten|\bkonto|mitglied werden"
            + @"|connectez|se connecter|inscri(vez|re)|identifiez|compte\b|suscr[ií]|inici[aáe]r? sesión|regístr|hazte socio|assin(e|ar|ante)|cadastr|login|abbon|accedi\b|registrat[ie]"
            + @"|inloggen|aanmelden|word lid|prenumer|logga in|logg inn|log ind|bli(v)? (medlem|abonnent)|abonnement|tilaa|tilaus|tilaamalla|kirjaudu|rekisteröidy|zalogow|zaloguj|subskry|kup dostęp|wykup|zarejestruj"
            + @"|předplat|predplat|přihla|přihlá|prihlá|pretplat|претплат|абонир|előfizet|jelentkez|belép|regisztr|autentific|conecta|abone|\büye|giriş yap|oturum aç"
            + @"|подпис|войдите|войти|авториз|регистр|оформите|передплат|підпис|увійдіть|увійти|συνδρομ|συνδεθ|εγγραφ|会員|ログイン|登録|購読|有料|订阅|訂閱|登录|登錄|登入|会员|會員|注册|註冊|付费|付費|구독|로그인|회원|가입|유료"
            + @"|اشترك|اشتراك|مشترك|تسجيل الدخول|سجّ?ل|מנוי|הירשמ|הירשם|התחבר|langganan|pelanggan|masuk\b|daftar\b|đăng (nhập|ký)|hội viên",
        Options
    )]
    private static partial Regex Access();

    [GeneratedRegex(
        @"subscribers|subscription|(paying|paid|premium|registered) (members|users|readers)|members\b|abonnent|abonnement|abonné|suscriptor|socios|abbonat|assinante|abonnees|prenumerant|tilaaj|prenumerator|subskrybent|předplatitel|predplatiteľ|előfizető|abonaț|abonat|abone|подписчик|передплатник|συνδρομητ|会員|订阅|会员|訂閱|會員|구독자|회원|مشترك|למנויי|pelanggan|hội viên",
        Options
    )]
    private static partial Regex Payers();

    [GeneratedRegex(
        @"\b(this|the|full|premium) (article|story|content|report|text|post|page)|artikel|artikl|beitrag|inhalt|\btext|article|contenu|artículo|contenido|\bnota\b|noticia|articolo|contenuto|conteúdo|conținut|matéria|artigo|reportagem|artikkel|saken|juttu|artykuł|treś|článek|článk|článok|obsah|\bcikk|articol|haber|içerik|yazı|стать|материал|текст|контент|статт|матеріал|άρθρο|περιεχόμενο|記事|内容|內容|文章|기사|콘텐츠|المقال|الخبر|المحتوى|כתבה|תוכן|bài viết|nội dung|\bkonten\b|この先",
        Options
    )]
    private static partial Regex Piece();

    [GeneratedRegex(
        @"\b(only|exclusive(ly)?|exclusif|reserved|available (to|for)|restricted|requires|for (our )?subscribers|nur|exklusiv|vorbehalten|erfordert|réservée?s?|solo|exclusivo|riservat\w|restrito|apenas|alleen|exclusief|låst|endast|kun|krever|kræver|kräver|vain|tilaajille|tylko|wyłącznie|jen|pouze|len|csak|doar|numai|özel|sadece|только|лише|тільки|доступ\w*|μόνο|hanya|khusus|chỉ)\b|限定|专享|仅限|僅限|限會員|限会员|専用|전용|만 |فقط|בלבד",
        Options
    )]
    private static partial Regex Only();

    [GeneratedRegex(
        @"\d ?% (de cet article|of this (article|story)|dieses artikels|d(el|e este) artículo|dell.articolo|deste artigo|artykułu|článku|статьи|статті)|^\W*you.{0,9}(reached|used|hit|read|viewed|run out|exceeded).{0,40}(limit|free|allowance)|^\W*you.{0,9}(0|no|zero) (more )?(free )?(articles|stories)|^\W*sie haben.{0,40}(limit|kontingent|kostenlosen artikel|freien artikel)|^\W*vous avez.{0,40}(limite|gratuit)|^\W*(has|ha) (llegado|alcanzado|superado|agotado).{0,30}(límite|gratuit)|^\W*hai (raggiunto|esaurito|superato).{0,30}(limite|gratuit)|^\W*você (atingiu|chegou).{0,30}limite|^\W*(je hebt|u hebt|u heeft).{0,30}(limiet|gratis)|^\W*du har.{0,30}(grense|gräns|grænse|gratis)|^\W*вы (исчерпали|прочитали).{0,30}(лимит|бесплатн)|^\W*ви (вичерпали|прочитали).{0,30}(ліміт|безкоштовн)",
        Options
    )]
    private static partial Regex IsLimit();

    [GeneratedRegex(
        @"comment|conversation|discussion|debate|newsletter|kommentier|kommentar|diskuti|diskussion|comentar|comentário|commentaire|commentare|reageren|kommentera|kommentere|komentarz|komment|yorum|коммент|комент|コメント|评论|評論|댓글|تعليق",
        Options
    )]
    private static partial Regex Other();
}
