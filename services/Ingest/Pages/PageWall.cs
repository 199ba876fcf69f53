using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Pages;

/// <summary>
/// Recognises the pages that stand before an article: bot walls, logins and consent pages that answer 200. They are named as the reason and never bypassed.
/// Only pages with next to no text are judged by their marks, and by words only where most of what they say is said to the reader of the page: reports carry the
/// same scripts, and write about the same things. What a paywall leaves is a headline and a lead, and parse's to read.
/// </summary>
internal static partial class PageWall
{
    /// <summary>Characters in paragraphs. Challenges have a sentence or two; consent texts about a thousand; an article with less than this tells nothing.</summary>
    private const int WallText = 1_200;

    /// <summary>Characters of all elements.</summary>
    private const int WholeWallText = 3_000;

    private const string Consent = "the site asks for consent to cookies before it shows the page";

    private const string Robot = "the site lets no reader through its bot wall";

    private const string Members = "the page is for members: the site asks to log in";

    /// <summary>What stands in the way; null for a page that can be read.</summary>
    /// <param name="html">The page.</param>
    /// <param name="asked">The URL that was asked for.</param>
    /// <param name="final">Where the redirects ended.</param>
    public static string? NameOf(string html, Uri asked, Uri final)
    {
        if (Moved(asked, final, ConsentPlace()))
            return Consent;
        var text = PageText.Of(html, most: WallText);
        // Some sites write their paragraphs in other elements.
        if (text.Length > WallText || PageText.Of(html, all: true, WholeWallText).Length > WholeWallText)
            return null;
        if (Challenge().Match(html) is { Success: true } challenge)
            return $"{Robot} ({challenge.Groups.Values.Skip(1).FirstOrDefault(group => group.Success)?.Name.Replace('_', ' ') ?? "unnamed"})";
        var isReport = ReportedSpeech.IsReport(text);
        if (!isReport && RobotQuestion().IsMatch(text))
            return Robot;
        if (!isReport && ConsentQuestion().IsMatch(text))
            return Consent;
        var asksForPassword = Password().IsMatch(html) && LoginQuestion().IsMatch(text);
        return !isReport && (asksForPassword || Moved(asked, final, LoginPlace())) ? Members : null;
    }

    /// <summary>A place that a redirect led to, and that was not asked for.</summary>
    private static bool Moved(Uri asked, Uri final, Regex place) =>
        asked != final && place.IsMatch(final.AbsoluteUri) && !place.IsMatch(asked.AbsoluteUri);

    /// <summary>Resources that only the challenge itself loads; the group's name is the maker's.</summary>
    [GeneratedRegex(
        """(?<Cloudflare>cf-chl-|_cf_chl_opt|cf_chl_prog|/cdn-cgi/challenge-platform/h/)|(?<DataDome>captcha-delivery\.com)|(?<HUMAN>px-captcha|perimeterx\.net|_pxAppId)|(?<Imperva>_Incapsula_Resource)|(?<AWS_WAF>awswaf\.com|AwsWafIntegration)|(?<Akamai>sec-if-cpt-container|errors\.edgesuite\.net)|(?<Kasada>/ips\.js\?|kpsdk)|(?<Anubis>/\.within\.website/)|(?<DDoS_Guard>/\.well-known/ddos-guard/)|(?<Sucuri>sucuri_cloudproxy)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Challenge();

    [GeneratedRegex(
        "are you (a )?(human|robot)|not a robot|verify(ing)? (that )?you are (a )?human|unusual (traffic|activity)|checking your browser|just a moment|making sure you.re not a bot|pardon our interruption|enable javascript and cookies",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex RobotQuestion();

    [GeneratedRegex(
        @"^https?://(consent|guce|cmp|myprivacy|privacy-gate)\.|/(consent|privacygate-confirm|cookie-?wall)([/?.]|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ConsentPlace();

    [GeneratedRegex(
        "before you continue|(accept|agree|consent|zustimmen|akzeptieren|accepter|aceptar|accetta)[^.]{0,80}(cookie|tracking|werbung|publicité|publicidad)|(cookies?|tracking)[^.]{0,80}(accept all|alle akzeptieren|zustimmen|tout accepter|aceptar todo|accetta tutt)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex ConsentQuestion();

    [GeneratedRegex(
        @"^https?://(login|accounts?|auth|sso|id|signin|idp)\.|/(login|log-in|signin|sign-in|anmelden|connexion|sso|oauth2?)(\.[a-z]{2,5})?/?([?#]|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LoginPlace();

    [GeneratedRegex("""<input[^>]{1,300}type\s*=\s*["']?password""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Password();

    [GeneratedRegex(
        "log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|accedi|logga in|zaloguj|войти|увійти",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex LoginQuestion();
}
