using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>The genders of the people of a text: what one of somebody's names says ("Ms Jensen") holds for the others, and so does the first pronoun that stood for them.</summary>
internal sealed class KnownGenders
{
    private readonly Dictionary<Guid, Gender> _byEntity = [];

    public KnownGenders(IReadOnlyList<LinkedMention> names)
    {
        foreach (var name in names)
            Learn(name, Genders.Of(name));
    }

    public Gender Of(LinkedMention name) =>
        Genders.Of(name) is var own and not Gender.Unknown ? own : _byEntity.GetValueOrDefault(name.Entity.EntityId);

    /// <summary>Remembers a gender; what is known already stays.</summary>
    public void Learn(LinkedMention name, Gender gender)
    {
        if (gender != Gender.Unknown)
            _byEntity.TryAdd(name.Entity.EntityId, gender);
    }
}
