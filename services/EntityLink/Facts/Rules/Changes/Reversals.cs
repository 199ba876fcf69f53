using NewsMesh.EntityLink.Facts.Rules.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Words;

namespace NewsMesh.EntityLink.Facts.Rules.Changes;

/// <summary>Yes after no, or no after yes, where nobody is contradicted: somebody says otherwise than before, or what was not to be has happened, or a plan was given up.</summary>
internal static class Reversals
{
    /// <summary>Within it two reports tell of one moment.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    private static readonly string[] Future =
    [
        " will ",
        " would ",
        "won't",
        "won’t",
        " plans ",
        " planned ",
        " intends ",
        " intended ",
        " scheduled ",
        " due to ",
        " set for ",
    ];

    private static readonly string[] No = [" not ", "n't ", "n’t ", " no ", " never ", "no longer", " denied ", " denies "];

    /// <summary>Why the later of two assertions of different polarity takes the place of the earlier one; null where it does not.</summary>
    public static string? Of(FactAssertion earlier, FactAssertion later)
    {
        if (earlier.ArticleId == later.ArticleId || later.SaidAt - earlier.SaidAt < Soon)
            return null;
        if (AreOfOneSource(earlier, later) == true && Says(earlier.Denied ? earlier : later, No))
            return $"{later.Sources[0].Words} says otherwise than before";
        if (Admissions.AreOf(earlier, later))
            return "it is admitted now";
        if (earlier.Denied && IsToCome(earlier) && !IsToCome(later) && !DeniedThings.HasOwnName(earlier, later))
            return "what was not to happen has happened";
        // Whoever denies what others say of his plans has not changed them.
        if (Rejections.IsOfWhatOthersSay(later) && Rejections.AreOfTwoSides(earlier, later))
            return null;
        // "He will not fight it, his lawyer said. – He told the court that he would."
        if (
            IsToCome(earlier)
            && IsToCome(later)
            && IsOwn(later)
            && earlier.Subject is { EntityId: { } who }
            && who == later.Subject?.EntityId
        )
            return "what was planned is planned otherwise";
        if (IsToCome(earlier) && IsToCome(later) && IsOwn(earlier) && IsOwn(later) && !DeniedThings.NameOthers(earlier, later))
            return "the plan has changed";
        return later.Denied && IsToCome(earlier) && Says(later, No) && AreOfOneSource(earlier, later) != false
            ? "what was planned is not planned any more"
            : null;
    }

    /// <summary>Both name their source, and it is the same; null where one of them speaks for itself.</summary>
    public static bool? AreOfOneSource(FactAssertion one, FactAssertion other)
    {
        if (one.Sources is not [var who, ..] || other.Sources is not [var whoElse, ..])
            return null;
        if (Parties.AreOne(who, whoElse))
            return true;
        if (who.EntityId is not null && whoElse.EntityId is not null)
            return false;
        return Named(who) is { Length: > 0 } name && name == Named(whoElse);
    }

    /// <summary>Who plans it says so, or somebody who is only theirs, or the outlet itself.</summary>
    private static bool IsOwn(FactAssertion one) =>
        one.Sources is not [var source, ..]
        || (one.Subject is { } subject && (Parties.AreOne(source, subject) || FactRules.PartyKey(source) == FactRules.PartyKey(subject)))
        || Array.Exists(Theirs, word => source.Words.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Theirs = ["his ", "her ", "its ", "their "];

    /// <summary>"Her lawyer" and "his attorney" of one fact are one.</summary>
    private static string Named(FactParty party) => Synonyms.Of(ContentWords.Of(party.Words).LastOrDefault(""));

    /// <summary>A plan, by its words too.</summary>
    public static bool IsToCome(FactAssertion one) => one.Modality == "planned" || Says(one, Future);

    private static bool Says(FactAssertion one, string[] anyOf) =>
        one.Text is { } text && Array.Exists(anyOf, words => $" {text} ".Contains(words, StringComparison.OrdinalIgnoreCase));
}
