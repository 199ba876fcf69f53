using System.Collections.Frozen;
using System.Text.Json.Serialization;
using NewsMesh.EntityLink.Facts.Rules.Changes;
using NewsMesh.EntityLink.Facts.Rules.Origins;
using NewsMesh.EntityLink.Facts.Rules.Values;

namespace NewsMesh.EntityLink.Facts.Rules;

/// <summary>An assertion as the rules see it: what one article version says to be the case, when it said so and where the article has it from.</summary>
internal sealed record FactAssertion
{
    public required Guid AssertionId { get; init; }
    public required Guid ArticleId { get; init; }
    public int ArticleVersion { get; init; } = 1;

    /// <summary>What its origin is counted by, such as "agency:reuters" or "site:harbour.example".</summary>
    public required string Origin { get; init; }

    /// <summary>The key of the only outlet to which its article says that somebody spoke; null where there is none.</summary>
    public string? Credited { get; init; }

    /// <summary>When it was said: the publication of the article, where the words name no time of their own.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>The predicate as it was read: a verb's lemma or the class of it.</summary>
    public required string Predicate { get; init; }

    public FactParty? Subject { get; init; }
    public FactParty? Object { get; init; }
    public FactParty? Place { get; init; }
    public FactQuantity? Quantity { get; init; }
    public FactPeriod? Time { get; init; }

    /// <summary>The number that the sentence says its own takes the place of: 23 of "41 houses, up from 23". Null for most.</summary>
    public double? Replaces { get; init; }

    /// <summary>The number that the sentence says is not the right one: 310 of "$342 million, not the $310 million that she named". Null for most.</summary>
    public double? Rejects { get; init; }

    /// <summary>The assertion of its article that counts the same for somebody else: "30,000 took part, the organisers said. The police put the number at 12,000."</summary>
    public Guid? Recounts { get; init; }

    /// <summary>Its outlet says that it had reported so, or had not: <see cref="Changes.OwnCorrections"/>.</summary>
    public bool Corrects { get; init; }

    /// <summary>It tells what somebody had said before: <see cref="Retellings.Recalls"/>.</summary>
    public bool Recalls { get; init; }

    /// <summary>Its sentence says that it was withdrawn, wrong or only planned: <see cref="Retellings.TakesBack"/>.</summary>
    public bool TakesBack { get; init; }

    /// <summary>Its sentence says that somebody admits it, or takes back what was said before: <see cref="Admissions"/>.</summary>
    public bool Admits { get; init; }

    /// <summary>The outlet that prints it, as <see cref="OutletKey"/> names it.</summary>
    [JsonIgnore]
    public string? Outlet { get; init; }

    /// <summary>What its article counts under, whoever is named as the source of this one: all that an agency reports, and its copies. Null where it is not known.</summary>
    [JsonIgnore]
    public string? Printed { get; init; }

    /// <summary>What the quantity counts or measures, where an event has one number of it: <see cref="Tallies.Tally"/>.</summary>
    public string? Tally { get; init; }

    /// <summary>Of a count of victims: whose they are, where the words say so (<see cref="Tallies.CountedSides"/>); null where they count all, or nobody knows whom.</summary>
    public Guid? Side { get; init; }

    /// <summary>The words say that it is not so.</summary>
    public bool Denied { get; init; }

    /// <summary>It denies what is reported in no words of its own: "denied the reports".</summary>
    public bool DeniesReports { get; init; }

    /// <summary>Of "denied the reports": the assertion of its article that it denies.</summary>
    public Guid? Denies { get; init; }

    /// <summary>"asserted", "planned", "alleged", "conditional" or "demanded".</summary>
    public string Modality { get; init; } = "asserted";

    /// <summary>The content words of the clause but for numbers, by their stems; empty where they are not known.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Words { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Those of <see cref="Words"/> that are part of no name and no number, one word for one thing: what two clauses say that share more than whom they name.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Plain { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Those of <see cref="Words"/> that are part of a name.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Named { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The numbers of the clause, but for one.</summary>
    [JsonIgnore]
    public IReadOnlySet<double> Numbers { get; init; } = FrozenSet<double>.Empty;

    /// <summary>Its fact is told of an event of long ago, of which nothing is counted any more.</summary>
    [JsonIgnore]
    public bool IsSettled { get; init; }

    /// <summary>"Harbour director Erik Solberg": it says who somebody is and has no verb.</summary>
    [JsonIgnore]
    public bool Introduces { get; init; }

    /// <summary>The figures that the words say were changed.</summary>
    [JsonIgnore]
    public IReadOnlyList<RevisedFigure> Revised { get; init; } = [];

    /// <summary>The words say that it works again: "all five hospitals work normally again".</summary>
    [JsonIgnore]
    public bool IsRestored { get; init; }

    /// <summary>The letters that tell one of several things from another: "the B-sample".</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Letters { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The words of the clause; null where they are not known.</summary>
    [JsonIgnore]
    public string? Text { get; init; }

    /// <summary>The sentence of the article where the clause does not stand by itself; null where it does.</summary>
    public string? Sentence { get; init; }

    /// <summary>Who is made responsible for it; empty for the outlet itself.</summary>
    public IReadOnlyList<FactParty> Sources { get; init; } = [];
}

/// <summary>Someone or something that takes part: an entity where it is known, and the words.</summary>
/// <param name="EntityId">Who is meant; null where nobody knows.</param>
/// <param name="Words">The words that name or describe it.</param>
internal sealed record FactParty(Guid? EntityId, string Words);

/// <summary>A number as an interval; a null bound is open.</summary>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be.</param>
/// <param name="Unit">What is counted or measured, in the singular and without case; null where nothing says.</param>
/// <param name="Approximate">Said to be about that.</param>
internal sealed record FactQuantity(double? Low, double? High, string? Unit, bool Approximate = false);

/// <summary>A half-open interval of time.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant behind it.</param>
internal sealed record FactPeriod(DateTimeOffset From, DateTimeOffset To);
