using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Metadata.Headlines;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Pages that carry no article, each with its own reason. A refusal needs positive evidence: a headline that mentions an error or a check is news unless
/// the page's text speaks to its reader as notices do. What carries sentences and says that it is an article is one.
/// </summary>
internal static partial class Refusals
{
    /// <summary>Of a page that does not say what it is; fewer words than these are a teaser, a caption or an error, and no report of anything.</summary>
    public const int MinWords = 20;

    /// <summary>Walls, forms and errors explain themselves in fewer words than these.</summary>
    private const int MaxNotice = 180;

    /// <summary>A video's description is shorter than any report with a video in it; where nothing says that it is one, three sentences are a report.</summary>
    private const int MaxDescription = 60;

    /// <summary>Of a page that says it is a report, and has a sentence, fewer words are enough: news in brief.</summary>
    private const int MinReportWords = 12;

    /// <summary>A town's notice of two sentences has about twenty words.</summary>
    private const int MinBriefWords = 18;

    /// <summary>What a report has that a caption has not, and what one has beside a video that nobody calls a report or describes.</summary>
    private const int BriefSentences = 2,
        ReportSentences = 3;

    /// <summary>A list shows a paragraph or two of each of its articles.</summary>
    private const int MaxExcerpt = 3;

    /// <summary>Fewer linked headings among the text are links to background.</summary>
    private const int MinEntries = 4;

    private const int MaxTitle = 1000;

    public static string? Of(Page page, PageMetadata facts, MainText text, int words)
    {
        var sentences = text.Kept.Sum(block => Sentences.In(block.Text));
        var report = SaysItIsAnArticle(page);
        if (words < MaxNotice && NoticeOf(page, facts, text, report && sentences > 0) is { } notice)
            return notice;
        var described = page.Structured.DescribesVideo;
        if (words < MaxDescription && IsVideo(page, report) && sentences < (report || described ? 1 : ReportSentences))
            return "the page is a video without a text";
        if (
            text.LinkedHeadings >= MinEntries
            && !report
            && text.LongestRun <= MaxExcerpt
            && text.LinkedHeadings * 4 >= 3 * text.Kept.Count(block => block.Text.Length > MainText.MinProse)
        )
            return "the page lists articles and is none itself";
        // What a wall leaves of a text is the beginning of one.
        if (words < LeastWords(report || described, sentences) && !(words >= MinReportWords && Paywall.HidesAll(text)))
            return Paywall.HidesAll(text) ? "the page shows nothing of its article: all of it is for subscribers"
                : IsHome(page.Source.Url) ? "the page is a home page and no article"
                : "the page holds no article text";
        return !report && IsHome(page.Source.Url) && text.LinkedHeadings > 1 ? "the page is a home page and no article" : null;
    }

    /// <summary>Whether its data or its meta elements call the page an article, a report or a post.</summary>
    public static bool SaysItIsAnArticle(Page page) =>
        page.Structured.Types.Any(type =>
            type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
        ) || page.Meta.First("og:type") is "article" or "Article";

    private static int LeastWords(bool report, int sentences) =>
        report && sentences > 0 ? MinReportWords
        : sentences >= BriefSentences ? MinBriefWords
        : MinWords;

    /// <summary>A wall, a form or an error: its title is nothing else, or mentions it where the text asks something of its reader.</summary>
    private static string? NoticeOf(Page page, PageMetadata facts, MainText text, bool isReport)
    {
        var titles = TitlesOf(page, facts).Select(title => title.Length > MaxTitle ? title[..MaxTitle] : title).ToList();
        var speaks = text
            .Kept.Select(block => block.Text)
            .Concat(text.Left)
            .Any(line => line.Length < MaxTitle && Address().IsMatch(Unquoted(line)));
        if (isReport && !(speaks && titles.Exists(IsWholly)))
            return null;
        foreach (var title in titles)
        {
            if (!speaks && !IsWholly(title))
                continue;
            if (BotWall().IsMatch(title))
                return "the page is a bot check and no article: its server wants proof of a person";
            if (Consent().IsMatch(title))
                return "the page is a consent notice and no article";
            if (Error().IsMatch(title))
                return "the page is an error page and no article";
            if (Login().IsMatch(title) && page.Document.QuerySelector("input[type=password]") is not null)
                return "the page is a login and no article";
        }
        return null;
    }

