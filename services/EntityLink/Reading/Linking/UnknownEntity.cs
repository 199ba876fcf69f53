using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>The entity that a name makes which nobody known bears.</summary>
internal static class UnknownEntity
{
    public static KnownEntity Of(Document document, MentionCandidate name) =>
        new()
        {
            EntityId = NormalName.UnknownId(name.Surface),
            Name = string.Join(' ', name.Surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Type = name.Type,
            Source = "nil",
        };
}
