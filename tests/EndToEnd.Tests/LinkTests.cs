using System.Net;
using System.Text.RegularExpressions;
using NewsMesh.EndToEnd.Tests.Meshes;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>Whoever follows links through the pages of the newsroom never ends at nothing: every page answers, and what stands behind a # is on it.</summary>
public sealed partial class LinkTests(SharedMesh shared)
{
    /// <summary>Of each kind of page, such as /facts/…: they are made by one template, and the first ones have all that it has.</summary>
    private const int OfEachKind = 25;

    private sealed record Seen(int Status, string Html, HashSet<string> Ids);

    private readonly Dictionary<string, Seen> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_link_of_every_page_leads_to_something()
    {
        var mesh = await shared.StartedAsync();
        await NewsroomTests.SubscribeAsync(mesh);
        await NewsroomTests.FoundAsync(mesh, NewsroomTests.Gold.GetProperty("articles").GetArrayLength());

        var dead = new List<string>();
        var next = new Queue<string>(["/"]);
        var queued = new HashSet<string>(next, StringComparer.Ordinal);
        while (next.TryDequeue(out var address))
        {
            foreach (var link in await LinksAsync(mesh, address))
            {
                var (path, fragment) = link.Split('#', 2) is [var before, var behind] ? (before, behind) : (link, "");
                path = path.Length == 0 ? address : path;
                if (!queued.Contains(path) && !IsNew(path))
                    continue;
                var page = await SeenAsync(mesh, path);
                if (page.Status != 200)
                    dead.Add($"{address} → {link}: {page.Status}");
                // The shortcuts are an overlay that the script opens.
                else if (fragment.Length > 0 && !page.Ids.Contains(fragment))
                    dead.Add($"{address} → {link}: nothing has this id");
                if (queued.Add(path))
                    next.Enqueue(path);
            }
        }

        _kinds.Keys.ShouldContain("/articles");
        _kinds.Keys.ShouldContain("/facts");
        _kinds.Keys.ShouldContain("/stories");
        dead.ShouldBeEmpty();
    }

    private bool IsNew(string path)
    {
        var kind = "/" + path.Split('/', '?', '.')[1];
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        return _kinds[kind] <= OfEachKind;
    }

    /// <summary>Links to this site; forms and files are asked for by other tests.</summary>
    private async Task<IEnumerable<string>> LinksAsync(IMesh mesh, string address) =>
        Link()
            .Matches((await SeenAsync(mesh, address)).Html)
            .Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value))
            .Where(link => link.StartsWith('/') || link.StartsWith('#'))
            .Where(link => !link.StartsWith("/export/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

    private async Task<Seen> SeenAsync(IMesh mesh, string path)
    {
        if (_pages.TryGetValue(path, out var known))
            return known;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/html,*/*;q=0.5");
        using var answer = await mesh.Search.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return _pages[path] = new Seen(
            (int)answer.StatusCode,
            html,
            [.. Id().Matches(html).Select(id => WebUtility.HtmlDecode(id.Groups["id"].Value))]
        );
    }

    [GeneratedRegex(
        """\shref="(?<to>[^"]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Link();

    [GeneratedRegex("""\sid="(?<id>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Id();
}
