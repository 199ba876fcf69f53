using CsCheck;
using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 23 Nov 2026 06:00:00 +0100", "2026-11-23T05:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 GMT", "2026-11-23T06:00:00Z")]
    [InlineData("Mon,23 Nov 2026 06:00:00GMT", "2026-11-23T06:00:00Z")]
    [InlineData("23 Nov 26 06:00 EST", "2026-11-23T11:00:00Z")]
    [InlineData("Monday, 23 November 2026 06:00:00 PDT", "2026-11-23T13:00:00Z")]
    [InlineData("Mon, 23 Nov 2026", "2026-11-23T00:00:00Z")]
    [InlineData("Fri, 01 Jan 99 00:00:00 Z", "1999-01-01T00:00:00Z")]
    [InlineData("Mon, 23 Nov 103 06:00:00 GMT", "2003-11-23T06:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 -0500 (EST)", "2026-11-23T11:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 GMT+02:00", "2026-11-23T04:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 NOWHERE", "2026-11-23T06:00:00Z")]
    [InlineData("Mon Nov 23 06:00:00 CET 2026", "2026-11-23T05:00:00Z")]
    [InlineData("Mon Nov 23 06:00:00 +0000 2026", "2026-11-23T06:00:00Z")]
    [InlineData("November 23, 2026 6:05 PM", "2026-11-23T18:05:00Z")]
    [InlineData("November 23, 2026 12:05 a.m. EST", "2026-11-23T05:05:00Z")]
    [InlineData("Sept 5, 2026", "2026-09-05T00:00:00Z")]
    [InlineData("23rd of November 2026", "2026-11-23T00:00:00Z")]
    public void A_date_of_mail_is_read_as_it_was_meant(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("令和8年11月20日", "2026-11-20T00:00:00Z")]
    [InlineData("令和8年11月20日 14時30分", "2026-11-20T14:30:00Z")]
    [InlineData("民國115年11月20日", "2026-11-20T00:00:00Z")]
    [InlineData("20.11.2026 14.30", "2026-11-20T14:30:00Z")]
    [InlineData("fre 20.11.2026 klo 9.05", "2026-11-20T09:05:00Z")]
    [InlineData("20. november 2026 14.30", "2026-11-20T14:30:00Z")]
    [InlineData("Tue, 24 Nov 2026 10.15.00 +0100", "2026-11-24T09:15:00Z")]
    [InlineData("20.11.2026", "2026-11-20T00:00:00Z")]
    [InlineData("2026.11.20", "2026-11-20T00:00:00Z")]
    [InlineData("2026-11-20 08:00:00 Europe/Berlin", "2026-11-20T07:00:00Z")]
    [InlineData("2026-07-20 08:00:00 Europe/Berlin", "2026-07-20T06:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 08:00:00 America/New_York", "2026-11-20T13:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 08:00:00 +0000 (Europe/Berlin)", "2026-11-20T08:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 08:00:00 Nowhere/Atall", "2026-11-20T08:00:00Z")]
    public void Eras_points_and_cities_are_read_as_they_are_meant_there(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("20/11/2026 08:00 (horário de Brasília)", "2026-11-20T11:00:00Z")]
    [InlineData("20 de noviembre de 2026 08:00 hora de Colombia", "2026-11-20T13:00:00Z")]
    [InlineData("20 novembre 2026 08:00 heure de Paris", "2026-11-20T07:00:00Z")]
    [InlineData("20 juillet 2026 08:00 heure de Paris", "2026-07-20T06:00:00Z")]
    [InlineData("Fr, 20.11.2026 08:00 Uhr MEZ", "2026-11-20T07:00:00Z")]
    [InlineData("令和8年11月20日 17:00 日本時間", "2026-11-20T08:00:00Z")]
    [InlineData("2026年11月20日 日本時間17時00分", "2026-11-20T08:00:00Z")]
    [InlineData("20 Nov 2026 11:00:00 Moscow time", "2026-11-20T08:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 03:00:00 Eastern Standard Time", "2026-11-20T08:00:00Z")]
    [InlineData("2026年11月20日 16:00 北京时间", "2026-11-20T08:00:00Z")]
    [InlineData("20 ноября 2026 11:00 по московскому времени", "2026-11-20T08:00:00Z")]
    [InlineData("20 Nov 2026 11:00:00 +0200 Moscow time", "2026-11-20T09:00:00Z")]
    [InlineData("20 Nov 2026 11:00:00 local time", "2026-11-20T11:00:00Z")]
    public void A_zone_in_words_is_read_as_its_readers_mean_it(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("2026-W48-2", "2026-11-24T00:00:00Z")]
    [InlineData("2026W482", "2026-11-24T00:00:00Z")]
    [InlineData("2026-W48-2T10:15:00+01:00", "2026-11-24T09:15:00Z")]
    [InlineData("2026-W01-1", "2025-12-29T00:00:00Z")]
    [InlineData("2026-W53-7", "2027-01-03T00:00:00Z")]
    [InlineData("2026-328T10:15:00Z", "2026-11-24T10:15:00Z")]
    [InlineData("2026-11-24T10:15Z", "2026-11-24T10:15:00Z")]
    [InlineData("2026-11-24T10Z", "2026-11-24T10:00:00Z")]
    [InlineData("2026-11-24T10:15:00,5+01:00", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00 Europe/Paris", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00+01", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00 GMT+0100", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00GMT", "2026-11-24T10:15:00Z")]
    [InlineData("2026-11-24 10:15:00 UTC+2", "2026-11-24T08:15:00Z")]
    [InlineData("2026-11-24 10:15:00.000000", "2026-11-24T10:15:00Z")]
    [InlineData("2026-11-24T10:15:00-0500", "2026-11-24T15:15:00Z")]
    [InlineData("Tue Nov 24 2026 10:15:00 GMT+0100 (Central European Standard Time)", "2026-11-24T09:15:00Z")]
    [InlineData("Tue Nov 24 10:15:00 2026", "2026-11-24T10:15:00Z")]
    [InlineData("Tuesday, November 24, 2026 - 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("Tuesday, November 24, 2026 at 10:15 AM ET", "2026-11-24T15:15:00Z")]
    [InlineData("Fri, July 24, 2026 at 10:15 AM ET", "2026-07-24T14:15:00Z")]
    [InlineData("24 Nov 2026 10h15", "2026-11-24T10:15:00Z")]
    [InlineData("mardi 24 novembre 2026 à 10 h 15", "2026-11-24T10:15:00Z")]
    [InlineData("24.11.2026, 10:15 Uhr", "2026-11-24T10:15:00Z")]
    [InlineData("Di, 24 Nov 2026 10:15:00 +0100", "2026-11-24T09:15:00Z")]
    [InlineData("Die, 24 Nov 2026 10:15:00 MEZ", "2026-11-24T09:15:00Z")]
    [InlineData("mar, 24 nov 2026 10:15:00 +0100", "2026-11-24T09:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 +1", "2026-11-24T09:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 +01:00", "2026-11-24T09:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 +0100 GMT", "2026-11-24T09:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 GMT+1", "2026-11-24T09:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15 PM PST", "2026-11-25T06:15:00Z")]
    [InlineData("Tue, 24-Nov-2026 10:15:00 GMT", "2026-11-24T10:15:00Z")]
    [InlineData("Tuesday, 24-Nov-26 10:15:00 GMT", "2026-11-24T10:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 Z", "2026-11-24T10:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 A", "2026-11-24T10:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 IST", "2026-11-24T04:45:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 AEDT", "2026-11-23T23:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 +0530", "2026-11-24T04:45:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 -0330", "2026-11-24T13:45:00Z")]
    [InlineData("Вт, 24 ноя 2026 10:15:00 +0300", "2026-11-24T07:15:00Z")]
    [InlineData("24 Kasım 2026 Salı 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("2026. 11. 24. 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("2026. 11. 24 오전 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("2026년 11월 24일 오후 10:15", "2026-11-24T22:15:00Z")]
    [InlineData("2026年11月24日 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("2026年11月24日(火) 10時15分", "2026-11-24T10:15:00Z")]
    [InlineData("2026. november 24. 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24 tháng 11, 2026 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24 tháng 11 năm 2026", "2026-11-24T00:00:00Z")]
    [InlineData("Thứ Ba, 24/11/2026, 10:15 (GMT+7)", "2026-11-24T03:15:00Z")]
    [InlineData("24 พ.ย. 2569 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24 พฤศจิกายน 2569 10:15 น.", "2026-11-24T10:15:00Z")]
    [InlineData("2026/11/24 10:15 JST", "2026-11-24T01:15:00Z")]
    [InlineData("24/11/2026 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("11/24/2026 10:15:00 AM", "2026-11-24T10:15:00Z")]
    [InlineData("11/24/2026 12:15:00 AM", "2026-11-24T00:15:00Z")]
    [InlineData("24-11-2026 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("20261124", "2026-11-24T00:00:00Z")]
    [InlineData("20261124101500", "2026-11-24T10:15:00Z")]
    [InlineData("202611241015", "2026-11-24T10:15:00Z")]
    [InlineData("20261124T101500+0100", "2026-11-24T09:15:00Z")]
    [InlineData("/Date(1795515300000)/", "2026-11-24T10:15:00Z")]
    [InlineData("1795515300.000", "2026-11-24T10:15:00Z")]
    [InlineData("24. November 2026, 10.15 Uhr", "2026-11-24T10:15:00Z")]
    [InlineData("24. listopadu 2026 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24 studenoga 2026. 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24. lokakuuta 2026 klo 10.15", "2026-10-24T10:15:00Z")]
    [InlineData("24 de novembro de 2026 às 10h15", "2026-11-24T10:15:00Z")]
    [InlineData("24 de noviembre de 2026 a las 10:15 hs.", "2026-11-24T10:15:00Z")]
    [InlineData("24 نوفمبر 2026 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("٢٤ نوفمبر ٢٠٢٦", "2026-11-24T00:00:00Z")]
    [InlineData("24 Νοε 2026 10:15 πμ", "2026-11-24T10:15:00Z")]
    [InlineData("२४ नवंबर २०२६", "2026-11-24T00:00:00Z")]
    [InlineData("২৪ নভেম্বর ২০২৬", "2026-11-24T00:00:00Z")]
    [InlineData("24 ნოემბერი 2026", "2026-11-24T00:00:00Z")]
    [InlineData("24 lapkričio 2026", "2026-11-24T00:00:00Z")]
    [InlineData("2026 m. lapkričio 24 d. 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("2026. gada 24. novembris, 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("24. nóvember 2026 kl. 10:15", "2026-11-24T10:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 24:15:00 +0100", "2026-11-24T23:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 10:15:00 0100", "2026-11-24T10:15:00Z")]
    [InlineData("Tue, 24 Nov 2026 T10:15:00Z", "2026-11-24T10:15:00Z")]
    [InlineData("Tue,  24  Nov  2026  10:15:00  +0100", "2026-11-24T09:15:00Z")]
    [InlineData("Published: Tue, 24 Nov 2026 10:15:00 +0100", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00+01:00Z", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00Z+01:00", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10.15.00+01:00", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24T10:15:00+1:00", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24 10:15:00 +0100 CET", "2026-11-24T09:15:00Z")]
    [InlineData("2026-11-24 10:15 AM", "2026-11-24T10:15:00Z")]
    [InlineData("2026-11-24 10.15", "2026-11-24T10:15:00Z")]
    [InlineData("2026-Nov-24 10:15", "2026-11-24T10:15:00Z")]
    public void A_date_is_read_as_it_is_written_there(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("2026-11-23 05:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23 05:00:30", "2026-11-23T05:00:30Z")]
    [InlineData("2026-11-23 5:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026/11/23 05:00", "2026-11-23T05:00:00Z")]
    [InlineData("23.11.2026 05:00", "2026-11-23T05:00:00Z")]
    [InlineData("23 Nov 2026 05:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23 06:00 +01:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00 +0100", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23 06:00 CET", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00.000 +01:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23 +05:00", "2026-11-22T19:00:00Z")]
    [InlineData("2026-11-23+05:00", "2026-11-22T19:00:00Z")]
    [InlineData("2026-11-23Z", "2026-11-23T00:00:00Z")]
    public void A_blank_before_a_time_or_a_zone_makes_neither_of_them_the_other(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("2026-11-23T06:00:00+01:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00+0100", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00.123Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23 06:00:00", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23 06:00 PM", "2026-11-23T18:00:00Z")]
    [InlineData("2026-11-23T6:0:0Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23T06:00:00+01:00[Europe/Berlin]", "2026-11-23T05:00:00Z")]
    [InlineData("2026/11/23 06:00:00", "2026-11-23T06:00:00Z")]
    [InlineData("20261123T060000Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11", "2026-11-01T00:00:00Z")]
    [InlineData("2026", "2026-01-01T00:00:00Z")]
    [InlineData("2026-327", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11-23T24:00:00Z", "2026-11-24T00:00:00Z")]
    [InlineData("1795413600", "2026-11-23T06:00:00Z")]
    [InlineData("1795413600000", "2026-11-23T06:00:00Z")]
    public void A_date_of_computers_is_read_in_every_precision(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("Mo., 23. November 2026 - 06:00 Uhr", "2026-11-23T06:00:00Z")]
    [InlineData("Di, 01 Dez 2026 06:00:00 MEZ", "2026-12-01T05:00:00Z")]
    [InlineData("lundi 23 novembre 2026 à 18h30", "2026-11-23T18:30:00Z")]
    [InlineData("mar., 03 mars 2026 10:00:00 +0100", "2026-03-03T09:00:00Z")]
    [InlineData("12 août 2026", "2026-08-12T00:00:00Z")]
    [InlineData("lunes, 23 de noviembre de 2026 06:00", "2026-11-23T06:00:00Z")]
    [InlineData("Пн, 23 ноября 2026 06:00:00 +0300", "2026-11-23T03:00:00Z")]
    [InlineData("23 ноя 2026, 06:00", "2026-11-23T06:00:00Z")]
    [InlineData("Κυρ, 22 Νοέ 2026 12:00:00 EET", "2026-11-22T10:00:00Z")]
    [InlineData("2026-november-23T6:15+01:00", "2026-11-23T05:15:00Z")]
    [InlineData("2026. november 23. 06:15", "2026-11-23T06:15:00Z")]
    [InlineData("2026년 11월 23일 18:05:01", "2026-11-23T18:05:01Z")]
    [InlineData("2026-11-23 오후 6:05:01", "2026-11-23T18:05:01Z")]
    [InlineData("2026年11月23日(月) 午後6時5分", "2026-11-23T18:05:00Z")]
    [InlineData("23 Kasım 2026 Pazartesi 06:00", "2026-11-23T06:00:00Z")]
    [InlineData("23 tháng 11, 2026", "2026-11-23T00:00:00Z")]
    [InlineData("23 พฤศจิกายน 2569", "2026-11-23T00:00:00Z")]
    [InlineData("٢٣ نوفمبر ٢٠٢٦ 06:00", "2026-11-23T06:00:00Z")]
    public void A_month_is_known_by_its_name_in_many_languages(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("11/23/2026 6:00:00 AM", "2026-11-23T06:00:00Z")]
    [InlineData("23/11/2026 06:00", "2026-11-23T06:00:00Z")]
    [InlineData("23.11.2026 06:00", "2026-11-23T06:00:00Z")]
    [InlineData("5.6.2026", "2026-06-05T00:00:00Z")]
    [InlineData("5/6/2026", "2026-05-06T00:00:00Z")]
    public void Day_and_month_are_told_apart_by_what_is_possible_and_by_the_sign_between_them(string text, string expected) =>
        FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("in 2 days of 2026")]
    [InlineData("may 5")]
    [InlineData("2026-13-45")]
    [InlineData("2026-11-31")]
    [InlineData("32 Nov 2026 06:00:00 GMT")]
    [InlineData("31 Feb 2026")]
    [InlineData("Mon, 23 Nov 2026 25:00:00 GMT")]
    [InlineData("Mon, 23 Nov 2026 10:61:00 GMT")]
    [InlineData("99999999999999999999")]
    [InlineData("9999-12-31T24:00:00Z")]
    public void What_is_no_date_gives_none(string text) => FeedDate.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_moment_is_read_back_from_the_ways_it_is_written() =>
        Gen.Select(Gen.Long[-631_000_000, 4_100_000_000], Gen.Int[-13, 14])
            .Sample(
                (seconds, hours) =>
                {
                    var written = DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(TimeSpan.FromHours(hours));
                    var zone = $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}";
                    foreach (
                        var text in (string[])
                            [
                                $"{written:ddd, dd MMM yyyy HH:mm:ss} {zone}00",
                                $"{written:yyyy-MM-dd'T'HH:mm:ss}{zone}:00",
                                $"{written:MMMM d, yyyy h:mm:ss tt} {zone}00",
                                $"{written:ddd MMM dd HH:mm:ss} {zone}00 {written:yyyy}",
                            ]
                    )
                        FeedDate.Parse(text).ShouldBe(written, text);
                }
            );
}
