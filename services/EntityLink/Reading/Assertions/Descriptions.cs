using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Quantities;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions;

/// <summary>What a sentence says of somebody in passing, as "be": "regional President Marta Okonjo", "the 31-year-old driver".</summary>
internal sealed class Descriptions(Parties parties, Attributions attributions)
{
    /// <summary>"The former deputy minister of": more words before a name are more than its role.</summary>
    private const int LongestRole = 5;

    private static readonly FrozenSet<string> Roles = WordList.Words("role-nouns");

    public IEnumerable<ReadAssertion> Of(SentenceTree tree, IReadOnlyList<Measure> measures)
    {
        foreach (var (person, age) in Ages.Of(tree, measures))
        {
            var named = parties.MentionAt(tree.Tokens[person].Start);
            var subject = named is null
                ? parties.Of(tree, person, null)
                : new Participant(named.Characters, named.Surface, named.Entity.EntityId);
            if (subject is not null && Describe(subject, parties.Words(age)) is { } assertion)
                yield return assertion;
        }
        for (var at = 1; at < tree.Count; at++)
        {
            var start = tree.Tokens[at].Start;
            if (
                Roles.Contains(tree.Words[at - 1])
                && tree.Tags[at - 1] is "NN" or "NNP"
                && tree.Tags[at] is "NNP"
                && parties.MentionAt(start) is { Type: EntityTypes.Person } name
                && name.Characters.Start == start
                && Describe(
                    new Participant(name.Characters, name.Surface, name.Entity.EntityId),
                    parties.Words(tree.Characters(FirstOfRole(tree, at - 1), at - 1))
                )
                    is { } assertion
            )
                yield return assertion;
        }
    }

    private static int FirstOfRole(SentenceTree tree, int last)
    {
        var first = last;
        while (
            first > 0
            && last - first < LongestRole
            && tree.Tags[first - 1] is "NN" or "NNP" or "JJ" or "HYPH"
            && tree.Labels[first - 1] is "compound" or "amod" or "punct" or "flat"
        )
            first--;
        return first;
    }

    /// <summary>Null in words of which nobody knows whose they are.</summary>
    private ReadAssertion? Describe(Participant subject, Participant given)
    {
        var around = attributions.Around(subject.Characters.Start);
        if (Attributions.AreNobodys(around))
            return null;
        var other = given.Characters;
        return new ReadAssertion
        {
            Characters = new Extent(Math.Min(subject.Characters.Start, other.Start), Math.Max(subject.Characters.End, other.End)),
            Subject = subject,
            Predicate = "be",
            Object = given,
            Polarity = CueVerbs.Affirmed,
            Modality = Modalities.Asserted,
            Attribution = Attributions.Chain(around),
        };
    }
}
