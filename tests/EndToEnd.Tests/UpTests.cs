using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMesh.EndToEnd.Tests.Meshes;
using NewsMesh.Testing;

namespace NewsMesh.EndToEnd.Tests;

/// <summary>What a stranger does with a fresh clone: up, every command of the README and those that up prints, up again, down.</summary>
[Trait("mesh", "own")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed partial class UpTests : IAsyncDisposable
{
    /// <summary>The promise for a first start, which installs and builds; it took 49 seconds on two cores where nothing was installed.</summary>
    private static readonly TimeSpan FirstStart = TimeSpan.FromMinutes(5);

    private readonly string _home = Directory.CreateTempSubdirectory("newsmesh-up-").FullName;

    [Fact]
    public async Task Up_starts_a_mesh_on_which_every_documented_command_works_and_down_leaves_nothing_behind()
    {
        var first = await DeployAsync(FirstStart, "up", "--native");
        Processes().ShouldNotBeEmpty();
        NoSecretIsShown();
        ServicesRunAsUsersOfTheirOwn();

        var key = File.ReadAllText(Path.Combine(_home, "api-key")).Trim();
        PrintedCommands(first).Count().ShouldBe(3);
        PrintedCommands(first).ShouldAllBe(command => !command.Contains(key, StringComparison.Ordinal));
        foreach (var command in DocumentedCommands().Concat(PrintedCommands(first)))
            await WorksAsync(command, first[first.IndexOf("NewsMesh is running", StringComparison.Ordinal)..]);

        var second = await DeployAsync(TimeSpan.FromMinutes(1), "up", "--native");
        foreach (var program in (string[])["ingest", "parse", "entity-link", "search", "newsroom"])
            second.ShouldMatch($@"\n  {program} +ready at \S+ \(already running,");

        await DeployAsync(TimeSpan.FromMinutes(1), "down", "--wipe");
        Processes().ShouldBeEmpty();
        Directory.Exists(_home).ShouldBeFalse();
    }

    /// <summary>Each password is for one purpose, in files that their owner alone reads, and no argument of any process.</summary>
    private void NoSecretIsShown()
    {
        var files = new[] { "secrets", "api-key", "servers/servers.env", "api-key.header", "run/ingest.env", "run/search.env" };
        foreach (var file in files)
            File.GetUnixFileMode(Path.Combine(_home, file)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        var secrets = files
            .Take(3)
            .SelectMany(file => File.ReadAllLines(Path.Combine(_home, file)))
            .Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Where(value => value.Length >= 20)
            .ToList();
        secrets.Count.ShouldBeGreaterThanOrEqualTo(14);
        secrets.ShouldBeUnique();
        var arguments = string.Join('\n', Processes().Select(pid => File.ReadAllText($"/proc/{pid}/cmdline")));
        arguments.ShouldContain("NewsMesh.Search.dll");
        secrets.ShouldAllBe(secret => !arguments.Contains(secret, StringComparison.Ordinal));
        // No service knows what opens the servers themselves, nor what opens another service's part of them.
        var servers = File.ReadAllLines(Path.Combine(_home, "servers/servers.env"))
            .Where(line => line.Contains("PASSWORD=", StringComparison.Ordinal))
            .Select(line => line.Split('=')[1]);
        var ofSearch = File.ReadAllLines(Path.Combine(_home, "secrets"))
            .Where(line => line.StartsWith("NEWSMESH_SEARCH_", StringComparison.Ordinal))
            .Select(line => line.Split('=')[1]);
        var settings = File.ReadAllText(Path.Combine(_home, "run/ingest.env"));
        servers.Concat(ofSearch).ShouldAllBe(secret => !settings.Contains(secret, StringComparison.Ordinal));
    }

    private void ServicesRunAsUsersOfTheirOwn()
    {
        if (System.Environment.UserName != "root")
            return;
        var users = Processes()
            .Where(pid => File.ReadAllText($"/proc/{pid}/cmdline").StartsWith("dotnet\0NewsMesh.", StringComparison.Ordinal))
            .Select(UserOf)
            .ToList();
        users.Count.ShouldBe(5);
        users.ShouldBeUnique();
        users.ShouldNotContain("0");
        Processes()
            .Where(pid =>
                File.ReadAllText($"/proc/{pid}/cmdline").Split('\0')[0] is var program
                && (program.EndsWith("/beam.smp", StringComparison.Ordinal) || program.EndsWith("/postgres", StringComparison.Ordinal))
            )
            .Select(UserOf)
            .Distinct()
            .Except(["0"])
            .Count()
            .ShouldBe(2);
    }

    private static string UserOf(int pid) =>
        File.ReadAllLines($"/proc/{pid}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_home))
            await Shell.TryAsync(TimeSpan.FromMinutes(1), "env", [$"NEWSMESH_HOME={_home}", Repository.PathOf("deploy", "down"), "--wipe"]);
    }

    /// <summary>The users that services run as must be able to enter it.</summary>
    public UpTests() =>
        File.SetUnixFileMode(
            _home,
            File.GetUnixFileMode(_home)
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
        );

    private async Task<string> DeployAsync(TimeSpan limit, params string[] command)
    {
        var answer = await Shell.TryAsync(
            limit,
            "env",
            [$"NEWSMESH_HOME={_home}", Repository.PathOf("deploy", command[0]), .. command[1..]]
        );
        answer.ExitCode.ShouldBe(0, answer.Output + answer.Error);
        return answer.Output;
    }

    /// <summary>Everything that up started carries its environment.</summary>
    private IReadOnlyList<int> Processes() =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? pid : 0)
                .Where(pid => pid > 0 && Environment(pid).Contains($"NEWSMESH_HOME={_home}\0")),
        ];

    private static string Environment(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/environ");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static IEnumerable<string> DocumentedCommands() =>
        CodeBlock()
            .Matches(File.ReadAllText(Repository.PathOf("README.md")))
            .SelectMany(block =>
                block.Groups["commands"].Value.Split("\ncurl ").Select((command, index) => index == 0 ? command : "curl " + command)
            );

    private static IEnumerable<string> PrintedCommands(string output) =>
        PrintedCommand()
            .Matches(output[output.IndexOf("\nTry", StringComparison.Ordinal)..])
            .Select(command => command.Value.Replace("curl ", "curl -sf ", StringComparison.Ordinal));

    /// <summary>As a shell runs it, on the ports that up chose, and with a feed of the newsroom for one of the open web.</summary>
    private static async Task WorksAsync(string command, string summary)
    {
        string Printed(string what) =>
            PrintedLine(what).Match(summary) is { Success: true } line
                ? line.Groups[1].Value.TrimEnd('/')
                : throw new InvalidOperationException($"up did not print {what}:\n{summary}");
        var here = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["http://127.0.0.1:8080"] = Printed("pages"),
            ["http://127.0.0.1:8081"] = Printed("ingest"),
            ["http://127.0.0.1:8082"] = Printed("parse"),
            ["http://127.0.0.1:8083"] = Printed("entity-link"),
            ["https://feeds.bbci.co.uk/news/world/rss.xml"] = Printed("newsroom") + "/baltic-wire/feed.xml",
        }.Aggregate(command, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal));
        // What was pushed a moment ago takes a moment to be found, so a command whose answer is still empty is asked again.
        var answer = await Eventually.SatisfiesAsync(
            () =>
                Shell.TryAsync(
                    TimeSpan.FromMinutes(1),
                    "env",
                    $"NEWSMESH_API_KEY={Printed("API key")}",
                    "bash",
                    "-euo",
                    "pipefail",
                    "-c",
                    here
                ),
            answer => answer.ExitCode != 0 || !answer.Output.Contains("\"items\":[]", StringComparison.Ordinal),
            here
        );
        answer.ExitCode.ShouldBe(0, here + "\n" + answer.Output + answer.Error);
        JsonDocument.Parse(answer.Output).Dispose();
    }

    [GeneratedRegex(
        @"^```sh\n(?<commands>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CodeBlock();

    /// <summary>A command and the lines that it goes on with.</summary>
    [GeneratedRegex(@"curl (?:.*\\\n)*.*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedCommand();

    private static Regex PrintedLine(string what) =>
        new($"^  {Regex.Escape(what)} +(\\S+)", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
