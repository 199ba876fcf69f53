using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// “The road is shut,” the mayor said. | Ana Ruiz wiped the mud off her boots. | “I have lost my shop.” Whom a whole sentence tells of between two quotations takes the word where the second says "I" and
/// speaks of no other person: whoever spoke before it does not go on.
/// </summary>
internal static class TurnTaker
{
    /// <summary>Who takes the turn; null inside where the sentence tells what somebody has done, who then may speak or be spoken of.</summary>
    public sealed record Turn(Participant? Taker);

    /// <summary>What somebody does who is there and speaks next; "scored twice" is told of whom the coach speaks of.</summary>
    private static readonly FrozenSet<string> Present = WordList.Of(
        "watch stand sit shrug nod laugh smile sigh wipe weep cry sob look pause shake point wave stare gaze grin frown remember disagree agree interrupt hesitate kneel wait gesture lean clutch hug listen"
    );

    /// <summary>Whom the words are taken from, and who has them; null where whoever spoke before goes on.</summary>
    public static Turn? Of(Document document, ClauseTrees trees, Speakers speakers, QuoteDraft draft)
    {
        if (
            draft is not { Kind: QuoteDraft.Direct, Speech: { IsInherited: true, Source: { } before } speech, Content: [var first, ..] }
            || !SaysI(document, draft.Content)
        )
            return null;
        var sentence = document.SentenceOf(Math.Max(0, document.TokenFrom(first.Start) - 1)) - 1;
        if (
            sentence < 0
            || sentence >= document.Sentences.Count
            || document.Sentences[sentence] is var between && (before.End > between.Start || speech.Cue.End > between.Start)
            || speakers.OfSentenceBefore(first.Start) is not { EntityId: { } next } taker
            || speakers.Of(before).EntityId == next
        )
            return null;
        return new Turn(IsPresent(trees, document.Sentences[sentence].Start) ? taker : null);
    }

    private static bool IsPresent(ClauseTrees trees, int token)
    {
        if (trees.At(token) is not { } tree)
            return false;
        var root = Enumerable.Range(0, tree.Count).FirstOrDefault(tree.IsRoot, -1);
        return root >= 0 && Present.Contains(Grammar.Lemma(tree, root));
    }

    /// <summary>"I", and neither "he" nor "she": of whom the sentence between told.</summary>
    private static bool SaysI(Document document, List<Extent> content)
    {
        var says = false;
        foreach (var part in content)
        {
            var tokens = document.TokensOf(part);
            for (var at = tokens.Start; at < tokens.End; at++)
            {
                var word = document.Word(at);
                if (
                    word
                    is "he"
                        or "He"
                        or "she"
                        or "She"
                        or "him"
                        or "her"
                        or "Her"
                        or "his"
                        or "His"
                        or "he's"
                        or "He's"
                        or "she's"
                        or "She's"
                )
                    return false;
                says |= word is "I" or "I'm" or "I've" or "I'd" or "I'll" or "my" or "My" or "me";
            }
        }
        return says;
    }
}
