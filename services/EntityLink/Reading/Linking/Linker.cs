using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// Decides whose each name is: the known entity that the trained decision holds likeliest, or nobody known, which makes an entity of its own. A short name
/// is the longer one's.
/// </summary>
internal static class Linker
{
    public static List<LinkedMention> Link(
        Document document,
        IReadOnlyList<MentionCandidate> names,
        NameDictionary dictionary,
        string? headline = null,
        WordVectors? vectors = null
    )
    {
        // What is decided of a name's type would change whom it is short for.
        var bearers = names.ToDictionary(name => name, Bearer);
        var decided = Decide(document, names, dictionary, headline, vectors);
        var home = UnknownEntity.HomeOf([.. decided.Select(one => one.Mention)]);
        var choices = decided.ToDictionary(one => one.Mention.Name, one => Choice.Of(one, home));
        return [.. names.Select(name => Linked(document, name, choices[bearers[name]]))];
    }

    /// <summary>Who each name means, for all names that are not short for others.</summary>
    public static IReadOnlyList<Decided> Decide(
        Document document,
        IReadOnlyList<MentionCandidate> names,
        NameDictionary dictionary,
        string? headline,
        WordVectors? vectors
    )
    {
        var model = LinkModel.Shipped;
        var bearers = names.Select(Bearer).Distinct().OrderBy(name => name.Tokens.Start).ToList();
        var mentions = CandidateScoring.Prepare(document, bearers, dictionary, headline, vectors);
        CandidateScoring.Score(mentions, model.First);
        CoherentFeatures.Fill(document, mentions, vectors);
        CandidateScoring.Score(mentions, model.Second);
        Rule(document, mentions, dictionary);
        var everywhere = TypeDecision.SharesBySurface(mentions);
        return [.. mentions.Select(mention => Decided.Of(mention, model, everywhere[mention.Name.Surface]))];
    }

    /// <summary>What rules know better than the trees, once these have scored the candidates.</summary>
    public static void Rule(Document document, IReadOnlyList<LinkingMention> mentions, NameDictionary dictionary)
    {
        PlaceHierarchy.Prefer(mentions);
        DescribedPlaces.Prefer(mentions, dictionary);
        RegionalOffices.Prefer(document, mentions);
        PlaceHierarchy.Enforce(mentions);
        DividedNames.Choose(mentions, dictionary);
        PeopleAndLanguages.Choose(document, mentions);
        NationalBodies.Choose(mentions, dictionary);
        Outlets.Choose(document, mentions);
        WrittenAcronyms.Choose(mentions);
        SportsTeams.Choose(document, mentions, dictionary);
        SoleBearers.Choose(mentions);
        WholeNames.Choose(mentions);
        ClubsAndTowns.Exclude(document, mentions);
        Strangers.Exclude(document, mentions);
        ThingClues.Exclude(mentions);
        BareSurnames.Doubt(mentions);
    }

    /// <summary>The longest name of the same bearer: "Leyen" is short for "von der Leyen", and that for "Ursula von der Leyen".</summary>
    private static MentionCandidate Bearer(MentionCandidate name)
    {
        var bearer = name;
        // Each is longer than the one before, so that this ends; a name has few words.
        for (var steps = 0; bearer.ShortFor is { } longer && !HasOwnBearer(bearer, longer) && steps < 8; steps++)
            bearer = longer;
        return bearer;
    }

    /// <summary>"CNN" beside "CNN Films": somebody known bears just this name, who need not be what the longer one names. That may be meant, too, see <see cref="PartsOfNames"/>.</summary>
    private static bool HasOwnBearer(MentionCandidate name, MentionCandidate longer) =>
        longer.Type != EntityTypes.Person
        && longer.Words > name.Words
        && longer.Surface.StartsWith(name.Surface, StringComparison.OrdinalIgnoreCase)
        && name.Aliases.Any(alias =>
            alias.Kind is AliasKind.Name or AliasKind.Given && !(ShortForms.IsOrganizationAgain(name, longer) && ShortForms.IsPlace(alias))
        );

