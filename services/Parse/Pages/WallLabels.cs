using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Short lines that say for whom a text is and nothing else: "Réservé aux abonnés", "Nur für Abonnenten", "登録会員限定". The same line marks cards of other
/// articles and the titles of lists, so that it is a wall only where it stands right behind a text.
/// </summary>
internal static partial class WallLabels
{
    private const int MaxLine = 70;

    private const int MaxWords = 9;

    /// <summary>Stems of what those are called who pay, in the languages of the feeds.</summary>
    private static readonly string[] Payers = (
        "subscri suscript assinant abonn abonent abonat abonaț abbonat abonelere prenumer tilaaj subskryb předplatitel predplatiteľ predplatitel előfizető "
        + "подписчик подписк передплат абонат абонент претплат συνδρομητ pretplat tellija naročnik subscriptor mitglieder members medlem socios "
        + "מנויי למנוי للمشترك المشترك pelanggan prenumerat"
    ).Split(' ');

    /// <summary>Words that stand beside them.</summary>
    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(
        (
            "only for to available reserved restricted exclusive exclusively is are our this the premium content article story report text a an "
            + "nur für exklusiv unsere unseren zugänglich ist dieser dieses artikel beitrag inhalt text vorbehalten lesbar "
            + "réservé réservée réservés exclusif exclusifs exclusivement aux à nos pour les est cet ce article contenu seulement "
            + "solo sólo para exclusivo exclusiva exclusivamente es este esta nuestros contenido artículo noticia nota de apenas só é conteúdo matéria artigo nossos "
            + "riservato riservata riservati agli ai per gli i soltanto solo è questo articolo contenuto nostri "
            + "alleen voor exclusief onze is dit artikel uitsluitend endast för bara är denna artikel innehåll kun er forbeholdt våre vore denne saken artikkelen "
            + "artiklen artikeln indhold innhold vain saatavilla on tämä juttu artikkeli tylko wyłącznie dla naszych jest artykuł tekst treść materiał dostępny dostępna "
            + "dostępne dostępny jen pouze pro naše tento článek obsah článok len pre našich je csak számára elérhető ez a cikk tartalom doar pentru numai este acest "
            + "articol conținut только для наших доступно доступен доступна по материал статья эта этот текст лише тільки для наших доступний доступно матеріал стаття "
            + "μόνο για τους αποκλειστικά sadece yalnızca özel bu haber içerik hanya khusus untuk artikel konten samo za dostupan dostupno sadržaj članak само за "
            + "садржај tik straipsnis ainult le tikai només per a exclusiu בלבד כתבה הכתבה فقط هذا المقال محتوى خاص"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Is(string line)
    {
        if (line.Length > MaxLine)
            return false;
        if (Whole().IsMatch(line))
            return true;
        var (payers, words) = (0, 0);
        foreach (var part in line.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (++words > MaxWords)
                return false;
            if (Array.Exists(Payers, stem => part.StartsWith(stem, StringComparison.OrdinalIgnoreCase)))
                payers++;
            else if (!Beside.Contains(part))
                return false;
        }
        return payers == 1 && words > 1;
    }

    /// <summary>Whether the line says that it speaks of the text beside it.</summary>
    public static bool PointsHere(string line) => Here().IsMatch(line);

    private static readonly char[] Separators = [' ', '-', '–', '—', ':', '.', '!', ',', '|', '*', '»', '«', '•', '\u00A0'];

    [GeneratedRegex(
        @"^\W*(tilaajille|((この|本)(記事|文章|文)は?|(この先|ここから先|続き)は)?(有料|登録|無料|プレミアム)*(会員|購読者)(限定|専用|のみ)(の?(記事|コンテンツ|公開))?(です)?|(本文)?(仅限|僅限|限)(会员|會員|订阅|訂閱|訂戶|订户|付费|付費|用户|用戶)*(阅读|閱讀|专享|專享)?|(订户|訂戶|会员|會員|付费|付費)(限定|专享|專享|专属|專屬)(内容|內容|文章)?|(유료 ?)?(회원|구독자) ?전용( ?(기사|콘텐츠)(입니다)?)?|chỉ dành (riêng )?cho (hội viên|thành viên|người đăng ký)|(เฉพาะ|สำหรับ)(สมาชิก|ผู้สมัครสมาชิก)(เท่านั้น)?|(यह (लेख|खबर) )?केवल (सदस्यों|सब्सक्राइबर्स|ग्राहकों) के लिए( है)?)\W*$",
        Options
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\b(this|diese[rs]?|cet|ce|este|esta|questo|questa|deste|dit|denna|den här|denne|dette|tämä|ten|tento|ez|acest|bu|эта|этот|этой|ця|цей|artikeln|artiklen|artikkelen|saken|artikel ini)\b|この|本文|이 |هذا|הכתבה|यह",
        Options
    )]
    private static partial Regex Here();

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
}
