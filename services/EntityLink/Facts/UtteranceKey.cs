using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Facts;

/// <summary>Which utterance an assertion is: the same speaker and the same words are the same fact, whichever marks and capitals an outlet prints.</summary>
internal static class UtteranceKey
{
    /// <summary>Fewer words are said by everybody all the time ("No comment").</summary>
    private const int FewestWords = 4;

    /// <summary>So many words in a row are one utterance, whoever an outlet describes as having said them ("the spokesman", "the letter").</summary>
    private const int FewestUnnamed = 8;

    /// <summary>The fact's id; null where nobody is said to have said the words, or they are too few.</summary>
    public static Guid? FactId(Assertion assertion) =>
        assertion is { Subject: { } speaker, Object: { } said }
            ? FactId(speaker.EntityId, said.Surface, assertion.Polarity, assertion.CueText)
            : null;

    /// <summary>The same of a report as it is stored. A speaker without a name is none: then the words alone tell the utterance.</summary>
    public static Guid? FactId(Guid? speaker, string text, string polarity, string? cue)
    {
        var words = PlainWords.Of(text);
        return words.Count(c => c == ' ') + 1 < (speaker is null ? FewestUnnamed : FewestWords)
            ? null
            : DerivedId.From("fact", $"utterance\n{speaker}\n{Stance(polarity, cue)}{words}");
    }

    /// <summary>What was said, what was denied, and what was said not to have been said or denied, are different facts.</summary>
    private static string Stance(string polarity, string? cue)
    {
        var isNegated =
            cue?.Contains(' ', StringComparison.Ordinal) == true && !cue.Equals("according to", StringComparison.OrdinalIgnoreCase);
        return (polarity == "denied", isNegated) switch
        {
            (true, true) => "not said\n",
            (true, false) => "denied\n",
            (false, true) => "not denied\n",
            _ => "",
        };
    }
}
