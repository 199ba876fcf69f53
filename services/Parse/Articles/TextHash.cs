using System.Security.Cryptography;
using System.Text;

namespace NewsMesh.Parse.Articles;

internal static class TextHash
{
    /// <summary>SHA-256 of headline, line feed and text, lower-case hexadecimal: what makes a version of an article.</summary>
    public static string Of(string headline, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{headline}\n{text}")));
}
