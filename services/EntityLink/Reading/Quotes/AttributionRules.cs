using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>An attribution with the outlet that it comes via. Ranges of tokens.</summary>
internal sealed record ChainedAttribution(Attribution Found, Extent? Via);

/// <summary>
/// What is known better than learned: who speaks in "TASS quoted Peskov as saying …" and "Kyodo, citing officials, reported …", that "on Monday" behind a verb is when
/// something was said, and that what another attribution brings behind the words is no part of them.
/// </summary>
internal static class AttributionRules
{
    /// <summary>"quoted the deputy chief of the harbour of Odesa, Ihor Koval, as saying".</summary>
    public const int LongestQuotedSource = 22;

    public static List<ChainedAttribution> Of(Narration narration, List<Attribution> found)
    {
        var chained = new List<ChainedAttribution>(found.Count);
        foreach (var one in Distinct(narration.Document, found.FindAll(one => !IsKnown(narration.Document, one))))
        {
            var plain = WithoutTime(narration.Document, Spoken(narration.Document, one));
            if (plain is null || Names(narration, plain) || IsProvenance(narration.Document, plain))
                continue;
            chained.Add(
                ChainedSources.AsSaying(narration.Document, plain)
                    ?? ChainedSources.Citing(narration.Document, plain)
                    ?? ChainedSources.AccordingBehindVerb(narration, plain)
                    ?? ChainedSources.AccordingBeforeWords(narration.Document, plain)
                    ?? new(plain, null)
            );
        }
        for (var at = 0; at < chained.Count; at++)
            chained[at] = chained[at].Via is null ? chained[at] with { Via = Reporter(narration.Document, chained, at) } : chained[at];
        return chained;
    }

    /// <summary>"had denied that any defect | was known": nobody tells it.</summary>
    private static bool IsKnown(Document document, Attribution found) =>
        found.Source is null
        && document.Is(found.Cue.End - 1, "known")
        && found.Content.End <= found.Cue.End
        && document.Word(found.Cue.End - 2) is "was" or "were" or "is" or "are" or "be" or "been";

    /// <summary>"The ministry called it a threat, TASS reported": the outlet whose words another attribution lies within.</summary>
    private static Extent? Reporter(Document document, List<ChainedAttribution> chained, int inner)
    {
        for (var at = Math.Max(0, inner - 3); at < Math.Min(chained.Count, inner + 4); at++)
        {
            var outer = chained[at].Found;
            if (at != inner && IsNested(outer, chained[inner].Found) && outer.Source is { } source && Outlets.IsOutlet(document, source))
                return source;
        }
        return null;
    }

    /// <summary>
    /// "told | reporters" is who listens, not who speaks: the speaker stands before the verb. "She is said to keep a drawer of chocolate": nobody is named who says so.
    /// </summary>
    private static Attribution Spoken(Document document, Attribution found)
    {
        if (found.Source is not { } source)
            return found;
        var last = document.Word(found.Cue.End - 1);
        if (
            last is "said" or "reported" or "believed" or "thought" or "understood" or "alleged" or "rumoured" or "expected"
            && IsPassive(document, found)
            && document.Is(found.Content.Start, "to")
        )
            return found with { Source = null };
        // "Lawmakers were urged | by the mayor | to reject it".
        if (
            source.End < found.Cue.End
            && found.Cue.End < document.Tokens.Length
            && document.Is(found.Cue.End, "by")
            && CueVerbs.ClassOf(last) == CueVerbs.Demanded
            && NounPhrases.After(document, found.Cue.End + 1, document.Tokens.Length) is { } agent
            && agent.End < found.Content.End
        )
            return found with { Source = agent, Content = found.Content with { Start = Math.Max(agent.End, found.Content.Start) } };
        if (
            last is not ("told" or "tells" or "telling")
            || source.Start < found.Cue.End
            || found.Content.Start >= found.Cue.End
            || document.Is(source.Start - 1, "by")
        )
            return found;
        var speaker = NounPhrases.Before(document, Math.Max(0, found.Cue.Start - LongestQuotedSource - 8), found.Cue.Start);
        if (speaker is not { } subject || subject.Start <= found.Content.Start)
            return found with { Source = speaker is { } own && !own.Overlaps(found.Content) ? own : null };
        var end = Math.Min(found.Content.End, subject.Start);
        while (end > found.Content.Start + 1 && document.IsMark(end - 1, ','))
            end--;
        return found with { Source = subject, Content = found.Content with { End = end } };
    }

