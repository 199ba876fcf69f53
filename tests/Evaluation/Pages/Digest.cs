using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Evaluation.Pages;

/// <summary>
/// One number for everything that is read in all development pages: what only makes the reading faster or its code shorter leaves it as it is. Of two files,
/// written before and after a change, <c>diff</c> tells the pages that came out otherwise.
/// </summary>
internal static class Digest
{
    private static readonly (string Folder, string File)[] Sets =
    [
        ("extraction", "trafilatura.jsonl"),
        ("extraction", "mozilla.jsonl"),
        ("dates", "dates.jsonl"),
    ];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="data">The development data.</param>
    /// <param name="output">Gets a line a page; null where only the number is wanted.</param>
    public static int Run(DirectoryInfo data, string? output)
    {
        string[] lines =
        [
            .. Sets.Select(set => (Folder: new DirectoryInfo(Path.Combine(data.FullName, set.Folder)), set.File))
                .SelectMany(set => PageSet.Read(set.Folder, set.File).Select(page => (set.Folder, page)))
                .AsParallel()
                .AsOrdered()
                .Select(read => Line(read.Folder, read.page)),
        ];
        if (output is not null)
            File.WriteAllLines(output, lines);
        Console.WriteLine(
            $"{lines.Length} pages {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))}"
        );
        return 0;
    }

    /// <summary>The page, its article or the reason of its refusal, and its metadata whatever became of it.</summary>
    private static string Line(DirectoryInfo folder, GoldPage page)
    {
        var read = PageSet.Reader.Of(PageSet.Source(folder, page));
        var article = read is Extraction.Accepted accepted
            ? JsonSerializer.Serialize(accepted.Article, Readable)
            : ((Extraction.Discarded)read).Reason;
        return $"{page.Name}\t{article}\t{JsonSerializer.Serialize(PageSet.Metadata(folder, page), Readable)}";
    }
}
