using System.Globalization;
using CsCheck;
using NewsMesh.Parse.Pages.Metadata.Dates;

namespace NewsMesh.Parse.Tests.Pages.Metadata;

public class DateScannerTests
{
    [Theory]
    [InlineData("November 3, 2026")]
    [InlineData("Nov. 3rd, 2026")]
    [InlineData("3rd of November 2026")]
    [InlineData("Dienstag, 3. November 2026")]
    [InlineData("mardi 3 novembre 2026")]
    [InlineData("3 de noviembre de 2026")]
    [InlineData("3 novembre 2026")]
    [InlineData("3 de Novembro de 2026")]
    [InlineData("dinsdag 3 november 2026")]
    [InlineData("3 listopada 2026")]
    [InlineData("3 ноября 2026 г.")]
    [InlineData("3 листопада 2026")]
    [InlineData("3 Kasım 2026")]
    [InlineData("3. listopadu 2026")]
    [InlineData("2026. november 3.")]
    [InlineData("3 Νοεμβρίου 2026")]
    [InlineData("3 نوفمبر 2026")]
    [InlineData("2026年11月3日")]
    [InlineData("2026년 11월 3일")]
    [InlineData("03.11.2026")]
    [InlineData("3.11.26")]
    [InlineData("3/11/2026")]
    [InlineData("2026-11-03")]
    [InlineData("2026/11/3")]
    [InlineData("03-Nov-26")]
    public void A_date_is_read_as_people_write_it(string text)
    {
        var found = DateScanner.In($"Harbour: {text} | News").ShouldHaveSingleItem();
        found.Date.Day.ShouldBe(new DateOnly(2026, 11, 3));
        found.Date.HasTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData("3 November 2026, 5:49 pm", "2026-11-03T17:49:00+00:00")]
    [InlineData("3 November 2026 at 17:49 CET", "2026-11-03T17:49:00+01:00")]
    [InlineData("3. November 2026 um 17.49 Uhr", "2026-11-03T17:49:00+00:00")]
    [InlineData("3 novembre 2026 à 17h49", "2026-11-03T17:49:00+00:00")]
    [InlineData("03-11-2026T17:49:12+0200", "2026-11-03T17:49:12+02:00")]
    [InlineData("Nov 3, 2026 12:05 a.m. EST", "2026-11-03T00:05:00-05:00")]
    public void The_time_beside_a_date_belongs_to_it(string text, string expected)
    {
        var date = DateScanner.In(text).ShouldHaveSingleItem().Date;
        date.At.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        date.HasTime.ShouldBeTrue();
    }

    [Theory]
    [InlineData("31 February 2026")]
    [InlineData("Version 1.2.3.4")]
    [InlineData("call 030-12-2026")]
    [InlineData("in November 2026")]
    [InlineData("3 men in May were there in 2026")]
    [InlineData("photo_2026-11-03")]
    [InlineData("12:30 and 14:45")]
    public void What_only_looks_like_a_date_is_none(string text) => DateScanner.In(text).ShouldBeEmpty();

    [Fact]
    public void Figures_with_two_readings_keep_both()
    {
        var date = DateScanner.In("4/5/2026").ShouldHaveSingleItem().Date;
        (date.Day, DateOnly.FromDateTime(date.Other!.Value.DateTime)).ShouldBe((new DateOnly(2026, 5, 4), new DateOnly(2026, 4, 5)));
    }

    [Fact]
    public void Several_dates_of_a_line_are_told_apart() =>
        DateScanner.In("Published 3 May 2026, updated 4 May 2026 09:15").Select(found => found.Date.Day.Day).ShouldBe([3, 4]);

    /// <summary>Dates as .NET writes them in a culture are read back.</summary>
    [Theory]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("es-ES")]
    [InlineData("it-IT")]
    [InlineData("pt-BR")]
    [InlineData("nl-NL")]
    [InlineData("pl-PL")]
    [InlineData("ru-RU")]
    [InlineData("uk-UA")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("da-DK")]
    [InlineData("nb-NO")]
    [InlineData("cs-CZ")]
    [InlineData("hu-HU")]
    [InlineData("ro-RO")]
    public void Long_dates_of_a_language_are_read_back(string culture) =>
        Gen.Int[0, 9_000]
            .Sample(days =>
            {
                var day = new DateOnly(2000, 1, 1).AddDays(days);
                DateScanner.In(day.ToString("D", CultureInfo.GetCultureInfo(culture))).Select(found => found.Date.Day).ShouldBe([day]);
            });

    [Fact]
    public void Any_text_is_scanned_without_a_fault() =>
        Gen.String[Gen.Char["0123456789 .,/-:T年月日MayapmZ+–"], 0, 60]
            .Sample(text =>
            {
                foreach (var found in DateScanner.In(text))
                    (found.Start >= 0 && found.Start < found.End && found.End <= text.Length).ShouldBeTrue();
            });
}
