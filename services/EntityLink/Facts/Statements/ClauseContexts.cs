using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;
using NewsMesh.EntityLink.Facts.Rules.Clauses;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>What the text around the clauses of an article makes of them: who counts, of which year a count is, which figure takes the place of which.</summary>
internal static partial class ClauseContexts
{
    /// <summary>UTF-16 units of the sentence before a clause in which it names its year.</summary>
    private const int Reach = 300;

    /// <param name="article">The article.</param>
    /// <param name="found">What was read in it.</param>
    /// <param name="stated">What the rules see of each assertion by itself; null of an utterance.</param>
    public static FactAssertion?[] Apply(Article article, Annotations found, FactAssertion?[] stated)
    {
        var revised = RevisedFigures.Of(article.Text);
        var sides = found
            .Mentions.Where(mention => mention.Type is "location" or "group" or "organization")
            .OrderBy(mention => mention.Start)
            .Select(mention => new NamedEntity(new Extent(mention.Start, mention.Start + mention.Length), mention.EntityId))
            .ToList();
        var names = found.Entities.DistinctBy(entity => entity.EntityId).ToDictionary(entity => entity.EntityId, entity => entity.Name);
        return
        [
            .. found.Assertions.Zip(
                stated,
                (one, said) =>
                    said is null || !StatementAssertion.IsWithin(article, one)
                        ? said
                        : Of(article, one, Named(Counted(said, article, one, found, revised), names), revised, sides)
            ),
        ];
    }

    private static FactAssertion Of(
        Article article,
        Assertion one,
        FactAssertion said,
        IReadOnlyList<RevisedFigure> revised,
        IReadOnlyList<NamedEntity> sides
    )
    {
        var clause = new Extent(one.Start, one.Start + one.Length);
        var words = article.Text[clause.Start..clause.End];
        var isBackground = said.Sources.Count > 0 && Retellings.IsBackground(article.Text, clause);
        // "Four days after": the days are counted of nothing that is told in the clause, and its sentence's source tells what came then.
        if (isBackground)
            said = said with { Sources = [], Quantity = said.Quantity is { } count && SlotRules.IsSpan(count) ? null : said.Quantity };
        return Sided(Revised(said, one, article.Text, revised), article, one, sides) with
        {
            Recalls = isBackground || Retellings.Recalls(article.Text, clause),
            TakesBack = Retellings.TakesBack(article.Text, clause),
            Modality =
                said.Modality is "asserted" or "planned" && Retellings.Supposes(article.Text, clause) ? "conditional"
                : said is { Modality: "conditional", Denied: true, Sources.Count: > 0 } && ReportedPlan().IsMatch(words) ? "planned"
                : said.Modality,
            Time = said.Time ?? YearOf(article, clause.Start, words),
            Tally = IsOfOtherCause(article, words) ? null : said.Tally,
        };
    }

    /// <summary>"Four of its guards were killed": whose dead they are; a number of one's own is one of the dead whatever they are called.</summary>
    private static FactAssertion Sided(FactAssertion said, Article article, Assertion one, IReadOnlyList<NamedEntity> sides)
    {
        var victims = PredicateClasses.Of(said.Predicate);
        if (
            said.Quantity is null
            || one.Quantity is not { Start: { } start, Length: { } length }
            || (
                said.Tally is null
                && !OwnLosses().IsMatch(article.Text[one.Start..(one.Start + one.Length)])
                && victims is not ("die" or "injure")
            )
            || (said.Tally is { } tally && !PredicateClasses.CountsVictims(tally))
            || CountedSides.Of(article.Text, new Extent(start, start + length), sides, out var isOwn) is not { } side
        )
            return said;
        if (said.Tally is not null)
            return said with { Side = side };
        return isOwn && said.Replaces is null
            ? said with
            {
                Side = side,
                Tally = victims is "injure" ? victims : "die",
                Predicate = victims is "injure" ? victims : "die",
                Quantity = said.Quantity with { Unit = VictimCounts.Unit },
            }
            : said;
    }

