using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;

/// <summary>What is said is called untrue, before or behind the word for it: "called the charge absurd", "called absurd the charge that", "dismissed the video as fabricated".</summary>
internal static class CalledUntrue
{
    /// <summary>Words from the verb to what it calls untrue, and from there to what it is called.</summary>
    private const int Reach = 12;

    private static readonly FrozenSet<string> Naming = WordList.Of(
        "call calls called calling brand brands branded label labels labelled labeled describe describes described describing dismiss dismissed dismisses dismissing denounce denounced condemned rejected rejects slammed"
    );

    /// <summary>What shows what is said: "dismissed the video as fabricated".</summary>
    private static readonly FrozenSet<string> Evidence = WordList.Of(
        "video videos footage recording recordings tape tapes audio photo photos photograph photographs picture pictures image images letter letters document documents memo email emails study transcript"
    );

    /// <summary>Who rejects something does not yet call it anything.</summary>
    private static readonly FrozenSet<string> Rejecting = WordList.Of(
        "dismiss dismissed dismisses dismissing denounce denounced condemned rejected rejects slammed"
    );

    private static readonly FrozenSet<string> Saying = WordList.Of("that was were is are be been had has");

    /// <summary>What is done to evidence, and to plays and protests, too.</summary>
    private static readonly FrozenSet<string> Staged = WordList.Of("faked forged doctored staged manipulated");

    /// <param name="document">The document.</param>
    /// <param name="tokens">The statement.</param>
    /// <param name="at">A word that may say untrue.</param>
    /// <param name="isUntrue">A word that says untrue by itself.</param>
    /// <param name="isReport">What somebody else says, as those call it who deny it.</param>
    public static bool Is(Document document, Extent tokens, int at, Predicate<string> isUntrue, Predicate<string> isReport)
    {
        if (!IsWordForIt(document.Word(at).ToString(), isUntrue))
            return false;
        var before = Enumerable
            .Range(Math.Max(tokens.Start, at - Reach), at - Math.Max(tokens.Start, at - Reach))
            .Where(document.IsWord)
            .ToList();
        var naming = before.FindLastIndex(word => Naming.Contains(document.Word(word).ToString()));
        if (naming < 0)
            return false;
        var between = before.Skip(naming + 1).Select(word => document.Word(word).ToString()).ToList();
        // "Rejected the claim that the letter was forged": it is not.
        if (between.Exists(Saying.Contains))
            return false;
        var isAs = between.Count > 0 && (between[^1] is "as" || (between.Count > 1 && between[^2] is "as" && between[^1] is "a" or "an"));
        if (Rejecting.Contains(document.Word(before[naming]).ToString()) && !isAs)
            return false;
        if (Staged.Contains(document.Word(at).ToString()) && !isAs)
            return false;
        // "Called the charge absurd", "dismissed the footage of the beatings as staged".
        if (between.Exists(isReport) || (isAs && between.Exists(Evidence.Contains)))
            return true;
        // "Called absurd the charge", "described as fantasy the charge".
        return between.Count <= 2
            && Enumerable
                .Range(at + 1, Math.Max(0, Math.Min(tokens.End, at + 1 + Reach) - at - 1))
                .TakeWhile(next => !document.IsMark(next, ',') && !document.IsMark(next, '.'))
                .Any(next => document.IsWord(next) && isReport(document.Word(next).ToString()));
    }

    private static bool IsWordForIt(string word, Predicate<string> isUntrue) => isUntrue(word) || Staged.Contains(word);
}
