using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>"Johnson &amp; Harker" is one firm, though each half looks like a name.</summary>
internal static class JoinedNames
{
    /// <summary>The names of a sentence, those on both sides of an "&amp;" as one.</summary>
    public static List<(NameEvidence Name, double Probability)> Join(Document reading, List<(NameEvidence Name, double Probability)> names)
    {
        for (var index = 0; index + 1 < names.Count; )
        {
            var (one, other) = (names[index], names[index + 1]);
            if (!AreJoined(reading, one.Name.Tokens, other.Name.Tokens))
            {
                index++;
                continue;
            }
            var tokens = new Extent(one.Name.Tokens.Start, other.Name.Tokens.End);
            var probability = Math.Min(one.Probability, other.Probability);
            var whole = new EncodedName(tokens, new NameSpan(reading.Characters(tokens), EntityTypes.Organization, probability));
            names[index] = (new NameEvidence(tokens, whole, null), probability);
            names.RemoveAt(index + 1);
        }
        return names;
    }

    private static bool AreJoined(Document reading, Extent one, Extent other) =>
        other.Start == one.End + 1
        && reading.IsMark(one.End, '&')
        && !reading.IsGlued(one.End)
        && reading.IsCapital(other.Start)
        && one.Length <= 2
        && other.Length <= 3;
}
