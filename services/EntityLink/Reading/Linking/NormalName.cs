using System.Text;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>One spelling for a name: what unknown names are told apart by.</summary>
internal static class NormalName
{
    /// <summary>Composed, lower-case, one kind of apostrophe and hyphen, single blanks.</summary>
    public static string Of(string name)
    {
        var normal = new StringBuilder(name.Length);
        foreach (var c in Composed(name))
        {
            var folded = Document.Fold(char.IsControl(c) ? ' ' : char.ToLowerInvariant(c));
            if (folded != ' ' || (normal.Length > 0 && normal[^1] != ' '))
                normal.Append(folded);
        }
        return normal.ToString().TrimEnd();
    }

    /// <summary>The id of a name that no knowledge base knows; the same for everyone who reads it.</summary>
    public static Guid UnknownId(string name) => DerivedId.From("entity", Of(name));

    /// <summary>The id of a Wikidata item: the same in every mesh.</summary>
    public static Guid WikidataEntityId(string wikidataId) => DerivedId.From("entity", "wikidata:" + wikidataId);

    /// <summary>A lone surrogate has no composed form, and stays what it is.</summary>
    private static string Composed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
