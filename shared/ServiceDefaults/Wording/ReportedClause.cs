using System.Collections.Frozen;

namespace NewsMesh.ServiceDefaults.Wording;

/// <summary>
/// How reported words follow their verb in English. "that" is a word of ours, so it is put in only before what is surely a clause ("denied that the taps had been opened"); everything else
/// follows as it is ("thanked the three members", "warned against a comedy").
/// </summary>
public static class ReportedClause
{
    /// <summary>Verbs that bring a clause with "that".</summary>
    private static readonly FrozenSet<string> BringThat = Set(
        "say says said saying tell tells told deny denies denied denying announce announces announced claim claims claimed add adds added adding argue argues argued state states stated "
            + "insist insists insisted believe believes believed confirm confirms confirmed admit admits admitted acknowledge acknowledges acknowledged explain explains explained note notes noted "
            + "reply replies replied write writes wrote promise promises promised estimate estimates estimated fear fears feared hope hopes hoped suggest suggests suggested conclude concludes concluded "
            + "report reports reported warn warns warned think thinks thought predict predicts predicted stress stresses stressed reveal reveals revealed maintain maintains maintained repeat repeats repeated"
    );

    /// <summary>Verbs in the words, or what stands for one: where none is, they are a thing and no clause.</summary>
    private static readonly FrozenSet<string> Finite = Set(
        "is are was were has have had will would can could may might must shall should does do did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't"
    );

    /// <summary>Behind these begins what is said of a thing: "the claims that were made".</summary>
    private static readonly FrozenSet<string> Relative = Set("that which who whom whose");

    /// <summary>A clause that begins with one of these follows by itself, and no clause begins with a preposition as a rule.</summary>
    private static readonly FrozenSet<string> FollowByThemselves = Set(
        "to that whether if how why what who where when which against of about over for with on upon into from by as at"
    );

    /// <summary>Words that have a capital only where a sentence begins: they stood there before the verb did.</summary>
    private static readonly FrozenSet<string> BeginSentences = Set(
        "the a an it its in this that these those there he she they we i you his her their our my some many most more no not all each every after before when while since although because but and on at for from by "
            + "with as if two three four five six seven eight nine ten"
    );

    /// <summary>" that ", ": " or " ": what stands between the verb and the words.</summary>
    public static string Join(string verb, string words)
    {
        var tokens = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = tokens is [var begin, ..] ? begin.Trim('“', '"', ',') : "";
        if (first.Length > 0 && char.IsUpper(first[0]) && BeginSentences.Contains(first))
            return ": ";
        return
            verb.Split(' ').Any(BringThat.Contains)
            && !FollowByThemselves.Contains(first)
            && tokens.TakeWhile(token => !Relative.Contains(token)).Any(Finite.Contains)
            ? " that "
            : " ";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
