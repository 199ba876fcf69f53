using System.Text;

namespace NewsMesh.Evaluation.Feeds;

/// <summary>Damages bytes as transport, careless code and malice do: pieces lost, doubled, exchanged, and words put in that mean something to a parser.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly byte[][] Pieces = Array.ConvertAll(
        (string[])
            [
                "<",
                ">",
                "&",
                "\"",
                "'",
                "]]>",
                "<![CDATA[",
                "<!--",
                "-->",
                "<?xml version='1.0' encoding='utf-16'?>",
                "<!DOCTYPE x [<!ENTITY a 'b'>]>",
                "&a;",
                "&#x0;",
                "&#99999999;",
                "</item>",
                "<item>",
                "<entry>",
                "</channel>",
                "xmlns='x'",
                "xml:base='//['",
                "{\"items\":[",
                "\\ud800",
                "\0",
                "\u0085",
                "\uFEFF",
                "<div><div><div><div><div><div><div><div>",
                "<script>",
                "<title type='xhtml'>",
                "2026-13-45T99:99:99",
                "http://[",
                "99999999999999999999",
            ],
        Encoding.UTF8.GetBytes
    );

#pragma warning disable CA5394 // to be repeated, not to be secret
    private readonly Random _random = new(seed);

    public int Next(int end) => _random.Next(end);

    public byte[] Of(byte[] document, byte[] other)
    {
        var bytes = document.ToList();
        for (var changes = 1 + Next(6); changes > 0; changes--)
            Change(bytes, other);
        return [.. bytes];
    }

    /// <summary>A URL with a few characters lost, exchanged or put in that mean something in a host.</summary>
    public string Of(string url)
    {
        const string Signs = "0123456789abcdefxX.:[]%@/\\?#。①⓪ß\u00AD\u200B\uFFFD -_";
        var text = new StringBuilder(url);
        for (var changes = 1 + Next(4); changes > 0; changes--)
        {
            // Mostly in the host, which comes early.
            var at = Math.Min(text.Length, Next(4) == 0 ? Next(text.Length + 1) : 7 + Next(20));
            if (at < text.Length && Next(2) == 0)
                text.Remove(at, 1);
            if (Next(3) > 0)
                text.Insert(at, Signs[Next(Signs.Length)]);
        }
        return text.ToString();
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        var at = Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << Next(10));
        switch (Next(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                for (var flips = Next(20); flips > 0 && bytes.Count > 0; flips--)
                    bytes[Next(bytes.Count)] = (byte)Next(256);
                break;
            case 4 when other.Length > 0:
                var from = Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 << Next(12))).ToArray());
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Pieces[Next(Pieces.Length)], 1 + Next(200)).SelectMany(piece => piece));
                break;
            default:
                bytes.InsertRange(at, Pieces[Next(Pieces.Length)]);
                break;
        }
    }
#pragma warning restore CA5394
}
