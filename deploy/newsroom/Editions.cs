using System.Collections.Concurrent;

namespace NewsMesh.Newsroom;

/// <summary>Which version of a page is on show, and since when.</summary>
internal sealed record Edition(bool Edited, DateTimeOffset Since);

/// <summary>
/// The pages that were edited after they had been published. Taking an edit back is a change of its own with its own
/// time: otherwise a client that asks "modified since?" would keep the edited page for ever.
/// </summary>
internal sealed class Editions(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Outlet, string File), Edition> pages = new();

    public Edition? Of(string outlet, string file) => pages.GetValueOrDefault((outlet, file));

    public void Edit(string outlet, string file) => pages[(outlet, file)] = new Edition(Edited: true, clock.GetUtcNow());

    public void Reset()
    {
        foreach (var (page, edition) in pages)
        {
            if (edition.Edited)
            {
                pages[page] = new Edition(Edited: false, clock.GetUtcNow());
            }
        }
    }
}
