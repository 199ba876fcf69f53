using NewsMesh.Contracts;
using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Facts.Statements;

/// <summary>An assertion of a fact as it is stored: what the rules see of it, and what is shown.</summary>
/// <param name="ordinal">Its place among the assertions of its article.</param>
/// <param name="assertion">What the rules see.</param>
/// <param name="support">What is shown.</param>
internal sealed class StoredStatement(int ordinal, FactAssertion assertion, FactSupport support)
{
    private StoredStatement? _worded;

    public int Ordinal => ordinal;
    public FactAssertion Assertion => assertion;
    public FactSupport Support => support;

    /// <summary>The same with the words that tell two assertions apart; they are cut once, however many articles state the fact after it.</summary>
    public StoredStatement WithWords() => _worded ??= new StoredStatement(ordinal, Wording.Of(assertion, support.Text), support);
}
