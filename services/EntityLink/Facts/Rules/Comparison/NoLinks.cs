using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>Who finds no link between two things says that the one did not cause the other: "the agency found no link between the pill and the deaths".</summary>
internal static class NoLinks
{
    private static readonly FrozenSet<string> Causing = WordList.Of(
        "caused cause causes causing killed kill kills killing poisoned sickened triggered led linked made due blamed responsible"
    );

    /// <summary>One sees no link, and the other says that there is one.</summary>
    public static bool Deny(ReadStatement denial, ReadStatement claim) =>
        denial.SeesNoConnection
        && !claim.SeesNoConnection
        && claim is { HasNegation: false, IsPlanned: false }
        && claim.Words.Any(Causing.Contains)
        && WordPairs.Find(denial, Links) is not null;

    private static readonly string[][] Links =
    [
        .. "link_between links_between link_to links_to connection_between connection_to connection_with link_with relation_between"
            .Split(' ')
            .Select(phrase => phrase.Split('_').Select(Stems.Of).ToArray()),
    ];
}
