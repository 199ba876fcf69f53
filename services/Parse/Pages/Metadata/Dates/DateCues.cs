using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>What the words before a date say it is.</summary>
internal enum DateCue
{
    None,
    Published,
    Modified,
    Other,

    /// <summary>"vom", "le": before a date that stands alone it is the publication, within a sentence any day.</summary>
    Preposition,
}

/// <summary>
/// The words that stand before dates in bylines, in the languages that news is written in. Where one text names both ("Published 3 May, updated
/// 4 May") the last before the date counts.
/// </summary>
internal static partial class DateCues
{
    /// <summary>Words that are further away belong to something else.</summary>
    private const int Reach = 60;

    public static DateCue Before(string text, int at)
    {
        var start = Math.Max(0, at - Reach);
        var before = text.AsSpan(start, at - start);
        var (cue, last) = (DateCue.None, -1);
        Look(Published(), before, DateCue.Published, ref cue, ref last);
        Look(Preposition(), before, DateCue.Preposition, ref cue, ref last);
        Look(Modified(), before, DateCue.Modified, ref cue, ref last);
        Look(Other(), before, DateCue.Other, ref cue, ref last);
        return cue;
    }

    /// <summary>"… wurde am 3. Mai 2026 veröffentlicht": what stands behind the date of a whole sentence.</summary>
    public static DateCue After(string text, int at)
    {
        var after = text.AsSpan(at, Math.Min(Reach, text.Length - at));
        return ModifiedAfter().IsMatch(after) ? DateCue.Modified
            : PublishedAfter().IsMatch(after) ? DateCue.Published
            : DateCue.None;
    }

    private static void Look(Regex words, ReadOnlySpan<char> before, DateCue meaning, ref DateCue cue, ref int last)
    {
        foreach (var match in words.EnumerateMatches(before))
        {
            if (match.Index >= last)
                (cue, last) = (meaning, match.Index);
        }
    }

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"publish|posted|written|created|originally|issued|releas|submitted|\bdated?\b|veröffentlich|erschienen|erstellt|datum|gespeichert|geschrieben|verfasst|eingestellt|publi[ée]|parution|paru\b|mis(e)? en ligne|créé|rédigé|publicad|fecha|publicaci|pubblicat|\bdata\b|notizia del|gepubliceerd|geplaatst|opublikowan|dodano|опубликован|опубліковано|размещен|дата|yayın|tarih|publicer|publiser|publicerad|vydáno|publikováno|zveřejněno|objavljeno|közzétéve|megjelen|julkaistu|postat|scris|δημοσι|نشر|発表|公開|发布|發布|作者|입력|등록|meldung vom|mitteilung vom|(artikel|beitrag|eintrag|meldung|text|post|entry|article) (wurde|was|vom)",
        Options
    )]
    private static partial Regex Published();

    [GeneratedRegex(@"\b(?:vom|le)\b", Options)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"updat|modif|revis|edited|changed|reviewed|aktualisier|geändert|änderung|überarbeitet|bearbeitet|\bstand\b|mis(e)? à jour|maj\b|actualiz|actualis|aggiornat|atualizad|bijgewerkt|gewijzigd|laatst|обновл|изменен|оновлен|zaktualizowan|aktualizacj|güncelle|uppdatera|opdatere|oppdatert|aktualizov|päivitetty|frissít|actualizat|ενημέρ|تحديث|更新|수정|\blast\b|letzte",
        Options
    )]
    private static partial Regex Modified();

    [GeneratedRegex(
        @"\bborn\b|geboren|\bné(e)?\b|\buntil\b|\bbis\b|jusqu|hasta|\bfrom\b|\bseit\b|\bsince\b|depuis|valid|gültig|retrieved|abgerufen|accessed|zugriff|joined|registr|mitglied|member|deadline|expire|copyright|©|\bversion\b|termin|\bbeginn\b|\bstart(s|ing)?\b|archiv",
        Options
    )]
    private static partial Regex Other();

    [GeneratedRegex(@"^.{0,40}(veröffentlicht|erschienen|erstellt|geschrieben|published|posted|publié|online gestellt|abgelegt)", Options)]
    private static partial Regex PublishedAfter();

    [GeneratedRegex(@"^.{0,24}(geändert|aktualisiert|bearbeitet|\(updated\)|\(aktualisiert\)|gewijzigd|bijgewerkt)", Options)]
    private static partial Regex ModifiedAfter();
}
