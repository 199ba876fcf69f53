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
    [InlineData("2026年11月24日 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日 10時15分", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日 午後10時15分", "2026-11-24T22:15+00:00")]
    [InlineData("2026年11月24日（火） 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日 星期二 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日 上午10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026年11月24日 下午3:15", "2026-11-24T15:15+00:00")]
    [InlineData("2026/11/24(火) 10:15 JST", "2026-11-24T10:15+09:00")]
    [InlineData("2026-11-24 오전 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026.11.24 오후 3:15", "2026-11-24T15:15+00:00")]
    [InlineData("입력 2026.11.24. 오후 3:15", "2026-11-24T15:15+00:00")]
    [InlineData("입력 2026.11.24 15:15", "2026-11-24T15:15+00:00")]
    [InlineData("2026년 11월 24일 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026년 11월 24일 오후 3시 15분", "2026-11-24T15:15+00:00")]
    [InlineData("2026년 11월 24일 (화) 15시 15분", "2026-11-24T15:15+00:00")]
    [InlineData("2026. november 24. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026. november 24., kedd 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026. 11. 24. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026.11.24. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 tháng 11, 2026", "2026-11-24")]
    [InlineData("Thứ ba, ngày 24 tháng 11 năm 2026", "2026-11-24")]
    [InlineData("24 tháng 11, 2026 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("Thứ Ba, 24/11/2026, 10:15 (GMT+7)", "2026-11-24T10:15+07:00")]
    [InlineData("24/11/2026 - 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 พ.ย. 2569 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 พ.ย. 2569 เวลา 10:15 น.", "2026-11-24T10:15+00:00")]
    [InlineData("24 พฤศจิกายน 2569 | 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24. listopadu 2026 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24. listopadu 2026 v 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24. 11. 2026 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24.11.2026. u 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 listopada 2026, godz. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 листопада 2026, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 листопада 2026 року, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 ноября 2026 года в 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 ноября 2026, 10:15 (МСК)", "2026-11-24T10:15+03:00")]
    [InlineData("24 ноября 2026, 10:15 мск", "2026-11-24T10:15+03:00")]
    [InlineData("24. marraskuuta 2026 klo 10.15", "2026-11-24T10:15+00:00")]
    [InlineData("24.11.2026 klo 10.15", "2026-11-24T10:15+00:00")]
    [InlineData("24. nov. 2026 kl. 10.15", "2026-11-24T10:15+00:00")]
    [InlineData("24. november 2026 kl. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 november 2026 om 10.15 uur", "2026-11-24T10:15+00:00")]
    [InlineData("24 november 2026, 10:15 uur", "2026-11-24T10:15+00:00")]
    [InlineData("24 noiembrie 2026, ora 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Kasım 2026 Salı, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Kasım 2026, Salı 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Kasım 2026 - 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 de noviembre de 2026 a las 10:15 h", "2026-11-24T10:15+00:00")]
    [InlineData("24 de noviembre de 2026, 10:15 hs", "2026-11-24T10:15+00:00")]
    [InlineData("24 nov 2026 - 10:15 CET", "2026-11-24T10:15+01:00")]
    [InlineData("24/11/2026 às 10h15", "2026-11-24T10:15+00:00")]
    [InlineData("24 de novembro de 2026 às 10h15", "2026-11-24T10:15+00:00")]
    [InlineData("24 novembre 2026 à 10 h 15", "2026-11-24T10:15+00:00")]
    [InlineData("le 24 novembre 2026, 10h15", "2026-11-24T10:15+00:00")]
    [InlineData("le 24/11/2026 à 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 novembre 2026 alle 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Novembre 2026 ore 10.15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Νοεμβρίου 2026, 10:15 π.μ.", "2026-11-24T10:15+00:00")]
    [InlineData("24 Νοεμβρίου 2026, 3:15 μ.μ.", "2026-11-24T15:15+00:00")]
    [InlineData("24 نوفمبر 2026 - 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 نوفمبر 2026 الساعة 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 نوفمبر 2026، 10:15 م", "2026-11-24T22:15+00:00")]
    [InlineData("24 नवंबर 2026, 10:15 IST", "2026-11-24T10:15+05:30")]
    [InlineData("24 Nov 2026, 10:15 AM IST", "2026-11-24T10:15+05:30")]
    [InlineData("২৪ নভেম্বর ২০২৬, ১০:১৫", "2026-11-24T10:15+00:00")]
    [InlineData("November 24, 2026 at 10:15 a.m. EST", "2026-11-24T10:15-05:00")]
    [InlineData("Tue 24 Nov 2026 10.15 GMT", "2026-11-24T10:15+00:00")]
    [InlineData("Tue 24 Nov 2026 10.15 EST", "2026-11-24T10:15-05:00")]
    [InlineData("Nov 24, 2026, 10:15 AM PT", "2026-11-24T10:15-08:00")]
    [InlineData("Nov. 24, 2026 | 10:15 a.m.", "2026-11-24T10:15+00:00")]
    [InlineData("November 24, 2026 10 a.m. ET", "2026-11-24T10:00-05:00")]
    [InlineData("November 24, 2026 at 3 pm", "2026-11-24T15:00+00:00")]
    [InlineData("10:15, 24 November 2026", "2026-11-24T10:15+00:00")]
    [InlineData("10:15 AM ET, Tue November 24, 2026", "2026-11-24T10:15-05:00")]
    [InlineData("10.15am GMT, Tuesday 24 November 2026", "2026-11-24T10:15+00:00")]
    [InlineData("24. november 2026, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Nov 2026 1015 GMT", "2026-11-24T10:15+00:00")]
    [InlineData("24-Nov-2026 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24.11.26, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24 Dis 2026, 10:15 pagi", "2026-12-24T10:15+00:00")]
    [InlineData("Selasa, 24 Nov 2026 10:15 WIB", "2026-11-24T10:15+07:00")]
    [InlineData("24 November 2026 pukul 10.15 WIB", "2026-11-24T10:15+07:00")]
    [InlineData("24. lapkričio 2026", "2026-11-24")]
    [InlineData("2026 m. lapkričio 24 d.", "2026-11-24")]
    [InlineData("2026 m. lapkričio 24 d. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026. gada 24. novembris, 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("24. novembris 2026, plkst. 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("2026-W48-2", "2026-11-24")]
    [InlineData("2026-11-24T10:15:00 Europe/Berlin", "2026-11-24T10:15+01:00")]
    [InlineData("Tue Nov 24 10:15:00 CET 2026", "2026-11-24T10:15+01:00")]
    [InlineData("Tue Nov 24 2026 10:15:00 GMT+0100 (CET)", "2026-11-24T10:15+01:00")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 +0100", "2026-11-24T10:15+01:00")]
    [InlineData("20261124T101500Z", "2026-11-24T10:15+00:00")]
    [InlineData("民國115年11月24日 10:15", "2026-11-24T10:15+00:00")]
    [InlineData("令和8年11月24日 10時15分", "2026-11-24T10:15+00:00")]
    [InlineData("14 آذر 1405", "2026-12-05")]
    [InlineData("1405/09/03 10:15", "2026-11-24T10:15+00:00")]
    public void A_date_and_its_clock_are_read_as_they_are_written_there(string text, string expected)
    {
        var read = DateText.Read(text).ShouldNotBeNull();
        read.At.ToString(read.HasTime ? "yyyy-MM-ddTHH:mmzzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);
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
