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

    /// <summary>A plain page around the article.</summary>
    public static string Page(string head = "", string before = "", string after = "", IEnumerable<string>? paragraphs = null, string headline = "Pier reopens and ships return") => $"""
        <!doctype html><html lang="en"><head><title>{headline} - Harbour Daily</title>
        <meta property="og:site_name" content="Harbour Daily">{head}</head>
        <body><nav><a href="/">Home</a></nav><article><h1>{headline}</h1>{before}{string.Concat((paragraphs ?? Paragraphs).Select(paragraph => $"<p>{paragraph}</p>"))}{after}</article></body></html>
        """;
}
