namespace NewsMesh.Search.Web;

/// <summary>How reported words follow their verb.</summary>
internal static class Clause
{
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "to",
        "that",
        "whether",
        "if",
        "how",
        "why",
        "what",
        "who",
        "where",
        "when",
        "which",
    };

    /// <summary>"rejected the plan": these verbs alone bring no clause, only "rejected the claim that …" does.</summary>
    private static readonly HashSet<string> TakeNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "reject",
        "rejects",
        "rejected",
        "dismiss",
        "dismisses",
        "dismissed",
        "refute",
        "refutes",
        "refuted",
        "dispute",
        "disputes",
        "disputed",
    };

    /// <summary>"vowed to fight", "did not say whether …" and "rejected the plan" do without.</summary>
    public static bool NeedsThat(string? verb, string words) =>
        !TakeNouns.Contains(verb ?? "") && !Openers.Contains(words.Split(' ', 2)[0]);
}
