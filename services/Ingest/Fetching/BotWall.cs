namespace NewsMesh.Ingest.Fetching;

/// <summary>Recognises walls against programs by what they say of themselves in their headers, so that the cause can be named. They are never bypassed.</summary>
internal static class BotWall
{
    public static string? NameOf(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (401 or 403 or 405 or 429 or 503))
            return null;
        if (Says(response, "cf-mitigated", "challenge"))
            return "Cloudflare";
        if (Says(response, "x-datadome", "") || Says(response, "x-dd-b", ""))
            return "DataDome";
        if (Says(response, "x-iinfo", "") || Says(response, "x-cdn", "Incapsula") || Says(response, "x-cdn", "Imperva"))
            return "Imperva";
        if (Says(response, "server", "AkamaiGHost"))
            return "Akamai";
        if (Says(response, "x-px-block", "") || Says(response, "x-px-blocked", ""))
            return "HUMAN";
        return Says(response, "x-amzn-waf-action", "") ? "AWS WAF" : null;
    }

    private static bool Says(HttpResponseMessage response, string header, string part) =>
        response.Headers.NonValidated.TryGetValues(header, out var values)
        && values.ToString().Contains(part, StringComparison.OrdinalIgnoreCase);
}
