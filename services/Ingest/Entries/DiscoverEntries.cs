using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using NewsMesh.Ingest.Feeds;
using NewsMesh.Ingest.Formats;
using NewsMesh.Ingest.Work;
using NewsMesh.ServiceDefaults.Telemetry;
using NewsMesh.ServiceDefaults.Work;
using Npgsql;

namespace NewsMesh.Ingest.Entries;

/// <summary>
/// Tells the new entries of feed documents from those listed before, and starts the journey of every article that no feed has listed yet. The documents of
/// many polls go to the database together, in two statements.
/// </summary>
internal sealed class DiscoverEntries
{
    /// <summary>Documents at a time: 32 have about a thousand entries, of which few are new.</summary>
    private const int BatchSize = 32;

    private readonly NpgsqlDataSource _source;
    private readonly IOptions<PollingOptions> _options;
    private readonly WorkSignals _signals;
    private readonly Outcomes _outcomes;
    private readonly Batcher<Document, int> _batches;

    public DiscoverEntries(NpgsqlDataSource source, IOptions<PollingOptions> options, WorkSignals signals, Outcomes outcomes)
    {
        (_source, _options, _signals, _outcomes) = (source, options, signals, outcomes);
        _batches = new Batcher<Document, int>(BatchSize, StoreAsync);
    }

    public async Task<Discovered> StoreAsync(Feed feed, ParsedFeed parsed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var listed = ListedEntry.Of(feed, parsed, _options.Value.MaxEntries, now);
        Count("left-out", parsed.LeftOut + Math.Max(0, parsed.Entries.Count - _options.Value.MaxEntries));
        var found =
            listed.Count == 0 ? 0 : await _batches.AddAsync(new Document(listed, Activity.Current?.Context ?? default), cancellationToken);
        return new Discovered(found, listed.Count(entry => entry.Url is null), listed.Count);
    }

    private async Task<IReadOnlyList<int>> StoreAsync(IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(
            [.. documents.SelectMany(document => document.Entries).Select(entry => entry.EntryId)],
            cancellationToken
        );
        var fresh = documents
            .Select(document => document with { Entries = document.Entries.FindAll(entry => !known.Contains(entry.EntryId)) })
            .ToList();
        if (fresh.Exists(document => document.Entries.Count > 0))
            await StartAsync(fresh, cancellationToken);
        Count("known", documents.Sum(document => document.Entries.Count) - fresh.Sum(document => document.Entries.Count));
        return fresh.ConvertAll(document => document.Entries.Count);
    }

    private async Task<HashSet<Guid>> KnownAsync(Guid[] entries, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand("SELECT entry_id FROM ingest.entries WHERE entry_id = ANY ($1)");
        command.Parameters.Add(new() { Value = entries });
        return await ReadIdsAsync(command, cancellationToken);
    }

    private async Task StartAsync(List<Document> documents, CancellationToken cancellationToken)
    {
        using var journeys = new Journeys();
        foreach (var document in documents)
        {
            foreach (var entry in document.Entries)
                journeys.Begin(entry, document.Poll);
        }
        var entries = documents.SelectMany(document => document.Entries).ToList();
        await using var command = _source.CreateCommand(StoreEntries.Sql);
        StoreEntries.Fill(command.Parameters, entries, journeys);
        var started = await ReadIdsAsync(command, cancellationToken);
        journeys.Keep(started);

        var linkless = entries.Count(entry => entry.Url is null);
        Count("discovered", started.Count);
        Count("linkless", linkless);
        Count("listed-elsewhere", entries.Count - linkless - started.Count);
        if (journeys.HasCarried)
            _signals.Events.Notify();
    }

    private static async Task<HashSet<Guid>> ReadIdsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    private void Count(string outcome, int entries)
    {
        for (; entries > 0; entries--)
            _outcomes.Count("entries", outcome);
    }

    private sealed record Document(List<ListedEntry> Entries, ActivityContext Poll);
}

/// <summary>What a document had.</summary>
/// <param name="New">Entries that were not listed before.</param>
/// <param name="Linkless">Entries that lead nowhere and carry no text.</param>
/// <param name="Listed">All of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Discovered(int New, int Linkless, int Listed);
