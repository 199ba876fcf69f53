using System.Security.Cryptography;
using System.Text;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Articles;

internal static class TextHash
{
    /// <summary>SHA-256 of headline, line feed and text, lower-case hexadecimal: what makes a version of an article. Lines that change by themselves are not in the text (<see cref="Pages.Text.DynamicLine"/>).</summary>
    public static string Of(string headline, BodyText body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{headline}\n{body.Text}")));
}
