using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the class, id and other names of an element say that it holds.</summary>
[Flags]
internal enum ClassNameHint
{
    Nothing = 0,
    Date = 1,
    Modified = 2,
    Byline = 4,

    /// <summary>The line of date, author and section that themes call "meta" or "info".</summary>
    Meta = 8,
    Comment = 16,

    /// <summary>Other articles: teasers, side bars, lists of the latest.</summary>
    Aside = 32,
    Footer = 64,

    /// <summary>The box that tells who the author is, behind the article as a rule.</summary>
    Profile = 128,

    /// <summary>The next article of an endless page: its date and its author are its own.</summary>
    Next = 256,
}

/// <summary>
/// Reads the names that themes give to elements, word by word: "article__publish-date", "entryDate", "text_datum". Words are parted by dashes,
/// underscores and capitals; a page uses the same few hundred names thousands of times, so that an answer is kept while the page is read.
/// </summary>
internal sealed class ClassNameHints
{
    /// <summary>Longer ones are lists of utility classes: their beginning tells.</summary>
    private const int MaxCharacters = 300;

    private static readonly FrozenDictionary<string, ClassNameHint> Words = new Dictionary<string, ClassNameHint>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["date"] = ClassNameHint.Date,
        ["datum"] = ClassNameHint.Date,
        ["dates"] = ClassNameHint.Date,
        ["datetime"] = ClassNameHint.Date,
        ["time"] = ClassNameHint.Date,
        ["timestamp"] = ClassNameHint.Date,
        ["published"] = ClassNameHint.Date,
        ["publish"] = ClassNameHint.Date,
        ["publishing"] = ClassNameHint.Date,
        ["publication"] = ClassNameHint.Date,
        ["pubdate"] = ClassNameHint.Date,
        ["posted"] = ClassNameHint.Date,
        ["created"] = ClassNameHint.Date,
        ["submitted"] = ClassNameHint.Date,
        ["fecha"] = ClassNameHint.Date,
        ["data"] = ClassNameHint.Date,
        ["day"] = ClassNameHint.Date,
        ["stand"] = ClassNameHint.Date,
        ["when"] = ClassNameHint.Date,
        ["tarih"] = ClassNameHint.Date,
        ["dato"] = ClassNameHint.Date,
        ["horodatage"] = ClassNameHint.Date,
        ["pub"] = ClassNameHint.Date,
        ["timeago"] = ClassNameHint.Date,
        ["dateline"] = ClassNameHint.Date,
        ["updated"] = ClassNameHint.Modified,
        ["update"] = ClassNameHint.Modified,
        ["modified"] = ClassNameHint.Modified,
        ["changed"] = ClassNameHint.Modified,
        ["lastmod"] = ClassNameHint.Modified,
        ["edited"] = ClassNameHint.Modified,
        ["revised"] = ClassNameHint.Modified,
        ["maj"] = ClassNameHint.Modified,
        ["byline"] = ClassNameHint.Byline,
        ["author"] = ClassNameHint.Byline,
        ["authors"] = ClassNameHint.Byline,
        ["autor"] = ClassNameHint.Byline,
        ["autoren"] = ClassNameHint.Byline,
        ["autore"] = ClassNameHint.Byline,
        ["autores"] = ClassNameHint.Byline,
        ["auteur"] = ClassNameHint.Byline,
        ["auteurs"] = ClassNameHint.Byline,
        ["writer"] = ClassNameHint.Byline,
        ["writers"] = ClassNameHint.Byline,
        ["contributor"] = ClassNameHint.Byline,
        ["contributors"] = ClassNameHint.Byline,
        ["vcard"] = ClassNameHint.Byline,
        ["creator"] = ClassNameHint.Byline,
        ["signature"] = ClassNameHint.Byline,
        ["firma"] = ClassNameHint.Byline,
        ["by"] = ClassNameHint.Byline,
        ["yazar"] = ClassNameHint.Byline,
        ["journalist"] = ClassNameHint.Byline,
        ["reporter"] = ClassNameHint.Byline,
        ["bylines"] = ClassNameHint.Byline,
        ["kirjoittaja"] = ClassNameHint.Byline,
        ["forfatter"] = ClassNameHint.Byline,
        ["username"] = ClassNameHint.Byline,
        ["redakteur"] = ClassNameHint.Byline,
        ["columnist"] = ClassNameHint.Byline,
        ["writtenby"] = ClassNameHint.Byline,
        ["authorname"] = ClassNameHint.Byline,
        ["autorname"] = ClassNameHint.Byline,
        ["verfasser"] = ClassNameHint.Byline,
        ["autorin"] = ClassNameHint.Byline,
        ["meta"] = ClassNameHint.Meta,
        ["info"] = ClassNameHint.Meta,
        ["metadata"] = ClassNameHint.Meta,
        ["postmeta"] = ClassNameHint.Meta,
        ["metas"] = ClassNameHint.Meta,
        ["postmetadata"] = ClassNameHint.Meta,
        ["infos"] = ClassNameHint.Meta,
        ["details"] = ClassNameHint.Meta,
        ["infoline"] = ClassNameHint.Meta,
        ["kicker"] = ClassNameHint.Meta,
        ["comment"] = ClassNameHint.Comment,
        ["comments"] = ClassNameHint.Comment,
        ["respond"] = ClassNameHint.Comment,
        ["disqus"] = ClassNameHint.Comment,
        ["kommentar"] = ClassNameHint.Comment,
        ["kommentare"] = ClassNameHint.Comment,
        ["commentaires"] = ClassNameHint.Comment,
        ["forum"] = ClassNameHint.Comment,
        ["commentlist"] = ClassNameHint.Comment,
        ["leserbrief"] = ClassNameHint.Comment,
        ["leserbriefe"] = ClassNameHint.Comment,
        ["replies"] = ClassNameHint.Comment,
        ["commentaire"] = ClassNameHint.Comment,
        ["comentarios"] = ClassNameHint.Comment,
        ["reactions"] = ClassNameHint.Comment,
        ["related"] = ClassNameHint.Aside,
        ["teaser"] = ClassNameHint.Aside,
        ["teasers"] = ClassNameHint.Aside,
        ["sidebar"] = ClassNameHint.Aside,
        ["widget"] = ClassNameHint.Aside,
        ["recommended"] = ClassNameHint.Aside,
        ["recommendations"] = ClassNameHint.Aside,
        ["popular"] = ClassNameHint.Aside,
        ["latest"] = ClassNameHint.Aside,
        ["trending"] = ClassNameHint.Aside,
        ["recent"] = ClassNameHint.Aside,
        ["nav"] = ClassNameHint.Aside,
        ["menu"] = ClassNameHint.Aside,
        ["newsletter"] = ClassNameHint.Aside,
        ["archive"] = ClassNameHint.Aside,
        ["carousel"] = ClassNameHint.Aside,
        ["slider"] = ClassNameHint.Aside,
        ["mostread"] = ClassNameHint.Aside,
        ["promo"] = ClassNameHint.Aside,
        ["tease"] = ClassNameHint.Aside,
        ["breaking"] = ClassNameHint.Aside,
        ["ticker"] = ClassNameHint.Aside,
        ["event"] = ClassNameHint.Aside,
        ["events"] = ClassNameHint.Aside,
        ["calendar"] = ClassNameHint.Aside,
        ["jp"] = ClassNameHint.Aside,
        ["relatedposts"] = ClassNameHint.Aside,
        ["breadcrumb"] = ClassNameHint.Aside,
        ["breadcrumbs"] = ClassNameHint.Aside,
        ["listing"] = ClassNameHint.Aside,
        ["license"] = ClassNameHint.Aside,
        ["licence"] = ClassNameHint.Aside,
        ["navigation"] = ClassNameHint.Aside,
        ["caption"] = ClassNameHint.Aside,
        ["figcaption"] = ClassNameHint.Aside,
        ["gallery"] = ClassNameHint.Aside,
        ["twitter"] = ClassNameHint.Aside,
        ["tweet"] = ClassNameHint.Aside,
        ["marginal"] = ClassNameHint.Aside,
        ["footer"] = ClassNameHint.Footer,
        ["copyright"] = ClassNameHint.Footer,
        ["colophon"] = ClassNameHint.Footer,
        ["imprint"] = ClassNameHint.Footer,
        ["bio"] = ClassNameHint.Profile,
        ["biography"] = ClassNameHint.Profile,
        ["authorbox"] = ClassNameHint.Profile,
        ["about"] = ClassNameHint.Profile,
        ["profile"] = ClassNameHint.Profile,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ClassNameHint>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>"newsdatum", "articledate", "postauthor": what compounds end with.</summary>
    private static readonly (string End, ClassNameHint Kind)[] Ends =
    [
        ("update", ClassNameHint.Modified),
        ("updated", ClassNameHint.Modified),
        ("date", ClassNameHint.Date),
        ("datum", ClassNameHint.Date),
        ("published", ClassNameHint.Date),
        ("author", ClassNameHint.Byline),
        ("autor", ClassNameHint.Byline),
        ("byline", ClassNameHint.Byline),
        ("comments", ClassNameHint.Comment),
        ("teaser", ClassNameHint.Aside),
    ];

