using NewsMesh.EntityLink.Facts.Rules.Utterances;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>
/// The origins behind a fact: the components of a graph of its assertions. Two are tied by what they are counted under, and by words: where one report names who said them, another that prints the
/// same words without a name has them from there, too.
/// </summary>
internal static class IndependentOrigins
{
    /// <summary>Fewer words are chosen by two reporters alike.</summary>
    private const int FewestWords = 7;

    /// <summary>So many words in a row of a longer one are copied, and at either end a fifth of its words may be others.</summary>
    private const int FewestOfCore = 8,
        Edge = 5;

    /// <summary>Named sources of one fact that are compared with each other.</summary>
    private const int MostNamed = 40;

    /// <param name="assertions">Some of those for which the components were made.</param>
    /// <param name="roots">Of each origin its component.</param>
    /// <returns>One origin of each of their components, in order.</returns>
    public static List<string> Of(IEnumerable<FactAssertion> assertions, Dictionary<string, string> roots) =>
        [
            .. assertions
                .Select(one => one.Origin)
                .GroupBy(origin => roots[origin], StringComparer.OrdinalIgnoreCase)
                .Select(component => component.Min(StringComparer.OrdinalIgnoreCase)!)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <param name="values">The assertions, those of one answer together.</param>
    /// <returns>Of each origin the name of its component.</returns>
    public static Dictionary<string, string> Roots(IReadOnlyList<IReadOnlyList<FactAssertion>> values)
    {
        List<FactAssertion> all = [.. values.SelectMany(value => value)];
        // Most facts: nothing to tie.
        if (all.Count > 0 && all.TrueForAll(one => string.Equals(one.Origin, all[0].Origin, StringComparison.OrdinalIgnoreCase)))
            return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [all[0].Origin] = all[0].Origin };
        var tied = Tied(all);
        foreach (var value in values.Where(value => value.Count > 1))
            TieWithin(value, tied);
        return tied.Keys.ToDictionary(origin => origin, origin => Root(tied, origin), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Of one answer: an article has from whom it names what it says itself, and "police" are those whose spokesman another report names.</summary>
    private static void TieWithin(IReadOnlyList<FactAssertion> value, Dictionary<string, string> tied)
    {
        foreach (var article in value.GroupBy(one => one.ArticleId))
        {
            foreach (var one in article.Skip(1).Where(one => IsOfArticle(one.Origin) || IsOfArticle(article.First().Origin)))
                Tie(tied, article.First().Origin, one.Origin);
        }
        // "It demands four million", a copy prints, and the agency's report says who told it so.
        foreach (var report in value.Where(one => one.Printed is not null && one.Printed == one.Origin).Take(MostNamed))
        {
            foreach (
                var same in value.Where(one =>
                    one.ArticleId != report.ArticleId && one.Printed == report.Printed && one.Origin != report.Origin
                )
            )
                Tie(tied, same.Origin, report.Origin);
        }
        TiePrinted(value, tied);
        TieRetold(value, tied, recall => !IsOfKnown(recall));
        TieOwnPlans(value, tied);
        TieDescribed(value, tied);
        TiePairs(
            value,
            tied,
            (who, other) =>
                Parties.AreOne(who, other)
                || Parties.AreOneBody(who, other)
                || Parties.AreOneName(who, other)
                || Parties.AreBodyAndVoice(who, other)
                || Parties.SpeaksFor(who, other)
                || Parties.SpeaksFor(other, who)
        );
    }

    /// <summary>A text and its reprint: the same words of both are said by the same, whoever was read to be meant in each.</summary>
    private static void TiePrinted(IReadOnlyList<FactAssertion> value, Dictionary<string, string> tied)
    {
        var first = new Dictionary<(string Printed, string Text), FactAssertion>();
        foreach (var one in value)
        {
            if (one is { Printed: { } printed, Text: { } text } && !first.TryAdd((printed, text), one))
                Tie(tied, first[(printed, text)].Origin, one.Origin);
        }
    }

    /// <summary>"The judge" of one report is who another one names for the same.</summary>
    private static void TieDescribed(IReadOnlyList<FactAssertion> value, Dictionary<string, string> tied)
    {
        foreach (var one in value.Where(one => one.Sources is [var who, ..] && DescribedPersons.Is(who)).Take(MostNamed))
        {
            if (value.FirstOrDefault(other => Retold.IsNamedFor(one, other)) is { } named)
                Tie(tied, named.Origin, one.Origin);
        }
    }

    /// <summary>What had been said before is told again: it has the origin of the first report, which is one of its own answer where nobody is known to have said it.</summary>
    private static void TieRetold(IReadOnlyList<FactAssertion> all, Dictionary<string, string> tied, Func<FactAssertion, bool> isMeant)
    {
        foreach (var recall in all.Where(one => one.Recalls && isMeant(one)).Take(MostNamed))
        {
            if (
                all.Where(other => other.ArticleId != recall.ArticleId && Retold.IsOfOther(recall, other)).MinBy(other => other.SaidAt) is
                { } told
            )
                Tie(tied, told.Origin, recall.Origin);
        }
    }

    private static bool IsOfKnown(FactAssertion one) => one.Sources is [{ EntityId: not null }, ..];

    /// <summary>"It would also pay a fee", and nobody is named: what somebody is going to do is known from whom another report of the same names.</summary>
    private static void TieOwnPlans(IReadOnlyList<FactAssertion> value, Dictionary<string, string> tied)
    {
        foreach (
            var one in value.Where(one => one is { Modality: "planned" or "conditional", Sources.Count: 0 } && IsOfArticle(one.Origin))
        )
        {
            var named = value.FirstOrDefault(other =>
                other.Modality == one.Modality
                && other.Origin.StartsWith("source:", StringComparison.Ordinal)
                && PredicateClasses.Of(other.Predicate) == PredicateClasses.Of(one.Predicate)
                && Parties.IsUnnamed(one.Subject)
            );
            if (named is not null)
                Tie(tied, named.Origin, one.Origin);
        }
    }

    /// <summary>Ties the origins of those whose first sources are one by the test, of each name once.</summary>
    private static void TiePairs(IEnumerable<FactAssertion> all, Dictionary<string, string> tied, Func<FactParty, FactParty, bool> areOne)
    {
        var named = all.Where(one => one.Sources.Count > 0).DistinctBy(one => (one.Origin, one.Sources[0].Words)).Take(MostNamed).ToList();
        for (var at = 0; at < named.Count; at++)
        {
            foreach (var other in named.Skip(at + 1).Where(other => Root(tied, other.Origin) != Root(tied, named[at].Origin)))
            {
                if (areOne(named[at].Sources[0], other.Sources[0]))
                    Tie(tied, named[at].Origin, other.Origin);
            }
        }
    }

    private static Dictionary<string, string> Tied(IReadOnlyList<FactAssertion> all)
    {
        var tied = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in all)
            tied[one.Origin] = one.Origin;
        // "Told the Courier", and no other source: where another report says that the story is the Courier's, this one has it from there, too.
        foreach (var one in all.Where(one => one.Credited is { } credited && tied.ContainsKey(credited) && IsOfArticle(one.Origin)))
            Tie(tied, one.Credited!, one.Origin);
        TieRetold(all, tied, IsOfKnown);
        // Without a source there is nothing to tie, and most facts have none.
        if (!all.Any(one => one.Sources.Count > 0))
            return tied;
        var releases = tied.Keys.Where(key => key.StartsWith(OutletKey.Release, StringComparison.Ordinal)).ToList();
        // "The Courier said", "the Courier reported, citing officials": whoever retells the Courier's story has it from there, too, and so has who prints the report of an agency.
        foreach (var one in all.Where(one => one.Sources.Count > 0))
        {
            if (NameOf(one) is not { } name)
                continue;
            foreach (var known in new[] { OutletKey.Cited(name), OutletKey.Agency(name) }.Where(tied.ContainsKey))
                Tie(tied, known, one.Origin);
            foreach (var release in releases)
            {
                if ($" {OutletKey.Of(name)} ".Contains($" {release[OutletKey.Release.Length..]} ", StringComparison.Ordinal))
                    Tie(tied, release, one.Origin);
            }
        }
        // The Courier's own report beside another that names it as its source; a company's release beside who cites the company.
        foreach (var one in all.Where(one => one.Sources.Count > 0 && one.Origin.StartsWith("source:", StringComparison.Ordinal)))
        {
            var name = $" {OutletKey.Of(one.Sources[0].Words)} ";
            foreach (var other in all.Where(other => other.Outlet is { Length: > 0 } && IsOfArticle(other.Origin)))
            {
                if (
                    name.Contains($" {other.Outlet} ", StringComparison.Ordinal)
                    || $" {other.Outlet} ".StartsWith(name, StringComparison.Ordinal)
                )
                    Tie(tied, one.Origin, other.Origin);
            }
        }
        // Of those who are named, one may be known by two names, and a person may speak for a body.
        TiePairs(
            all.Where(one => one.Origin.StartsWith("source:", StringComparison.Ordinal)),
            tied,
            (who, other) => Parties.AreOne(who, other) || Parties.SpeaksFor(who, other) || Parties.SpeaksFor(other, who)
        );
        // "NordFerry said it would pay a fee", "it would pay a fee": what somebody means to do is known from them, whether they are named as the source or not.
        foreach (var one in all.Where(one => one.Modality == "planned" && IsOfArticle(one.Origin)))
        {
            if (one.Subject?.EntityId is { } who && OutletKey.Source(who) is var source && tied.ContainsKey(source))
                Tie(tied, source, one.Origin);
        }
        var texts = all.Select(one => (One: one, Words: WordsOf(one))).Where(said => said.Words is not null).ToList();
        foreach (var (source, said) in texts.Where(said => said.One.Sources.Count > 0))
        {
            foreach (var (other, words) in texts)
            {
                if (words!.All.Contains(said!.Core, StringComparison.Ordinal) || said.All.Contains(words.Core, StringComparison.Ordinal))
                    Tie(tied, source.Origin, other.Origin);
            }
        }
        return tied;
    }

    /// <summary>Of whom it counts under, who may be an outlet; null where that is its article's outlet.</summary>
    private static string? NameOf(FactAssertion one) =>
        one.Origin.StartsWith("source:", StringComparison.Ordinal) ? one.Sources[0].Words
        : one.Origin.StartsWith("agency:", StringComparison.Ordinal) ? one.Origin["agency:".Length..]
        : null;

    /// <summary>Counted under its article's outlet, and not under somebody whom it names.</summary>
    private static bool IsOfArticle(string origin) =>
        origin.StartsWith("site:", StringComparison.Ordinal) || origin.StartsWith("family:", StringComparison.Ordinal);

    /// <summary>The words of an assertion between blanks.</summary>
    /// <param name="All">All of them.</param>
    /// <param name="Core">Those in the middle, by which they are known again where somebody goes on otherwise: "… and will reach out to [the two players".</param>
    private sealed record Printed(string All, string Core);

    /// <summary>Null where they are too few to be known again.</summary>
    private static Printed? WordsOf(FactAssertion one)
    {
        if (one.Text is not { } text || UtteranceWords.Of(text).Words is not { Length: >= FewestWords } words)
            return null;
        var edge = Math.Min(words.Length / Edge, Math.Max(0, (words.Length - FewestOfCore) / 2));
        return new Printed(Between(words), Between(words[edge..^edge]));
    }

    private static string Between(string[] words) => $" {string.Join(' ', words)} ";

    private static void Tie(Dictionary<string, string> tied, string one, string other)
    {
        var (root, otherRoot) = (Root(tied, one), Root(tied, other));
        var isFirst = string.Compare(root, otherRoot, StringComparison.OrdinalIgnoreCase) <= 0;
        tied[isFirst ? otherRoot : root] = isFirst ? root : otherRoot;
    }

    private static string Root(Dictionary<string, string> tied, string origin)
    {
        while (tied[origin] is var next && !string.Equals(next, origin, StringComparison.OrdinalIgnoreCase))
            origin = next;
        return tied[origin];
    }
}
