using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>Lines that lead to another article: a label such as "Read also" with a sign and a title behind it, or the label alone.</summary>
internal static partial class Pointers
{
    private const int MaxCharacters = 240,
        MaxLabel = 100;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":»>|–");

    public static bool Is(string line) =>
        line.Length <= MaxCharacters
        && ((line.AsSpan().ContainsAny(Signs) && WithTitle().IsMatch(line)) || (line.Length <= MaxLabel && Alone().IsMatch(line)));

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(learn more|related video|more to read|what to read next|keep reading|in case you missed it|mira|vea|lee|ver más|leer más|vea también|mira también|le recomendamos|te recomendamos|no te pierdas|más información|lea más|le puede interesar|pued(e|es) (leer|ver)|à voir|voir aussi|leggi|guarda anche|leia|leia também|veja também|saiba mais|bekijk ook|zum thema|schon gelesen|hier lesen|czytaj (też|także|również|więcej)|zobacz( też| także| również)?|przeczytaj( także| też)?|dowiedz się więcej|читайте (также|також)|смотрите также|по теме|læs også|les også|läs (också|mer)|les mer|lue myös|čtěte( také)?|přečtěte si)\s*[:»>|–]",
        Options
    )]
    private static partial Regex WithTitle();

    [GeneratedRegex(
        @"^(le puede interesar|puedes ver|(más|mas) (noticias|información|contenido)\b.{0,40}|puede leer|vea también|lee también|lea también|(weitere|mehr) (beiträge|artikel|nachrichten|meldungen|themen|news|infos|informationen|links|\w{0,20}tipps)\b.{0,60}|zum weiterlesen|weiterführende (links|informationen)|schon gelesen|lesen sie auch.{0,50}|plus d.(infos?|actu\w*|articles?)\b.{0,40}|sur le même thème|altre notizie|mais notícias|leia também|veja também|czytaj (też|także|również|więcej|dalej)|zobacz (też|także|również|więcej)|dowiedz się więcej|więcej na ten temat|читайте (также|також)|meer nieuws|(\w+ ){1,3}empfiehlt|keep reading|what to read next|more to read|inhaltsverzeichnis|table of contents)[:.!?»>… ]*$",
        Options
    )]
    private static partial Regex Alone();
}
