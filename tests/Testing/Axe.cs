using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NewsMesh.Testing;

/// <summary>
/// Deque's axe-core, run in a page: its rules for WCAG 2.0, 2.1 and 2.2 at levels A and AA, and its best practices. The script is evaluated by the debugger's
/// protocol, so the page's content security policy stays in force.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify(violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${(node.any.concat(node.all, node.none)[0] ?? rule).message ?? rule.help} ${node.html.slice(0, 120)}`)));
        }
        """;

    /// <summary>What the page violates: rule, element and why, a line each.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run)) ?? [];
    }
}
