using System.Collections.Frozen;

namespace NewsMesh.Ingest.Formats;

/// <summary>What an element of HTML means for text that is taken out of it, and for markup that is shown.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="IsShown">On the allow-list: may stand in sanitised HTML.</param>
/// <param name="IsBlock">Parts words.</param>
/// <param name="IsVoid">Has no content and no end tag (WHATWG HTML, 13.1.2).</param>
/// <param name="HidesContent">What is inside is no text of the author's: code, styles, data about the page.</param>
internal sealed record HtmlElement(string Name, bool IsShown, bool IsBlock, bool IsVoid, bool HidesContent)
{
    private const string Shown =
        "a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 "
        + "header hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr";

    /// <summary>Tags of these go and their words stay: forms, foreign markup and embedded documents have no business in a reader's page, and what stands in for them does.</summary>
    private const string Unwrapped =
        "applet blink body button canvas datalist dialog fieldset form frameset hgroup html iframe label legend listing marquee math multicol nobr noembed noframes noscript object optgroup option output select svg textarea title xmp";

    private const string Hidden = "annotation annotation-xml head metadata plaintext script style template";

    private const string HiddenVoid = "base basefont bgsound embed frame input isindex keygen link meta param";

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        "address article aside blockquote body br caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table td th tr ul".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Voids = FrozenSet.ToFrozenSet(
        "area br col hr img source track wbr".Split(' '),
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, HtmlElement> All = Make()
        .ToFrozenDictionary(element => element.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Null for what is no element of HTML.</summary>
    public static HtmlElement? Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var element) ? element : null;

    private static IEnumerable<HtmlElement> Make() =>
        [
            .. Shown.Split(' ').Select(name => new HtmlElement(name, true, Blocks.Contains(name), Voids.Contains(name), false)),
            .. Unwrapped.Split(' ').Select(name => new HtmlElement(name, false, Blocks.Contains(name), false, false)),
            .. Hidden.Split(' ').Select(name => new HtmlElement(name, false, false, false, true)),
            .. HiddenVoid.Split(' ').Select(name => new HtmlElement(name, false, false, true, false)),
        ];
}
