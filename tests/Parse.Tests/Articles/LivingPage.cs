namespace NewsMesh.Parse.Tests.Articles;

/// <summary>A news page as it is met in the wild: one article, and around and within it the things that differ from visit to visit.</summary>
internal sealed record LivingPage
{
    public string Headline { get; init; } = "Pier reopens and ships return";
    public string[] Paragraphs { get; init; } = Samples.Paragraphs;
    public int Related { get; init; }
    public int Views { get; init; }
    public int Age { get; init; }
    public int Ads { get; init; }
    public int Comments { get; init; }
    public int Newsletter { get; init; }

    /// <summary>Each thing that changes by itself, on the next visit.</summary>
    public static readonly IReadOnlyDictionary<string, Func<LivingPage, LivingPage>> Changes = new Dictionary<
        string,
        Func<LivingPage, LivingPage>
    >(StringComparer.Ordinal)
    {
        ["related links"] = page => page with { Related = page.Related + 1 },
        ["view counters"] = page => page with { Views = page.Views + 1 },
        ["time stamps"] = page => page with { Age = page.Age + 1 },
        ["advertisements"] = page => page with { Ads = page.Ads + 1 },
        ["readers' comments"] = page => page with { Comments = page.Comments + 1 },
        ["the newsletter box"] = page => page with { Newsletter = page.Newsletter + 1 },
    };

    /// <summary>The same page by three makers: a newspaper's own system, a blog's theme, and a site that names nothing.</summary>
    public static readonly IReadOnlyDictionary<string, Func<LivingPage, string>> Makers = new Dictionary<string, Func<LivingPage, string>>(
        StringComparer.Ordinal
    )
    {
        ["newspaper"] = Newspaper,
        ["blog"] = Blog,
        ["plain"] = Plain,
    };