    private static LinkedMention Linked(Document document, MentionCandidate name, Choice choice)
    {
        var isDemonym = choice.IsDemonym && name.ShortFor is null;
        return new LinkedMention
        {
            Tokens = name.Tokens,
            Characters = name.Characters ?? document.Characters(name.Tokens),
            Surface = name.Surface,
            // The people of a place are a group, and the place is whose they are.
            Type = isDemonym ? EntityTypes.Group : choice.Type,
            Entity = choice.Entity,
            Score = Math.Round(choice.Score, 3),
            Candidates = choice.Candidates,
            Title = name.Title.ToLowerInvariant(),
            IsDemonym = isDemonym,
        };
    }

    /// <summary>Whose a name is.</summary>
    /// <param name="Mention">The name.</param>
    /// <param name="Candidates">Whom it may mean, the best first.</param>
    /// <param name="Chosen">Who is meant; null for nobody known.</param>
    /// <param name="Decision">What its scores are worth.</param>
    /// <param name="Shares">How likely the encoder holds each type; empty where it has not read the name.</param>
    internal sealed record Decided(
        LinkingMention Mention,
        IReadOnlyList<LinkCandidate> Candidates,
        LinkCandidate? Chosen,
        LinkDecision Decision,
        IReadOnlyDictionary<string, double> Shares
    )
    {
        private const double LeastForPeople = 0.2;

        public static Decided Of(LinkingMention mention, LinkModel model, IReadOnlyDictionary<string, double> everywhere)
        {
            var decision = mention.Name.IsGiven ? model.Given : model.Found;
            var candidates = mention.Candidates.OrderByDescending(one => one.Score).ThenBy(one => one.Entity.EntityId).ToList();
            return candidates is [var best, ..] && best.Score >= LeastFor(best, decision)
                ? new Decided(mention, candidates, best, decision, mention.Name.Shares)
                : new Decided(mention, candidates, null, decision, everywhere);
        }

        /// <summary>"Danish": whose the people are is never in doubt. What costs the score is that annotators link some to the people and some to the country.</summary>
        private static double LeastFor(LinkCandidate candidate, LinkDecision decision) =>
            candidate.Kind == AliasKind.Demonym && candidate[LinkFeature.TypeFit] >= 0
                ? Math.Min(decision.Threshold, LeastForPeople)
                : decision.Threshold;
    }

    private sealed record Choice(KnownEntity Entity, string Type, double Score, bool IsDemonym, IReadOnlyList<LinkCandidate> Candidates)
    {
        public static Choice Of(Decided decided, Guid? home)
        {
            var (mention, candidates, chosen, decision, shares) = decided;
            var name = mention.Name;
            var type = shares.Count > 0 ? TypeDecision.Of(mention, chosen, shares) : null;
            if (chosen is not null)
                return new Choice(
                    chosen.Entity,
                    type ?? TypeOf(chosen, name),
                    decision.Links.Of(chosen.Score),
                    chosen.Kind == AliasKind.Demonym,
                    candidates
                );
            // "the law firm Botha Van Zyl": what the text says stands before what the name looks like.
            name.Type = mention.Said != EntityClass.Unknown && EntityClasses.TypeOf(mention.Said) is { } said ? said : type ?? name.Type;
            if (mention.IsThing && name.Type == EntityTypes.Person)
                name.Type = EntityTypes.Organization;
            var unknown = UnknownEntity.Of(name, home);
            return new Choice(
                unknown,
                unknown.Type,
                decision.Unknown.Of(candidates is [var first, ..] ? first.Score : 0),
                false,
                candidates
            );
        }

        /// <summary>The type that the description says; of what has none the recogniser knows more than an import, whose types are rough.</summary>
        private static string TypeOf(LinkCandidate chosen, MentionCandidate name)
        {
            var entity = chosen.Entity;
            if (entity.Source != KnownEntity.Imported)
                return entity.Type;
            if (entity.Description is not null && EntityClasses.TypeOf(chosen.Profile.Class) is { } described)
                return described;
            var isRough = entity.Description is null || entity.Type == EntityTypes.Other;
            var read = (int)chosen[LinkFeature.MentionType];
            return isRough && read > 0 ? LocalFeatures.Types[read] : entity.Type;
        }
    }
}
