using NewsMesh.Contracts;
using NewsMesh.EntityLink.Tests.Service;

namespace NewsMesh.EntityLink.Tests.Stories;

/// <summary>Articles about invented events, each event told in several ways.</summary>
internal static class Events
{
    private static readonly string[][] Told =
    [
        [
            "Ferry hits harbour bridge in Tallinn|A passenger ferry hit a pillar of the harbour bridge in Tallinn and 25 passengers were injured. The ferry was towed to the pier.",
            "Passengers injured as ferry rams bridge pillar|Passengers were injured when a ferry rammed a pillar of the harbour bridge in Tallinn. Police closed the bridge for the ferry to be towed.",
            "Tallinn bridge closed after ferry crash|The harbour bridge in Tallinn is closed after a ferry crashed into its pillar. Injured passengers were taken from the ferry to hospital.",
            "Ferry captain questioned over bridge crash|Police questioned the captain of the ferry that crashed into a pillar of the harbour bridge in Tallinn. The injured passengers are recovering.",
        ],
        [
            "Central bank raises interest rate|The central bank raised its key interest rate by half a point to slow inflation. Economists had expected the interest rate to stay.",
            "Interest rate up half a point|The key interest rate goes up by half a point, the central bank said, because inflation has not slowed as economists expected.",
            "Surprise as central bank lifts key rate|Economists were surprised when the central bank lifted its key interest rate by half a point against inflation.",
        ],
        [
            "Volcano erupts on northern island|A volcano erupted on the northern island and lava reached the village. Residents were evacuated by helicopters before the lava came.",
            "Lava reaches village after eruption|Lava reached a village on the northern island after the volcano erupted. Helicopters evacuated residents during the eruption.",
            "Helicopters evacuate residents from volcano island|Residents of the northern island were evacuated by helicopters as lava from the erupting volcano reached their village.",
        ],
    ];

    public static int Count => Told.Length;

    public static int Ways(int happened) => Told[happened].Length;

    /// <summary>An article about an event, an hour after the way before it was told.</summary>
    /// <param name="world">Sets the articles of one test apart from those of others, by more than a story reaches.</param>
    public static Article Article(int happened, int way, int world, string language = "en")
    {
        var parts = Told[happened][way].Split('|');
        var article = Sample.Article($"story-{world}-{happened}-{way}-{language}", $"Outlet {way}", parts[1]).Article;
        return article with
        {
            Headline = parts[0],
            Language = language,
            PublishedAt = new DateTimeOffset(2024, 1, 1, happened, 0, 0, TimeSpan.Zero).AddDays(90 * world).AddHours(way),
        };
    }

    public static IEnumerable<Article> All(int world) =>
        Enumerable.Range(0, Count).SelectMany(happened => Enumerable.Range(0, Ways(happened)).Select(way => Article(happened, way, world)));
}
