using System.Collections.Frozen;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Quantities;

/// <summary>Whose pesos are meant: eight countries have some, so one of them has to be told in the sentence ("The Chilean chain earned 3 million pesos").</summary>
internal static class Pesos
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mexico"] = "MXN",
        ["mexican"] = "MXN",
        ["argentina"] = "ARS",
        ["argentine"] = "ARS",
        ["argentinian"] = "ARS",
        ["chile"] = "CLP",
        ["chilean"] = "CLP",
        ["colombia"] = "COP",
        ["colombian"] = "COP",
        ["philippines"] = "PHP",
        ["philippine"] = "PHP",
        ["filipino"] = "PHP",
        ["manila"] = "PHP",
        ["uruguay"] = "UYU",
        ["uruguayan"] = "UYU",
        ["cuba"] = "CUP",
        ["cuban"] = "CUP",
        ["havana"] = "CUP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The currency of the only such country that a sentence names; null for none, for several, and for another money.</summary>
    public static Unit? In(SentenceTree tree, string word)
    {
        if (word is not ("peso" or "pesos"))
            return null;
        string? code = null;
        foreach (var one in tree.Words)
        {
            if (!Codes.TryGetValue(one, out var named))
                continue;
            if (code is not null && code != named)
                return null;
            code = named;
        }
        return code is null ? null : new Unit(code, code, 1);
    }
}