    private static string Newspaper(LivingPage page) =>
        $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{page.Headline} | Harbour Daily</title>
            <meta property="og:type" content="article"><meta property="og:title" content="{page.Headline}"><meta property="og:site_name" content="Harbour Daily">
            <meta property="article:published_time" content="2026-11-23T06:00:00Z"></head><body>
            <header><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather {page.Age
                + 3}°C</a></li></ul></nav>
            <div class="breaking-ticker"><a href="/t/{page.Related}">{page.Next(Titles, 5)}</a></div></header>
            <main><article><h1>{page.Headline}</h1>
            <div class="article-meta"><span class="byline">By <a href="/authors/ann-lee">Ann Lee</a></span> <time datetime="2026-11-23T06:00:00Z">{page.Ago}</time> <span class="reads">{page.Viewed} reading now</span></div>
            <div class="article-body"><p>{page.Paragraphs[0]}</p>
            <div class="advertisement" id="div-gpt-ad-{page.Ads}"><span>Advertisement</span><p>{page.Next(Offers)}</p></div>
            <p>{page.Paragraphs[1]}</p>
            <aside class="inline-related"><h3>Read more</h3><ul><li><a href="/r/{page.Related}">{page.Next(
                Titles
            )}</a></li><li><a href="/r/{page.Related + 1}">{page.Next(Titles, 1)}</a></li></ul></aside>
            {Joined(page.Paragraphs.Skip(2))}
            <div class="newsletter-signup"><h3>{page.Next(Letters)}</h3><p>{page.Next(
                Pitches
            )}</p><form action="/nl"><input type="email"><button>Sign up</button></form></div>
            </div></article>
            <section class="comments" id="comments"><h2>{page.Said.Count()} comments</h2>{Joined(page.Said)}</section></main>
            <aside class="sidebar"><h2>Most read</h2><ol>{string.Concat(
                Enumerable.Range(0, 4).Select(i =>
                    $"<li><a href='/m/{page.Related + i}'>{page.Next(Titles, i + 2)}</a> <span>{page.Viewed}</span></li>"
                )
            )}</ol></aside>
            <footer><p>© 2026 Harbour Daily. All rights reserved.</p></footer></body></html>
            """;

    private static string Blog(LivingPage page) =>
        $"""
            <!doctype html><html lang="en"><head><title>{page.Headline} - Harbour Daily</title><meta property="og:site_name" content="Harbour Daily"></head>
            <body class="post-template single"><div id="page"><div id="masthead"><a href="/">Harbour Daily</a></div>
            <div id="content"><div class="post hentry"><h1 class="entry-title">{page.Headline}</h1>
            <div class="entry-meta">Posted {page.Ago} by <a rel="author" href="/ann">Ann Lee</a> | <a href="#comments">{page.Said.Count()} Comments</a> | {page.Viewed} views</div>
            <div class="entry-content"><p>{page.Paragraphs[0]}</p><p>{page.Paragraphs[1]}</p>
            <p><strong>Also read:</strong> <a href="/r/{page.Related}">{page.Next(Titles)}</a></p>
            <div class="code-block code-block-{page.Ads}"><span>Advertisement</span><a href="https://shop.example/{page.Ads}"><img src="/banner/{page.Ads}.png" alt="{page.Next(
                Offers
            )}"></a></div>
            {Joined(page.Paragraphs.Skip(2))}
            <p>Post Views: {page.Viewed}</p>
            <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div>
            <div class="jp-relatedposts"><h3>Related</h3><p><a href="/r/{page.Related + 2}">{page.Next(
                Titles,
                2
            )}</a> {page.Ago}</p><p><a href="/r/{page.Related + 3}">{page.Next(Titles, 3)}</a> {page.Ago}</p></div></div></div>
            <div class="widget mc4wp"><h4>{page.Next(Letters)}</h4><p>{page.Next(Pitches)}</p></div>
            <div id="comments"><h3>{page.Said.Count()} thoughts on “{page.Headline}”</h3><ol class="comment-list">{string.Concat(
                page.Said.Select(said =>
                    $"<li class='comment'><div class='comment-body'><p>{said}</p><a href='#reply'>Reply</a></div></li>"
                )
            )}</ol>
            <div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div></div></div></body></html>
            """;

    private static string Plain(LivingPage page) =>
        $"""
            <html><head><title>{page.Headline}</title></head><body><table><tr><td><a href="/">Home</a> <a href="/all">All news</a></td></tr><tr><td>
            <h2>{page.Headline}</h2><div>{page.Ago} - {page.Viewed} views</div>
            {string.Concat(page.Paragraphs.Take(2).Select(paragraph => $"<div>{paragraph}</div>"))}
            <div>Advertisement<br><a href="https://shop.example/{page.Ads}"><img src="/banner/{page.Ads}.gif" alt="{page.Next(
                Offers
            )}"></a></div>
            {string.Concat(page.Paragraphs.Skip(2).Select(paragraph => $"<div>{paragraph}</div>"))}
            <div>Views: {page.Viewed}</div><div><a href="/nl">{page.Next(Pitches)}</a></div>
            <div><b>More news</b></div>{string.Concat(
                Enumerable.Range(0, 4).Select(i => $"<div><a href='/m/{page.Related + i}'>{page.Next(Titles, i)}</a> ({page.Ago})</div>")
            )}
            <div><a href="#form">Comments ({page.Said.Count()})</a></div><div><b>Leave a comment</b></div>{string.Concat(
                page.Said.Select((said, i) => $"<div>reader{i}: {said}</div>")
            )}
            </td><td><div>Most read</div>{string.Concat(
                Enumerable.Range(0, 3).Select(i => $"<div><a href='/m/{page.Related + i}'>{page.Next(Titles, i + 4)}</a></div>")
            )}</td></tr></table></body></html>
            """;

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"<p>{line}</p>"));

    private string Ago => Age == 0 ? "3 hours ago" : $"{Age + 4} hours ago";

    private string Viewed => $"{1 + Views},{(Views * 37) + 204}";

    /// <summary>What readers said: the newest first, one more a visit.</summary>
    private IEnumerable<string> Said => Remarks.Take(2 + Comments).Reverse();

    private string Next(string[] texts, int offset = 0)
    {
        var visit =
            texts == Titles ? Related
            : texts == Offers ? Ads
            : Newsletter;
        return texts[(visit + offset) % texts.Length];
    }

    private static readonly string[] Titles =
    [
        "Fishermen ask for a later start of the herring season",
        "Why the night train to Narva is always late",
        "Council votes on the new swimming hall tonight",
        "Three recipes for the first cold week of winter",
        "Old lighthouse finds a buyer after eleven years",
        "School choir of Paldiski sings in Helsinki",
        "The library opens on Sundays from January",
        "Snow closes two roads in the south of the county",
    ];

    private static readonly string[] Offers =
    [
        "Winter tyres from 49 euros a piece, fitted while you wait at NordRubber in the harbour road.",
        "Two nights for the price of one: the sea hotel at Pärnu has rooms left for Christmas.",
        "Your new kitchen in four weeks. Ask for our catalogue without any obligation.",
    ];

    private static readonly string[] Letters = ["The morning in five minutes", "Never miss a story", "Our weekend letter"];

    private static readonly string[] Pitches =
    [
        "Sign up for our free newsletter and get the most important news of the day in your inbox.",
        "Subscribe to our newsletter for the best stories of the week, every Friday at noon.",
        "Get the long reads of our weekend newsletter delivered to your inbox. You can unsubscribe at any time.",
    ];

    private static readonly string[] Remarks =
    [
        "About time! I have waited for my parcels since October, and nobody in the town hall ever answered a letter.",
        "Nice to see the ships again from my kitchen window.",
        "And who pays for the other half? We do, as always, and the summer guests get the new benches for free.",
        "My grandfather worked on the old pier for thirty years. He would have liked to see this day, I think.",
    ];
}