    [GeneratedRegex(
        @"\b(its|their)( own)? (losses|dead|fatalities|death toll|toll)\b",
        Options | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OwnLosses();

    /// <summary>"It" and "who" are called by the name that they stand for.</summary>
    private static FactAssertion Named(FactAssertion said, Dictionary<Guid, string> names) =>
        said.Sources.Any(source => source.EntityId is not null && Parties.IsUnnamed(source))
            ? said with
            {
                Sources =
                [
                    .. said.Sources.Select(source =>
                        source.EntityId is { } id && Parties.IsUnnamed(source) && names.TryGetValue(id, out var name)
                            ? source with
                            {
                                Words = name,
                            }
                            : source
                    ),
                ],
            }
            : said;

    private static readonly FrozenSet<string> Counting = WordList.Of(
        "puts put estimates estimated counts counted calculates calculated reckons reckoned"
    );

    /// <summary>"Clean Rivers puts the number at 58", "Clean Rivers lowered its estimate from 58 to 52": whoever does so is who counts.</summary>
    private static FactAssertion Counted(
        FactAssertion said,
        Article article,
        Assertion one,
        Annotations found,
        IReadOnlyList<RevisedFigure> revised
    )
    {
        if (said is not { Sources.Count: 0, Quantity: not null })
            return said;
        var end = one.Start + one.Length;
        var words = article.Text.AsSpan(one.Start, one.Length);
        var space = words.IndexOf(' ');
        if (space > 0 && Counting.Contains(words[..space].ToString()))
            return NameBefore().Match(article.Text[Math.Max(0, one.Start - LongestName)..one.Start]) is { Success: true } name
                ? said with
                {
                    Sources = [new FactParty(null, name.Groups["name"].Value)],
                }
                : said;
        if (!revised.Any(figure => figure.Start < end && one.Start < figure.End))
            return said;
        var owner = found.Assertions.FirstOrDefault(other =>
            other.Start <= one.Start
            && other.Start + other.Length >= end
            && other.Subject is not null
            && other.Object is { Surface: { } what }
            && (
                what.StartsWith("its ", StringComparison.OrdinalIgnoreCase) || what.StartsWith("their ", StringComparison.OrdinalIgnoreCase)
            )
        );
        return owner is { Subject: { } who } ? said with { Sources = [new FactParty(who.EntityId, who.Surface)] } : said;
    }

    /// <summary>UTF-16 units.</summary>
    private const int LongestName = 60;

    [GeneratedRegex(@"(^|[.\n”""] ?)(?<name>(The )?\p{Lu}[\w'’-]*( \p{Lu}[\w'’-]*){0,4}) $", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameBefore();

    /// <summary>A figure that the article says was changed: the old one is read as the new one, and the new one takes the place of the old one wherever it stands.</summary>
    private static FactAssertion Revised(FactAssertion said, Assertion one, string text, IReadOnlyList<RevisedFigure> revised)
    {
        if (said is not { Quantity: { Low: { } low, High: { } high } quantity } || !low.Equals(high))
            return said;
        foreach (var figure in revised)
        {
            var isWithin = one.Quantity is { Start: { } start } && figure.Start <= start && start < figure.End;
            if (isWithin && figure.Old.Equals(low))
                return said with { Quantity = quantity with { Low = figure.New, High = figure.New }, Replaces = figure.Old };
            if (!isWithin && figure.New.Equals(low) && said.Replaces is null && Names(text, figure, quantity.Unit))
                return said with { Replaces = figure.Old };
        }
        return said;
    }

    /// <summary>The sentence in which the figure was changed is of what is counted.</summary>
    private static bool Names(string text, RevisedFigure figure, string? unit)
    {
        var start = text.LastIndexOf(". ", figure.Start, StringComparison.Ordinal) is >= 0 and var stop ? stop : 0;
        var from = Math.Max(start, figure.Start - Reach);
        return unit is { Length: > 0 }
            && ContentWords.Of(unit).LastOrDefault() is { } counted
            && ContentWords.Of(text[from..figure.End]).Contains(counted);
    }

    /// <summary>"In 2019 it struck 6,700 people. Eight of them died": those eight are of 2019.</summary>
    private static FactPeriod? YearOf(Article article, int start, string words)
    {
        if (!OfThem().IsMatch(words))
            return null;
        var before = article.Text[Math.Max(0, start - Reach)..start].TrimEnd();
        var sentence =
            before.Length == 0
                ? ""
                : before[(Math.Max(before.LastIndexOf(". ", StringComparison.Ordinal), before.LastIndexOf('\n')) + 1)..];
        if (Year().Match(sentence) is not { Success: true } match)
            return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        return year < article.PublishedAt.Year
            ? new FactPeriod(
                new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero)
            )
            : null;
    }

    /// <summary>"Denied reports that she would leave": what was reported is a plan, and hangs on no condition.</summary>
    [GeneratedRegex(
        @"^((the |any )?(reports?|rumou?rs|claims?|speculation|suggestions?) )?(that )?[^,;]{0,80}?\bwould\b(?!.*\b(if|unless|could|might)\b)",
        Options | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ReportedPlan();

    private static readonly FrozenSet<string> Diseases = WordList.Of(
        "malaria cholera typhoid measles ebola dengue influenza tuberculosis hepatitis pneumonia meningitis diphtheria covid cancer plague anthrax botulism"
    );

    /// <summary>"Six on the list died of malaria" in a report that names it nowhere else: no part of its toll.</summary>
    private static bool IsOfOtherCause(Article article, string words)
    {
        if (DiedOf().Match(words) is not { Success: true } match)
            return false;
        var cause = match.Groups["cause"].Value;
        // Whoever "died of injuries" died of what the report is about.
        if (!Diseases.Contains(cause))
            return false;
        var text = article.Headline + "\n" + article.Text;
        return text.IndexOf(cause, StringComparison.OrdinalIgnoreCase) is var first
            && text.IndexOf(cause, first + cause.Length, StringComparison.OrdinalIgnoreCase) < 0;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bof (them|those|these|whom)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfThem();

    [GeneratedRegex(@"^\W*(In|Back in|During) (?<year>(19|20)\d\d)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(died|dead|killed) (of|from) (?<cause>\p{Ll}{5,})\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiedOf();
}
