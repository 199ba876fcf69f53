using Microsoft.EntityFrameworkCore;
using NewsMesh.Search.Query;
using NewsMesh.Search.Storage;

namespace NewsMesh.Search.Entities;

/// <summary>Where somebody said one thing and later another: answers of one speaker to one question of a contested or superseded fact.</summary>
internal sealed class Positions(SearchDb db, FactReader facts)
{
    /// <summary>Facts that are looked at, those reported last: each is read with its sentences.</summary>
    private const int MostFacts = 12;

    public async Task<IReadOnlyList<PositionChange>> ReadAsync(Guid speaker, CancellationToken cancellationToken)
    {
        var ids = await db
            .Facts.AsNoTracking()
            .Where(fact => fact.EntityIds.Contains(speaker) && (fact.Status == "contested" || fact.Status == "superseded"))
            .OrderByDescending(fact => fact.LastSeenAt)
            .ThenBy(fact => fact.FactId)
            .Take(MostFacts)
            .Select(fact => fact.FactId)
            .ToListAsync(cancellationToken);
        return
        [
            .. (await facts.ReadManyAsync(ids, cancellationToken))
                .SelectMany(fact => fact.Slots.Select(slot => Change(fact, slot, speaker)))
                .OfType<PositionChange>(),
        ];
    }

    private static PositionChange? Change(FactAnswer fact, SlotItem slot, Guid speaker)
    {
        List<PositionStep> steps =
        [
            .. slot
                .Values.Select(value => (value.Value, First: value.Support.FirstOrDefault(one => one.Speaker?.Id == speaker)))
                .Where(step => step.First is not null)
                .Select(step => new PositionStep(step.Value, step.First!))
                .OrderBy(step => step.Support.PublishedAt),
        ];
        return steps.Count < 2 ? null : new PositionChange(fact.Id, fact.Statement, fact.Language, slot.Name, steps);
    }
}
