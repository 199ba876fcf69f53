using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>
/// Bytes to text on what browsers are tested with: whole texts in legacy encodings, decoded with the encoding named, and html5lib's pages whose encoding
/// is to be found out. The second judges the text that comes out, not the label.
/// </summary>
internal static partial class CharsetEvaluation
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [.. Legacy(folder), Sniffed(folder)];
    }

    private static IEnumerable<Figure> Legacy(DirectoryInfo folder)
    {
        int lines = 0,
            right = 0;
        foreach (
            var (file, charset) in ((string, string)[])
                [
                    ("big5", "big5"),
                    ("euc_kr", "euc-kr"),
                    ("gb18030", "gb18030"),
                    ("shift_jis", "shift_jis"),
                    ("iso_2022_jp", "iso-2022-jp"),
                    ("jis0208", "euc-jp"),
                ]
        )
        {
            var decoded = TextDecoding.Decode(Unpack(folder, file + "_in.txt.gz"), charset).Split('\n');
            var expected = Encoding.UTF8.GetString(Unpack(folder, file + "_in_ref.txt.gz")).Split('\n');
            foreach (var (line, found) in expected.Zip(decoded).Where(pair => !pair.First.Contains('\uFFFD')))
            {
                lines++;
                right += line == found ? 1 : 0;
                Misses.Note(line != found, $"{file}: '{line}' read as '{found}'");
            }
        }
        yield return new("charsets/legacy/lines", (double)right / lines, $"{lines} lines, every character of six encodings");
    }

    private static Figure Sniffed(DirectoryInfo folder)
    {
        int pages = 0,
            right = 0;
        foreach (
            var file in Directory.EnumerateFiles(Path.Combine(folder.FullName, "charset-sniffing"), "*.dat").Order(StringComparer.Ordinal)
        )
        {
            foreach (Match page in Page().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(file))))
            {
                var bytes = Encoding.Latin1.GetBytes(page.Groups["data"].Value);
                var expected = Encoding.GetEncoding(page.Groups["encoding"].Value.Trim()).GetString(bytes);
                var isRight = TextDecoding.Decode(bytes).TrimStart('\uFEFF') == expected.TrimStart('\uFEFF');
                pages++;
                right += isRight ? 1 : 0;
                Misses.Note(
                    !isRight,
                    $"{Path.GetFileName(file)}: {page.Groups["encoding"].Value.Trim()} expected of {page.Groups["data"].Value[..Math.Min(120, page.Groups["data"].Value.Length)].ReplaceLineEndings(" ")}"
                );
            }
        }
        return new("charsets/html5lib/same-text", (double)right / pages, $"{pages} pages");
    }

    private static byte[] Unpack(DirectoryInfo folder, string file)
    {
        using var zipped = new GZipStream(File.OpenRead(Path.Combine(folder.FullName, "encodings", file)), CompressionMode.Decompress);
        using var text = new MemoryStream();
        zipped.CopyTo(text);
        return text.ToArray();
    }

    [GeneratedRegex(@"#data\n(?<data>.*?)\n#encoding\n(?<encoding>[^\n]+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Page();
}
