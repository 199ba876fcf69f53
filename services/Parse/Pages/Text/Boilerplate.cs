using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Lines that stand on many pages and in no article. Only whole, short lines are judged, by what they say in the main languages of the
/// feeds; a sentence about newsletters or cookies is news and stays.
/// </summary>
internal static partial class Boilerplate
{
    /// <summary>Boilerplate is short; a paragraph is not judged.</summary>
    private const int MaxCharacters = 260;

    /// <summary>A comment form or a list of related articles in the first half of the text stands within the article, and does not end it.</summary>
    private const double EarliestEnd = 0.5;

    public static bool IsLine(string line) => IsEnd(line) || IsShortLine(line);

    public static bool IsShortLine(string line) =>
        line.Length <= MaxCharacters
        && (
            !HasWord(line)
            || (BoilerplateStarts.MayBegin(line) && IsKnown(line))
            || (line.AsSpan().ContainsAny(Phrases) && Anywhere().IsMatch(line) && !IsSentence(line))
        );

    private static bool IsKnown(string line) =>
        Sharing().IsMatch(line)
        || Newsletter().IsMatch(line)
        || Related().IsMatch(line)
        || Comments().IsMatch(line)
        || Cookies().IsMatch(line)
        || (Credits().IsMatch(line) && !IsSentence(line))
        || (Rights().IsMatch(line) && !IsSentence(line))
        || Advertisements().IsMatch(line)
        || Following().IsMatch(line)
        || Stamps().IsMatch(line)
        || Players().IsMatch(line);

