namespace NewsMesh.Ingest.Articles;

/// <summary>Requests and answers of <c>/articles</c>, as the API's description shows them. Tests send the requests and hold the answers against the real shapes.</summary>
internal static class ArticleExamples
{
    public const string Push = """
        {
          "url": "https://lighthouse.example/2026/pier", "title": "Pier reopens", "text": "The pier reopened on Monday.\n\nShips returned before noon.",
          "publishedAt": "2026-11-23T06:00:00Z", "outlet": "Lighthouse Courier", "language": "en", "authors": ["Ann Lee"]
        }
        """;

    public const string Pushed = """{"id": "b1f6fc3a-2f3a-5a0b-8f39-3e1d0c9f5a42"}""";

    public const string Article = """
        {
          "id": "b1f6fc3a-2f3a-5a0b-8f39-3e1d0c9f5a42", "url": "https://lighthouse.example/2026/pier", "aliases": ["https://lighthouse.example/2026/pier"], "aliasOf": null, "feedId": null,
          "fetch": 1, "status": "searchable", "reason": null, "traceId": "4bf92f3577b34da6a3ce929d0e0e4736", "startedAt": "2026-11-23T06:00:00Z", "settledAt": "2026-11-23T06:00:02Z", "nextAttemptAt": null,
          "stages": [
            {"service": "ingest", "state": "done", "outcome": "pushed", "reason": null, "startedAt": "2026-11-23T06:00:00Z", "endedAt": "2026-11-23T06:00:00Z"},
            {"service": "parse", "state": "done", "outcome": "parsed", "reason": null, "startedAt": "2026-11-23T06:00:00Z", "endedAt": "2026-11-23T06:00:01Z"},
            {"service": "entity-link", "state": "done", "outcome": "linked", "reason": null, "startedAt": "2026-11-23T06:00:01Z", "endedAt": "2026-11-23T06:00:02Z"},
            {"service": "search", "state": "done", "outcome": "indexed", "reason": null, "startedAt": "2026-11-23T06:00:02Z", "endedAt": "2026-11-23T06:00:02Z"}
          ]
        }
        """;

    public const string InvalidPush = """
        {
          "type": "urn:newsmesh:problem:article", "title": "title is missing", "status": 400, "detail": "Text needs a title: give the headline.",
          "errors": {"title": ["Text needs a title: give the headline."]}
        }
        """;

    public const string Replay = """{"from": "2026-11-16T00:00:00Z", "to": "2026-11-23T00:00:00Z"}""";

    public const string Replayed =
        """{"id": "0b0ff7c4-2dd0-5d52-9d0f-5a3a8b1f6f10", "requestedAt": "2026-11-23T06:00:00Z", "articles": 214, "waiting": 0, "underWay": 12, "settled": {"searchable": 201, "discarded": 1}}""";
}
