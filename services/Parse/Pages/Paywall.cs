using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages.Text;

namespace NewsMesh.Parse.Pages;

/// <summary>
/// Whether the page shows only the beginning of its article. The headline and the lead hold the facts, so a teaser is an article that says it is partial.
/// A mark in the page's data is believed only where the text shows that it was cut, and a box that offers subscriptions says nothing about this text.
/// </summary>
internal static partial class Paywall
{
    /// <summary>A wall says what it wants in a line; a longer one is a paragraph of the news.</summary>
    private const int MaxLine = 300;

    /// <summary>Teasers are shorter; a site's mark on a longer text means the wall that others see.</summary>
    private const int MaxTeaser = 110;

    /// <summary>Longer texts with a wall behind them let some readers read on for nothing.</summary>
    private const int MaxShown = 400;

    public static bool IsPartial(Page page, MainText text, int words)
    {
        if (words >= MaxShown)
            return false;
        if (HidesAll(text))
            return true;
        return words < MaxTeaser && IsMarked(page) && (IsCut(text) || HasPart(page));
    }

    /// <summary>Whether a wall is all that the page has beside its headline.</summary>
    public static bool HidesAll(MainText text) =>
        text.Left.Concat(text.Lines).Any(line => IsWall(line) && (WallLabels.PointsHere(line) || !WallLabels.Is(line)))
        || (text.Kept.Count == 0 ? text.Left : text.Behind).Any(WallLabels.Is);

    private static bool IsWall(string line) =>
        line.Length < MaxLine && (WallWords.Are(line) || Wall().IsMatch(line)) && !WallWords.AreOfOther(line);

    /// <summary>The boolean, or one of the texts that sites write for it.</summary>
    private static bool IsMarked(Page page) =>
        page.Structured.Text("isAccessibleForFree")?.Trim() is { } free
        && (free.EndsWith("false", StringComparison.OrdinalIgnoreCase) || free.Equals("no", StringComparison.OrdinalIgnoreCase));

    /// <summary>Text that stops in the midst of a sentence.</summary>
    private static bool IsCut(MainText text) =>
        text.Kept.Any(block =>
            block is { IsHeading: false } && block.Text.TrimEnd(' ', ']', ')', '"', '”') is [.., '…'] or [.., '.', '.', '.']
        );

    /// <summary>An element that is named after the wall in front of the rest.</summary>
    private static bool HasPart(Page page) =>
        page.Document.QuerySelector("[class*=paywall],[id*=paywall],[class*=piano-offer],[class*=subscription-wall]") is not null;

    /// <summary>
    /// Sentences that ask for money or a name before the reader may read on. "Read the full report", "already a subscriber?", "members only" and a card
    /// "For subscribers: …" stand beside whole articles.
    /// </summary>
    [GeneratedRegex(
        @"(subscribe|sign in|log in|register|upgrade|sign up|become a (subscriber|member)) (now |today )?(to|and) (continue|keep|read|view|access|unlock)\b|^\W*(this|the) (article|story|content|full story)\b.{0,20}\b(is|are) (only )?(for|available to|reserved for|exclusive to|exclusively for) (\w+ )?(subscribers|members)\W*$|^\W*to (continue|keep) reading\b.{0,80}(subscri|regist|sign|log|account)|^\W*(unlock|read) the (rest|whole|entire) (of the |of this )?(article|story)|you have (read|reached) (your|all).{0,40}(free|articles|limit)|^\W*weiterlesen mit\b.{0,30}(\+|plus\b|premium|abo\b|abos\b|abonnement|konto|zugang|\w+pass\b|account|login|werbung|registrierung|anmeldung)|^\W*(diesen )?artikel (jetzt )?(freischalten|weiterlesen)|^\W*(dieser|der (ganze|vollständige)) (artikel|inhalt|text)\b.{0,30}\b(nur|exklusiv) für (unsere )?(abonnent|mitglied|registrierte)|^\W*(jetzt|hier) (abonnieren|freischalten|testen) und (weiterlesen|lesen)|^\W*(lesen sie den ganzen artikel|um weiterzulesen)|^\W*(cet |l.)?article (est )?réservé (aux|à nos) abonnés|il vous reste \d+([.,]\d+)? ?% de cet article|^\W*(abonnez-vous )?pour lire la suite|^\W*(este |el )?(contenido|artículo)( es)? (exclusivo )?(solo )?para suscriptores\W*$|suscríbete para (leer|seguir)|^\W*(questo )?(contenuto|articolo)( è)? riservato agli abbonati|^\W*(dit artikel is )?alleen voor abonnees\W*$|^\W*lees verder met|続きを(読む|お読み)(には|になるには)|この記事は(有料)?会員限定|구독자 전용|订阅(后|以)(继续)?阅读|dalsza część (artykułu )?(jest )?dostępna|(чтобы|для того чтобы) (читать|прочитать) (дальше|далее|полностью).{0,40}подпис|(register|sign up) for free to (continue|keep|read)|start your free trial to (continue|keep|read)|create (a|your) free account to (continue|keep|read)|^\W*this (article|story) is for subscribers( only)?\W*$|^\W*la suite (de cet article |de l.article )?(est )?réservée (aux|à nos) abonnés|^\W*para (seguir|continuar) leyendo|^\W*regístrate para (seguir|continuar) leyendo|^\W*conteúdo exclusivo para assinantes\W*$|^\W*per continuare a leggere|^\W*för att läsa vidare|^\W*log ind for at læse (videre|hele)|^\W*denne (saken|artikkelen) er (kun )?for abonnenter|^\W*artykuł (jest )?(dostępny )?tylko dla (prenumeratorów|subskrybentów)|^\W*(pouze|jen) pro předplatitele\W*$|^\W*残り\s?[0-9,]+文字",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wall();
}