    /// <summary>Where the article ends and what readers may do next begins: the index of the first line after the article.</summary>
    public static int End(IReadOnlyList<string> lines)
    {
        var total = lines.Sum(line => line.Length);
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (before > total * EarliestEnd && IsEnd(lines[i]))
                return i;
            before += lines[i].Length;
        }
        return lines.Count;
    }

    public static bool IsCommentForm(string line) =>
        line.Length is > 6 and <= 60 && BoilerplateStarts.MayBegin(line) && CommentForms().IsMatch(line);

    public static bool IsEnd(string line) => line.Length <= 80 && BoilerplateStarts.MayBegin(line) && Ends().IsMatch(line);

    /// <summary>A sentence about an agency or a law is news; credits and notices of rights have a sign, a year or a name and few words.</summary>
    private static bool IsSentence(string line)
    {
        const int MinWords = 3;
        if (
            line[^1] is not ('.' or '!' or '?' or '”' or '"')
            || line.AsSpan().ContainsAny(CreditSigns)
            || line.Contains("rights reserved", StringComparison.OrdinalIgnoreCase)
            || line.Contains("reader-supported", StringComparison.OrdinalIgnoreCase)
            || Year().IsMatch(line)
        )
            return false;
        var words = 0;
        foreach (var word in line.AsSpan().Split(' '))
            words += line[word] is { Length: > 1 } text && char.IsLower(text[0]) ? 1 : 0;
        return words >= MinWords && !CreditStart().IsMatch(line);
    }

    private static readonly SearchValues<char> CreditSigns = SearchValues.Create("©/|:()[]");

    [GeneratedRegex(@"\b(19|20)\d\d\b", Options)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"^(photo(graph)?s?|images?|pictures?|illustrations?|fotos?|bild(er)?|courtesy|crédit)\b.{0,12}\b(by|courtesy|credit|from|via|von|par|de)\b",
        Options
    )]
    private static partial Regex CreditStart();

    private static bool HasWord(string line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(leave (a|your) (reply|comment)|post a comment|add (a|your) comment|join the (conversation|discussion)|(\d+ )?(reader )?comments?( \(\d+\))?|(\d+ )?responses?|schreibe? (einen|deinen) kommentar|kommentare?( \(\d+\))?|(laisser|ajouter) un commentaire|commentaires?( \(\d+\))?|deja (una respuesta|un comentario)|comentarios?|lascia un commento|related (articles|stories|posts|news|topics|content)|you (may|might) also (like|be interested in)|more from (this|the) (author|section)|about the author|recommended for you|most (read|popular))[:.!]?$",
        Options
    )]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"^(leave (a|your) (reply|comment)|post a comment|write a comment|add (a|your) comment|join the (conversation|discussion)|schreibe? (einen|deinen) kommentar|(einen )?kommentar (schreiben|hinterlassen|verfassen)|(laisser|ajouter) un commentaire|deja (una respuesta|un comentario)|lascia un commento|geef een reactie|deixe (um|uma) (comentário|resposta)|zostaw komentarz|dodaj komentarz)[:.!]?$",
        Options
    )]
    private static partial Regex CommentForms();

    [GeneratedRegex(
        @"^(spread the (love|word)|(please )?share (this|the|on|via|with|your|article|story|page)\b.{0,60}|share|tweet|pin it|print( this)?( article| page)?|e-?mail( this)?( article)?|copy link|link copied.*|whatsapp|facebook|twitter|linkedin|telegram|reddit|pinterest|(artikel |beitrag )?(teilen|drucken|merken)|auf (facebook|twitter|whatsapp) teilen|partager( l.article)?( sur.*)?|imprimer|compart(ir|e)( en.*)?|condividi( su.*)?|click to (share|print|e-?mail).*|save|bookmark|listen|like this:|like loading.*|(\d+ )?shares?)[:.!…]*$",
        Options
    )]
    private static partial Regex Sharing();

    [GeneratedRegex(
        @"^(sign up|subscribe|register|get|join|abonnieren|jetzt|melden sie sich|inscrivez|abonnez|recevez|suscr[ií]bete|recibe|iscriviti)\b.*\b(newsletters?|inbox|e-?mails? (alerts?|updates?)|boletín|push-nachrichten)\b|^(sign up|subscribe( now| today)?|subscribe to (our|the) .{0,40}|newsletter|jetzt abonnieren|already a subscriber.*|log in|sign in|create (an|a free) account)[.!:]?$",
        Options
    )]
    private static partial Regex Newsletter();

    [GeneratedRegex(
        @"^((read|see|watch|view) (more|also|next|now)|also read|read (the )?(full|whole) (story|article)|related|related (links?|articles?|stor(y|ies)|posts?|news|topics?|content|coverage)|see also|more (stories|news|articles)|more (on|from|about) .{1,60}|continue reading|recommended( for you)?|trending( now)?|latest (news|stories)|don.t miss|editor.?s.? picks?|most (read|viewed|popular)|you (may|might) also like|up next|lesen sie (auch|mehr)|lesen sie (hier|dazu).{0,80}|mehr zum thema|mehr (dazu|lesen)|weiterlesen|auch interessant|das könnte (sie|dich) (auch )?interessieren|lire (aussi|la suite)|à lire (aussi|également)|sur le même sujet|le(er|a) (más|también)|te puede interesar|leggi anche|lees (ook|meer))[:.!>»…]*$|^(read (more|also|next)|also read|related|see also|must read|watch|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|leer más|te puede interesar|leggi anche|lees ook)\s*[:|–>»-]\s*\S.{0,200}$",
        Options
    )]
    private static partial Regex Related();

    [GeneratedRegex(
        @"^(leave (a|your) (reply|comment)|your e-?mail address will not be published.*|required fields are marked.*|save my name, e-?mail.*|(be the first to )?comment|comments? (are closed|off).*|no comments( yet)?|(you must be )?logged in to (post a )?comment.*|post a comment|add a comment|cancel reply|(log|sign) in to (comment|reply).*|kommentare?|\d+ comments?|notify me of.*|this site uses akismet.*)[.*: ]*$",
        Options
    )]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^(we use|this (web)?site uses|our (web)?site uses|we and our partners (use|store)|by (continuing|using|browsing)\b.*\b(site|use of)|diese (web)?seite (verwendet|nutzt)|wir (verwenden|nutzen)|nous utilisons|este sitio (web )?utiliza|utilizamos|questo sito utilizza)\b.*\bcookies?\b|^(accept( all)?( cookies)?|cookie (settings|policy|notice)|manage (cookies|preferences)|privacy policy|alle akzeptieren)[.!]?$",
        Options
    )]
    private static partial Regex Cookies();

    [GeneratedRegex(
        @"^(photo(graph)?s?|image|picture|pic|credits?|foto|bild|fotos|imagen|crédit( photo)?|photo credit|image credit|image source|bildquelle|quelle|crédits? photos?|file (photo|picture|image)|archivfoto|symbolbild)(\s*[:/|©]|\s+(by|courtesy|credit|von|de)\b|$).{0,120}$|^\(?(photo|image|foto|picture)s? (by|credit|courtesy|via)\b.{0,120}$",
        Options
    )]
    private static partial Regex Credits();

    [GeneratedRegex(
        @"^(©|\(c\)|copyright\b).{0,160}$|^alle rechte vorbehalten.{0,40}$|^tous droits réservés.{0,60}$|^todos los derechos reservados.{0,60}$",
        Options
    )]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"^(advertisement|advertising|ad|ads|sponsored( content| by.{0,40})?|promoted|paid content|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|(article|story|text) continues (below|after).*|scroll (down )?(to|for) (continue|more).*|skip (to|advertisement).*|remove ads|loading\W*)[:.]?$",
        Options
    )]
    private static partial Regex Advertisements();

    [GeneratedRegex(
        @"^(follow|find|like|join) (us|me|@\w+|[\w .]{1,40}) on (twitter|x|facebook|instagram|google news|youtube|telegram|whatsapp|linkedin|social media|flipboard)\b.{0,120}$|^(folgen sie uns|suivez-nous|síguenos|seguici)\b.{0,100}$",
        Options
    )]
    private static partial Regex Following();

    /// <summary>What <see cref="Anywhere"/> looks for: most lines have none of it.</summary>
    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            "is a reader-supported publication",
            "all rights reserved",
            "getty images",
            "shutterstock",
            "istock",
            "alamy",
            "afp via getty",
            "ap photo",
            "imago images",
            "picture alliance",
            "dpa-bildfunk",
            "unsplash",
            "pixabay",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"^.{0,60}\bis a reader-supported publication\b.{0,160}$|^.{0,100}\b(getty images|shutterstock|istock|alamy|afp via getty|ap photo|imago images|picture alliance|dpa-bildfunk|unsplash|pixabay)\b.{0,40}$|^.{0,60}\ball rights reserved\b.{0,100}$",
        Options
    )]
    private static partial Regex Anywhere();

    [GeneratedRegex(
        @"^((first |last )?(published|updated|modified|posted)|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado)\b( on| at| am| le| el)?[\s:].{0,20}\d.{0,50}$|^\d+[ -]min(ute)?s?( read)?$|^(reading time|lesezeit|temps de lecture)\b.{0,30}$|^(tags?|topics?|filed under|posted in|categor(y|ies)|schlagw(ort|örter)|themen|mots-clés|etiquetas)\s*:.{0,200}$|^by$|^(post |page )?(views?|hits|aufrufe|vues|visitas)\s*:\s*[\d.,k]+$",
        Options
    )]
    private static partial Regex Stamps();

    [GeneratedRegex(
        @"^(your browser does not support.{0,80}|(please )?enable javascript.{0,100}|video (player|unavailable|loading).{0,40}|play (video|audio|now)|watch (live|the video|video).{0,60}|(listen to|hear) (this|the) (article|story|podcast).{0,40}|this video (is|cannot|can.t).{0,60}|view (gallery|image|photos?|all).{0,30}|(click|tap) (here|to) .{0,40}|back to top|next|previous|close|menu|search|home)[.!]?$",
        Options
    )]
    private static partial Regex Players();
}
