using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>An assertion of a fact as it is stored: what the rules see of it, and what is shown.</summary>
internal sealed class StoredStatement(Guid factId, FactAssertion assertion, FactSupport support)
{
    private StoredStatement? _worded;

    public Guid FactId => factId;
    public FactAssertion Assertion => assertion;
    public FactSupport Support => support;

    /// <summary>The same with the words that tell two assertions apart; they are cut once, however many articles state the fact after it.</summary>
    public StoredStatement WithWords() => _worded ??= new StoredStatement(factId, Wording.Of(assertion, support.Text), support);
}
