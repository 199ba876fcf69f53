using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsMesh.Testing;

/// <summary>One service as a process of its own: the built assembly, as production runs it.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private readonly string _project;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly string _log;
    private Process? _process;

    public ServiceProcess(string project, IReadOnlyDictionary<string, string> settings, string log, Uri address)
    {
        (_project, _settings, _log, Address) = (project, settings, log, address);
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>The port is the same after a restart.</summary>
    public Uri Address { get; }

    public HttpClient Client { get; }

    public int ProcessId => _process!.Id;

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.AssemblyOf(_project)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Repository.AssemblyOf(_project))!,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.AbsoluteUri;
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (key, value) in _settings)
            start.Environment[key.Replace(":", "__")] = value;
        _process = Process.Start(start)!;
        var log = TextWriter.Synchronized(new StreamWriter(_log, append: true) { AutoFlush = true });
        _process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Task ReadyAsync() =>
        Eventually.TrueAsync(
            async () =>
                _process!.HasExited
                    ? throw new InvalidOperationException($"{_project} ended with {_process.ExitCode}; see {_log}")
                    : (await Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode,
            $"{_project} is ready (see {_log})",
            TimeSpan.FromMinutes(2)
        );

    /// <summary>kill -9: no shutdown, no acknowledgement, no flush.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
            await KillAsync();
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
