using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.Evaluation.Linking.Training;

/// <summary>The item that a Wikipedia title means, as far as its name alone says: the best known one of just this name.</summary>
internal sealed class TitledItems(NameDictionary dictionary)
{
    /// <summary>Null where nobody bears the name, and for titles with brackets, which say that several do.</summary>
    public string? Of(string title)
    {
        var name = title.Replace('_', ' ');
        return name.Contains('(', StringComparison.Ordinal)
            ? null
            : dictionary
                .Find(name)
                .Where(alias => alias.Entity.Name.Equals(name, StringComparison.Ordinal) && alias.Entity.WikidataId is not null)
                .MaxBy(alias => alias.Entity.Popularity)
                ?.Entity.WikidataId;
    }
}
