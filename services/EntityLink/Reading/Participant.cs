using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading;

/// <summary>Words that name or describe someone or something that takes part, with the entity where it is known.</summary>
/// <param name="Characters">Where the words stand, in UTF-16 units.</param>
/// <param name="Surface">The words.</param>
/// <param name="EntityId">Whom they mean; null where nobody known is meant.</param>
internal sealed record Participant(Extent Characters, string Surface, Guid? EntityId = null);
