using NewsMesh.EntityLink.Reading.Assertions.Predicates;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>A predicate of a sentence with the heads of its roles, before they are spelled out. Numbers are words of the tree; -1 is nobody.</summary>
internal sealed class Clause
{
    /// <summary>The verb, adjective or noun that predicates.</summary>
    public required int Word { get; init; }
    public required string Predicate { get; init; }
    public PredicateClass? Class { get; init; }
    public bool IsPassive { get; init; }

    /// <summary>A noun that names an event.</summary>
    public bool IsNominal { get; init; }

    /// <summary>Heads of the subjects: several names that are joined each do it.</summary>
    public List<int> Subjects { get; init; } = [];
    public int Object { get; init; } = -1;
    public bool IsDenied { get; set; }
    public string Modality { get; set; } = Modalities.Asserted;

    /// <summary>Heads of those who say so in the sentence itself, innermost first.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>What the rules alone make of it: "open", "denied" or a modality.</summary>
    public string Reading =>
        _isDoubted ? Modalities.Asserted
        : IsOpen ? "open"
        : IsDenied ? "denied"
        : Modality;

    private bool _isDoubted;

    /// <summary>The rules assert it, and the model does not believe it: it is left open.</summary>
    public void Doubt() => IsOpen = _isDoubted = true;

    /// <summary>A known governor has been counted in: the quote that it opens says nothing more of it.</summary>
    public bool IsGoverned { get; set; }

    /// <summary>"refused to sign", "hopes to hire": told by the text of its subject, who is not its source.</summary>
    public bool IsOwnAct { get; set; }

    /// <summary>"Residents were told by police that they could go": whom it is told to is spoken of, and not who tells it.</summary>
    public bool IsOfListener { get; set; }

    /// <summary>"The police wrongly said that P": that it is not so is the text's own verdict, and not theirs.</summary>
    public bool IsVerdict { get; set; }

    /// <summary>The noun that reports the clause, where the sentence says what the report is worth: "villagers' | reports | that P proved unfounded". Whose reports they are says nothing against P.</summary>
    public int JudgedReport { get; set; } = -1;

    /// <summary>Nothing is said of whether it holds: "would neither confirm nor deny that".</summary>
    public bool IsOpen { get; set; }
}

/// <summary>The modalities of the contract.</summary>
internal static class Modalities
{
    public const string Asserted = "asserted";
    public const string Planned = "planned";
    public const string Alleged = "alleged";
    public const string Conditional = "conditional";
    public const string Demanded = "demanded";
}
