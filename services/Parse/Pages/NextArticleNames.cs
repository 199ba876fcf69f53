using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages;

/// <summary>What a word of an element's name says about a next article.</summary>
[Flags]
internal enum NextArticleName
{
    None = 0,

    /// <summary>"next", "infinite".</summary>
    Next = 1,

    /// <summary>"also".</summary>
    Also = 2,

    /// <summary>"more".</summary>
    More = 4,

    /// <summary>"story", "read".</summary>
    Piece = 8,

    /// <summary>"stories", "from".</summary>
    Many = 16,
}

/// <summary>
/// Names that templates give to the part of a page that holds the next article: "next-story", "read-next", "more-from", "infinite-scroll-item". It takes two
/// words, in whichever order: "next" alone is a button, and "read-more" the rest of the page's own article.
/// </summary>
internal static class NextArticleNames
{
    private static readonly FrozenDictionary<string, NextArticleName> Words = Make(
        (
            NextArticleName.Next,
            "next infinite endless continuous autoload suivant suivante siguiente proximo proxima prossimo prossima seguente seguinte successivo naechster "
                + "naechste nächster nächste nachster volgende volgend nasta nästa neste naeste næste seuraava nastepny dalsi dalsí další sonraki"
        ),
        (NextArticleName.Also, "also auch aussi anche tambien também ook"),
        (NextArticleName.More, "more mehr plus mas mais meer mer"),
        (
            NextArticleName.Piece,
            "story article post news read up scroll beitrag bericht meldung noticia nota articulo articolo notizia artigo materia nieuws nyhet "
                + "actu uutinen juttu artykul clanek haber"
        ),
        (
            NextArticleName.Piece | NextArticleName.Many,
            "stories articles posts artikel berichte beitraege meldungen noticias notas articulos articoli notizie artigos nyheter actus"
        ),
        (NextArticleName.Many, "from aus von")
    );

    private static readonly FrozenDictionary<string, NextArticleName>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static NextArticleName Of(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var name) ? name : NextArticleName.None;

    /// <summary>Whether the words of a name together say that a next article follows.</summary>
    public static bool Are(NextArticleName words) =>
        (words.HasFlag(NextArticleName.Next) && words.HasFlag(NextArticleName.Piece))
        || (words.HasFlag(NextArticleName.Also) && words.HasFlag(NextArticleName.Piece))
        || (words.HasFlag(NextArticleName.More) && words.HasFlag(NextArticleName.Many));

    private static FrozenDictionary<string, NextArticleName> Make(params (NextArticleName Name, string Words)[] names) =>
        names
            .SelectMany(each => each.Words.Split(' ').Distinct().Select(word => KeyValuePair.Create(word, each.Name)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
