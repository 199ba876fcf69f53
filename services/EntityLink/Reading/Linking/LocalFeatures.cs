using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What speaks for a candidate before anything else in the document is decided: the name, its neighbours, and the words of the text.</summary>
internal static class LocalFeatures
{
    /// <summary>The decimal logarithm where no prominence is known.</summary>
    private const float Unknown = -9;

    /// <summary>The types by their numbers among the features.</summary>
    public static readonly string[] Types =
    [
        EntityTypes.Other,
        EntityTypes.Person,
        EntityTypes.Organization,
        EntityTypes.Location,
        EntityTypes.Event,
        EntityTypes.Product,
        EntityTypes.Group,
    ];

    public static void Fill(Document document, LinkingMention mention, DocumentContext context)
    {
        var name = mention.Name;
        var prominent = mention.Candidates.Max(candidate => candidate.Prominence);
        var first = mention.Candidates.Min(Item);
        var behindPlaceWord = IsBehindPlaceWord(document, name.Tokens.Start) ? 1 : 0;
        var behindArticle = name.Tokens.Start > 0 && document.Is(name.Tokens.Start - 1, "the") ? 1 : 0;
        var said = mention.Said;
        var beforeNoun = IsBeforeNoun(document, name.Tokens.End) ? 1 : 0;
        var isLandscape = Apposition.IsLandscape(document, name.Tokens);
        var title = name.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var rank = 0; rank < mention.Candidates.Count; rank++)
        {
            var candidate = mention.Candidates[rank];
            var entity = candidate.Entity;
            candidate.Profile = EntityProfile.Of(entity);
            candidate[LinkFeature.Prior] = (float)candidate.Prior;
            candidate[LinkFeature.PriorRank] = rank;
            candidate[LinkFeature.Prominence] = Log(candidate.Prominence);
            candidate[LinkFeature.ProminenceRatio] = Log(candidate.Prominence) - Log(prominent);
            candidate[LinkFeature.Item] = Item(candidate);
            candidate[LinkFeature.ItemRatio] = Item(candidate) - first;
            candidate[LinkFeature.Candidates] = MathF.Log2(1 + mention.Candidates.Count);
            candidate[LinkFeature.Kind] = (float)candidate.Kind;
            candidate[LinkFeature.SurfaceWords] = name.Words;
            candidate[LinkFeature.IsSpeltSo] = candidate.Spelling.Equals(name.Surface, StringComparison.Ordinal) ? 1 : 0;
            candidate[LinkFeature.IsConcept] = char.IsLower(entity.Name[0]) ? 1 : 0;
            candidate[LinkFeature.NameSimilarity] = NameWords.Similarity(name.Surface, entity.Name);
            candidate[LinkFeature.IsGiven] = name.IsGiven ? 1 : 0;
            candidate[LinkFeature.NameWords] = 1 + entity.Name.Count(c => c == ' ');
            candidate[LinkFeature.Shape] = Shape(name.Surface);
            candidate[LinkFeature.IsCommonWord] = name.Words == 1 && Lexicon.CommonWords.Contains(name.Surface) ? 1 : 0;
            candidate[LinkFeature.EntityClass] = (float)candidate.Profile.Class;
            FillTypes(name, candidate);
            candidate[LinkFeature.HasTitle] = title.Length > 0 ? 1 : 0;
            candidate[LinkFeature.TitleInDescription] = title.Count(candidate.Profile.Words.Contains);
            FillWords(mention, candidate, context);
            candidate[LinkFeature.Hierarchy] =
                mention.Region is not { } region ? 0
                : PlaceHierarchy.IsWithin(entity, region) is not { } within ? 0
                : within ? 1
                : -1;
            candidate[LinkFeature.Apposition] =
                said == EntityClass.Unknown || candidate.Profile.Class == EntityClass.Unknown ? 0
                : Apposition.AreAlike(said, candidate.Profile.Class) ? 1
                : -1;
            candidate[LinkFeature.Landscape] =
                !isLandscape ? 0
                : candidate.Profile.Class is EntityClass.Water or EntityClass.Land ? 1
                : -1;
            candidate[LinkFeature.FullNameElsewhere] =
                entity.Name.Length > name.Surface.Length && context.Full.Contains(entity.Name) ? 1 : 0;
            candidate[LinkFeature.BehindPlaceWord] = behindPlaceWord;
            candidate[LinkFeature.BehindArticle] = behindArticle;
            candidate[LinkFeature.BeforeNoun] = beforeNoun;
            candidate[LinkFeature.SentenceNearness] = context.Nearness?.ToSentence(mention, candidate) ?? 0;
            candidate[LinkFeature.DocumentNearness] = context.Nearness?.ToDocument(mention, candidate) ?? 0;
            candidate[LinkFeature.Occurrences] = context.Occurrences.GetValueOrDefault(name.Surface, 1);
            candidate[LinkFeature.RelatedInDocument] = entity.Relations.Count(relation => context.Possible.Contains(relation.EntityId));
        }
        PlaceHierarchy.LeaveOpen(document, mention);
    }

    private static void FillTypes(MentionCandidate name, LinkCandidate candidate)
    {
        // An import without a description has rough types: "location" may be a company.
        var type =
            candidate.Kind == AliasKind.Demonym ? EntityTypes.Group
            : candidate.Entity.Description is null && candidate.Entity.Source == KnownEntity.Imported ? null
            : candidate.Entity.Type == EntityTypes.Other ? EntityClasses.TypeOf(candidate.Profile.Class)
            : candidate.Entity.Type;
        candidate[LinkFeature.NameProbability] = (float)name.Probability;
        candidate[LinkFeature.MentionType] = IndexOf(name.Type);
        candidate[LinkFeature.EntityType] = IndexOf(type ?? EntityTypes.Other);
        candidate[LinkFeature.TypeShare] =
            name.Shares.Count == 0 || candidate.Entity.Type == EntityTypes.Other && type is null
                ? -1
                : (float)name.Shares.GetValueOrDefault(type ?? candidate.Entity.Type);
        candidate[LinkFeature.PersonShare] = (float)name.Shares.GetValueOrDefault(EntityTypes.Person);
        candidate[LinkFeature.OrganizationShare] = (float)name.Shares.GetValueOrDefault(EntityTypes.Organization);
        candidate[LinkFeature.LocationShare] = (float)name.Shares.GetValueOrDefault(EntityTypes.Location);
        candidate[LinkFeature.TypeFit] =
            type is null || name.Type == EntityTypes.Other ? 0
            : type == name.Type ? 1 + name.TypeEvidence
            : -1 - name.TypeEvidence;
    }

    private static void FillWords(LinkingMention mention, LinkCandidate candidate, DocumentContext context)
    {
        var sentence = context.WordsOf(mention.Sentence);
        int inSentence = 0,
            inDocument = 0,
            words = 0;
        foreach (var word in candidate.Profile.Words)
        {
            if (mention.Name.Surface.Contains(word, StringComparison.OrdinalIgnoreCase))
                continue;
            words++;
            inSentence += sentence.Contains(word) ? 1 : 0;
            inDocument += context.Words.Contains(word) ? 1 : 0;
        }
        candidate[LinkFeature.SentenceOverlap] = inSentence;
        candidate[LinkFeature.DocumentOverlap] = inDocument;
        candidate[LinkFeature.DocumentShare] = words == 0 ? 0 : inDocument / (float)words;
        candidate[LinkFeature.DescriptionWords] = words;
        int places = 0,
            placesInSentence = 0,
            placesInDocument = 0;
        foreach (var place in candidate.Profile.Places)
        {
            if (mention.Name.Surface.Contains(place, StringComparison.OrdinalIgnoreCase))
                continue;
            places++;
            placesInSentence += sentence.Contains(place) ? 1 : 0;
            placesInDocument += context.Words.Contains(place) ? 1 : 0;
        }
        candidate[LinkFeature.PlacesInDocument] = places == 0 ? -1 : placesInDocument / (float)places;
        candidate[LinkFeature.PlacesInSentence] = places == 0 ? -1 : placesInSentence / (float)places;
    }

    public static bool IsBehindPlaceWord(Document document, int token) =>
        token > 0
        && document.IsWord(token - 1)
        && document.Word(token - 1)
            is "in"
                or "near"
                or "from"
                or "to"
                or "at"
                or "outside"
                or "across"
                or "into"
                or "In"
                or "around"
                or "through";

    private static bool IsBeforeNoun(Document document, int token) =>
        token < document.Tokens.Length
        && document.IsWord(token)
        && !document.IsCapital(token)
        && document.Tokens[token].Length > 3
        && !Lexicon.Openers.Contains(document.Word(token))
        && document.Word(token)
            is not ("with" or "from" or "said" or "were" or "that" or "have" or "will" or "would" or "could" or "into" or "over");

    private static int Shape(string surface) =>
        !surface.Any(char.IsUpper) ? 2
        : surface.Length > 1 && !surface.Any(char.IsLower) ? 1
        : 0;

    private static float Log(float prominence) => prominence <= 0 ? Unknown : MathF.Log10(prominence);

    private static float Item(LinkCandidate candidate) => MathF.Min(9, MathF.Log10(AliasWeights.ItemNumber(candidate.Entity.WikidataId)));

    private static int IndexOf(string type) => Math.Max(0, Array.IndexOf(Types, type));
}
