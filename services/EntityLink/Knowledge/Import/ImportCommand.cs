using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsMesh.EntityLink.Storage;

namespace NewsMesh.EntityLink.Knowledge.Import;

/// <summary>
/// <c>dotnet NewsMesh.EntityLink.dll import FILE</c>: imports a file straight into the database of the running mesh, whose replicas reload by themselves. Run again
/// with the same file after a crash, it goes on behind the lines that are done.
/// </summary>
internal static class ImportCommand
{
    /// <summary>The exit code, or null where the arguments ask for something else.</summary>
    public static async Task<int?> TryRunAsync(WebApplication app, string[] args)
    {
        if (args is not ["import", var path])
            return null;
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{path} does not exist");
            return 2;
        }
        var (queue, run) = (app.Services.GetRequiredService<ImportQueue>(), app.Services.GetRequiredService<RunImport>());
        await MigrateAsync(app);
        if (await ClaimedAsync(queue, Path.GetFullPath(path)) is not { } import)
        {
            await Console.Error.WriteLineAsync("another import is running; wait until it is done");
            return 1;
        }
        if (import.Read > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{import.Read:#,0} lines are done: going on behind them"));
        var watch = Stopwatch.StartNew();
        var before = import.Read;
        try
        {
            await using var file = File.OpenRead(path);
            if (!await run.RunAsync(import, file, state => Print(state, before, watch), CancellationToken.None))
            {
                await Console.Error.WriteLineAsync("somebody else has taken this import over");
                return 1;
            }
        }
        catch (InvalidDataException error)
        {
            await queue.EndAsync(import.ImportId, error.Message, CancellationToken.None);
            await Console.Error.WriteLineAsync($"{path} cannot be unpacked: {error.Message}");
            return 1;
        }
        await queue.EndAsync(import.ImportId, null, CancellationToken.None);
        Print(import, before, watch);
        foreach (var reason in (await queue.FindAsync(import.ImportId, CancellationToken.None))?.Errors ?? [])
            Console.WriteLine("  " + reason);
        return 0;
    }

    /// <summary>A new import of the file, or its own one that a dead process left.</summary>
    private static async Task<StoredImport?> ClaimedAsync(ImportQueue queue, string path)
    {
        if (await queue.BeginAsync(path, CancellationToken.None) is { } begun)
            return await queue.FindAsync(begun, CancellationToken.None);
        return await queue.CurrentAsync(CancellationToken.None) is { } current && current.File == path
            ? await queue.ClaimAsync(current.ImportId, CancellationToken.None)
            : null;
    }

    private static async Task MigrateAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EntityLinkDb>().Database.MigrateAsync();
    }

    private static void Print(StoredImport import, long before, Stopwatch watch) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{import.Read:#,0} read, {import.Added:#,0} added, {import.Changed:#,0} changed, {import.Rejected:#,0} rejected, {(import.Read - before) / Math.Max(0.001, watch.Elapsed.TotalSeconds):#,0} a second"
            )
        );
}
