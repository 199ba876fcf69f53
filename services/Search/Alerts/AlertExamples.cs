namespace NewsMesh.Search.Alerts;

/// <summary>For the description of the API.</summary>
internal static class AlertExamples
{
    public const string Alert = """
        {"id":"8f0c8b36-2f0e-5d0a-9a53-2b8f9c1d7e11","query":"ferry -strike","search":"/search?q=ferry%20-strike","asks":[{"kind":"words","value":"ferry -strike"}],"createdAt":"2026-11-20T06:00:00Z","hits":0,"lastHitAt":null,"webhook":{"host":"newsroom.example","signed":true,"state":"active","lastError":null,"failingSince":null,"retryAt":null,"disabledAt":null},"recent":[],"deliveries":[]}
        """;
}