    private static bool IsPassive(Document document, Attribution found)
    {
        for (var at = Math.Max(0, found.Cue.End - 4); at < found.Cue.End - 1; at++)
        {
            if (document.Word(at) is "is" or "are" or "was" or "were" or "be" or "been")
                return true;
        }
        return false;
    }

    /// <summary>
    /// Of attributions that claim the same words the likelier; a whole attribution within another's content stays ("he said that they deny that …"), and one that only
    /// stands behind the words of another is cut off from them ("…, their report says").
    /// </summary>
    private static List<Attribution> Distinct(Document document, List<Attribution> found)
    {
        var kept = new List<Attribution>(found.Count);
        foreach (var one in found)
        {
            var current = one;
            var keep = true;
            // Attributions come in the order of their cues: those of the same sentence are the last.
            for (var at = kept.Count - 1; at >= 0 && at >= kept.Count - 4 && keep; at--)
            {
                var other = kept[at];
                if (!other.Content.Overlaps(current.Content))
                    continue;
                if (JoinOf(document, other, current) is { } join)
                {
                    kept[at] = other with { Content = other.Content with { End = join } };
                    continue;
                }
                if (IsNested(other, current) || IsNested(current, other))
                    continue;
                if (
                    other.Content.Start <= current.Cue.Start
                    && Contains(other.Content, current.Cue)
                    && current.Content.End <= current.Cue.Start
                )
                {
                    var end = Math.Min(
                        current.Source is { } source && source.End <= current.Cue.Start && source.Start >= current.Content.End
                            ? source.Start
                            : current.Cue.Start,
                        other.Content.End
                    );
                    if (end > other.Content.Start)
                    {
                        kept[at] = other with { Content = new Extent(other.Content.Start, end) };
                        continue;
                    }
                }
                if (other.Probability >= current.Probability)
                    keep = false;
                else
                    kept.RemoveAt(at);
            }
            if (keep)
                kept.Add(current);
        }
        return kept;
    }

    /// <summary>
    /// "Critics found the remark cold | and noted that it held no apology": the same people do both, so that the second verb is none of their words; where it is
    /// joined.
    /// </summary>
    private static int? JoinOf(Document document, Attribution first, Attribution second)
    {
        if (
            first.Source is not { } source
            || second.Source != source
            || source.End > first.Cue.Start
            || first.Content.Start < first.Cue.End
            || !Contains(first.Content, second.Cue)
        )
            return null;
        var at = second.Cue.Start - 1;
        return
            at > first.Content.Start + 1
            && (document.Is(at, "and") || document.Is(at, "but"))
            // "the guards were tired | and refused to move" goes on with what was said.
            && CueVerbs.ClassOf(document.Word(second.Cue.Start)) is var mode and not (null or CueVerbs.Thought)
            && (mode != CueVerbs.Denied || document.Is(at, "but") || document.Is(second.Cue.End, "that"))
            ? at - (document.IsMark(at - 1, ',') ? 1 : 0)
            : null;
    }

    private static bool IsNested(Attribution outer, Attribution inner) =>
        Contains(outer.Content, inner.Cue) && Contains(outer.Content, inner.Content) && inner.Content.Length < outer.Content.Length;

