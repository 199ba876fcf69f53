namespace NewsMesh.Gateway;

/// <summary>Section <c>Gateway</c> of the configuration.</summary>
internal sealed class GatewayOptions
{
    /// <summary>Own port → "host:port" of the service behind it. The name may stand for several replicas.</summary>
    public Dictionary<int, string> Routes { get; } = [];

    /// <summary>How long one replica may take to accept a connection before the next is tried. On one Docker network it takes milliseconds.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
