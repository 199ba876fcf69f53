using System.Text.Json;

namespace NewsMesh.Search.Exports;

/// <summary>A line of each export, for the description of the API.</summary>
internal static class ExportExamples
{
    public const string Articles = """
        {"id":"5f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e11","url":"https://harbour-courier.example/pier","canonicalUrl":"https://harbour-courier.example/pier","headline":"Pier reopens","lead":"The harbour of Tallinn reopened on Monday.","outlet":"Harbour Courier","authors":["Ann Lee"],"publishedAt":"2026-11-20T06:00:00Z","publishedDay":"2026-11-20","modifiedAt":null,"language":"en","topics":["ports"],"originKind":"own","originName":null,"entities":["Tallinn","Marta Okonjo"],"storyId":null,"storyHeadline":null,"nearDuplicates":0,"partial":false,"version":1}
        """;

    public const string Quotes = """
        {"utteranceId":"0b9c1c52-9f4f-5c6c-8d0f-0d2f4f3c8a21","speaker":"NordFerry","speakerId":"6d1d7f5e-60a5-5e57-9c8e-0c1d9b5b7a02","cue":"denied","kind":"indirect","polarity":"denied","text":"it had cancelled its winter timetable","citation":"NordFerry denied that it had cancelled its winter timetable — Harbour Courier, 2026-11-20 06:00 UTC, https://harbour-courier.example/pier","via":null,"outlet":"Harbour Courier","headline":"Pier reopens","url":"https://harbour-courier.example/pier","articleId":"5f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e11","start":312,"publishedAt":"2026-11-20T06:00:00Z","language":"en","factId":"0b9c1c52-9f4f-5c6c-8d0f-0d2f4f3c8a21","status":"single-source","origins":1}
        """;

    public const string Facts = """
        {"factId":"7f2c4a90-33b1-5a4e-b0b2-51f0a1f2c3d4","factKind":"statement","statement":"Three people died in the fire.","factPolarity":"affirmed","status":"contested","origins":2,"firstSeenAt":"2026-11-20T06:00:00Z","lastSeenAt":"2026-11-20T09:00:00Z","slot":"deaths","value":"3","speaker":"police","speakerId":null,"cue":"said","kind":"indirect","polarity":"affirmed","text":"three people had died","outlet":"Harbour Courier","origin":"agency:Coastwire","headline":"Ferry burns","url":"https://harbour-courier.example/ferry","articleId":"5f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e12","version":1,"start":120,"length":21,"publishedAt":"2026-11-20T06:00:00Z"}
        """;

    public const string Stories = """
        {"id":"3c1de1f0-6a55-5b1e-9d0a-7f3f0d9c2b44","headline":"Ferry burns off Tallinn","summary":["A ferry burnt off Tallinn on Friday."],"articles":3,"outlets":["Harbour Courier","Pier News"],"entities":["Tallinn"],"firstPublishedAt":"2026-11-20T06:00:00Z","lastPublishedAt":"2026-11-20T09:00:00Z"}
        """;

    /// <summary>The same line with its header.</summary>
    public static string Csv<TRow>(ExportFormat format, string line) =>
        format.Head<TRow>() + format.Line(JsonSerializer.Deserialize<TRow>(line, JsonSerializerOptions.Web)!);
}
