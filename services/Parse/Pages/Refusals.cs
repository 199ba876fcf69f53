using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages.Metadata;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Pages that carry no article, each with its own reason. A wall, a form or an error says so in its title and has little other text; where there is
/// much text the page is read, whatever its title says: an article about a bot check is an article.
/// </summary>
internal static partial class Refusals
{
    /// <summary>The shortest news in brief has 40 words; fewer than these are a teaser, a caption or an error, and no report of anything.</summary>
    public const int MinWords = 25;

    /// <summary>Walls, forms and errors explain themselves in fewer words than these.</summary>
    private const int MaxNotice = 180;

    /// <summary>What a paywall shows of its article: the first paragraph or two. More is worth reading.</summary>
    private const int MaxTeaser = 110;

    /// <summary>A video's description is shorter than any report with a video in it.</summary>
    private const int MaxDescription = 60;

    /// <summary>Of a page that says it is a report, and has a sentence, fewer words are enough: news in brief.</summary>
    private const int MinReportWords = 12,
        MinSentence = 60;

    /// <summary>A list shows a paragraph or two of each of its articles.</summary>
    private const int MaxExcerpt = 3;

    /// <summary>Fewer linked headings among the text are links to background.</summary>
    private const int MinEntries = 4;

    public static string? Of(Page page, PageMetadata facts, MainText text, int words)
    {
        var title = $"{page.Document.Title} \n {facts.Headline} \n {page.Declared.Heading?.TextContent}";
        if (title.Length > 1000)
            title = title[..1000];
        if (words < MaxNotice)
        {
            if (BotWall().IsMatch(title))
                return "the page is a bot check and no article: its server wants proof of a person";
            if (Consent().IsMatch(title))
                return "the page is a consent notice and no article";
            if (Error().IsMatch(title))
                return "the page is an error page and no article";
            if (Login().IsMatch(title) && page.Document.QuerySelector("input[type=password]") is not null)
                return "the page is a login and no article";
        }
        var report =
            page.Structured.Types.Any(type =>
                type.EndsWith("Article", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase)
            ) || page.Meta.First("og:type") is "article" or "Article";
        if (
            words < MaxTeaser
            && (
                page.Structured.Text("isAccessibleForFree") is "false" or "False"
                || text.Left.Concat(text.Lines).Any(line => line.Length < 300 && Paywall().IsMatch(line))
            )
        )
            return "the page shows only the beginning of its article: the rest is for subscribers";
        if (words < MaxDescription && IsVideo(page, report))
            return "the page is a video without a text";
        if (
            text.LinkedHeadings >= MinEntries
            && !report
            && text.LongestRun <= MaxExcerpt
            && text.LinkedHeadings * 4 >= 3 * text.Kept.Count(block => block.Text.Length > MainText.MinProse)
        )
            return "the page lists articles and is none itself";
        if (words < (report && text.Kept.Any(IsSentence) ? MinReportWords : MinWords))
            return IsHome(page.Source.Url) ? "the page is a home page and no article" : "the page holds no article text";
        return !report && IsHome(page.Source.Url) && text.LinkedHeadings > 1 ? "the page is a home page and no article" : null;
    }

    private static bool IsSentence(Block block) =>
        block.Text.Length >= MinSentence && block.Text.TrimEnd('"', '”', '»', '’')[^1] is '.' or '!' or '?' or '…' or '。';

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
        @"before you continue|cookie (consent|settings|preferences|notice)|(your )?privacy (choices|settings|preferences)|we value your privacy|consent (management|required)|privacy gate|datenschutz-?(einstellungen|hinweis)|cookie-?einstellungen|privatsphäre|mit werbung weiterlesen|zustimmung|gérer (mes|vos) cookies|nous respectons votre vie privée|configuración de (cookies|privacidad)|informativa sulla privacy|privacyinstellingen",
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
        @"(subscribe|sign in|log in|register|upgrade|sign up) (now )?(to|and) (continue|keep|read|view|access|unlock)|(this|the) (article|story|content|full story)\b.{0,20}\b(is|are) (only )?(for|available to|reserved for|exclusive to|exclusively for) (\w+ )?(subscribers|members)|(subscriber|member)s?[ -](only|exclusive)|already a (subscriber|member)|to (continue|keep) reading|(unlock|read) (the|this) (full|rest|whole|entire|article|story)|you have (read|reached) (your|all)|weiterlesen mit|(diesen )?artikel (jetzt )?(freischalten|weiterlesen)|(nur )?für abonnenten|jetzt (abonnieren|testen|freischalten)|lesen sie den ganzen artikel|(article )?réservé (aux|à nos) abonnés|il vous reste \d+ ?%|pour lire la suite|(contenido|artículo) (exclusivo )?para suscriptores|suscríbete para (leer|seguir)|contenuto riservato agli abbonati|alleen voor abonnees|lees verder met",
        Options
    )]
    private static partial Regex Paywall();
}
