using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Times;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>Times that stand beside a noun, and that no clause carries: "last year's loss", "the 1987 crash" say when it was, as "be".</summary>
internal sealed class LooseTimes(Parties parties, Attributions attributions, DateTimeOffset? published)
{
    public IEnumerable<ReadAssertion> Of(SentenceTree tree, IReadOnlyList<TimeExpression> times, IReadOnlyList<ReadAssertion> told)
    {
        foreach (var time in times)
        {
            if (
                time.Range is not { } range
                || time.Kind is TimeKind.Set or TimeKind.Duration
                || told.Any(one => one.Time?.Characters == time.Characters)
                || Comparisons.IsSinceSuperlative(tree, time)
                || attributions.AreOfSource(time.Characters)
                || Noun(tree, time) is not (>= 0 and var noun)
                || attributions.AreOfSource(new Extent(tree.Tokens[noun].Start, tree.Tokens[noun].End))
            )
                continue;
            var around = attributions.Around(time.Characters.Start);
            if (Attributions.AreNobodys(around) || parties.Of(tree, noun, around.Count > 0 ? around[0].Source : null) is not { } subject)
                continue;
            yield return new ReadAssertion
            {
                Characters = new(
                    Math.Min(subject.Characters.Start, time.Characters.Start),
                    Math.Max(subject.Characters.End, time.Characters.End)
                ),
                Subject = subject,
                Predicate = "be",
                Time = ReadTime.Of(time),
                Polarity = CueVerbs.Affirmed,
                Modality = published is { } now && range.From > now.ToUniversalTime() ? Modalities.Planned : Modalities.Asserted,
                Attribution = Attributions.Chain(around),
            };
        }
    }

    /// <summary>The noun that the time stands before or behind; -1 where a verb takes it.</summary>
    private static int Noun(SentenceTree tree, TimeExpression time)
    {
        for (var at = time.First; at <= time.Last; at++)
        {
            var head = tree.Heads[at];
            if (head >= time.First && head <= time.Last)
                continue;
            return head < tree.Count && tree.Tags[head] is "NN" or "NNS" or "NNP" or "NNPS" ? head : -1;
        }
        return -1;
    }
}
