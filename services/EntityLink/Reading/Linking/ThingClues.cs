using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>"Glencairn, which owns the mine, …", "Lumora said it would …": what the text calls "which" or "it" is no person, however its name looks.</summary>
internal static class ThingClues
{
    private const double Excluded = 0.02;

    /// <summary>Whether the words behind a name say so.</summary>
    public static bool IsThing(Document document, Extent name)
    {
        // "Johnson & Harker".
        for (var token = name.Start + 1; token < name.End - 1; token++)
        {
            if (document.IsMark(token, '&'))
                return true;
        }
        var at = name.End;
        if (at + 1 >= document.Tokens.Length)
            return false;
        if (document.IsMark(at, ','))
            return document.Is(at + 1, "which");
        if (
            !document.IsWord(at)
            || document.Word(at) is not ("said" or "says" or "announced" or "claimed" or "insisted" or "denied" or "confirmed")
        )
            return false;
        var it = document.Is(at + 1, "that") && at + 2 < document.Tokens.Length ? at + 2 : at + 1;
        return document.Is(it, "its") || (document.Is(it, "it") && !IsExpletive(document, it));
    }

    /// <summary>"Lund said it was time": what is so stands behind "it".</summary>
    private static bool IsExpletive(Document document, int it) =>
        it + 1 >= document.Tokens.Length
        || document.Word(it + 1) is not ("would" or "will" or "had" or "has" or "planned" or "expected" or "hoped" or "wanted" or "could")
        || (it + 2 < document.Tokens.Length && document.Word(it + 2) is "be" or "been" or "take" or "not" or "have");

    /// <summary>No person is meant by a thing's name.</summary>
    public static void Exclude(IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!mention.IsThing)
                continue;
            foreach (var candidate in mention.Candidates)
            {
                // An import that does not describe it may call a company a person.
                if (candidate.Entity.Description is not null && candidate.Profile.Class is EntityClass.Person or EntityClass.Character)
                    candidate.Score = Math.Min(candidate.Score, Excluded);
            }
            mention.Decide();
        }
    }
}
