using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Scalar.AspNetCore;

namespace NewsMesh.ServiceDefaults.Http;

/// <summary>
/// The API as a page at <c>/api</c>. Scalar brings buttons that send the description to its maker's servers (a chat, sharing, deploying): they are taken out, and the
/// page's policy lets it ask nobody but this service, whatever a later release brings.
/// </summary>
internal static class ApiReference
{
    public static void MapApiReference(this WebApplication app) =>
        app.MapScalarApiReference(
            "/api",
            (scalar, context) =>
            {
                // A nonce of this answer's own: its one inline script runs, and no other.
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
                context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
                scalar
                    .WithTitle("NewsMesh")
                    .DisableDefaultFonts()
                    .DisableAgent()
                    .DisableMcp()
                    .DisableTelemetry()
                    .HideDeveloperTools()
                    .HideClientButton()
                    .WithCustomCss(Contrast)
                    .AddHeadContent($"<script nonce=\"{nonce}\">document.documentElement.lang = 'en'</script>")
                    .WithNonce(nonce);
            }
        );

    /// <summary>Scalar's faint words and its colours of code do not have the contrast of 4.5 that WCAG 1.4.3 asks for.</summary>
    private const string Contrast = """
        .light-mode { --scalar-color-3: #5e5e5e; } .dark-mode { --scalar-color-3: #a8a8a8; }
        .light-mode .language-json .hljs-number { color: #b23c00 !important; } .light-mode .language-json .hljs-literal { color: #006b43 !important; }
        """;

    /// <summary>Styles and colours are set by script, so they need 'unsafe-inline'; pictures stand in the style sheet.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
