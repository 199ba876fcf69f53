using NewsMesh.Ingest.Formats;

namespace NewsMesh.Ingest.Tests.Formats;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 23 Nov 2026 06:00:00 +0100", "2026-11-23T05:00:00Z")]
    [InlineData("Mon, 23 Nov 2026 06:00:00 GMT", "2026-11-23T06:00:00Z")]
    [InlineData("23 Nov 26 06:00 EST", "2026-11-23T11:00:00Z")]
    [InlineData("Monday, 23 November 2026 06:00:00 PDT", "2026-11-23T13:00:00Z")]
    [InlineData("Mon, 23 Nov 2026", "2026-11-23T00:00:00Z")]
    [InlineData("Fri, 01 Jan 99 00:00:00 Z", "1999-01-01T00:00:00Z")]
    [InlineData("2026-11-23T06:00:00+01:00", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-23T06:00:00.123Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23 06:00:00", "2026-11-23T06:00:00Z")]
    [InlineData("20261123T060000Z", "2026-11-23T06:00:00Z")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00Z")]
    [InlineData("2026-11", "2026-11-01T00:00:00Z")]
    [InlineData("2026", "2026-01-01T00:00:00Z")]
    [InlineData("2026-327", "2026-11-23T00:00:00Z")]
    [InlineData("Mon Nov 23 06:00:00 CET 2026", "2026-11-23T05:00:00Z")]
    [InlineData("November 23, 2026 6:05 PM", "2026-11-23T18:05:00Z")]
    [InlineData("2026-11-23T24:00:00Z", "2026-11-24T00:00:00Z")]
    public void A_date_is_read_as_it_was_meant(string text, string expected) => FeedDate.Parse(text).ShouldBe(DateTimeOffset.Parse(expected));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-13-45")]
    [InlineData("32 Nov 2026 06:00:00 GMT")]
    [InlineData("31 Feb 2026")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_gives_none(string text) => FeedDate.Parse(text).ShouldBeNull();
}
