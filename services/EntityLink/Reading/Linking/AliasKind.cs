namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>How a spelling belongs to an entity; what is derived ranks behind what somebody gave.</summary>
internal enum AliasKind
{
    /// <summary>The entity's own name, with or without its accents.</summary>
    Name,

    /// <summary>Another name that the base gives.</summary>
    Given,

    /// <summary>The name without what is usually left out: "Siemens" for "Siemens AG", "Foreign Ministry" for "Ministry of Foreign Affairs".</summary>
    Short,

    /// <summary>Another way to write it that nobody gave: "Sergey" for "Sergei", "Joe" for "Joseph".</summary>
    Spelling,

    /// <summary>The initials: "WHO".</summary>
    Acronym,

    /// <summary>The last name or names of a person.</summary>
    Surname,

    /// <summary>The first name of a person, where hardly anybody else is known by it.</summary>
    GivenName,

    /// <summary>The adjective or the people of a place: "Estonian", "Londoners".</summary>
    Demonym,

    /// <summary>A spelling without a capital: "oncology". No name is found by it; a span that somebody gave may mean it.</summary>
    Concept,

    /// <summary>Hardly spelt so: most of the name's words are the entity's, too.</summary>
    Similar,

    /// <summary>A longer name of the same text holds this one: "Georgia" where "Georgia Power" was named.</summary>
    Part,

    /// <summary>The country, town or nickname of a team: "England". No name of a text is linked by it alone; where its sport is spoken of, or somebody gave the span, it may be meant.</summary>
    Team,
}
