using System.Globalization;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>When something is said to be, as half-open intervals.</summary>
public sealed class TimeTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateTimeOffset Published = new(2025, 3, 12, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("The mill burned on Monday.", "2025-03-10", "2025-03-11")]
    [InlineData("The ministers will meet on Friday.", "2025-03-14", "2025-03-15")]
    [InlineData("The actor died last week.", "2025-03-03", "2025-03-10")]
    [InlineData("The museum opens next Tuesday.", "2025-03-18", "2025-03-19")]
    [InlineData("Sales fell in the third quarter of 2024.", "2024-07-01", "2024-10-01")]
    [InlineData("Sales fell in the fourth quarter.", "2024-10-01", "2025-01-01")]
    [InlineData("The law was passed in December.", "2024-12-01", "2025-01-01")]
    [InlineData("Hearts beat Hibs on Saturday.", "2025-03-08", "2025-03-09")]
    [InlineData("The trial opened in Porto on 3 June and ended on Friday.", "2024-06-03", "2024-06-04")]
    [InlineData("The fair opens on 3 June.", "2025-06-03", "2025-06-04")]
    [InlineData("A vote scheduled for Monday did not take place.", "2025-03-10", "2025-03-11")]
    [InlineData("In 1998 thieves took three paintings.", "1998-01-01", "1999-01-01")]
    [InlineData("The quake hit at 4.12 a.m. local time on Sunday.", "2025-03-09", "2025-03-09")]
    [InlineData("The freighter sank on 7 March.", "2025-03-07", "2025-03-08")]
    [InlineData("The freighter sank on March 7, 2021.", "2021-03-07", "2021-03-08")]
    [InlineData("The pier collapsed on New Year's Eve.", "2024-12-31", "2025-01-01")]
    [InlineData("The farm closed three years ago.", "2022-01-01", "2023-01-01")]
    [InlineData("Sales were 3 million a year earlier.", "2024-01-01", "2025-01-01")]
    [InlineData("Sales fell from the year-ago quarter.", "2023-10-01", "2024-01-01")]
    [InlineData("Sales fell in the latest quarter.", "2024-10-01", "2025-01-01")]
    [InlineData("Talks before the deadline of 30 March", "2025-03-30", "2025-03-31")]
    [InlineData("He taught there from 1971 to 1985.", "1971-01-01", "1986-01-01")]
    [InlineData("It was built in the 1970s.", "1970-01-01", "1980-01-01")]
    [InlineData("A spokesman said Friday that the troops will stay.", "2025-03-07", "2025-03-08")]
    [InlineData("The offer expires Aug. 1.", "2025-08-01", "2025-08-02")]
    [InlineData("It made a profit in this year's first quarter.", "2025-01-01", "2025-04-01")]
    [InlineData("He was born in nineteen ninety-six.", "1996-01-01", "1997-01-01")]
    [InlineData("In 2016–17 the farm did well.", "2016-01-01", "2018-01-01")]
    [InlineData("The lease runs until mid-August.", "2025-03-12", "2025-08-21")]
    [InlineData("The ferry is laid up through January.", "2025-01-01", "2025-02-01")]
    [InlineData("The council put the vote off until Tuesday and left.", "2025-03-18", "2025-03-19")]
    [InlineData("The crew may land as soon as Friday.", "2025-03-14", "2025-03-15")]
    [InlineData("She said that he would leave on Friday.", "2025-03-14", "2025-03-15")]
    [InlineData("The mill will close in the current quarter.", "2025-01-01", "2025-04-01")]
    [InlineData("The yard expects to be ready by year-end.", "2025-03-12", "2026-01-01")]
    [InlineData("The yard lost 3 million in the year ended Sept. 30.", "2023-10-01", "2024-10-01")]
    [InlineData("Sales fell in its fourth quarter ended Jan. 31.", "2024-11-01", "2025-02-01")]
    [InlineData("Sales fell in the quarter ended Jan. 31.", "2024-11-01", "2025-02-01")]
    [InlineData("The port shut from March 3-5.", "2025-03-03", "2025-03-06")]
    [InlineData("The city gave the owners until 9 a.m. Tuesday.", "2025-03-18", "2025-03-18")]
    [InlineData("Visitors stayed away over the summer.", "2024-06-01", "2024-09-01")]
    [InlineData("The museum will reopen in the summer.", "2025-06-01", "2025-09-01")]
    [InlineData("He paid for his unsuccessful 2011 takeover bid.", "2011-01-01", "2012-01-01")]
    [InlineData("It sells land under an October agreement.", "2024-10-01", "2024-11-01")]
    [InlineData("Dealers placed orders for April deliveries.", "2025-04-01", "2025-05-01")]
    [InlineData("The shares have their best week since November.", "2024-11-01", "2025-03-12")]
    [InlineData("The port shut from 3 to 5 March.", "2025-03-03", "2025-03-06")]
    [InlineData("The fair was held on 3-5 March 2021.", "2021-03-03", "2021-03-06")]
    [InlineData("The lawsuit is heard in May.", "2025-05-01", "2025-06-01")]
    [InlineData("The mill was set on fire on Sunday.", "2025-03-09", "2025-03-10")]
    [InlineData("The index is near its high set on Oct. 2.", "2024-10-02", "2024-10-03")]
    [InlineData("The union planned a march on Friday.", "2025-03-14", "2025-03-15")]
    [InlineData("The offer had been scheduled to expire on Friday.", "2025-03-07", "2025-03-08")]
    [InlineData("The ferry was scheduled to leave on Friday, but left ten minutes late.", "2025-03-07", "2025-03-08")]
    [InlineData("Prices rose in the last half of 2024.", "2024-07-01", "2025-01-01")]
    [InlineData("Rents fell in January nineteen ninety-seven.", "1997-01-01", "1997-02-01")]
    [InlineData("He has been missing since last Thanksgiving.", "2024-11-28", "2025-03-12")]
    public void A_time_is_an_interval_in_UTC(string text, string from, string to)
    {
        var found = Read(text, Published).First(one => one.Range is not null);
        (Day(found.Range!.Value.From), Day(found.Range.Value.To)).ShouldBe((from, to));
    }

    [Fact]
    public void In_a_report_on_a_quarter_a_year_earlier_is_the_same_quarter()
    {
        var found = Read("Sales rose in the third quarter of 2024. They were 3 million a year earlier.", Published);
        found.Select(one => one.Value).ShouldBe(["2024-Q3", "2023-Q3"]);
    }

    [Fact]
    public void A_second_day_has_the_month_of_the_first() =>
        Read("The fair is held on April 24 and 25.", Published).Select(one => one.Value).ShouldBe(["2025-04-24", "2025-04-25"]);

    [Fact]
    public void A_quarter_that_is_expected_is_not_the_one_that_a_report_is_of()
    {
        var found = Read("It expects a profit in the second quarter. Sales fell in the latest quarter.", Published);
        found.Select(one => one.Value).ShouldBe(["2025-Q2", "2024-Q4"]);
    }

    [Fact]
    public void The_previous_day_of_the_week_is_before_the_one_that_was_named()
    {
        var found = Read("The index fell on Friday. It was down from the previous Friday.", Published);
        found.Select(one => one.Value).ShouldBe(["2025-03-07", "2025-02-28"]);
    }

    [Theory]
    [InlineData("The airline adds 700 seats a week.")]
    [InlineData("It earns $2 million a year.")]
    [InlineData("It was the town's hottest November day.")]
    public void What_a_rate_is_counted_by_is_no_time(string text) => Read(text, Published).ShouldBeEmpty();

    [Theory]
    [InlineData("The ferry leaves each Thursday.")]
    [InlineData("The market is held on Tuesdays.")]
    public void What_is_done_every_week_is_no_day(string text) =>
        Read(text, Published).Select(one => (one.Kind, one.Range)).ShouldBe([(TimeKind.Set, null)]);

    [Theory]
    [InlineData("The mill burned on 7 May 2021. It was rebuilt later that year.", "2021")]
    [InlineData("The mill burned in 2021. It was rebuilt the following year.", "2022")]
    [InlineData("The mill burned in March 2021 and was rebuilt in July of that year.", "2021-07")]
    [InlineData("The mill burned in March 2021 and was rebuilt on July 4 of that same year.", "2021-07-04")]
    [InlineData("The mill burned on 7 May 2021. The owner fled the next day.", "2021-05-08")]
    [InlineData("The mill burned on 7 May 2021. The owner fled that night.", "2021-05-07TNI")]
    public void A_day_or_year_may_be_counted_from_the_one_named_before(string text, string value) =>
        Read(text, Published)[^1].Value.ShouldBe(value);

    [Theory]
    [InlineData("The war went on for decades.", "PXDE")]
    [InlineData("The bridge may open within weeks.", "PXW")]
    [InlineData("They waited 2 1/2 years.", "P2Y6M")]
    [InlineData("They waited a minute and a half.", "PT1M30S")]
    [InlineData("The mill closed several years ago.", "PAST_REF")]
    [InlineData("The mill will close in the near future.", "FUTURE_REF")]
    [InlineData("The loss is spread over the next three quarters.", "P3Q")]
    [InlineData("Few ships call these days.", "PRESENT_REF")]
    [InlineData("The town has grown over the past decade.", "P10Y")]
    public void A_duration_is_written_as_ISO_8601_has_it(string text, string value) => Read(text, Published).Single().Value.ShouldBe(value);

    [Fact]
    public void Since_ends_with_the_publication() =>
        Read("It has been in force since 2019.", Published).Single(one => one.Range is not null).Range!.Value.To.ShouldBe(Published);

    [Fact]
    public void Days_are_those_of_the_zone_that_the_publication_names()
    {
        var found = Read("The mill burned on Monday.", new DateTimeOffset(2025, 3, 12, 1, 0, 0, TimeSpan.FromHours(9))).Single();
        found.Range!.Value.From.ShouldBe(new DateTimeOffset(2025, 3, 9, 15, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("June Marsh opened the bakery.")]
    [InlineData("She marched on and may win.")]
    public void A_name_is_no_month(string text) => Read(text, Published).ShouldBeEmpty();

    [Fact]
    public void A_relative_time_has_no_interval_where_nobody_says_when() =>
        Read("The mill burned on Monday.", null).ShouldHaveSingleItem().Range.ShouldBeNull();

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<TimeExpression> Read(string text, DateTimeOffset? published)
    {
        var document = Document.Of(text);
        var reader = new TimeReader(published);
        return [.. document.Sentences.Select(Known.Trees(document).Of).SelectMany(reader.Read)];
    }
}
