using System.Diagnostics;

namespace NewsMesh.Parse;

internal static class Traces
{
    public static readonly ActivitySource Source = new("NewsMesh.Parse");
}
