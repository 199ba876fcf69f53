namespace NewsMesh.Parse.Pages.Metadata;

/// <summary>What stands in a page's scripts, from its source: the tree has only those that are data.</summary>
internal static class ScriptTexts
{
    public static IEnumerable<string> Of(string html)
    {
        var at = 0;
        while (
            html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase) is var tag
            && tag >= 0
            && html.IndexOf('>', tag) is var start
            && start >= 0
        )
        {
            at = html.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase) is var end && end >= 0 ? end : html.Length;
            yield return html[(start + 1)..at];
        }
    }
}
