namespace NewsMesh.ServiceDefaults.Health;

/// <summary>
/// <c>dotnet Service.dll health</c>: asks the running service in the same container whether it is ready.
/// The ASP.NET image has no curl, so the service is its own health probe.
/// </summary>
public static class HealthCommand
{
    /// <summary>0 when ready, 1 when not, null when the arguments ask for something else.</summary>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        if (args is not ["health"])
            return null;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port()}/health/ready"));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static int Port()
    {
        var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");
        if (
            !string.IsNullOrEmpty(urls)
            && Uri.TryCreate(urls.Split(';')[0].Replace("*", "localhost").Replace("+", "localhost"), UriKind.Absolute, out var url)
        )
            return url.Port;
        var ports = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS");
        return int.TryParse(ports?.Split(';')[0], out var port) ? port : 8080;
    }
}
