namespace NewsMesh.Parse.Tests;

/// <summary>An article of invented people, and pages around it.</summary>
internal static class Samples
{
    public static readonly string[] Paragraphs =
    [
        "The harbour of Tallinn reopened on Monday after three weeks of repairs, officials said, and the first of forty waiting ships entered before noon.",
        "“We have lost time and we will make it up,” harbour director Marta Okonjo told reporters in Tallinn, adding that the European Union had paid half of the costs.",
        "The shipping company NordFerry denied that it had cancelled its winter timetable, and its spokesman Tom Hendriks said that no more than twelve sailings were affected.",
        "Estonia plans to extend the pier by two hundred metres next year if parliament agrees to the budget, according to the transport ministry.",
    ];

    public static string Text => string.Join("\n\n", Paragraphs);

    /// <summary>Four paragraphs that no other place has.</summary>
    public static string[] Story(string place) =>
        [
            $"The ferry line of {place} keeps its boats in {place} until the ice in {place} is gone, the {place} town hall said on Monday after a meeting with the {place} council.",
            $"Forty ships wait off {place} for a pilot, and {place} has asked {place} families to take in their crews, said the priest of {place}, Tom Hendriks of {place}.",
            $"The winter in {place} began three weeks early; {place} pays half of what the icebreaker of {place} costs, and {place} expects the state to pay the rest to {place}.",
            $"Grain for {place} comes by rail through {place} until then, and the mills of {place} work at night, the {place} chamber of trade wrote to members in {place}.",
        ];

    /// <summary>A plain page around the article.</summary>
    public static string Page(
        string head = "",
        string before = "",
        string after = "",
        IEnumerable<string>? paragraphs = null,
        string headline = "Pier reopens and ships return"
    ) =>
        $"""
            <!doctype html><html lang="en"><head><title>{headline} - Harbour Daily</title>
            <meta property="og:site_name" content="Harbour Daily">{head}</head>
            <body><nav><a href="/">Home</a></nav><article><h1>{headline}</h1>{before}{string.Concat(
                (paragraphs ?? Paragraphs).Select(paragraph => $"<p>{paragraph}</p>")
            )}{after}</article></body></html>
            """;
}
