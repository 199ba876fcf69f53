using NewsMesh.Testing;

namespace NewsMesh.Contracts.Tests.Deploy;

/// <summary>deploy/lib/tests.sh: a failed test is run once more by itself, and is named either way.</summary>
public sealed class TestRunTests : IDisposable
{
    private const string Failed = "failed A.B.Slow(text: \"x\") (31s 5ms)\\nfailed A.B.Slow(text: \"y\") (1s)";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsmesh-test-run-").FullName;

    [Fact]
    public async Task A_test_that_passes_by_itself_counts_as_passed_and_is_named_as_unsteady()
    {
        var answer = await RunAsync(first: (2, Failed, 2), again: (0, "", 0));
        answer.ExitCode.ShouldBe(0);
        answer.Output.ShouldEndWith("  unsteady: A.B.Slow\n12 passed, 0 failed\n");
    }

    [Fact]
    public async Task A_test_that_fails_by_itself_too_has_failed()
    {
        var answer = await RunAsync(first: (2, Failed, 2), again: (2, Failed, 2));
        answer.ExitCode.ShouldBe(1);
        answer.Output.ShouldEndWith("10 passed, 2 failed\n");
        answer.Output.ShouldNotContain("unsteady");
    }

    [Fact]
    public async Task Many_failures_are_not_tried_again()
    {
        var many = string.Join("\\n", Enumerable.Range(0, 4).Select(index => $"failed A.B.Test{index} (1s)"));
        (await RunAsync(first: (2, many, 4), again: (0, "", 0))).Output.ShouldEndWith("10 passed, 4 failed\n");
    }

    [Fact]
    public async Task A_program_that_fell_over_is_not_tried_again() =>
        (await RunAsync(first: (134, "Aborted", 0), again: (0, "", 0))).Output.ShouldEndWith("10 passed, 1 failed\n");

    /// <summary>Runs a stand-in for a test program, which prints these lines and totals and ends with these codes.</summary>
    private async Task<Shell.Answer> RunAsync((int Code, string Lines, int Failed) first, (int Code, string Lines, int Failed) again)
    {
        var program = Path.Combine(_folder, "dotnet");
        await File.WriteAllTextAsync(
            program,
            $"""
            #!/usr/bin/env bash
            print() (printf '%b\n' "$1"; printf '  failed: %d\n  succeeded: 10\n  skipped: 0\n' "$2")
            if [[ "$*" == *--filter-method* ]]; then print '{again.Lines}' {again.Failed}; exit {again.Code}; fi
            print '{first.Lines}' {first.Failed}; exit {first.Code}
            """
        );
        await Shell.RunAsync("chmod", "+x", program);
        var lib = Repository.PathOf("deploy/lib");
        return await Shell.TryAsync(
            TimeSpan.FromMinutes(1),
            "env",
            $"ArtifactsPath={_folder}",
            $"PATH={_folder}:{Environment.GetEnvironmentVariable("PATH")}",
            "bash",
            "-euo",
            "pipefail",
            "-c",
            $". {lib}/common.sh; . {lib}/tests.sh; forget_failures; run_tests A.Tests A.dll; say_total"
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
