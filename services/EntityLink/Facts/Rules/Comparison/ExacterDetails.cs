using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>One thing that one of two reports of the same says more exactly, kind by kind: the number for "dozens" and "more than 40", the years for "a prison term", the name of who was only described, the cause.</summary>
internal static class ExacterDetails
{
    /// <summary>Words between a vague number and its noun: "dozens of | old wooden | homes".</summary>
    private const int ToNoun = 4;

    /// <summary>"More than 40" is said of 46, and not of 80.</summary>
    private const double OfOneOrder = 1.5;

    private static readonly FrozenDictionary<string, (double Low, double High)> Vague = new Dictionary<string, (double, double)>(
        StringComparer.Ordinal
    )
    {
        ["dozens"] = (20, 300),
        ["scores"] = (30, 500),
        ["hundreds"] = (100, 3000),
        ["thousands"] = (1000, 50_000),
        ["several"] = (3, 30),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Jailing = WordList.Of("jailed prison jail sentence sentenced imprisoned");

    public static (string Slot, string Rule)? Of(ReadStatement a, ReadStatement b) =>
        Side(a, b) ?? Side(b, a) ?? (Cause(a, b) is { } cause ? ("cause", cause) : null);

    private static (string Slot, string Rule)? Side(ReadStatement exact, ReadStatement vague) =>
        CountsThem(exact, vague) ? (SlotRules.Quantity, "one counts what the other only calls many")
        : ClosesBound(exact, vague) ? (SlotRules.Quantity, "one gives the number of which the other gives a bound")
        : TellsTerm(exact, vague) ? (SlotRules.Quantity, "one tells how long the sentence is")
        : NamesWhom(exact, vague) is { } name ? (SlotRules.Who, $"one names whom the other only describes: {name}")
        : null;

    /// <summary>"Dozens of homes", "37 homes".</summary>
    private static bool CountsThem(ReadStatement exact, ReadStatement vague)
    {
        for (var at = 0; at < vague.Words.Count; at++)
        {
            if (!Vague.TryGetValue(vague.Words[at], out var range))
                continue;
            var nouns = vague.Words.Skip(at + 1).Take(ToNoun).Where(ContentWords.IsContent).Select(Meaning).ToList();
            return exact.Figures.Exists(figure =>
                figure.Quantity.Unit is { } unit
                && !QuantityValues.IsOpen(figure.Quantity)
                && QuantityValues.Point(figure.Quantity) is var value
                && value >= range.Low
                && value <= range.High
                && (nouns.Contains(Meaning(unit)) || (unit == "person" && nouns.Exists(PersonStems.Contains)))
            );
        }
        return false;
    }

    private static readonly FrozenSet<string> PersonStems = WordList
        .Words("person-nouns")
        .Select(Meaning)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"More than 40 people", "46 people".</summary>
    private static bool ClosesBound(ReadStatement exact, ReadStatement vague) =>
        vague.Figures is [{ Quantity: var open } figure]
        && open is { Low: { } least, High: null }
        && exact.Figures.Exists(other =>
            other.Quantity is { Low: { } low, High: { } high }
            && low.Equals(high)
            && string.Equals(other.Quantity.Unit, open.Unit, StringComparison.Ordinal)
            && (other.Kind == figure.Kind || other.Kind.Length == 0 || figure.Kind.Length == 0)
            && low > least
            && low <= least * OfOneOrder
        );

    /// <summary>"Was given a prison term", "was jailed for six years".</summary>
    private static bool TellsTerm(ReadStatement exact, ReadStatement vague) =>
        vague.Words.Any(Jailing.Contains)
        && exact.Words.Any(Jailing.Contains)
        && !vague.Words.Any(SubstitutedNumbers.IsNumber)
        && !vague.Words.Contains("life")
        && exact.Figures.Exists(figure => figure.Quantity.Unit == "month");

    /// <summary>"A former goalkeeper was arrested", "Timo Falk was arrested".</summary>
    private static string? NamesWhom(ReadStatement exact, ReadStatement vague) =>
        exact
            .Claims.Where(one =>
                one is { IsAsserted: true, Verb: not "be", Theme.Name: { Type: EntityTypes.Person, First: not null } }
                && vague.Claims.Any(other =>
                    other is { IsAsserted: true, Theme: { Name: null, IsDefinite: false, Head.Length: > 0 } theme }
                    && IsOfOne(theme.Words)
                    && ClaimRules.AreOfOnePredicate(one, other)
                    && one.IsDenied == other.IsDenied
                )
                && !vague.Named.Any(placed => placed.Name.Type == EntityTypes.Person)
            )
            .Select(one => one.Theme!.Words)
            .FirstOrDefault();

    private static bool IsOfOne(string words) =>
        words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"The train derailed", "a broken axle caused the derailment": what is done by nothing in the one has somebody or something that did it in the other; null where both tell it.</summary>
    public static string? Cause(ReadStatement a, ReadStatement b) => CauseOf(a, b) ?? CauseOf(b, a);

    private static string? CauseOf(ReadStatement telling, ReadStatement silent) =>
        silent.Causes.Count > 0 ? null
        : telling.Claims.FirstOrDefault(one => IsCausing(one, telling, silent)) is { Subject: { } cause }
            ? $"one tells the cause: {cause.Words}"
        : null;

    private static bool IsCausing(Claim one, ReadStatement telling, ReadStatement silent) =>
        one is { IsAsserted: true, IsDenied: false, Subject: { Name: null, Head.Length: > 0 } cause, Object: { } effect }
        && cause.Stems.Any(stem => !silent.Meanings.Contains(stem))
        && silent.Claims.Any(other =>
            other is { IsAsserted: true, IsDenied: false, Object: null, Subject: { } subject }
            && subject.Stems.Any(stem => !StatedDays.IsStemOfTime(stem))
            && (
                one.Verb == "cause"
                    ? telling.Causes.Count > 0 && effect.Stems.Any(stem => Vocabulary.AreOfOneRoot(stem, Meaning(other.Verb)))
                    : one.Verb == other.Verb && !ClaimRules.IsMutual(one) && ClaimRules.Compare(subject, effect) == Identity.Same
            )
        );

    private static string Meaning(string word) => Synonyms.Of(Stems.Of(word));
}
