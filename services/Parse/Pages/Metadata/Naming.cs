using System.Collections.Frozen;

namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What the class, id and other names of an element say that it holds.</summary>
[Flags]
internal enum Named
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
}

/// <summary>
/// Reads the names that themes give to elements, word by word: "article__publish-date", "entryDate", "text_datum". Words are parted by dashes,
/// underscores and capitals; a page uses the same few hundred names thousands of times, so that an answer is kept while the page is read.
/// </summary>
internal sealed class Naming
{
    /// <summary>Longer ones are lists of utility classes: their beginning tells.</summary>
    private const int MaxCharacters = 300;

    private static readonly FrozenDictionary<string, Named> Words = new Dictionary<string, Named>(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = Named.Date, ["datum"] = Named.Date, ["dates"] = Named.Date, ["datetime"] = Named.Date, ["time"] = Named.Date, ["timestamp"] = Named.Date, ["published"] = Named.Date, ["publish"] = Named.Date,
        ["publishing"] = Named.Date, ["publication"] = Named.Date, ["pubdate"] = Named.Date, ["posted"] = Named.Date, ["created"] = Named.Date, ["submitted"] = Named.Date, ["fecha"] = Named.Date, ["data"] = Named.Date, ["day"] = Named.Date,
        ["stand"] = Named.Date, ["when"] = Named.Date, ["tarih"] = Named.Date, ["dato"] = Named.Date, ["horodatage"] = Named.Date, ["pub"] = Named.Date, ["timeago"] = Named.Date, ["dateline"] = Named.Date,
        ["updated"] = Named.Modified, ["update"] = Named.Modified, ["modified"] = Named.Modified, ["changed"] = Named.Modified, ["lastmod"] = Named.Modified, ["edited"] = Named.Modified, ["revised"] = Named.Modified, ["maj"] = Named.Modified,
        ["byline"] = Named.Byline, ["author"] = Named.Byline, ["authors"] = Named.Byline, ["autor"] = Named.Byline, ["autoren"] = Named.Byline, ["autore"] = Named.Byline, ["autores"] = Named.Byline, ["auteur"] = Named.Byline,
        ["auteurs"] = Named.Byline, ["writer"] = Named.Byline, ["writers"] = Named.Byline, ["contributor"] = Named.Byline, ["contributors"] = Named.Byline, ["vcard"] = Named.Byline, ["creator"] = Named.Byline,
        ["signature"] = Named.Byline, ["firma"] = Named.Byline, ["by"] = Named.Byline, ["yazar"] = Named.Byline, ["journalist"] = Named.Byline, ["reporter"] = Named.Byline, ["bylines"] = Named.Byline, ["kirjoittaja"] = Named.Byline,
        ["forfatter"] = Named.Byline, ["username"] = Named.Byline, ["redakteur"] = Named.Byline, ["columnist"] = Named.Byline, ["writtenby"] = Named.Byline, ["authorname"] = Named.Byline, ["autorname"] = Named.Byline, ["verfasser"] = Named.Byline, ["autorin"] = Named.Byline,
        ["meta"] = Named.Meta, ["info"] = Named.Meta, ["metadata"] = Named.Meta, ["postmeta"] = Named.Meta, ["metas"] = Named.Meta, ["postmetadata"] = Named.Meta, ["infos"] = Named.Meta, ["details"] = Named.Meta, ["infoline"] = Named.Meta, ["kicker"] = Named.Meta,
        ["comment"] = Named.Comment, ["comments"] = Named.Comment, ["respond"] = Named.Comment, ["disqus"] = Named.Comment, ["kommentar"] = Named.Comment, ["kommentare"] = Named.Comment, ["commentaires"] = Named.Comment, ["forum"] = Named.Comment,
        ["commentlist"] = Named.Comment, ["leserbrief"] = Named.Comment, ["leserbriefe"] = Named.Comment, ["replies"] = Named.Comment, ["commentaire"] = Named.Comment, ["comentarios"] = Named.Comment, ["reactions"] = Named.Comment,
        ["related"] = Named.Aside, ["teaser"] = Named.Aside, ["teasers"] = Named.Aside, ["sidebar"] = Named.Aside, ["widget"] = Named.Aside, ["recommended"] = Named.Aside, ["recommendations"] = Named.Aside, ["popular"] = Named.Aside,
        ["latest"] = Named.Aside, ["trending"] = Named.Aside, ["recent"] = Named.Aside, ["nav"] = Named.Aside, ["menu"] = Named.Aside, ["newsletter"] = Named.Aside, ["archive"] = Named.Aside, ["carousel"] = Named.Aside, ["slider"] = Named.Aside,
        ["mostread"] = Named.Aside, ["promo"] = Named.Aside, ["tease"] = Named.Aside, ["breaking"] = Named.Aside, ["ticker"] = Named.Aside, ["event"] = Named.Aside, ["events"] = Named.Aside, ["calendar"] = Named.Aside, ["jp"] = Named.Aside,
        ["relatedposts"] = Named.Aside, ["breadcrumb"] = Named.Aside, ["breadcrumbs"] = Named.Aside, ["listing"] = Named.Aside, ["license"] = Named.Aside, ["licence"] = Named.Aside, ["navigation"] = Named.Aside, ["caption"] = Named.Aside, ["figcaption"] = Named.Aside, ["gallery"] = Named.Aside, ["twitter"] = Named.Aside, ["tweet"] = Named.Aside, ["marginal"] = Named.Aside,
        ["footer"] = Named.Footer, ["copyright"] = Named.Footer, ["colophon"] = Named.Footer, ["imprint"] = Named.Footer,
        ["bio"] = Named.Profile, ["biography"] = Named.Profile, ["authorbox"] = Named.Profile, ["about"] = Named.Profile, ["profile"] = Named.Profile,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Named>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"newsdatum", "articledate", "postauthor": what compounds end with.</summary>
    private static readonly (string End, Named Kind)[] Ends = [("update", Named.Modified), ("updated", Named.Modified), ("date", Named.Date), ("datum", Named.Date), ("published", Named.Date), ("author", Named.Byline), ("autor", Named.Byline), ("byline", Named.Byline), ("comments", Named.Comment), ("teaser", Named.Aside)];

    /// <summary>Words that end with "date" and are none.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["validate", "candidate", "mandate", "consolidate", "invalidate", "accommodate", "unauthor"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Named> _known = new(StringComparer.Ordinal);

    public Named Of(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Named.Nothing;
        if (!_known.TryGetValue(names, out var kinds))
            _known[names] = kinds = Read(names.AsSpan(0, Math.Min(names.Length, MaxCharacters)));
        return kinds;
    }

    private static Named Read(ReadOnlySpan<char> names)
    {
        var kinds = Named.Nothing;
        for (var at = 0; at < names.Length;)
        {
            if ((at == 0 || names[at - 1] == ' ') && IsOfAnother(names[at..]))
            {
                at += names[at..].IndexOf(' ') is var next and >= 0 ? next + 1 : names.Length - at;
                continue;
            }
            var end = at;
            while (end < names.Length && char.IsLetter(names[end]) && !(end > at && char.IsUpper(names[end]) && char.IsLower(names[end - 1])))
                end++;
            kinds |= Word(names[at..end]);
            at = end > at ? end : at + 1;
        }
        return kinds;
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

    private static Named Word(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return Named.Nothing;
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
        return Named.Nothing;
    }
}
