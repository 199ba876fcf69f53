namespace NewsMesh.Search.Traces;

/// <summary>What the trace pages share.</summary>
internal static class TracePages
{
    /// <summary>Hues of traces.css.</summary>
    private const int Colours = 8;

    /// <summary>The class of a service's colour: by its place among all services that ever sent something, so that it is the same on every page.</summary>
    public static string Colour(IReadOnlyList<string> services, string service)
    {
        for (var index = 0; index < services.Count; index++)
        {
            if (services[index] == service)
                return $"hue{index % Colours}";
        }
        return "hue0";
    }

    /// <summary>A share of 1 as SVG and CSS write it.</summary>
    public static string Percent(double part) => $"{Math.Clamp(part, 0, 1) * 100:0.###}%";
}
