using System.Buffers;
using System.Text;

namespace NewsMesh.Ingest.Formats.Charsets;

/// <summary>
/// GB 18030 as of 2022 (and WHATWG Encoding, section 10.2): twenty characters that .NET's table still has in Unicode's private use, where no font shows them, have a
/// code of their own. Among them is A3 A0, which old pages have for the wide blank.
/// </summary>
internal static class Gb18030
{
    public const int CodePage = 54936;

    private const string Private =
        "\uE5E5\uE7C7\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    private const string Meant =
        "\u3000\u1E3F\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";
    private static readonly SearchValues<char> AnyPrivate = SearchValues.Create(Private);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(CodePage)!.GetString(bytes);
        return text.AsSpan().ContainsAny(AnyPrivate)
            ? string.Create(
                text.Length,
                text,
                static (whole, text) =>
                {
                    for (var at = 0; at < whole.Length; at++)
                        whole[at] = Private.IndexOf(text[at]) is var place and >= 0 ? Meant[place] : text[at];
                }
            )
            : text;
    }
}
