using NewsMesh.Contracts;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests.Web;

/// <summary>A small invented news day for the browser tests: enough to fill every page.</summary>
internal static class Newsdesk
{
    private static readonly (string, string)[] Names =
    [
        ("Marta Okonjo", "person"),
        ("Tom Hendriks", "person"),
        ("Tallinn", "location"),
        ("Estonia", "location"),
        ("European Union", "organization"),
        ("NordFerry", "organization"),
    ];

    public static readonly Sample Reopening = new()
    {
        Url = "https://harbour-courier.example/pier-reopens",
        Headline = "Pier reopens, and the first of forty waiting ships returns",
        PublishedAt = new DateTimeOffset(2026, 11, 20, 6, 0, 0, TimeSpan.Zero),
        Paragraphs =
        [
            "The harbour of Tallinn reopened on Monday after three weeks of repairs, officials said, and the first of forty waiting ships entered before noon.",
            "“We have lost time, and we will make it up,” harbour director Marta Okonjo told reporters in Tallinn, adding that the European Union had paid half of the costs.",
            "The shipping company NordFerry denied that it had cancelled its winter timetable. “No more than twelve sailings are affected,” its spokesman Tom Hendriks said.",
            "Estonia plans to extend the pier by two hundred metres next year if parliament agrees to the budget.",
        ],
        Names = Names,
        Said =
        [
            ("We have lost time, and we will make it up,", "Marta Okonjo"),
            ("No more than twelve sailings are affected,", "Tom Hendriks"),
        ],
        Section = "Ports",
    };

    public static IReadOnlyList<ArticleLinked> Day()
    {
        var edited = Reopening with
        {
            Version = 2,
            Fetch = 2,
            Paragraphs =
            [
                Reopening.Paragraphs[0],
                Reopening.Paragraphs[1],
                Reopening.Paragraphs[2].Replace("twelve", "fifteen"),
                Reopening.Paragraphs[3],
            ],
            Said = [Reopening.Said[0], ("No more than fifteen sailings are affected,", "Tom Hendriks")],
        };
        var pier = new Sample
        {
            Url = "https://pier-news.example/back",
            Outlet = "Pier News",
            Headline = "Harbour back to work after three weeks",
            PublishedAt = Reopening.PublishedAt.AddHours(3),
            Paragraphs =
            [
                "Cranes moved again in Tallinn on Monday.",
                "“We have lost time, and we will make it up,” said Marta Okonjo, who runs the harbour.",
            ],
            Names = [Names[0], Names[2]],
            Said = [("We have lost time, and we will make it up,", "Marta Okonjo")],
        };
        var german = new Sample
        {
            Url = "https://elbe-bote.example/hafen",
            Outlet = "Elbe-Bote",
            Language = "de",
            Headline = "Der Hafen von Tallinn öffnet wieder",
            PublishedAt = Reopening.PublishedAt.AddDays(-1),
            Paragraphs = ["Nach drei Wochen Reparatur öffnet der Hafen von Tallinn wieder. Vierzig Schiffe warten vor der Küste."],
            Names = [Names[2]],
        };
        var budget = new Sample
        {
            Url = "https://capital-desk.example/budget",
            Outlet = "Capital Desk",
            Headline = "Parliament weighs a longer pier",
            PublishedAt = Reopening.PublishedAt.AddDays(-3),
            Paragraphs =
            [
                "Estonia’s parliament debates the harbour budget this week.",
                "“Two hundred metres are not a luxury,” Marta Okonjo said in Tallinn.",
            ],
            Names = [Names[0], Names[2], Names[3]],
            Said = [("Two hundred metres are not a luxury,", "Marta Okonjo")],
        };
        return [Reopening.Linked(), edited.Linked(), pier.Linked(), german.Linked(), budget.Linked()];
    }

    public static FactChanged Utterance()
    {
        const string Words = "We have lost time, and we will make it up,";
        FactSupport Support(string outlet, string url, int version, int hour, string headline, int start) =>
            new()
            {
                AssertionId = DerivedId.From("assertion", outlet),
                ArticleId = DerivedId.From("article", url),
                Version = version,
                Url = url,
                Headline = headline,
                Outlet = outlet,
                Origin = $"own:{outlet}",
                PublishedAt = Reopening.PublishedAt.AddHours(hour),
                Start = start,
                Length = Words.Length,
                Text = Words,
                SpeakerId = Sample.EntityId("Marta Okonjo"),
                Speaker = "Marta Okonjo",
            };
        var (first, second) = (
            Support("Harbour Courier", Reopening.Url, 2, 0, Reopening.Headline, Reopening.Paragraphs[0].Length + 3),
            Support(
                "Pier News",
                "https://pier-news.example/back",
                1,
                3,
                "Harbour back to work after three weeks",
                "Cranes moved again in Tallinn on Monday.".Length + 3
            )
        );
        return new FactChanged
        {
            FactId = Sample.UtteranceId("Marta Okonjo", Words),
            Version = 1,
            Kind = "utterance",
            Status = "corroborated",
            Statement = "Marta Okonjo said: “We have lost time, and we will make it up.”",
            SubjectId = Sample.EntityId("Marta Okonjo"),
            EntityIds = [Sample.EntityId("Marta Okonjo")],
            Origins = ["own:Harbour Courier", "own:Pier News"],
            Slots =
            [
                new FactSlot
                {
                    Name = "words",
                    Values = [new FactValue { Value = "We have lost time, and we will make it up.", Support = [first, second] }],
                },
            ],
            Links =
            [
                new FactLink
                {
                    Relation = "corroborates",
                    Rule = "the same speaker and the same words, reported by two origins",
                    FromAssertionId = second.AssertionId,
                    ToAssertionId = first.AssertionId,
                },
            ],
            FirstSeenAt = first.PublishedAt,
            LastSeenAt = second.PublishedAt,
        };
    }
}
