namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>What the decision looks at; the names stand in the model's file.</summary>
internal enum LinkFeature
{
    /// <summary>The alias's prior, and its rank among the candidates (0 is the first).</summary>
    Prior,
    PriorRank,

    /// <summary>Decimal logarithm of how well known it is (−9 where nobody says), and of its ratio to the best candidate's.</summary>
    Prominence,
    ProminenceRatio,

    /// <summary>Decimal logarithm of the item's number (9 for none), and of its ratio to the lowest candidate's: what came first to Wikidata is known to most.</summary>
    Item,
    ItemRatio,

    /// <summary>Binary logarithm of one more than the number of candidates.</summary>
    Candidates,

    /// <summary>The alias's kind (AliasKind), and the words of the name against those of the entity's own name.</summary>
    Kind,
    SurfaceWords,

    /// <summary>The name is written just as the spelling is, capitals and all.</summary>
    IsSpeltSo,

    /// <summary>The entity's own name begins with a small letter: a common noun.</summary>
    IsConcept,

    /// <summary>Share of the words that the name and the entity's own have in common; 1 where somebody gave the span, else 0.</summary>
    NameSimilarity,
    IsGiven,
    NameWords,

    /// <summary>0 as names are written, 1 all capitals, 2 without any.</summary>
    Shape,
    IsCommonWord,

    /// <summary>How sure the recogniser is of the name.</summary>
    NameProbability,

    /// <summary>−1 the types exclude each other, 0 nothing known, 1 they agree; times what speaks for the mention's type.</summary>
    TypeFit,

    /// <summary>How likely the encoder holds the name to be of the entity's type; −1 where one of them says nothing.</summary>
    TypeShare,
    PersonShare,
    OrganizationShare,
    LocationShare,
    MentionType,
    EntityType,
    EntityClass,

    /// <summary>A title stands before the name; how many of its words the description has.</summary>
    HasTitle,
    TitleInDescription,

    /// <summary>Words of the description that the sentence and the document have; the last as a share of all its words.</summary>
    SentenceOverlap,
    DocumentOverlap,
    DocumentShare,
    DescriptionWords,

    /// <summary>Of the places and peoples in the description, the share that the document (the sentence) has; −1 where it has none.</summary>
    PlacesInDocument,
    PlacesInSentence,

    /// <summary>"Moscow, Idaho": 1 where the place behind the comma is in the description or relations, −1 where another is, 0 where there is none.</summary>
    Hierarchy,

    /// <summary>", a town by a river", "the city of": 1 where that is what the entity is, −1 where it is something else, 0 where nothing is said.</summary>
    Apposition,

    /// <summary>"on the Congo", "along the Niger": 1 for a river, a sea or a mountain, −1 for anything else.</summary>
    Landscape,

    /// <summary>The entity's full name stands elsewhere in the document.</summary>
    FullNameElsewhere,

    /// <summary>"in", "near", "from" before it; "the" before it.</summary>
    BehindPlaceWord,
    BehindArticle,
    Occurrences,

    /// <summary>A small noun stands right behind it: "Catalan deputies".</summary>
    BeforeNoun,

    /// <summary>How near the words of its name and description are to those of the sentence and of the document; 0 without vectors.</summary>
    SentenceNearness,
    DocumentNearness,

    /// <summary>Entities of its relations that the document may mention.</summary>
    RelatedInDocument,

    /// <summary>What the first pass thought of it, of the best other candidate, and of it at the other places of the same spelling.</summary>
    FirstScore,
    FirstMargin,
    ElsewhereScore,

    /// <summary>The best similarity of its description to that of an entity that is sure; to that of the name beside it in a list.</summary>
    Similarity,
    ListSimilarity,

    /// <summary>The name beside it in a list is probably of the same class: a country among countries. −1 of another, 0 for no list.</summary>
    ListClass,

    /// <summary>How near the words of its name and description are to those of the sure entities; 0 without vectors.</summary>
    SureNearness,

    /// <summary>Share of the sure entities that are of the same class: one team among teams.</summary>
    SameClass,

    /// <summary>Sure entities that its description or relations name, and that name it.</summary>
    NamesSure,
    NamedBySure,

    /// <summary>Share of the sure entities with a country that have the same one.</summary>
    SameCountry,
}

internal static class LinkFeatures
{
    public static readonly int Count = Enum.GetValues<LinkFeature>().Length;

    /// <summary>Those that the first pass knows; the others need what it found.</summary>
    public static readonly int First = (int)LinkFeature.FirstScore;
}
