using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Lines that count visits or tell an age ("3 hours ago - 1,204 views") and so differ whenever the page is asked for: in the text, each visit would make
/// a version. A sentence is none of them: it ends in a full stop, and figures in it are news.
/// </summary>
internal static partial class DynamicLine
{
    /// <summary>"Updated 12 minutes ago by Ann Lee | 1,204 views | 16 comments" has 60 characters; sentences without a full stop are headings, and longer.</summary>
    private const int MaxCharacters = 80;

    public static bool Is(string line) =>
        line.Length <= MaxCharacters
        && line[^1] is not ('.' or '!' or '?' or ':' or '”' or '"')
        && (Age().IsMatch(line) || Count().IsMatch(line));

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <summary>At the line's beginning, alone or behind a word such as "Updated", in the main languages of the feeds.</summary>
    [GeneratedRegex(
        @"^(\w+:? ){0,2}((\d+|an?|one) ?(s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?) ago|just now|vor (\d+|einer|einem) (sekunden?|minuten?|std\.?|stunden?|tag(en)?|wochen?)|il y a (\d+|une?) (secondes?|min|minutes?|h|heures?|jours?)|hace (\d+|una?) (segundos?|minutos?|horas?|d[ií]as?)|(\d+|een) (seconden|minuut|minuten|uur|dag|dagen) geleden|(\d+|un) ?(minut[oi]|or[ae]|giorn[oi]) fa|h[aá] (\d+|uma?) (minutos?|horas?|dias?)|(\d+ )?(секунд|минут|час|дн)\w* назад|(\d+ )?(секунд|хвилин|годин|дн)\w* тому|(\d+ )?(sekund|minut|godzin|dni)\w* temu|(\d+|en|ett) (minuter|timmar|timme|dagar) sedan)\b",
        Options
    )]
    private static partial Regex Age();

    /// <summary>Nothing but a figure and what it counts, or the same after an age, a name or a stroke.</summary>
    [GeneratedRegex(
        @"(^|[|·•/–,-] ?)[\d.,]+ ?[km]? (views?|reads?|readers?( now)?|reading( this)?( now)?|shares?|likes?|comments?|aufrufe|leser|kommentare?|vues|lectures|partages|commentaires?|visitas|vistas|lecturas|comentarios?|visualizzazioni|letture|commenti|weergaven|reacties|visualizações|comentários|просмотр\w*|комментари\w*|перегляд\w*|коментар\w*|wyświetle\w*|komentarz\w*|visningar|kommentarer)( \|.*)?$",
        Options
    )]
    private static partial Regex Count();
}