    /// <summary>Words that end with "date" and are none.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        ["validate", "candidate", "mandate", "consolidate", "invalidate", "accommodate", "unauthor"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, ClassNameHint> _known = new(StringComparer.Ordinal);

    public ClassNameHint Of(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return ClassNameHint.Nothing;
        if (!_known.TryGetValue(names, out var kinds))
            _known[names] = kinds = Read(names.AsSpan(0, Math.Min(names.Length, MaxCharacters)));
        return kinds;
    }

    private static ClassNameHint Read(ReadOnlySpan<char> names)
    {
        var (kinds, follows) = (ClassNameHint.Nothing, NextArticleName.None);
        for (var at = 0; at < names.Length; )
        {
            if ((at == 0 || names[at - 1] == ' ') && IsOfAnother(names[at..]))
            {
                at += names[at..].IndexOf(' ') is var next and >= 0 ? next + 1 : names.Length - at;
                continue;
            }
            var end = at;
            while (
                end < names.Length && char.IsLetter(names[end]) && !(end > at && char.IsUpper(names[end]) && char.IsLower(names[end - 1]))
            )
                end++;
            kinds |= Word(names[at..end]);
            follows |= NextArticleNames.Of(names[at..end]);
            at = end > at ? end : at + 1;
        }
        return NextArticleNames.Are(follows) ? kinds | ClassNameHint.Next : kinds;
    }

    /// <summary>
    /// Names that tell something else than what the element holds: WordPress notes the subjects of an article ("category-kommentar" is an opinion,
    /// "tag-newsletter" news about one), layouts what stands beside it ("has-sidebar").
    /// </summary>
    private static bool IsOfAnother(ReadOnlySpan<char> name)
    {
        foreach (var start in (ReadOnlySpan<string>)["category-", "tag-", "post_tag-", "has-", "no-", "with-"])
        {
            if (name.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static ClassNameHint Word(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return ClassNameHint.Nothing;
        if (BySpan.TryGetValue(word, out var kind))
            return kind;
        if (word.Length > 5 && !Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            foreach (var (end, named) in Ends)
            {
                if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                    return named;
            }
        }
        return ClassNameHint.Nothing;
    }
}