    private static bool Contains(Extent outer, Extent inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    /// <summary>"said Tuesday, from …", "said on Monday": a day behind the verb is not what was said; null where nothing else is left.</summary>
    private static Attribution? WithoutTime(Document document, Attribution found)
    {
        var start = found.Content.Start;
        if (start < found.Cue.End)
            return found;
        if (IsSetting(document, start, found.Content.End))
            return null;
        var day = false;
        while (start < found.Content.End && IsTime(document, start))
            day |= !document.IsMark(start++, ',');
        if (!day || (start < found.Content.End && document.Tokens[start].Kind == TokenKind.Possessive))
            return found;
        return start >= found.Content.End ? null : found with { Content = new Extent(start, found.Content.End) };
    }

    /// <summary>"at a news conference", "in a statement", "during the hearing": where or how it was said.</summary>
    public static bool IsSetting(Document document, int at, int end)
    {
        if (
            at + 2 >= document.Tokens.Length
            || document.Word(at) is not ("at" or "in" or "during" or "on" or "after" or "via" or "through")
        )
            return false;
        for (var next = at + 1; next < Math.Min(end, at + 5); next++)
        {
            if (
                document.Word(next)
                is "conference"
                    or "briefing"
                    or "interview"
                    or "statement"
                    or "rally"
                    or "hearing"
                    or "speech"
                    or "letter"
                    or "email"
                    or "tweet"
                    or "post"
                    or "release"
                    or "Twitter"
                    or "Facebook"
                    or "Telegram"
            )
                return true;
        }
        return false;
    }

    private static bool IsTime(Document document, int at) =>
        document.IsMark(at, ',')
        || Lexicon.Calendar.Contains(document.Word(at))
        || document.Word(at) is "yesterday" or "today"
        || (
            document.Word(at) is "on" or "last" or "late" or "early"
            && at + 1 < document.Tokens.Length
            && Lexicon.Calendar.Contains(document.Word(at + 1))
        );

    /// <summary>"known to all as “Bones”", "a film titled “Home”", "they sang “Happy Birthday”": a name, not what somebody said.</summary>
    private static bool Names(Narration narration, Attribution found)
    {
        var quoted = 0;
        for (var at = found.Content.Start; at < found.Content.End; at++)
            quoted += narration.IsQuoted(at) ? 1 : 0;
        if (quoted == 0)
            return false;
        for (var at = found.Cue.Start; at < found.Cue.End; at++)
        {
            if (
                narration.Document.Word(at)
                is "known"
                    or "titled"
                    or "entitled"
                    or "named"
                    or "nicknamed"
                    or "codenamed"
                    or "code-named"
                    or "sang"
                    or "sing"
                    or "sings"
                    or "singing"
                    or "played"
                    or "performed"
                    or "starring"
                    or "headlined"
            )
                return true;
        }
        return false;
    }

    /// <summary>"a letter seen by the Financial Times", "who asked not to be named": how the words came, and no words.</summary>
    private static bool IsProvenance(Document document, Attribution found)
    {
        if (
            found.Cue.End < document.Tokens.Length
            && document.Word(found.Cue.End - 1) is "seen" or "obtained" or "reviewed"
            && document.Is(found.Cue.End, "by")
        )
            return true;
        // "speaking on condition of | anonymity because they feared dismissal".
        if (document.Word(found.Content.Start) is "anonymity" && document.Word(found.Cue.End - 1) is "of")
            return true;
        // "Under | questioning by counsel, the witness broke down".
        if (document.Is(found.Cue.Start, "under") || (found.Cue.Start > 0 && document.Is(found.Cue.Start - 1, "under")))
            return true;
        // "Nor is it for sale, | whatever the papers | write": nobody in particular.
        if (found.Source is { } anybody && document.Word(anybody.Start) is "whatever" or "whoever" or "whichever" or "however")
            return true;
        var last = document.Word(found.Content.End - 1);
        return found.Content.Length <= 6 && last is "named" or "identified" or "anonymous" or "anonymity" or "anonymously";
    }
}
