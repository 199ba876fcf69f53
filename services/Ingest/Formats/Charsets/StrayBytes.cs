using System.Buffers;
using System.Text;
using NewsMesh.Ingest.Formats.Scanning;

namespace NewsMesh.Ingest.Formats.Charsets;

/// <summary>UTF-8 with single bytes of windows-1252 in it: an apostrophe pasted into a template, a name out of an old database.</summary>
internal static class StrayBytes
{
    /// <summary>How many characters beyond ASCII are UTF-8, and how many bytes are none.</summary>
    public static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            bad = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(length, 1)..];
        }
        return (good, bad);
    }

    /// <summary>The text, each stray byte as what windows-1252 means by it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at ? at : bytes.Length;
            text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
            bytes = bytes[ascii..];
            if (bytes.IsEmpty)
                break;
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done)
                text.Append(rune);
            else
                (length, _) = (1, text.Append(bytes[0] < 0xA0 ? CharacterReferences.Meant((char)bytes[0]) : (char)bytes[0]));
            bytes = bytes[length..];
        }
        return text.ToString();
    }
}
