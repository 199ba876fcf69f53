using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// What the names say that a page's authors gave to its elements: <c>class</c>, <c>id</c>, <c>role</c>, <c>itemprop</c> and <c>data-*</c> marks of parts,
/// whole and word by word ("entry-content", "entry", "content"), as far as the model knows them.
/// </summary>
internal sealed class NameReader(Vocabulary vocabulary)
{
    /// <summary>Style frameworks put dozens of classes on an element; the first ones name it.</summary>
    private const int MaxCharacters = 300;

    /// <summary>Names of captions and credits, beside <c>figcaption</c>.</summary>
    private static readonly FrozenSet<string> Captions = FrozenSet.ToFrozenSet(
        [
            "caption",
            "captions",
            "figcaption",
            "credit",
            "credits",
            "photocredit",
            "imagecredit",
            "bildunterschrift",
            "legende",
            "copyright",
            "photographer",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Names of parts that are never of the article, whatever stands in them.</summary>
    private static readonly FrozenSet<string> Asides = FrozenSet.ToFrozenSet(
        [
            "sharing",
            "sharedaddy",
            "sharebar",
            "addtoany",
            "social-share",
            "newsletter",
            "signup",
            "related",
            "relatedposts",
            "jp-relatedposts",
            "related-posts",
            "related-articles",
            "consent",
            "gdpr",
            "disqus",
            "advert",
            "advertisement",
            "sponsored",
            "outbrain",
            "taboola",
            "print-only",
            "screen-reader-text",
            "comments",
            "comment-list",
            "commentlist",
            "comments-area",
            "comment-respond",
            "comment-form",
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "author-bio",
            "author-box",
            "authorbox",
            "most-read",
            "kommentare",
            "commentaires",
            "comentarios",
            "commenti",
            "comentários",
            "reacties",
            "kommentarer",
            "komentarze",
            "user-comments",
            "slideshow",
            "slide-show",
            "diaporama",
            "bildergalerie",
            "fotostrecke",
            "fotogalerie",
            "photo-gallery",
            "poll",
            "umfrage",
            "sondage",
            "encuesta",
            "sondaggio",
        ],
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Named> _read = new(StringComparer.Ordinal);
    private readonly List<int> _found = [];
    private bool _caption;
    private bool _aside;
    private bool _next;

    public Region Read(IElement element, string tag, Region parent)
    {
        var within = parent.Within | OfTag(tag);
        _found.Clear();
        (_caption, _aside, _next) = (false, false, false);
        // The page's own classes ("single-post", "no-sidebar") say nothing about a part of it.
        if (tag is not "body" and not "html" && element.Attributes is { Length: > 0 } attributes)
            within |= Attributes(attributes);
        if (_found.Count == 0)
            return new Region(parent, tag, within, [], parent.AllNames) { IsAside = _aside, IsNext = _next };
        int[] names = [.. _found];
        var fresh = Array.FindAll(names, name => Array.IndexOf(parent.AllNames, name) < 0);
        return new Region(parent, tag, within, names, fresh.Length == 0 ? parent.AllNames : [.. parent.AllNames, .. fresh])
        {
            IsAside = _aside,
            IsNext = _next,
        };
    }

    /// <summary>One pass over the attributes: to ask the element for each would be one for each.</summary>
    private Within Attributes(INamedNodeMap attributes)
    {
        var within = Within.None;
        string? names = null,
            id = null,
            property = null,
            role = null,
            component = null,
            test = null,
            type = null;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not { } attribute)
                continue;
            var value = attribute.Value;
            switch (attribute.Name)
            {
                case "class":
                    names = value;
                    break;
                case "id":
                    id = value;
                    break;
                case "data-component":
                    component = value;
                    break;
                case "data-testid":
                    test = value;
                    break;
                case "data-type":
                    type = value;
                    break;
                case "itemprop":
                    property = value;
                    break;
                case "role":
                    role = value;
                    break;
                case "hidden":
                    within |= Within.Hidden;
                    break;
                case "aria-hidden" when value == "true":
                    within |= Within.Hidden;
                    break;
                case "style" when IsHiding(value):
                    within |= Within.Hidden;
                    break;
            }
        }
        Names(names);
        Names(id);
        Names(component ?? test ?? type);
        Names(property);
        Names(role);
        if (property?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true)
            within |= Within.ArticleBody;
        if (role is not null)
            within |= OfRole(role);
        return _caption ? within | Within.Caption : within;
    }

    /// <summary>A page says the same names many times.</summary>
    private void Names(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (!_read.TryGetValue(value, out var named))
            _read.Add(value, named = Named.Of(value.AsSpan(0, Math.Min(value.Length, MaxCharacters)), vocabulary));
        _caption |= named.IsCaption;
        _aside |= named.IsAside;
        _next |= named.IsNext;
        foreach (var id in named.Ids)
        {
            if (!_found.Contains(id))
                _found.Add(id);
        }
    }

    /// <summary>What a value says: the names in it that the model knows, and whether one is of a caption, of a part beside the article, or of the next article.</summary>
    private sealed record Named(int[] Ids, bool IsCaption, bool IsAside, bool IsNext)
    {
        private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CaptionNames = Captions.GetAlternateLookup<
                ReadOnlySpan<char>
            >(),
            AsideNames = Asides.GetAlternateLookup<ReadOnlySpan<char>>();

        public static Named Of(ReadOnlySpan<char> value, Vocabulary vocabulary)
        {
            var (ids, caption, aside, next) = (new List<int>(), false, false, NextArticleName.None);
            foreach (var name in NameWords.Of(value, stackalloc char[NameWords.MaxLength]))
            {
                caption |= CaptionNames.Contains(name);
                aside |= AsideNames.Contains(name);
                next |= NextArticleNames.Of(name);
                if (vocabulary.Name(name) is var id && id >= 0 && !ids.Contains(id))
                    ids.Add(id);
            }
            return new Named([.. ids], caption, aside, NextArticleNames.Are(next));
        }
    }

    private static bool IsHiding(string style)
    {
        if (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase))
            return false;
        var css = style.Replace(" ", "", StringComparison.Ordinal);
        return css.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || css.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static Within OfTag(string tag) =>
        tag switch
        {
            "article" => Within.Article,
            "main" => Within.Main,
            "aside" => Within.Aside,
            "nav" => Within.Nav,
            "header" => Within.Header,
            "footer" => Within.Footer,
            "form" or "fieldset" => Within.Form,
            "figure" => Within.Figure,
            "ul" or "ol" or "dl" => Within.List,
            "table" => Within.Table,
            "blockquote" => Within.Quotation,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Within.Heading,
            "figcaption" or "caption" => Within.Caption,
            "dialog" => Within.Hidden,
            _ => Within.None,
        };

    private static Within OfRole(string role) =>
        role switch
        {
            "main" => Within.Main,
            "article" => Within.Article,
            "navigation" or "menu" or "menubar" or "search" => Within.Nav,
            "complementary" => Within.Aside,
            "contentinfo" => Within.Footer,
            "banner" => Within.Header,
            "dialog" or "alertdialog" => Within.Hidden,
            _ => Within.None,
        };
}
