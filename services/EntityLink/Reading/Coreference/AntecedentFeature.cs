namespace NewsMesh.EntityLink.Reading.Coreference;

/// <summary>What the choice of an antecedent looks at; the names stand in the model's file.</summary>
internal enum AntecedentFeature
{
    /// <summary>Sentences between (0: the same one), −1 where the name comes after the pronoun.</summary>
    Sentences,

    /// <summary>Binary logarithm of the tokens between.</summary>
    Distance,

    /// <summary>Its place from the pronoun among the names that fit: 0 is the nearest.</summary>
    Rank,
    RankInSentence,

    /// <summary>1 the genders agree, 0 one is unknown, −1 they do not.</summary>
    GenderFit,
    PronounRole,

    /// <summary>The name begins its sentence, stands behind a preposition, before ’s, behind "and".</summary>
    BeginsSentence,
    BehindPreposition,
    IsPossessive,
    BehindAnd,
    BeforeVerb,

    /// <summary>Mentions of the same entity before the pronoun; whether the text begins with it.</summary>
    Mentions,
    IsFirstInText,
    Words,

    /// <summary>Pronouns of the same kind between.</summary>
    PronounsBetween,

    /// <summary>Commas and verbs-of-clauses ("that", "and", "when") between, in the same sentence.</summary>
    CommasBetween,
    PronounBeginsSentence,

    /// <summary>One is quoted and the other is not.</summary>
    CrossesQuotation,

    /// <summary>How many entities fit at all.</summary>
    Rivals,
    IsPerson,

    /// <summary>How much the name, and the pronoun, stand in the foreground of their clauses (<see cref="SyntacticPlace.Salience"/>), −1 where no tree tells.</summary>
    NameSalience,
    PronounSalience,

    /// <summary>1 both have the same role in their clauses.</summary>
    RolesAgree,

    /// <summary>1 the name stands in the main clause of its sentence; so of the pronoun.</summary>
    NameInMainClause,
    PronounInMainClause,

    /// <summary>Of one sentence: 1 both stand in one clause, 2 the pronoun's lies within the name's, 3 the name's within the pronoun's, 4 neither, 5 the pronoun hangs on the name; 0 of two.</summary>
    Clauses,
}

internal static class AntecedentFeatures
{
    public static readonly int Count = Enum.GetValues<AntecedentFeature>().Length;
}
