using System.Collections;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// The first three letters of every pattern of <see cref="Boilerplate"/> that begins with letters: a line that begins with three others is none, and need
/// not be compared with them. A new pattern's beginning belongs here too; a test holds the two together.
/// </summary>
internal static class BoilerplateStarts
{
    private const string Starts =
        "abo acc act add ads adv ajo akt all alr als anz arc art auc auf bac bei bil boo can cat cli clo com con coo cop cre das dei dej die dod don dru edi ein ema ena est eti fac fil "
        + "fin fir fol fot gee get hea hit hom ima imp ins isc jet joi kom lai las lat lea lee leg les lik lin lir lis loa log man meh mel men mer mis mod mor mos mot mus new nex not nou "
        + "our pag pai par pho pic pin pla ple pos pre pri pro pub que rea rec red reg rel rem req res sav sch scr sea see seg sha sig ski spo spr sta sto sub sui sur sus sym tag tap tei "
        + "tel tem tex the thi tod top tou tre twe twi upd uti ver vid vie vis vue wat wei wer wha wir wri you zos";

    private static readonly BitArray Known = Table();

    /// <summary>Whether a pattern may match: always where the line does not begin with three letters of English.</summary>
    public static bool MayBegin(ReadOnlySpan<char> line) =>
        line.Length < 3
        || !char.IsAsciiLetter(line[0])
        || !char.IsAsciiLetter(line[1])
        || !char.IsAsciiLetter(line[2])
        || Known[Number(line)];

    private static BitArray Table()
    {
        var table = new BitArray(1 << 15);
        foreach (var start in Starts.Split(' '))
            table[Number(start)] = true;
        return table;
    }

    /// <summary>Five bits a letter, the same for its two cases.</summary>
    private static int Number(ReadOnlySpan<char> line) => ((line[0] & 31) << 10) | ((line[1] & 31) << 5) | (line[2] & 31);
}