    private static IEnumerable<string> TitlesOf(Page page, PageMetadata facts) =>
        new[] { page.Document.Title, facts.Headline, page.Declared.Heading?.TextContent }
            .Where(title => !string.IsNullOrWhiteSpace(title))
            .SelectMany(title => TitleParts.Of(title!).Prepend(title!))
            .Select(CleanText.Line)
            .Where(title => title.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(16);

    /// <summary>A title of more words than a notice has beside its own is a headline that mentions one.</summary>
    private static bool IsWholly(string title) => Whole().IsMatch(title);

    /// <summary>What somebody else says is no word of the page to its reader.</summary>
    private static string Unquoted(string line) => Quoted().Replace(line, " ");

    /// <summary>A player on a page that says it is a report stands beside the text, however short.</summary>
    private static bool IsVideo(Page page, bool report) =>
        page.Meta.First("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true
        || page.Structured.Types.Contains("VideoObject")
        || (!report && page.Document.QuerySelector("video") is not null);

    private static bool IsHome(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsolutePath is "/" or "/index.html" or "/index.php" or "/home";

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"just a moment\W|attention required!|checking your browser|verify(ing)? (that )?you are (a )?human|are you (a )?(human|robot)|robot check|pardon our interruption|ddos[- ]guard|access (to this page has been )?denied|security check|bot verification|captcha|request (was )?blocked|un momento…|einen moment, bitte|nur einen moment",
        Options
    )]
    private static partial Regex BotWall();

    [GeneratedRegex(
        @"before you continue|cookie (consent|settings|preferences|notice)|(your )?privacy (choices|settings|preferences)|we value your privacy|consent (management|required)|privacy gate|datenschutz-?(einstellungen|hinweis)|cookie-?einstellungen|privatsphäre|mit werbung weiterlesen|zustimmung|einwilligung|gérer (mes|vos) cookies|nous respectons votre vie privée|configuración de (cookies|privacidad)|informativa sulla privacy|privacyinstellingen",
        Options
    )]
    private static partial Regex Consent();

    [GeneratedRegex(
        @"^\s*(error )?(40[0134]|410|429|50[0234])\b|\b(error|fehler|erreur) (40[0134]|410|429|50[0234])\b|(page|article|file|story|site) (was |could )?not (be )?found|page (doesn.t|does not) exist|no longer (available|exists)|nothing (was )?found|seite (wurde )?nicht gefunden|seite existiert nicht|page (introuvable|non trouvée|inexistante)|página no (encontrada|existe)|pagina non trovata|pagina niet gevonden|(service|temporarily) unavailable|internal server error|bad gateway|gateway time-?out|something went wrong|too many requests|under maintenance|wartungsarbeiten",
        Options
    )]
    private static partial Regex Error();

    [GeneratedRegex(
        @"\b(log ?in|sign ?in|log ?on|anmelde?n|anmeldung|einloggen|connexion|se connecter|identifiez-vous|iniciar sesi[oó]n|accedi|inloggen|zaloguj|вход|увійти)\b",
        Options
    )]
    private static partial Regex Login();

    [GeneratedRegex(
        @"^\W*(error\W*)?(40[0134]|410|429|50[0234])(\W*(error|not found|forbidden|unauthorized|gone|bad gateway|service unavailable|internal server error|page not found|too many requests|fehler|seite nicht gefunden))?\W*$|^\W*(oops\W+|sorry\W+|fehler\W+|error\W+)?((the |this |that )?(page|article|file|story|site)( you requested)? (was |could |can)?(not|n.t) (be )?found|(this |the )?page (doesn.t|does not) exist|nothing (was )?found|not found|(die )?seite (wurde )?nicht gefunden|page (introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden|(service|temporarily) unavailable|internal server error|bad gateway|gateway time-?out|something went wrong|too many requests|under maintenance|wartungsarbeiten)\W*$|^\W*(just a moment|attention required|checking your browser( before accessing.{0,60})?|(please )?verify(ing)? (that )?you are (a )?human|are you (a )?(human|robot)|robot check|pardon our interruption|ddos[- ]guard|access (to this page has been )?denied|security check|bot verification|captcha|request (was )?blocked|un momento…|einen moment, bitte|nur einen moment)(\s*[^\w\s].{0,30})?$|^\W*(before you continue( to .{1,30})?|(your |manage )?(cookie|privacy|consent) (consent|settings|preferences|notice|choices|management|required|gate|policy)|we value your privacy|datenschutz-?(einstellungen|hinweis)|cookie-?einstellungen|privatsphäre-?(einstellungen)?|(einwilligung|zustimmung)( erforderlich)?|gérer (mes|vos) cookies|nous respectons votre vie privée|configuración de (cookies|privacidad)|informativa sulla privacy|privacyinstellingen)\W*$|^\W*(log ?in|sign ?in|log ?on|anmelde?n|anmeldung|einloggen|connexion|se connecter|identifiez-vous|iniciar sesi[oó]n|accedi|inloggen|zaloguj( się)?|вход|увійти)\W*$",
        Options
    )]
    private static partial Regex Whole();

    /// <summary>What a notice says to its reader, and a report says of nobody: "your browser", "we and our partners", "you are looking for".</summary>
    [GeneratedRegex(
        @"\b(your (browser|ip|connection|device|consent|choices?|cookies?|network|request|account|password|privacy)|you (are|were|have been|requested|can (go|return|try)|may have|need to (log|sign|enable))|(we|us) and our (\d+ )?(partners|vendors)|(we|our site|this (site|website|page)) (use|uses|value|need|needs|is checking|requires?)|please (enable|try|verify|log|sign|check|wait|go back|complete|confirm)|enable (javascript|cookies)|checking (if|your)|ray id|(accept|reject|allow|decline) all|try (searching|again)|(go |return |back )?to (the|our) (home ?page|front page)|(ihr|ihrem|ihren|deinem|deinen) (browser|gerät)|ihre (einwilligung|zustimmung|auswahl|daten|anfrage|einstellungen)|deine (einwilligung|zustimmung|auswahl|daten)|wir und unsere|wir (verwenden|nutzen|benötigen)|bitte (aktivieren|versuchen|melden|bestätigen|prüfen|warten)|alle (akzeptieren|ablehnen)|zur startseite|(die|der) (von ihnen )?(gesuchte|angeforderte|gewünschte)n?|nous et nos|vos (choix|données|préférences)|votre (navigateur|consentement|vie privée)|veuillez|tout (accepter|refuser)|nosotros y nuestros|su (navegador|consentimiento)|utilizamos cookies|por favor|noi e i nostri|utilizziamo|accetta tutti|wij en onze|wij gebruiken|uw (browser|toestemming)|alles accepteren)\b",
        Options
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"“[^”]{0,400}”|„[^“”]{0,400}[“”]|«[^»]{0,400}»|""[^""]{0,400}""|‘[^’]{0,400}’", Options)]
    private static partial Regex Quoted();
}
