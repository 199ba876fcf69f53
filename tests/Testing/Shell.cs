using System.ComponentModel;
using System.Diagnostics;

namespace NewsMesh.Testing;

/// <summary>Runs a program to its end.</summary>
public static class Shell
{
    public sealed record Answer(int ExitCode, string Output, string Error);

    /// <summary>Runs a program and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var answer = await TryAsync(TimeSpan.FromMinutes(5), program, arguments);
        return answer.ExitCode == 0
            ? answer.Output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {answer.ExitCode}:\n{answer.Output}{answer.Error}"
            );
    }

    /// <summary>The same for a program that may fail or be missing (exit code 127).</summary>
    public static async Task<Answer> TryAsync(TimeSpan limit, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The variable is for Testcontainers; the docker command line refuses to speak an older version than its own.
        if (program == "docker")
            start.Environment.Remove("DOCKER_API_VERSION");
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(limit);
            try
            {
                var (output, error) = (
                    process.StandardOutput.ReadToEndAsync(timeout.Token),
                    process.StandardError.ReadToEndAsync(timeout.Token)
                );
                await process.WaitForExitAsync(timeout.Token);
                return new Answer(process.ExitCode, await output, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return new Answer(124, "", $"{program} did not end within {limit}");
            }
        }
        catch (Win32Exception missing)
        {
            return new Answer(127, "", missing.Message);
        }
    }
}
