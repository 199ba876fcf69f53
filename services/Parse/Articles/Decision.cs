using NewsMesh.Contracts;

namespace NewsMesh.Parse.Articles;

/// <summary>What becomes of a page that was read.</summary>
internal abstract record Decision
{
    private Decision() { }

    /// <summary>The article goes on to entity-link: new, changed, replayed, or delivered again.</summary>
    internal sealed record Publish(Article Article) : Decision;

    /// <summary>The journey ends here, for a reason that the submitter can read.</summary>
    internal sealed record Settle(string Outcome, string Reason, Guid? AliasOf = null) : Decision;
}
