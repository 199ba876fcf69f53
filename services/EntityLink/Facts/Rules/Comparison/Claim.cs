using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>What a statement says to be the case, with its roles as they are compared.</summary>
internal sealed class Claim
{
    /// <summary>Tokens behind its words in which the state may stand that it tells of: "keeps the plant | open", "was free | and fair".</summary>
    private const int Trailing = 2;

    private Claim(Document document, ReadDocument read, ReadAssertion said)
    {
        (Verb, Predicate) = (said.Predicate, PredicateClasses.Of(said.Predicate));
        Subject = ClaimParty.Of(document, read, said.Subject);
        Object = ClaimParty.Of(document, read, said.Object);
        Place = ClaimParty.Of(document, read, said.Place);
        Time = said.Time is { } time && !IsBound(document, time.Characters) ? new FactPeriod(time.From, time.To) : null;
        IsDenied = said.Polarity == CueVerbs.Denied;
        IsPlanned = said.Modality == Modalities.Planned;
        IsAsserted = said.Modality is Modalities.Asserted or Modalities.Planned;
        HasQuantity = said.Quantity is not null;
        Acts = [said.Predicate, Predicate];
        var tokens = document.TokensOf(said.Characters);
        for (var at = tokens.Start; at < Math.Min(document.Tokens.Length, tokens.End + Trailing); at++)
        {
            if (document.IsWord(at) && Opposites.IsState(document.Word(at).ToString()))
            {
                Acts.Add(document.Word(at).ToString().ToLowerInvariant());
                IsDenied ^= at > 0 && document.Is(at - 1, "not") && said.Polarity != CueVerbs.Denied;
            }
        }
    }

    /// <summary>"Born after 1990" leaves open when.</summary>
    private static bool IsBound(Document document, Extent time)
    {
        var at = document.TokenFrom(time.Start);
        return Bounds.Contains(document.Word(at).ToString())
            || (at > 1 && document.IsMark(at - 1, '-') && document.Is(at - 2, "pre"))
            || (at > 0 && Bounds.Contains(document.Word(at - 1).ToString()));
    }

    private static readonly FrozenSet<string> Bounds = WordList.Of("after before since until till by");

    /// <summary>Its predicate as it was read.</summary>
    public string Verb { get; }

    /// <summary>The class of its predicate, or the predicate where it is in none.</summary>
    public string Predicate { get; }
    public ClaimParty? Subject { get; }
    public ClaimParty? Object { get; }
    public ClaimParty? Place { get; }
    public FactPeriod? Time { get; }
    public bool IsDenied { get; }
    public bool IsPlanned { get; }

    /// <summary>Said to be so, or to be going to be: neither alleged, nor demanded, nor on a condition.</summary>
    public bool IsAsserted { get; }

    public bool HasQuantity { get; }

    /// <summary>Its predicate, and the states that it tells: "found guilty", "keeps open".</summary>
    public HashSet<string> Acts { get; }

    /// <summary>Whom or what it is about: what it is done to, else what it is.</summary>
    public ClaimParty? Theme => Object is null || Verb == "be" ? Subject : Object;

    /// <summary>The claims of a part of a document, the utterances themselves left out.</summary>
    public static List<Claim> In(Document document, Extent tokens, ReadDocument read)
    {
        var characters = document.Characters(tokens);
        return
        [
            .. read
                .Assertions.Where(said => said.Kind is null && said.Characters.Overlaps(characters))
                .Select(said => new Claim(document, read, said)),
        ];
    }
}
