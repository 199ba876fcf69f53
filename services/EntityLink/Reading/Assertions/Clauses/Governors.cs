using System.Collections.Frozen;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What a verb or noun makes of the clause that depends on it, after the classes of Saurí and Pustejovsky (2009) and the signatures of Karttunen (1971).</summary>
internal static class Governors
{
    /// <summary>"plans to cut": not yet.</summary>
    public static readonly FrozenSet<string> Planning = Of(
        "plan intend aim hope want seek promise pledge vow agree decide prepare propose threaten offer expect schedule set due slate wish vote commit undertake ready likely bid intention plans proposal pledge decision promise vow threat effort hope ambition mean move consider vow forecast project predict look swear opt choose volunteer"
    );

    /// <summary>"urged X to release": somebody wants it done.</summary>
    public static readonly FrozenSet<string> Demanding = Of(
        "demand urge call order ask tell request require want appeal press push recommend advise beg implore plead instruct command insist call_on call_for need demand appeal request order advocate petition lobby encourage invite"
    );

    /// <summary>"is said to", "accused of": somebody says so who may be wrong.</summary>
    public static readonly FrozenSet<string> Alleging = Of(
        "allege accuse claim suspect believe say think report charge presume rumour rumor assume fear suggest appear seem accusation suspicion allegation claim"
    );

    /// <summary>Those that bring what somebody says, and are believed to have said.</summary>
    public static readonly FrozenSet<string> Reporting = Of(
        "say tell add state announce report confirm note explain warn argue insist acknowledge admit conclude declare write testify reply respond maintain contend suggest stress reveal claim allege estimate predict believe think find show deny dispute reject refute argue recall know indicate disclose hear learn realise realize tweet post concede emphasise emphasize underline describe recount joke note caution observe remark hint quip"
    );

    /// <summary>"failed to sign": it did not happen.</summary>
    public static readonly FrozenSet<string> Failing = Of(
        "fail refuse decline forget neglect prevent avoid stop refrain deny refusal failure block cease bar ban rule_out acquit clear absolve exonerate"
    );

    /// <summary>"managed to sign", "began to leave": it holds as its governor holds.</summary>
    public static readonly FrozenSet<string> Implying = Of(
        "manage begin start continue help force happen go come proceed get cause allow enable make let keep remember dare rush lead serve use watch see stop_by finish return bring gather join pause travel turn_out prove"
    );

    /// <summary>"called reports that P nonsense": what they call it is theirs, P is not.</summary>
    public static readonly FrozenSet<string> Calling = Of("call describe label brand");

    public static readonly FrozenSet<string> Denying = Of("deny reject dispute refute dismiss");

    /// <summary>"laughed off the suggestion that P": what they do to a report denies it.</summary>
    public static readonly FrozenSet<string> Dismissing = Of(
        "deny reject dispute refute dismiss rebut contradict contest ridicule mock deride debunk rubbish discredit discount dispel quash brush_aside brush_off wave_aside wave_away shrug_off laugh_off"
    );

    /// <summary>The same with a preposition: "scoffed at reports that P".</summary>
    public static readonly FrozenSet<string> DismissingAt = Of(
        "scoff_at sneer_at laugh_at laugh_off brush_aside brush_off shrug_off push_against hit_at pour_on"
    );

    /// <summary>"scrapped plans to sell", "the plan to close was dropped": what is planned no longer.</summary>
    public static readonly FrozenSet<string> Dropping = Of("scrap cancel abandon drop shelve ditch axe withdraw halt reject bury");

    /// <summary>"withdrew his claim that P", "apologised for reporting that P": nobody says P any more.</summary>
    public static readonly FrozenSet<string> Retracting = Of("withdraw retract recant rescind apologise apologize regret drop abandon");

    /// <summary>"expects economist Tim Sauer": they bring an opinion where they stand behind it.</summary>
    public static readonly FrozenSet<string> Opining = Of("expect forecast reckon project hope fear");

    /// <summary>"almost doubled" is a little less than doubled, and "almost killed" is not killed.</summary>
    public static readonly FrozenSet<string> Measuring = Of(
        "double triple treble quadruple halve reach equal match fill complete exhaust run_out stop"
    );

    /// <summary>"rumours that P were false".</summary>
    public static readonly FrozenSet<string> Untrue = Of(
        "wrong false untrue incorrect inaccurate unfounded baseless mistaken erroneous fabricated fake groundless bogus nonsense mistake error lie lies myth hoax fiction fabrication invention rubbish propaganda slander"
    );

    /// <summary>"called “absurd” the claim that P": what is said of a report by those who deny it, and of a fact by those who do not ("outrageous").</summary>
    public static readonly FrozenSet<string> Disparaging = Of(
        "absurd ridiculous speculation fantasy laughable ludicrous preposterous outrageous nonsensical falsehood falsehoods malicious defamatory rumour rumor rumours rumors invented imaginary delusional smear smears defamation"
    );

    /// <summary>"It would be wrong to say that P", "It is too early to conclude that P".</summary>
    public static readonly FrozenSet<string> Misjudging = Of(
        "wrong mistake error mistaken false misleading premature absurd unfair incorrect inaccurate simplistic naive foolish irresponsible dangerous fallacy nonsense rash ridiculous silly exaggeration untrue impossible early soon unwise reckless dishonest difficult hard folly exaggerated"
    );

    /// <summary>"doubts that P": whoever doubts it does not say so.</summary>
    public static readonly FrozenSet<string> Doubting = Of("doubt");

    /// <summary>"declined to comment": silence.</summary>
    public static readonly FrozenSet<string> Speaking = Of("comment elaborate answer respond reply speak talk discuss say");

    public static readonly FrozenSet<string> Wrongly = Of("wrongly incorrectly falsely erroneously mistakenly inaccurately");

    public static readonly FrozenSet<string> AllegedAdverbs = Of("allegedly reportedly apparently purportedly supposedly seemingly");

    public static readonly FrozenSet<string> UnsureAdverbs = Of("probably likely possibly perhaps maybe potentially presumably");

    private static FrozenSet<string> Of(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
