using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>"Tarn Ferry Corp TFC": a company's name ends with its legal form, and what wires print behind it is the letters of its share.</summary>
internal static class CompanyForms
{
    /// <summary>The letters of a share, and behind a full stop those of an exchange: "TFCX", "TFC.AS".</summary>
    private const int LongestSymbol = 5;

    /// <summary>Short for "Corporation" and the like; others stand within names, too ("Group", "Holdings").</summary>
    private static readonly FrozenSet<string> Forms = WordList.Of("Inc Corp Co Ltd Plc AG NV SA LLC LP SpA AB ASA Oyj GmbH");

    /// <summary>Whose daughter it is: "Tarn Motor Co UK".</summary>
    private static readonly FrozenSet<string> Countries = WordList.Of("UK US USA");

    /// <summary>Where the name ends: behind the last form if nothing but a symbol follows it, else where it did.</summary>
    public static int EndOf(Document reading, Extent name)
    {
        for (var at = name.End - 2; at > name.Start; at--)
        {
            if (reading.IsWord(at) && Forms.Contains(reading.Word(at).TrimEnd('.').ToString()))
                return IsSymbol(reading, at + 1, name.End) ? at + 1 : name.End;
        }
        return name.End;
    }

    private static bool IsSymbol(Document reading, int start, int end)
    {
        if (end - start > 3 || !reading.IsWord(start))
            return false;
        for (var at = start; at < end; at++)
        {
            var word = reading.Word(at);
            if (
                reading.Tokens[at].Kind == TokenKind.Mark
                    ? !reading.IsMark(at, '.')
                    : word.Length > LongestSymbol + 1 || word.ContainsAnyInRange('a', 'z')
            )
                return false;
        }
        var last = reading.Word(end - 1).TrimEnd('.').ToString();
        return !Forms.Contains(last) && !Countries.Contains(last);
    }
}
